package io.github.labelboxspring.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A server in a process apart whose answers cost next to nothing, so that what is measured is the client. Prints its
 * address, and ends when its input does.
 */
final class CannedServer {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    private final DisposableServer server;

    private final CannedAnswers answers;

    private CannedServer() {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes ->
                        routes.post("/graphql", this::graphQl).get("/files/{kind}/{rows}/{file}", CannedServer::file))
                .bindNow();
        this.answers = new CannedAnswers(address() + "/files");
    }

    public static void main(String[] arguments) throws IOException {
        CannedServer canned = new CannedServer();
        PrintStream output = System.out;
        output.println(canned.address());
        while (System.in.read() >= 0) {
            // Waits for the end.
        }
        canned.server.disposeNow();
    }

    private String address() {
        return "http://127.0.0.1:" + this.server.port();
    }

    private Publisher<Void> graphQl(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .reduceWith(Body::new, Body::add)
                .map(body -> this.answers.answer(body.beginning(), body.lines))
                .onErrorResume(IllegalArgumentException.class, ex -> {
                    System.err.println(ex.getMessage());
                    response.status(HttpResponseStatus.BAD_REQUEST);
                    return Mono.just("{\"message\":\"See the server's errors\"}".getBytes(StandardCharsets.US_ASCII));
                })
                .flatMap(answer -> response.header(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                        .header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(answer.length))
                        .sendByteArray(Mono.just(answer))
                        .then());
    }

    private static Publisher<Void> file(HttpServerRequest request, HttpServerResponse response) {
        CannedExport export = CannedExport.of(
                Objects.requireNonNull(request.param("kind")),
                Long.parseLong(Objects.requireNonNull(request.param("rows"))));
        long file = Long.parseLong(Objects.requireNonNull(request.param("file")));
        long length = export.end(file) - export.start(file);
        String range = request.requestHeaders().get(HttpHeaderNames.RANGE, "");
        Matcher from = RANGE.matcher(range);
        long skip = from.matches() ? Long.parseLong(from.group(1)) : 0;
        if (!range.isEmpty()) {
            response.status(HttpResponseStatus.PARTIAL_CONTENT)
                    .header(HttpHeaderNames.CONTENT_RANGE, "bytes " + skip + "-" + (length - 1) + "/" + length);
        }
        return response.header(HttpHeaderNames.CONTENT_TYPE, "application/x-ndjson")
                .header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(length - skip))
                .send(export.bytes(file, skip));
    }

    /** What is kept of a request's body: how it begins, and its number of lines. */
    private static final class Body {

        private static final int BEGINNING = 64 * 1024;

        private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

        private long lines;

        Body add(ByteBuf piece) {
            int readable = piece.readableBytes();
            for (int at = piece.readerIndex(); at >= 0; ) {
                int end = piece.indexOf(at, piece.writerIndex(), (byte) '\n');
                this.lines += end < 0 ? 0 : 1;
                at = end < 0 ? -1 : end + 1;
            }
            byte[] bytes = new byte[Math.min(readable, BEGINNING - this.beginning.size())];
            piece.getBytes(piece.readerIndex(), bytes);
            this.beginning.writeBytes(bytes);
            return this;
        }

        String beginning() {
            return this.beginning.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
