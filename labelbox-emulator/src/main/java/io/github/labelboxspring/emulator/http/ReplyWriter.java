package io.github.labelboxspring.emulator.http;

import io.github.labelboxspring.emulator.faults.Fault;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Puts replies and faults on the wire. */
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
            response.header("content-length", String.valueOf(bytes.body().length));
            return head || bytes.body().length == 0
                    ? response.send()
                    : response.sendObject(Unpooled.wrappedBuffer(bytes.body()));
        }
        Reply.Part part = (Reply.Part) reply;
        response.header("content-length", String.valueOf(part.length()));
        Path file = part.blob().file();
        byte[] bytes = part.blob().bytes();
        if (head || part.length() == 0) {
            return response.send();
        } else if (file != null) {
            return response.sendFile(file, part.offset(), part.length());
        }
        return response.sendObject(
                Unpooled.wrappedBuffer(bytes == null ? new byte[0] : bytes, (int) part.offset(), (int) part.length()));
    }

    Publisher<Void> write(Fault.Answer answer) {
        return write(
                new Reply.Bytes(answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    Publisher<Void> cut() {
        response.withConnection(connection -> connection.channel().close());
        return Mono.never();
    }

    /** Promises the whole body, sends the first bytes and closes; past the HTTP codec, which keeps promises. */
    Publisher<Void> cut(Reply reply, int bytes) {
        StringBuilder start = new StringBuilder("HTTP/1.1 " + HttpResponseStatus.valueOf(reply.status()) + "\r\n");
        reply.headers()
                .forEach((name, value) ->
                        start.append(name).append(": ").append(value).append("\r\n"));
        start.append("content-length: ").append(length(reply)).append("\r\n\r\n");
        ByteBuf message =
                Unpooled.wrappedBuffer(start.toString().getBytes(StandardCharsets.ISO_8859_1), first(reply, bytes));
        response.withConnection(connection -> connection
                .channel()
                .pipeline()
                .firstContext()
                .writeAndFlush(message)
                .addListener(ChannelFutureListener.CLOSE));
        return Mono.never();
    }

    private static long length(Reply reply) {
        return reply instanceof Reply.Bytes all ? all.body().length : ((Reply.Part) reply).length();
    }

    private static byte[] first(Reply reply, int bytes) {
        if (reply instanceof Reply.Bytes all) {
            return Arrays.copyOf(all.body(), Math.min(bytes, all.body().length));
        }
        Reply.Part part = (Reply.Part) reply;
        try (InputStream content = part.blob().open()) {
            content.skipNBytes(part.offset());
            return content.readNBytes((int) Math.min(bytes, part.length()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void start(Reply reply) {
        response.status(reply.status());
        reply.headers().forEach(response::header);
    }
}
