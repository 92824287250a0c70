package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.internal.operation.RestOperation;
import io.github.labelboxspring.internal.operation.RestPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters in the query of a REST request. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class RestQueryTests {

    private static final RestPath<List<String>> LIST =
            RestPath.get("ListThings", "/things/{id}", ResultType.listOf(String.class));

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private Object send(RestOperation<?> operation) {
        return this.style.run(this.client.caller().call(operation));
    }

    @Test
    void valuesAreEncodedAndInTheirOrder() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("startDate", "2026-01-01");
        query.put("ids", "a,b");
        query.put("id", "of the query & not + of the path {id}=ü%");
        this.server.then(200, "[]");
        send(LIST.with(Map.of("id", "a/b?c")).query(query));
        assertThat(this.server.received().get(0).uri())
                .isEqualTo("/api/v1/things/a%2Fb%3Fc?startDate=2026-01-01&ids=a%2Cb"
                        + "&id=of%20the%20query%20%26%20not%20%2B%20of%20the%20path%20%7Bid%7D%3D%C3%BC%25");
    }

    @Test
    void withoutParametersThereIsNoQuery() {
        this.server.then(200, "[]");
        send(LIST.with(Map.of("id", "1")));
        assertThat(this.server.received().get(0).uri()).isEqualTo("/api/v1/things/1");
    }

    @Test
    void aRefusalDoesNotShowTheQuery() {
        this.server.then(400, "{\"message\":\"no\"}");
        assertThat(catchThrowable(() -> send(LIST.with(Map.of("id", "1")).query(Map.of("email", "ann@example.com")))))
                .isInstanceOf(InvalidRequestException.class)
                .satisfies(ex -> assertThat(ex.toString()).doesNotContain("ann@example"));
    }
}
