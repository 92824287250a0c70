package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.internal.transport.codec.RateLimit;
import io.github.labelboxspring.internal.transport.observation.UriTemplate;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One request to a file store for the rest of a part. A response is checked before any of its bytes are passed on. */
final class FileRequest {

    private final URI address;

    private final FilePart part;

    private final FileBody body;

    private final FileFailures failures;

    private volatile boolean connected;

    FileRequest(URI address, FilePart part, FileBody body, FileFailures failures) {
        this.address = address;
        this.part = part;
        this.body = body;
        this.failures = failures;
    }

    /**
     * Send the request. The bytes arrive on a thread of the connector.
     *
     * @param silence the maximum time without data
     */
    Flux<byte[]> send(WebClient web, Duration silence, OpenFiles open) {
        Flux<byte[]> pieces = web.method(HttpMethod.GET)
                .uri(this.address)
                .attribute(UriTemplate.ATTRIBUTE, "/{file}")
                .headers(this::ask)
                .body((request, context) -> {
                    this.connected = true;
                    return request.setComplete();
                })
                .exchangeToFlux(response -> open.counting(accept(response)));
        return Silence.limited(silence, pieces)
                .handle(this.body::pass)
                .concatWith(Mono.defer(this.body::finish))
                .onErrorMap(failure -> translate(failure, open));
    }

    /** Content codings are declined, because positions refer to the bytes of the file. */
    private void ask(HttpHeaders headers) {
        headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
        if (this.body.read() > 0) {
            headers.set(HttpHeaders.RANGE, "bytes=" + this.body.read() + "-");
            String etag = this.part.etag();
            if (etag != null) {
                headers.set(HttpHeaders.IF_RANGE, etag);
            }
        }
    }

    private Flux<byte[]> accept(ClientResponse response) {
        FileAnswer answer = FileAnswer.of(response);
        long skip = this.body.read();
        String fault = this.part.fault(answer, skip);
        boolean changed = skip > 0 && this.part.changed(answer);
        if (fault != null || changed) {
            return beginning(response).flatMapMany(text -> Flux.error(refused(answer, text, changed ? null : fault)));
        }
        this.body.accepted(answer);
        Flux<DataBuffer> buffers = response.bodyToFlux(DataBuffer.class);
        return (skip > 0 && answer.whole() ? DataBufferUtils.skipUntilByteCount(buffers, skip) : buffers)
                .map(FileRequest::bytes);
    }

    /** Return the beginning of a body without reading the rest. */
    private static Mono<String> beginning(ClientResponse response) {
        return response.bodyToFlux(DataBuffer.class)
                .map(buffer -> FileBody.text(bytes(buffer)))
                .next()
                .defaultIfEmpty("");
    }

    private LabelboxException refused(FileAnswer answer, String text, @Nullable String fault) {
        long offset = this.body.offset();
        if (!answer.successful() || RateLimit.isIn(text)) {
            return this.failures.refused(answer, text, offset);
        }
        return fault == null ? this.failures.changed(offset) : this.failures.foreign(fault, offset);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Throwable translate(Throwable failure, OpenFiles open) {
        if (failure instanceof LabelboxException || failure instanceof Error) {
            return failure;
        }
        Throwable cause =
                failure instanceof WebClientException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof LabelboxException explained) {
            return explained;
        }
        long offset = this.body.offset();
        return this.connected
                ? this.failures.broken(cause, offset)
                : this.failures.unconnected(cause, open.count(), offset);
    }
}
