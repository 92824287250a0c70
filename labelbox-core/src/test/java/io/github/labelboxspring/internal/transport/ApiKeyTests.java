package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.AuthenticationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the API key comes from, and that it shows nowhere. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class ApiKeyTests {

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private Call<String> rename() {
        return this.server
                .client()
                .build()
                .custom()
                .graphQl()
                .mutation("mutation { name }", Map.of())
                .at("name", String.class);
    }

    /** R75: a key with a line end is trimmed, one that cannot be a key is refused without being shown. */
    @Test
    void theKeyIsNeverShown() {
        this.server
                .then(401, "{\"message\":\"bad Bearer " + StubServer.KEY + "\"}")
                .then(502, "Bearer " + StubServer.KEY);
        LabelboxClient trimmed =
                this.server.client().apiKey(StubServer.KEY + "\n").build();
        Throwable refused = catchThrowable(() -> this.style.run(trimmed.users().me()));
        assertThat(refused).isInstanceOf(AuthenticationException.class);
        assertThat(refused.toString()).doesNotContain(StubServer.KEY);
        assertThat(this.server.received().get(0).authorization()).isEqualTo("Bearer " + StubServer.KEY);

        LabelboxClient broken = this.server.client().apiKey("can\nary").build();
        assertThat(catchThrowable(() -> this.style.run(broken.users().me())))
                .isInstanceOf(AuthenticationException.class)
                .satisfies(ex -> assertThat(ex.toString()).doesNotContain("ary"));
        assertThat(this.server.received()).hasSize(1);
    }

    @Test
    void missingKeyIsRefusedBeforeAnyRequest() {
        LabelboxClient keyless = this.server.client().apiKey(" ").build();
        assertThat(catchThrowable(() -> this.style.run(keyless.users().me())))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("LABELBOX_API_KEY")
                .hasMessageContaining("labelbox.api-key");
        assertThat(this.server.received()).isEmpty();
    }

    /** R48. */
    @Test
    void keySupplierIsAskedOnEachAttempt() {
        List<String> keys = new ArrayList<>(List.of("first", "second"));
        this.server.then(503, "").then(200, "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}");
        LabelboxClient rotating =
                this.server.client().apiKey(() -> keys.remove(0)).build();
        assertThat(this.style.run(rotating.organization().get()).name()).isEqualTo("o");
        assertThat(this.server.received())
                .extracting(StubServer.Received::authorization)
                .containsExactly("Bearer first", "Bearer second");
    }

    /** R48: a key that was changed in between. */
    @Test
    void aRefusedKeyIsAskedForOnceMoreAndTheCallRepeatedWithAnother() {
        List<String> keys = new ArrayList<>(List.of("old", "new"));
        this.server
                .then(200, "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"AUTHENTICATION_ERROR\"}}]}")
                .then(200, "{\"data\":{\"name\":\"birds\"}}");
        assertThat(this.style.run(rename().with(options -> options.withApiKey(() -> keys.remove(0)))))
                .isEqualTo("birds");
        assertThat(this.server.received())
                .extracting(StubServer.Received::authorization)
                .containsExactly("Bearer old", "Bearer new");
    }

    /** R48: another key is no retry, so that the polls of a wait survive a rotation, too. */
    @Test
    void aRefusedKeyIsReplacedWithoutRetriesAsWell() {
        List<String> keys = new ArrayList<>(List.of("old", "new"));
        this.server.then(401, "").then(200, "{\"data\":{\"name\":\"birds\"}}");
        assertThat(this.style.run(
                        rename().with(options -> options.withoutRetry().withApiKey(() -> keys.remove(0)))))
                .isEqualTo("birds");
    }

    @Test
    void aKeyThatStaysRefusedIsNotTriedAgain() {
        this.server.then(401, "").then(401, "").then(401, "");
        assertThat(catchThrowable(() -> this.style.run(rename()))).isInstanceOf(AuthenticationException.class);
        assertThat(this.server.received()).hasSize(1);
        List<String> keys = new ArrayList<>(List.of("one", "two", "three"));
        assertThat(catchThrowable(
                        () -> this.style.run(rename().with(options -> options.withApiKey(() -> keys.remove(0))))))
                .isInstanceOf(AuthenticationException.class);
        assertThat(this.server.received()).hasSize(3);
    }
}
