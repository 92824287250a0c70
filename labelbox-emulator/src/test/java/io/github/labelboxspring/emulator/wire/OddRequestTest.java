package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestTest {

    private static final String UPLOAD =
            "mutation($file:Upload!){uploadFile(file:$file,contentLength:1,sign:true){url}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterAll
    void stop() {
        this.emulator.close();
    }

    /** M11 */
    @ParameterizedTest
    @ValueSource(
            strings = {"/storage/%zz", "/storage/a?expires=%zz", "/api/v1/ontologies/%zz", "/api/v1/ontologies/a?b=%"})
    void refusesWrongEscapes(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", this.emulator.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nhost: a\r\nconnection: close\r\nauthorization: Bearer "
                                    + this.emulator.apiKey() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (InputStream input = socket.getInputStream()) {
                assertThat(new String(input.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400 ");
            }
        }
    }

    /** M11 */
    @Test
    void servesRangesBeyondAnyNumber() {
        String url = this.wire
                .upload(UPLOAD, Map.of(), "a.txt", "text/plain", "0123456789".getBytes(StandardCharsets.UTF_8))
                .at("/data/uploadFile/url")
                .asString();
        String huge = "9".repeat(40);

        assertThat(this.wire.get(url, "range", "bytes=" + huge + "-").statusCode())
                .isEqualTo(416);
        assertThat(this.wire.get(url, "range", "bytes=8-" + huge).body()).isEqualTo("89");
        assertThat(this.wire.get(url, "range", "bytes=-" + huge).body()).isEqualTo("0123456789");
        assertThat(this.wire.get(url, "range", "bytes=" + "0".repeat(40) + "8-").body())
                .isEqualTo("89");
    }

    /** M11 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "variables.files.7",
                "variables.files.x",
                "variables.files.-1",
                "variables.files.99999999999",
                "variables.files.7.a",
                "nowhere.file"
            })
    void refusesAPlaceForAFileThatIsNone(String place) {
        String body = part("operations", "{\"query\":\"{user{id}}\",\"variables\":{\"files\":[null]}}")
                + part("map", "{\"1\":[\"" + place + "\"]}")
                + part("1\"; filename=\"a.txt", "content") + "--frontier--\r\n";

        HttpResponse<String> answer = multipart(body);

        assertThat(answer.body()).contains("MALFORMED_REQUEST", "No place for the file: " + place);
    }

    /** M11 */
    @ParameterizedTest
    @ValueSource(strings = {"null", " null ", "[]", "1", "\"a\"", ""})
    void refusesABodyThatIsNoObject(String body) {
        assertThat(post("/graphql", body).statusCode()).isEqualTo(400);
        assertThat(multipart(part("operations", body) + part("map", "{}") + "--frontier--\r\n")
                        .statusCode())
                .isEqualTo(400);
        assertThat(multipart(part("operations", "{}") + part("map", body) + "--frontier--\r\n")
                        .statusCode())
                .isEqualTo(400);
    }

    /** M11 */
    @ParameterizedTest
    @ValueSource(strings = {"user{id} ", "... on Query{user{id}} ", "user{id id} "})
    void refusesManyRepeatedFieldsAtOnce(String field) {
        long begin = System.nanoTime();
        String answer =
                this.wire.ask("{" + field.repeat(20_000) + "}", Map.of()).toString();

        assertThat(answer).contains("Query complexity limit exceeded", "GRAPHQL_VALIDATION_FAILED");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    /** M11 */
    @Test
    void takesSomeRepeatedFields() {
        assertThat(this.wire
                        .data("{" + "user{id} ".repeat(100) + "}")
                        .at("/user/id")
                        .asString())
                .startsWith("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "map\"; filename=\"map"})
    @Fact("P2.2-02")
    void takesAMapWithOrWithoutAFileName(String name) {
        String operations = "{\"query\":\"mutation($f:Upload!){uploadFile(file:$f,contentLength:1){url}}\","
                + "\"variables\":{\"f\":null}}";
        String body = part("operations", operations) + part(name, "{\"1\":[\"variables.f\"]}")
                + part("1\"; filename=\"a.txt", "content") + "--frontier--\r\n";

        assertThat(multipart(body).body()).startsWith("{\"data\":{\"uploadFile\":{\"url\":\"http");
    }

    private HttpResponse<String> post(String path, String body) {
        return this.wire.send(HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> multipart(String body) {
        return this.wire.send(HttpRequest.newBuilder(URI.create(this.emulator.endpoint()))
                .header("content-type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String part(String name, String content) {
        return "--frontier\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
