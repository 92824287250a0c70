package io.github.labelboxspring.emulator.internal.engine.http;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

final class Bodies {

    private Bodies() {}

    /** Return the whole body, or an error if it is longer than {@link Limits#BODY}. */
    static Mono<byte[]> whole(HttpServerRequest request) {
        return request.receive()
                .collect(ByteArrayOutputStream::new, Bodies::append)
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static void append(ByteArrayOutputStream body, ByteBuf next) {
        if (body.size() + (long) next.readableBytes() > Limits.BODY) {
            throw new BodyTooLargeException();
        }
        byte[] bytes = new byte[next.readableBytes()];
        next.readBytes(bytes);
        body.writeBytes(bytes);
    }

    static final class BodyTooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BodyTooLargeException() {
            super("request entity too large");
        }
    }
}
