package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.FilePart;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.JsonLines;
import io.github.labelboxspring.internal.operation.RestOperation;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.work.TaskRef;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** What is put on the wire. */
class RequestTests {

    private static final ResultType<String> TEXT = ResultType.of(String.class);

    @TempDir
    private Path folder;

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    private volatile HttpHeaders headers = new DefaultHttpHeaders();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private void answer(String body) {
        this.server.then((request, response) -> {
            this.headers = request.requestHeaders();
            return response.header("Content-Type", "application/json").sendString(Mono.just(body));
        });
    }

    private static GraphQlOperation<String> graphQl(boolean experimental, FilePart... files) {
        return new GraphQlOperation<>(
                "Op", "query Op {a}", Map.of("v", 1), List.of(files), "a", TEXT, Safety.READ, experimental, null);
    }

    private static <T> RestOperation<T> rest(String path, boolean ofHost, @Nullable Object body, ResultType<T> type) {
        return new RestOperation<>(
                "RestOp",
                body == null ? "GET" : "PUT",
                path,
                ofHost,
                Map.of(),
                Map.of(),
                body,
                type,
                Safety.READ,
                null);
    }

    private StubServer.Received sent() {
        return this.server.received().get(this.server.received().size() - 1);
    }

    @Test
    void aGraphQlRequestIsJsonWithTheKeyAndTheClient() {
        answer("{\"data\":{\"a\":\"x\"}}");
        assertThat(this.client.caller().call(graphQl(false)).execute()).isEqualTo("x");
        assertThat(sent())
                .isEqualTo(new StubServer.Received(
                        "POST",
                        "/graphql",
                        "Bearer " + StubServer.KEY,
                        "{\"query\":\"query Op {a}\",\"variables\":{\"v\":1}}"));
        assertThat(this.headers.get("Content-Type")).isEqualTo("application/json");
        assertThat(this.headers.get("Accept")).isEqualTo("application/json");
        assertThat(this.headers.get("X-User-Agent")).startsWith("labelbox-spring/");
    }

    @Test
    void anExperimentalRequestGoesToItsOwnPath() {
        answer("{\"data\":{\"a\":\"x\"}}");
        assertThat(this.client.caller().call(graphQl(true)).execute()).isEqualTo("x");
        assertThat(sent().uri()).isEqualTo("/_gql");
    }

    @Test
    void filesAreSentAsAForm() throws IOException {
        Path path = Files.writeString(this.folder.resolve("b.txt"), "from a file");
        answer("{\"data\":{\"a\":\"x\"}}");
        FilePart bytes = new FilePart("variables.one", "1", "a.txt", "text/plain", Content.of("from memory"));
        FilePart file = new FilePart("variables.two", "2", "b.txt", "text/csv", Content.of(path));
        assertThat(this.client.caller().call(graphQl(false, bytes, file)).execute())
                .isEqualTo("x");
        assertThat(this.headers.get("Content-Type")).startsWith("multipart/form-data");
        assertThat(sent().body().replace("\r", "").toLowerCase(Locale.ROOT))
                .containsSubsequence(
                        "name=\"operations\"",
                        "{\"query\":\"query op {a}\",\"variables\":{\"v\":1}}",
                        "name=\"map\"",
                        "{\"1\":[\"variables.one\"],\"2\":[\"variables.two\"]}",
                        "filename=\"a.txt\"",
                        "from memory",
                        "content-type: text/csv",
                        "filename=\"b.txt\"",
                        "from a file");
    }

    /** R57 */
    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        Path path = Files.writeString(this.folder.resolve("gone.txt"), "x");
        FilePart file = new FilePart("variables.one", "1", "a.txt", "text/plain", Content.of(path));
        Files.delete(path);
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(
                        () -> this.client.caller().call(graphQl(false, file)).execute())
                .withMessageContaining("Op: the file to upload no longer exists (")
                .withMessageContaining("gone.txt")
                .returns(false, TransportException::retryable);
    }

    @Test
    void aRestRequestIsSentBelowTheEndpointOrFromTheRootOfItsHost() {
        answer("\"x\"");
        assertThat(this.client.caller().call(rest("/things", false, null, TEXT)).execute())
                .isEqualTo("x");
        assertThat(sent()).isEqualTo(new StubServer.Received("GET", "/api/v1/things", "Bearer " + StubServer.KEY, ""));
        assertThat(this.headers.contains("Content-Type")).isFalse();
        answer("\"x\"");
        assertThat(this.client.caller().call(rest("/things", true, null, TEXT)).execute())
                .isEqualTo("x");
        assertThat(sent().uri()).isEqualTo("/things");
    }

    @Test
    void aRestBodyIsJsonOrLines() {
        answer("\"x\"");
        assertThat(this.client
                        .caller()
                        .call(rest("/a", false, Map.of("k", 1), TEXT))
                        .execute())
                .isEqualTo("x");
        assertThat(sent().body()).isEqualTo("{\"k\":1}");
        assertThat(this.headers.get("Content-Type")).isEqualTo("application/json");
        answer("\"x\"");
        JsonLines lines = new JsonLines("{}\n{}\n".getBytes(StandardCharsets.UTF_8), 2);
        assertThat(this.client.caller().call(rest("/a", false, lines, TEXT)).execute())
                .isEqualTo("x");
        assertThat(sent().body()).isEqualTo("{}\n{}\n");
        assertThat(this.headers.get("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(this.headers.get("X-Content-Lines")).isEqualTo("2");
    }

    @Test
    void bytesAreAcceptedOfAnyType() {
        answer("raw");
        byte[] raw = this.client
                .caller()
                .call(rest("/a", false, null, ResultType.of(byte[].class)))
                .execute();
        assertThat(raw).asString().isEqualTo("raw");
        assertThat(this.headers.get("Accept")).isEqualTo("*/*");
    }

    /** The key never leaves for another host, and not in clear text for the same one. */
    @Test
    void anAddressMustBeOfTheEndpointsOwnHostAndScheme() {
        answer("\"x\"");
        String own = this.server.url("/own");
        assertThat(this.client.caller().call(rest(own, false, null, TEXT)).execute())
                .isEqualTo("x");
        assertThat(sent().uri()).isEqualTo("/own");
        for (String other : List.of(
                own.replace("http:", "https:"), own.replace("127.0.0.1", "localhost"), own.replace("/own", "1/own"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> this.client
                            .caller()
                            .call(rest(other, false, null, TEXT))
                            .execute())
                    .withMessageContaining("but the API key is only sent to http://127.0.0.1:");
        }
        assertThat(this.server.received()).hasSize(1);
    }

    @Test
    void closingAClientEndsItsWaitsUnlessItIsDerived() {
        LabelboxClient derived = this.client.withApiKey(() -> "another");
        derived.close();
        this.server.then(
                200,
                "{\"data\":{\"user\":{\"a0\":[{\"id\":\"t1\",\"type\":\"t\",\"status\":\"COMPLETE\",\"completionPercentage\":100}]}}}");
        assertThat(this.client.tasks().watch(TaskRef.task("t1")).flux().blockLast())
                .isNotNull();
        this.client.close();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() ->
                        this.client.tasks().watch(TaskRef.task("t1")).flux().blockLast())
                .withMessageContaining("The client was closed");
    }

    @Test
    void aKeyIsVisibleAscii() {
        assertThat(ApiKey.from(() -> " !~ ".strip(), "Op", "host")).isEqualTo("!~");
        for (String bad : List.of("a b", "a\u007f", "a\nb", "ü")) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> ApiKey.from(() -> bad, "Op", "host"))
                    .withMessageContaining("contains spaces, line ends or invalid characters")
                    .withMessageNotContaining(bad);
        }
    }
}
