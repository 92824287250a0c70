package io.github.labelboxspring.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** What a {@link FaultServer} does instead of a proper answer. */
@FunctionalInterface
public interface Fault {

    void spoil(Exchange exchange) throws IOException;

    /** Answers without doing what was asked. */
    static Fault answer(Response response) {
        return exchange -> {
            exchange.request().bytes();
            exchange.write(response);
        };
    }

    /** Does what was asked, but answers something else. */
    static Fault applyButAnswer(Response response) {
        return exchange -> {
            exchange.apply();
            exchange.write(response);
        };
    }

    static Fault tooManyRequests(int seconds) {
        return answer(Response.json(429, "{}").with("Retry-After", Integer.toString(seconds)));
    }

    static Fault tooManyRequestsUntil(Duration from) {
        return exchange -> {
            ZonedDateTime end = ZonedDateTime.now(ZoneOffset.UTC).plus(from);
            answer(Response.json(429, "{}").with("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(end)))
                    .spoil(exchange);
        };
    }

    static Fault redirect(String location) {
        return answer(Response.empty(302).with("Location", location));
    }

    /** Resets the connection without reading more than the head of the request. */
    static Fault resetBeforeBody() {
        return Exchange::reset;
    }

    /** Reads the request and resets the connection without doing what was asked. */
    static Fault reset() {
        return exchange -> {
            exchange.request().bytes();
            exchange.reset();
        };
    }

    /** Does what was asked and resets the connection before the answer. */
    static Fault applyAndReset() {
        return exchange -> {
            exchange.apply();
            exchange.reset();
        };
    }

    /** Never answers. */
    static Fault silence() {
        return exchange -> {
            exchange.request().bytes();
            exchange.hold();
        };
    }

    /** Does what was asked and never answers. */
    static Fault applyAndSilence() {
        return exchange -> {
            exchange.apply();
            exchange.hold();
        };
    }

    /** Closes the connection after half of the body. */
    static Fault closeInBody() {
        return exchange -> {
            half(exchange);
            exchange.close();
        };
    }

    /** Resets the connection after half of the body. */
    static Fault resetInBody() {
        return exchange -> {
            half(exchange);
            exchange.reset();
        };
    }

    /** Sends half of the body and no more. */
    static Fault silenceInBody() {
        return exchange -> {
            half(exchange);
            exchange.hold();
        };
    }

    private static void half(Exchange exchange) throws IOException {
        Response response = exchange.apply();
        exchange.writeHead(response, response.body().length);
        exchange.write(response.body(), 0, response.body().length / 2);
    }

    /** Sends the body in a number of pieces, with a pause before each. */
    static Fault drip(int pieces, Duration pause) {
        return exchange -> {
            Response response = exchange.apply();
            byte[] body = response.body();
            exchange.writeHead(response, body.length);
            for (int piece = 0; piece < pieces; piece++) {
                LockSupport.parkNanos(pause.toNanos());
                int from = body.length * piece / pieces;
                exchange.write(body, from, body.length * (piece + 1) / pieces - from);
            }
        };
    }

    /** Announces a body that is longer, or shorter, than what is sent, and closes the connection. */
    static Fault wrongLength(int difference) {
        return exchange -> {
            Response response = exchange.apply();
            exchange.writeHead(response.with("Connection", "close"), response.body().length + difference);
            exchange.write(response.body());
            exchange.close();
        };
    }

    /** Sends half of the body as if it were everything. */
    static Fault cutBody() {
        return exchange -> {
            Response response = exchange.apply();
            exchange.write(response.with(Arrays.copyOf(response.body(), response.body().length / 2)));
        };
    }

    /** Replaces a byte in the middle of the body by one that UTF-8 does not have. */
    static Fault invalidUtf8() {
        return exchange -> {
            Response response = exchange.apply();
            byte[] body = response.body().clone();
            body[body.length / 2] = (byte) 0xFF;
            exchange.write(response.with(body));
        };
    }

    /** Sends a few kilobytes that become very many when they are unpacked. */
    static Fault gzipBomb(int megabytes) {
        byte[] packed = zeros(megabytes);
        return exchange -> {
            Response response = exchange.apply();
            exchange.write(response.with("Content-Encoding", "gzip").with(packed));
        };
    }

    private static byte[] zeros(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                gzip.write(spaces);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    /** Sends a body without a line break that does not end before the client closes the connection. */
    static Fault endlessBody() {
        return exchange -> {
            Response response = exchange.apply();
            exchange.writeHead(new Response(response.status(), Map.copyOf(response.headers()), new byte[0])
                    .with("Connection", "close"));
            byte[] more = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                exchange.write(more);
            }
        };
    }
}
