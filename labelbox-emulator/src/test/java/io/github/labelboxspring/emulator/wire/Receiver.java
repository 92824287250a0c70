package io.github.labelboxspring.emulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that webhooks are sent to. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> all = Collections.synchronizedList(new ArrayList<>());
    private volatile Answer answer = exchange -> respond(exchange, 200, "Success");

    Receiver() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.server.setExecutor(this.threads);
        this.server.createContext("/", exchange -> {
            try (exchange) {
                this.all.add(Received.of(exchange));
                this.answer.give(exchange);
            }
        });
        this.server.start();
    }

    /** How a request is answered. */
    interface Answer {

        void give(HttpExchange exchange) throws IOException;
    }

    /** A request. */
    record Received(Map<String, String> headers, byte[] bytes) {

        static Received of(HttpExchange exchange) throws IOException {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            headers.put(":method", exchange.getRequestMethod());
            return new Received(headers, exchange.getRequestBody().readAllBytes());
        }

        JsonNode json() {
            return new JsonMapper().readTree(this.bytes);
        }
    }

    String url() {
        return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/hook?team=grün".replace("ü", "%C3%BC");
    }

    /** Answers the requests that follow so. */
    void answers(Answer next) {
        this.answer = next;
    }

    void answers(int status) {
        answers(exchange -> respond(exchange, status, "Error"));
    }

    static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The requests of a topic. */
    List<Received> of(String topic) {
        return List.copyOf(this.all).stream()
                .filter(each -> topic.equals(each.headers().get("X-Labelbox-Event")))
                .toList();
    }

    List<Received> all() {
        return List.copyOf(this.all);
    }

    @Override
    public void close() {
        this.server.stop(0);
        this.threads.shutdownNow();
    }
}
