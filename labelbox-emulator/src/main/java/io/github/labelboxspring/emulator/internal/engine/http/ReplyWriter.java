package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.Fault;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.server.HttpServerResponse;

/** Sends responses and faults to the client. */
final class ReplyWriter {

    private final HttpServerResponse response;
    private final boolean head;

    ReplyWriter(HttpServerResponse response, boolean head) {
        this.response = response;
        this.head = head;
    }

    Publisher<Void> write(Reply reply) {
        start(reply);
        if (reply instanceof Reply.Bytes bytes) {
            this.response.header("content-length", String.valueOf(bytes.body().length));
            return this.head || bytes.body().length == 0
                    ? this.response.send()
                    : this.response.sendObject(Unpooled.wrappedBuffer(bytes.body()));
        }
        this.response.header("content-length", String.valueOf(length(reply)));
        if (this.head || length(reply) == 0) {
            return this.response.send();
        }
        if (reply instanceof Reply.Last last) {
            return send(last.part());
        }
        return reply instanceof Reply.Parts all
                ? this.response.send(Flux.fromIterable(all.blobs()).concatMap(ReplyWriter::content))
                : send((Reply.Part) reply);
    }

    private Publisher<Void> send(Reply.Part part) {
        Path file = part.blob().file();
        byte[] bytes = part.blob().bytes();
        return file != null
                ? this.response.sendFile(file, part.offset(), part.length())
                : this.response.sendObject(Unpooled.wrappedBuffer(
                        bytes == null ? new byte[0] : bytes, (int) part.offset(), (int) part.length()));
    }

    private static Flux<ByteBuf> content(Blob blob) {
        Path file = blob.file();
        byte[] bytes = blob.bytes();
        return file != null
                ? ByteBufFlux.fromPath(file)
                : Flux.just(Unpooled.wrappedBuffer(bytes == null ? new byte[0] : bytes));
    }

    private static List<Reply.Part> parts(Reply reply) {
        if (reply instanceof Reply.Parts all) {
            return all.blobs().stream()
                    .map(blob -> new Reply.Part(all.status(), all.headers(), blob, 0, blob.size()))
                    .toList();
        }
        return List.of(reply instanceof Reply.Last last ? last.part() : (Reply.Part) reply);
    }

    Publisher<Void> write(Fault.Answer answer) {
        return write(
                new Reply.Bytes(answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    Publisher<Void> cut() {
        this.response.withConnection(connection -> connection.channel().close());
        return Mono.never();
    }

    /** Send the response in pieces of the given size, with a pause before each. */
    Publisher<Void> drip(Reply reply, int bytes, Duration pause) {
        start(reply);
        long length = length(reply);
        this.response.header("content-length", String.valueOf(length));
        if (this.head || length == 0) {
            return this.response.send();
        }
        Flux<ByteBuf> pieces = Flux.<ByteBuf, Long>generate(() -> 0L, (at, sink) -> {
                    int size = (int) Math.min(bytes, length - at);
                    sink.next(Unpooled.wrappedBuffer(slice(reply, at, size)));
                    if (at + size == length) {
                        sink.complete();
                    }
                    return at + size;
                })
                .delayElements(pause);
        return this.response.send(pieces, piece -> true);
    }

    /**
     * Announce the whole body, but close the connection after its first bytes. Bypasses the HTTP codec, which would not
     * permit an incomplete body.
     */
    Publisher<Void> cut(Reply reply, int bytes) {
        StringBuilder start = new StringBuilder("HTTP/1.1 " + HttpResponseStatus.valueOf(reply.status()) + "\r\n");
        reply.headers()
                .forEach((name, value) ->
                        start.append(name).append(": ").append(value).append("\r\n"));
        start.append("content-length: ").append(length(reply)).append("\r\n\r\n");
        ByteBuf message =
                Unpooled.wrappedBuffer(start.toString().getBytes(StandardCharsets.ISO_8859_1), slice(reply, 0, bytes));
        this.response.withConnection(connection -> connection
                .channel()
                .pipeline()
                .firstContext()
                .writeAndFlush(message)
                .addListener(ChannelFutureListener.CLOSE));
        return Mono.never();
    }

    private static long length(Reply reply) {
        return reply instanceof Reply.Bytes all
                ? all.body().length
                : parts(reply).stream().mapToLong(Reply.Part::length).sum();
    }

    private static byte[] slice(Reply reply, long from, int bytes) {
        if (reply instanceof Reply.Bytes all) {
            int start = (int) Math.min(from, all.body().length);
            return Arrays.copyOfRange(all.body(), start, Math.min(start + bytes, all.body().length));
        }
        ByteArrayOutputStream slice = new ByteArrayOutputStream();
        long skip = from;
        for (Reply.Part part : parts(reply)) {
            if (skip >= part.length()) {
                skip -= part.length();
                continue;
            }
            try (InputStream content = part.blob().open()) {
                content.skipNBytes(part.offset() + skip);
                slice.writeBytes(content.readNBytes((int) Math.min(bytes - slice.size(), part.length() - skip)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            skip = 0;
        }
        return slice.toByteArray();
    }

    private void start(Reply reply) {
        this.response.status(reply.status());
        reply.headers().forEach(this.response::header);
    }
}
