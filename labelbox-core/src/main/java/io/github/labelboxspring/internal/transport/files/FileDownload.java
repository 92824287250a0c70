package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.SignedUrlException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.FileRange;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.transport.retry.Attempts;
import io.github.labelboxspring.internal.transport.retry.RetryBudget;
import io.github.labelboxspring.internal.transport.retry.RetryDecision;
import io.github.labelboxspring.settings.TransportSettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Reads a file range by range, each through a fresh signed URL and without the API key. A range that breaks off is taken
 * up at the byte reached; a range shorter than announced is a failure, never a quiet end.
 */
public final class FileDownload {

    private final WebClient web;

    private final RetryDecision decision;

    private final TransportSettings settings;

    /** @param web a client without credentials */
    public FileDownload(WebClient web, RetryDecision decision, TransportSettings settings) {
        this.web = web;
        this.decision = decision;
        this.settings = settings;
    }

    /** Return the bytes of the file, in order, where code of the caller may run. */
    public Flux<byte[]> read(RangedFile file) {
        return Flux.deferContextual(view -> {
            Scope scope = Scope.of(view);
            Position position = new Position(file.size());
            RetryBudget budget = new RetryBudget();
            Flux<byte[]> range = Flux.defer(() -> nextRange(file, position)).publishOn(scope.scheduler(), 2);
            Flux<byte[]> safe = Boolean.FALSE.equals(scope.options().retry())
                    ? range
                    : range.retryWhen(Retry.from(failures -> failures.concatMap(signal -> this.decision
                            .next(
                                    Safety.READ,
                                    signal.failure(),
                                    new Attempts(
                                            (int) signal.totalRetriesInARow() + 1,
                                            (int) signal.totalRetriesInARow() + 1,
                                            Duration.ZERO,
                                            scope.remaining(this.settings.deadline())),
                                    budget)
                            .map(scope::delay)
                            .orElseGet(() -> Mono.error(signal.failure())))));
            return file.size() == 0 ? Flux.empty() : safe.repeat(() -> !position.atEnd());
        });
    }

    private Flux<byte[]> nextRange(RangedFile file, Position position) {
        return file.rangeAt()
                .apply(position.offset)
                .with(options -> options.withoutRetry())
                .mono()
                .flatMapMany(range -> fetch(file, range, position));
    }

    private Flux<byte[]> fetch(RangedFile file, FileRange range, Position position) {
        long skip = position.offset - range.start();
        return this.web
                .get()
                .uri(URI.create(range.url()))
                .headers(headers -> {
                    if (skip > 0) {
                        headers.set(HttpHeaders.RANGE, "bytes=" + skip + "-");
                    }
                })
                .exchangeToFlux(response -> body(file, host(range), response, skip))
                .map(position::advance)
                .onErrorMap(failure -> Broken.translate(file, host(range), position.offset, failure))
                .concatWith(Flux.defer(() -> position.finish(file, range)));
    }

    private static String host(FileRange range) {
        return URI.create(range.url()).getHost();
    }

    private static Flux<byte[]> body(RangedFile file, String host, ClientResponse response, long skip) {
        if (!response.statusCode().is2xxSuccessful()) {
            return response.releaseBody()
                    .thenMany(Flux.error(() ->
                            Broken.refused(file, host, response.statusCode().value())));
        }
        boolean partial = response.statusCode().isSameCodeAs(HttpStatus.PARTIAL_CONTENT);
        Flux<DataBuffer> body = response.bodyToFlux(DataBuffer.class);
        return (skip > 0 && !partial ? DataBufferUtils.skipUntilByteCount(body, skip) : body).map(FileDownload::bytes);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** How far the reading is. */
    private static final class Position {

        private final long size;

        private long offset;

        private boolean lastRangeRead;

        Position(long size) {
            this.size = size;
        }

        byte[] advance(byte[] bytes) {
            this.offset += bytes.length;
            return bytes;
        }

        boolean atEnd() {
            return this.size < 0 ? this.lastRangeRead : this.offset >= this.size;
        }

        Flux<byte[]> finish(RangedFile file, FileRange range) {
            if (range.end() >= 0 && this.offset != range.end()) {
                return Flux.error(new TransportException(
                        file.name() + ": the file store sent " + this.offset + " of " + range.end() + " bytes",
                        null,
                        true,
                        false));
            }
            this.lastRangeRead = range.end() < 0;
            return Flux.empty();
        }
    }

    /** Failures of a download. */
    private static final class Broken {

        static Throwable translate(RangedFile file, String host, long offset, Throwable failure) {
            if (failure instanceof LabelboxException) {
                return failure;
            }
            return new TransportException(
                    file.name() + ": the download from " + host + " broke off at byte " + offset, failure, true, false);
        }

        static RuntimeException refused(RangedFile file, String host, int status) {
            if (status == 400 || status == 401 || status == 403 || status == 404 || status == 410) {
                return new SignedUrlException(file.name(), host, status);
            }
            return new TransportException(
                    file.name() + ": the file store " + host + " answered HTTP " + status,
                    null,
                    status >= 500 || status == 429,
                    false);
        }
    }
}
