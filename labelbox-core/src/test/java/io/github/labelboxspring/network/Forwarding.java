package io.github.labelboxspring.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Forwards what arrives at a {@link FaultServer} to another server. */
public final class Forwarding {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "content-length", "connection", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Forwards a request to a server on the loopback interface, and returns its answer. */
    public Response send(Request request, int port) {
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + request.target()))
                .method(request.method(), BodyPublishers.ofByteArray(request.bytes()));
        request.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                copy.header(name, value);
            }
        });
        try {
            return answer(this.http.send(copy.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Response answer(HttpResponse<byte[]> original) {
        Map<String, String> headers = new LinkedHashMap<>();
        original.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                headers.put(name, values.get(0));
            }
        });
        return new Response(original.statusCode(), headers, original.body());
    }
}
