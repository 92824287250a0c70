package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.StubServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How annotations travel. */
class ImportSendingTests {

    private static final int LINES = 20_000;

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    /** The source of the annotations is read once; what is sent again is all of them. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void whatIsRepeatedIsTheWholeFile(CallStyle style) {
        this.server
                .then(429, "{}", "Retry-After", "0")
                .then(200, "{\"data\":{\"createLabelImport\":{\"id\":\"i\",\"name\":\"many\",\"state\":\"RUNNING\"}}}");
        Annotations annotations = Annotations.of(() -> IntStream.range(0, LINES)
                .<Object>mapToObj(row ->
                        Map.of("dataRow", Map.of("globalKey", "row " + row), "name", "ink", "answer", "é".repeat(20)))
                .iterator());

        assertThat(style.run(this.server
                                .client()
                                .build()
                                .imports()
                                .labels("project", "many", annotations)
                                .start())
                        .ref()
                        .id())
                .isEqualTo("many");

        assertThat(this.server.received()).hasSize(2).allSatisfy(request -> {
            String body = request.body();
            String content = body.substring(body.indexOf("{\"", body.indexOf("x-ndjson")), body.lastIndexOf("\r\n--"));
            assertThat(content.lines()).hasSize(LINES).allMatch(line -> line.endsWith("}"));
            assertThat(body).contains("\"contentLength\":" + content.getBytes(StandardCharsets.UTF_8).length);
        });
    }
}
