package io.github.labelboxspring.emulator.http;

import io.github.labelboxspring.emulator.faults.Fault;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
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
        response.withConnection(Connection::dispose);
        return Mono.never();
    }

    /** Promises the whole body, sends the first bytes of it and closes the connection. */
    Publisher<Void> cut(Reply reply, int bytes) {
        start(reply);
        long length = reply instanceof Reply.Bytes all ? all.body().length : ((Reply.Part) reply).length();
        response.header("content-length", String.valueOf(length));
        int sent = (int) Math.min(bytes, length);
        Publisher<Void> part = reply instanceof Reply.Bytes all
                ? response.sendObject(Unpooled.wrappedBuffer(all.body(), 0, sent))
                        .then()
                : sendPart((Reply.Part) reply, sent);
        return Mono.from(part).then(Mono.defer(() -> Mono.from(cut())));
    }

    private Publisher<Void> sendPart(Reply.Part part, int sent) {
        Path file = part.blob().file();
        byte[] bytes = part.blob().bytes();
        return file != null
                ? response.sendFile(file, part.offset(), sent).then()
                : response.sendObject(
                                Unpooled.wrappedBuffer(bytes == null ? new byte[0] : bytes, (int) part.offset(), sent))
                        .then();
    }

    private void start(Reply reply) {
        response.status(reply.status());
        reply.headers().forEach(response::header);
    }
}
