package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.JsonLines;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.RestOperation;
import io.github.labelboxspring.internal.operation.Secrets;
import io.github.labelboxspring.internal.transport.codec.Answer;
import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.internal.transport.codec.RateLimit;
import io.github.labelboxspring.internal.transport.codec.RequestWriter;
import io.github.labelboxspring.internal.transport.codec.ResponseReader;
import io.github.labelboxspring.internal.transport.observation.UriTemplate;
import io.github.labelboxspring.settings.Endpoints;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Performs one attempt: converts an operation to a request, and the response to a result. */
final class HttpExchange {

    private static final String AGENT = "labelbox-spring/0.1";

    private final WebClient web;

    private final Endpoints endpoints;

    private final int maxInMemory;

    private final Json json;

    private final RequestWriter writer;

    private final ResponseReader reader;

    HttpExchange(WebClient web, Endpoints endpoints, int maxInMemory, Json json) {
        this.web = web;
        this.endpoints = endpoints;
        this.maxInMemory = maxInMemory;
        this.json = json;
        this.writer = new RequestWriter(json);
        this.reader = new ResponseReader(json);
    }

    /** Send the request. The response arrives on a thread of the connector. */
    Mono<Answer> send(Operation<?> operation, String apiKey, Wire wire) {
        return request(operation, wire)
                .headers(headers -> {
                    headers.setBearerAuth(apiKey);
                    headers.set("X-User-Agent", AGENT);
                })
                .accept(operation.resultType().isBytes() ? MediaType.ALL : MediaType.APPLICATION_JSON)
                .exchangeToMono(response -> answer(response, operation, apiKey));
    }

    /** Read the result from a response. */
    <T> T read(Operation<T> operation, Answer answer) {
        return this.reader.read(operation, answer);
    }

    Endpoints endpoints() {
        return this.endpoints;
    }

    String host(Operation<?> operation) {
        return operation instanceof GraphQlOperation
                ? host()
                : this.endpoints.rest().getHost();
    }

    /** Return the host of GraphQL requests. */
    String host() {
        return this.endpoints.graphQl().getHost();
    }

    private RequestHeadersSpec<?> request(Operation<?> operation, Wire wire) {
        if (operation instanceof GraphQlOperation<?> graphQl) {
            return graphQl(graphQl, wire);
        }
        return rest((RestOperation<?>) operation, wire);
    }

    private RequestHeadersSpec<?> graphQl(GraphQlOperation<?> operation, Wire wire) {
        URI uri = operation.experimental() ? this.endpoints.experimental() : this.endpoints.graphQl();
        RequestBodySpec request = this.web.post().uri(uri).attribute(UriTemplate.ATTRIBUTE, uri.getPath());
        if (operation.files().isEmpty()) {
            return request.contentType(MediaType.APPLICATION_JSON)
                    .body(wire.noting(BodyInserters.fromValue(this.writer.json(operation))));
        }
        return request.body(wire.noting(BodyInserters.fromMultipartData(this.writer.multipart(operation))));
    }

    private RequestHeadersSpec<?> rest(RestOperation<?> operation, Wire wire) {
        RequestBodySpec request = this.web
                .method(HttpMethod.valueOf(operation.method()))
                .uri(uri(operation))
                .attribute(UriTemplate.ATTRIBUTE, template(operation));
        Object body = operation.body();
        if (body instanceof JsonLines lines) {
            return request.contentType(MediaType.APPLICATION_NDJSON)
                    .header("X-Content-Lines", String.valueOf(lines.count()))
                    .body(wire.noting(BodyInserters.fromValue(lines.bytes())));
        }
        return body == null
                ? request.body(wire.noting(BodyInserters.empty()))
                : request.contentType(MediaType.APPLICATION_JSON)
                        .body(wire.noting(BodyInserters.fromValue(this.json.write(body))));
    }

    private URI uri(RestOperation<?> operation) {
        if (operation.path().contains("://")) {
            return ofOwnHost(operation);
        }
        UriComponentsBuilder uri = UriComponentsBuilder.fromUri(this.endpoints.rest());
        if (operation.ofHost()) {
            uri.replacePath(null);
        }
        uri.path(operation.path());
        Map<String, String> values = new HashMap<>(operation.pathVariables());
        operation.query().forEach((name, value) -> {
            String number = "query " + values.size();
            uri.queryParam("{" + number + " name}", "{" + number + "}");
            values.put(number + " name", name);
            values.put(number, value);
        });
        return uri.encode().buildAndExpand(values).toUri();
    }

    private String template(RestOperation<?> operation) {
        if (operation.path().contains("://")) {
            return "/{link}";
        }
        return operation.ofHost() ? operation.path() : this.endpoints.rest().getPath() + operation.path();
    }

    private URI ofOwnHost(RestOperation<?> operation) {
        URI address = URI.create(operation.path());
        URI own = this.endpoints.rest();
        if (!own.getScheme().equalsIgnoreCase(address.getScheme())
                || !own.getRawAuthority().equalsIgnoreCase(address.getRawAuthority())) {
            throw new IllegalArgumentException(operation.name() + ": the URL points to " + address.getHost()
                    + ", but the API key is only sent to " + own.getScheme() + "://" + own.getRawAuthority()
                    + ". If that host is your endpoint, set labelbox.rest-endpoint");
        }
        return address;
    }

    private Mono<Answer> answer(ClientResponse response, Operation<?> operation, String apiKey) {
        HttpHeaders headers = response.headers().asHttpHeaders();
        return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), this.maxInMemory)
                .map(HttpExchange::bytes)
                .defaultIfEmpty(new byte[0])
                .map(body -> new Answer(
                        host(operation),
                        response.statusCode().value(),
                        headers.getFirst("X-Request-Id"),
                        RateLimit.retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER)),
                        withoutQuery(headers.getFirst(HttpHeaders.LOCATION)),
                        () -> secrets(operation, apiKey),
                        body));
    }

    private static List<String> secrets(Operation<?> operation, String apiKey) {
        List<String> secrets = Secrets.of(operation);
        secrets.add(apiKey);
        return secrets;
    }

    /** Omit the query, which may contain a signature. */
    private static @Nullable String withoutQuery(@Nullable String location) {
        return location == null ? null : location.replaceFirst("[?#].*", "");
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
