package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.oracle.MadeUpAnswers.Script;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A server that keeps what it is asked in the catalogue's normal form, and answers by the schema. */
final class RecordingServer implements AutoCloseable {

    private static final RetrySettings NO_RETRY =
            new RetrySettings(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** The catalogue keeps no content of pictures; PNG begins so. */
    private static final byte PICTURE = (byte) 0x89;

    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

    private volatile Function<byte[], Mutation.@Nullable Answer> spoiler = json -> null;

    private volatile Script script = new Script(Map.of(), new LinkedHashMap<>());

    /** Spoils answers from now on: what is answered instead of the JSON that is right, null for no change. */
    void spoilBy(Function<byte[], Mutation.@Nullable Answer> spoiler) {
        this.spoiler = spoiler;
    }

    /** Forgets what it was asked, and answers by the script from now on. */
    void begin(Script script) {
        this.requests.clear();
        this.script = script;
    }

    List<Request> requests() {
        return List.copyOf(this.requests);
    }

    String base() {
        return "http://127.0.0.1:" + this.server.port();
    }

    LabelboxClient client() {
        return LabelboxClient.builder()
                .apiKey("some-key")
                .endpoint(base() + "/graphql")
                .restEndpoint(base() + "/api/v1")
                .appUrl(base())
                .enableExperimental(true)
                .retry(NO_RETRY)
                .polling(new Polling(Duration.ofMillis(1), Duration.ofMillis(5)))
                .build();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        Mono<byte[]> answer = request.isMultipart()
                ? request.receiveForm().map(this::formPart).collectList().map(form -> multipart(request, form))
                : request.receive()
                        .aggregate()
                        .asString(StandardCharsets.UTF_8)
                        .defaultIfEmpty("")
                        .map(body -> plain(request, body));
        return answer.onErrorResume(failure -> Mono.just(failed(failure)))
                .flatMap(json -> send(json, response.header("Content-Type", "application/json")));
    }

    private Mono<Void> send(byte[] json, HttpServerResponse response) {
        Mutation.Answer instead = this.spoiler.apply(json);
        if (instead == null) {
            return response.sendByteArray(Mono.just(json)).then();
        }
        instead.headers().forEach(response::header);
        return response.status(instead.status())
                .sendByteArray(Mono.just(instead.body()))
                .then();
    }

    private static byte[] failed(Throwable failure) {
        Map<String, Object> error = Map.of("message", failure.toString());
        return Catalogue.JSON.writeValueAsBytes(Map.of("errors", List.of(error)));
    }

    private static boolean authorized(HttpServerRequest request) {
        return request.requestHeaders().contains("Authorization");
    }

    private byte[] plain(HttpServerRequest request, String body) {
        String method = request.method().name();
        String uri = request.uri();
        Map<String, Object> json = body.startsWith("{") && !body.contains("}\n{") ? object(body) : null;
        if (json != null && json.containsKey("query")) {
            return graphQl(request, json, Map.of(), List.of());
        }
        this.requests.add(new Request(
                method,
                uri,
                authorized(request),
                null,
                null,
                null,
                null,
                null,
                null,
                json,
                json == null && !body.isEmpty() ? body : null));
        String name = method + " " + uri;
        Object answer = this.script.has(name) ? this.script.next(name) : Map.of();
        return answer instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : Catalogue.JSON.writeValueAsBytes(answer);
    }

    private byte[] multipart(HttpServerRequest request, List<Part> form) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        object(content(form, "map"))
                .forEach((key, variables) ->
                        map.put(key, List.of(((List<?>) variables).get(0).toString())));
        return graphQl(request, object(content(form, "operations")), map, form);
    }

    @SuppressWarnings("unchecked")
    private byte[] graphQl(
            HttpServerRequest request, Map<String, Object> body, Map<String, List<String>> map, List<Part> parts) {
        String text = String.valueOf(body.get("query"));
        Documents document = new Documents(text);
        Map<String, Object> values = (Map<String, Object>) body.getOrDefault("variables", Map.of());
        this.requests.add(new Request(
                "POST",
                request.uri(),
                authorized(request),
                document.operation(),
                document.variables(),
                values,
                document.select(),
                map,
                parts,
                null,
                null));
        Map<String, Object> coercible = new LinkedHashMap<>(values);
        map.forEach((part, variables) ->
                variables.forEach(variable -> coercible.put(variable.substring("variables.".length()), part)));
        return Catalogue.JSON
                .writeValueAsString(
                        MadeUpAnswers.answer(text, coercible, this.script).toSpecification())
                .replace("{base}", base())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Part formPart(HttpData data) {
        try {
            String text = data.getString(StandardCharsets.UTF_8).replace(base(), "{base}");
            return data instanceof FileUpload file
                    ? new Part(
                            file.getName(),
                            file.getFilename(),
                            file.getContentType(),
                            file.length(),
                            file.get()[0] == PICTURE ? null : text)
                    : new Part(data.getName(), null, null, data.length(), text);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String content(List<Part> form, String name) {
        return form.stream()
                .filter(part -> part.name().equals(name))
                .map(part -> String.valueOf(part.content()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No part " + name));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(String json) {
        return Catalogue.JSON.readValue(json.replace(base(), "{base}"), Map.class);
    }

    @Override
    public void close() {
        this.server.disposeNow();
    }
}
