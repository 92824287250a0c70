package io.github.labelboxspring.emulator.wire;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows nothing but HTTP and JSON. */
public final class Wire {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final LabelboxEmulator emulator;
    private final String apiKey;

    public Wire(LabelboxEmulator emulator) {
        this(emulator, emulator.apiKey());
    }

    public Wire(LabelboxEmulator emulator, String apiKey) {
        this.emulator = emulator;
        this.apiKey = apiKey;
    }

    /** The whole answer. */
    public JsonNode ask(String query, Map<String, ?> variables) {
        return JSON.readTree(post("/graphql", query, variables).body());
    }

    /** The value of {@code data}; errors fail the test. */
    public JsonNode data(String query, Map<String, ?> variables) {
        JsonNode answer = ask(query, variables);
        if (answer.has("errors")) {
            throw new AssertionError(answer.toString());
        }
        return answer.get("data");
    }

    public JsonNode data(String query) {
        return data(query, Map.of());
    }

    /** The code of the first error; "" if there is none. */
    public String code(String query, Map<String, ?> variables) {
        return ask(query, variables)
                .path("errors")
                .path(0)
                .path("extensions")
                .path("code")
                .asString("");
    }

    public HttpResponse<String> post(String path, String query, Map<String, ?> variables) {
        return send(HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables)))));
    }

    /** A GraphQL multipart request with one file at {@code variables.file}. */
    public JsonNode upload(String query, Map<String, ?> variables, String fileName, String type, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String operations = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        part(body, "name=\"operations\"", "", operations.getBytes(StandardCharsets.UTF_8));
        part(
                body,
                "name=\"map\"; filename=\"map\"",
                "",
                "{\"1\":[\"variables.file\"]}".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"1\"; filename=\"" + fileName + "\"", "Content-Type: " + type + "\r\n", content);
        body.writeBytes("--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(this.emulator.endpoint()))
                        .header("content-type", "multipart/form-data; boundary=frontier")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())))
                .body());
    }

    /** A request to a REST path; an empty body is none. */
    public HttpResponse<String> rest(String method, String path, String body) {
        HttpRequest.BodyPublisher content =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + path))
                .header("content-type", "application/json")
                .method(method, content));
    }

    /** A GET without a key. */
    public HttpResponse<String> get(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.timeout(PATIENCE).build());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.timeout(PATIENCE)
                .header("authorization", "Bearer " + this.apiKey)
                .build());
    }

    static HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The body of the answer to a request without a key. */
    public static byte[] bytes(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return HTTP.send(request, reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, String headers, byte[] content) {
        body.writeBytes(("--frontier\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
