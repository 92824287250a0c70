package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.error.DecodingException;
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
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
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
            Flux<byte[]> range =
                    Flux.defer(() -> nextRange(file, position, scope)).publishOn(scope.scheduler(), 2);
            Flux<byte[]> safe = Boolean.FALSE.equals(scope.options().retry())
                    ? range
                    : range.retryWhen(Retry.from(
                            failures -> failures.concatMap(signal -> again(signal.failure(), position, scope))));
            return file.size() == 0 ? Flux.empty() : safe.repeat(() -> !position.atEnd());
        });
    }

    private Mono<Long> again(Throwable failure, Position position, Scope scope) {
        Attempts made = position.failed(scope.remaining(this.settings.deadline()));
        return this.decision
                .next(Safety.READ, failure, made, position.budget)
                .map(pause -> scope.delay(position.paused(pause)))
                .orElseGet(() -> Mono.error(failure));
    }

    private Flux<byte[]> nextRange(RangedFile file, Position position, Scope scope) {
        position.begin();
        return file.rangeAt()
                .apply(position.offset)
                .with(options -> options.withoutRetry())
                .mono()
                .flatMapMany(range -> fetch(file, range, position, scope));
    }

    private Flux<byte[]> fetch(RangedFile file, FileRange range, Position position, Scope scope) {
        URI address = address(file, range);
        long skip = position.offset - range.start();
        Duration own = scope.options().timeout();
        Flux<byte[]> bytes = this.web
                .get()
                .uri(address)
                .headers(headers -> {
                    if (skip > 0) {
                        headers.set(HttpHeaders.RANGE, "bytes=" + skip + "-");
                    }
                })
                .exchangeToFlux(response -> body(file, address.getHost(), response, skip));
        return Silence.limited(own == null ? this.settings.timeout() : own, bytes)
                .map(position::advance)
                .onErrorMap(failure -> Broken.translate(file, address.getHost(), position.offset, failure))
                .concatWith(Flux.defer(() -> position.finish(file, range)));
    }

    /** The text of the URL holds a signature, and so does the exception of a parser. */
    private static URI address(RangedFile file, FileRange range) {
        try {
            URI address = new URI(range.url());
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // reported below, without the text
        }
        throw new DecodingException(
                file.name() + ": the platform returned " + range.url().length()
                        + " characters that are no URL to download it from",
                null,
                false);
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

        private final RetryBudget budget = new RetryBudget();

        private long attemptStart;

        private long reached;

        private int failures;

        private Duration spent = Duration.ZERO;

        Position(long size) {
            this.size = size;
        }

        void begin() {
            this.attemptStart = System.nanoTime();
        }

        /**
         * Note a failure. Progress resets what was spent; an attempt without progress was all waiting for the store, so that
         * the consumer's time never counts.
         */
        Attempts failed(Duration left) {
            if (this.offset > this.reached) {
                this.reached = this.offset;
                this.failures = 0;
                this.spent = Duration.ZERO;
            } else {
                this.spent = this.spent.plusNanos(System.nanoTime() - this.attemptStart);
            }
            this.failures++;
            return new Attempts(this.failures, this.failures, this.spent, left);
        }

        Duration paused(Duration pause) {
            this.spent = this.spent.plus(pause);
            return pause;
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
            String reason = failure instanceof TimeoutException ? ": " + failure.getMessage() : "";
            return new TransportException(
                    file.name() + ": the download from " + host + " broke off at byte " + offset + reason,
                    failure,
                    true,
                    false);
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
