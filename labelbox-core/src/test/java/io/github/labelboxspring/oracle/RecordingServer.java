package io.github.labelboxspring.oracle;

import graphql.ExecutionResult;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.settings.Polling;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A server that keeps what it is asked in the catalogue's normal form, and answers by the schema. */
final class RecordingServer implements AutoCloseable {

    /** PNG begins so. */
    private static final byte PICTURE = (byte) 0x89;

    private static final int KEPT = 4000;

    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private final List<String> faults = new CopyOnWriteArrayList<>();

    private final List<Refusal> played = new CopyOnWriteArrayList<>();

    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

    private volatile Function<byte[], Mutation.@Nullable Answer> spoiler = json -> null;

    private volatile Script script = new Script(Map.of(), Map.of());

    /** Spoils answers from now on: what is answered instead of the JSON that is right, null for no change. */
    void spoilBy(Function<byte[], Mutation.@Nullable Answer> spoiler) {
        this.spoiler = spoiler;
    }

    /** Forgets what it was asked, and answers by the script from now on. */
    void begin(Script script) {
        this.requests.clear();
        this.faults.clear();
        this.played.clear();
        this.script = script;
    }

    List<Request> requests() {
        return List.copyOf(this.requests);
    }

    /** Requests that it could not answer by the schema. */
    List<String> faults() {
        return List.copyOf(this.faults);
    }

    /** What it did instead of answering. */
    List<Refusal> played() {
        return List.copyOf(this.played);
    }

    String base() {
        return "http://127.0.0.1:" + this.server.port();
    }

    LabelboxClient client(UnaryOperator<LabelboxClientBuilder> settings) {
        return settings.apply(LabelboxClient.builder()
                        .apiKey("some-key")
                        .endpoint(base() + "/graphql")
                        .restEndpoint(base() + "/api/v1")
                        .appUrl(base())
                        .enableExperimental(true)
                        .polling(new Polling(Duration.ofMillis(1), Duration.ofMillis(5))))
                .build();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        Mono<Mutation.Answer> answer = request.isMultipart()
                ? request.receiveForm().map(this::formPart).collectList().flatMap(form -> multipart(request, form))
                : request.receive()
                        .aggregate()
                        .asString(StandardCharsets.UTF_8)
                        .defaultIfEmpty("")
                        .flatMap(body -> plain(request, body));
        return answer.onErrorResume(failure -> Mono.just(failed(failure)))
                .flatMap(each -> send(each, response.header("Content-Type", "application/json")));
    }

    private Mono<Void> send(Mutation.Answer answer, HttpServerResponse response) {
        Mutation.Answer spoilt = this.spoiler.apply(answer.body());
        Mutation.Answer sent = spoilt == null ? answer : spoilt;
        sent.headers().forEach(response::header);
        return response.status(sent.status())
                .sendByteArray(Mono.just(sent.body()))
                .then();
    }

    private Mutation.Answer failed(Throwable failure) {
        this.faults.add(failure.toString());
        Map<String, Object> error = Map.of("message", failure.toString());
        return ok(Catalogue.JSON.writeValueAsBytes(Map.of("errors", List.of(error))));
    }

    private static Mutation.Answer ok(byte[] body) {
        return new Mutation.Answer(200, Map.of(), body);
    }

    private Mono<Mutation.Answer> refuse(Refusal refusal) {
        this.played.add(refusal);
        return refusal.body() == null
                ? Mono.never()
                : Mono.just(new Mutation.Answer(
                                refusal.status(), Map.of(), refusal.body().getBytes(StandardCharsets.UTF_8)))
                        .delaySubscription(refusal.delay());
    }

    private static boolean authorized(HttpServerRequest request) {
        return request.requestHeaders().contains("Authorization");
    }

    private Mono<Mutation.Answer> plain(HttpServerRequest request, String body) {
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
                json == null && !body.isEmpty() ? body : null,
                (long) body.getBytes(StandardCharsets.UTF_8).length));
        String name = scripted(method + " " + uri);
        Refusal refusal = this.script.refusal(name);
        if (refusal != null) {
            return refuse(refusal);
        }
        Object answer = this.script.has(name) ? this.script.next(name) : Map.of();
        return Mono.just(ok(content(answer)));
    }

    private static byte[] content(@Nullable Object answer) {
        if (answer instanceof byte[] bytes) {
            return bytes;
        }
        return answer instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : Catalogue.JSON.writeValueAsBytes(answer);
    }

    /** A case names an address with its query, or without it where the answer is the same. */
    private String scripted(String request) {
        return this.script.names(request) ? request : request.split("\\?", 2)[0];
    }

    private Mono<Mutation.Answer> multipart(HttpServerRequest request, List<Part> form) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        object(content(form, "map"))
                .forEach((key, variables) ->
                        map.put(key, List.of(((List<?>) variables).get(0).toString())));
        return graphQl(request, object(content(form, "operations")), map, form);
    }

    @SuppressWarnings("unchecked")
    private Mono<Mutation.Answer> graphQl(
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
                null,
                null));
        for (Selection root : document.select()) {
            Refusal refusal = this.script.refusal(String.valueOf(root.field()));
            if (refusal != null) {
                return refuse(refusal);
            }
        }
        Map<String, Object> coercible = new LinkedHashMap<>(values);
        map.forEach((part, variables) ->
                variables.forEach(variable -> coercible.put(variable.substring("variables.".length()), part)));
        return Mono.just(ok(answer(text, coercible).getBytes(StandardCharsets.UTF_8)));
    }

    private String answer(String document, Map<String, Object> variables) {
        ExecutionResult result = MadeUpAnswers.answer(document, variables, this.script);
        result.getErrors().forEach(error -> this.faults.add(error.toString()));
        return Catalogue.JSON.writeValueAsString(result.toSpecification()).replace("{base}", base());
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
                            isKept(file) ? text : null)
                    : new Part(data.getName(), null, null, data.length(), text);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The catalogue keeps no content of pictures, nor of long files. */
    private static boolean isKept(FileUpload file) throws IOException {
        return file.length() <= KEPT && (file.length() == 0 || file.get()[0] != PICTURE);
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
