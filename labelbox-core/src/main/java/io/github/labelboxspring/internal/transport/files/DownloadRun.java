package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.internal.operation.FileRange;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.transport.retry.Attempts;
import io.github.labelboxspring.internal.transport.retry.RetryBudget;
import io.github.labelboxspring.internal.transport.retry.RetryLog;
import io.github.labelboxspring.observation.CallContext;
import io.github.labelboxspring.settings.CallOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Reads a file with all its attempts. Requesting a URL and reading from it is one attempt. Progress resets the time
 * spent. An attempt without progress only consists of waiting for Labelbox or the file store, so that the consumer's
 * time never counts.
 */
final class DownloadRun {

    /** The number of pieces that are read from the connection before they are requested. */
    private static final int AHEAD = 16;

    private final FileDownload download;

    private final RangedFile file;

    private final Scope scope;

    private final CallContext observed;

    private final RetryLog log;

    private volatile long offset;

    private boolean lastRangeRead;

    private @Nullable FilePart part;

    private RetryBudget budget = new RetryBudget();

    private long attemptStart;

    private long attemptOffset;

    private int failed;

    private int throttled;

    private Duration spent = Duration.ZERO;

    private Duration stalled = Duration.ZERO;

    DownloadRun(FileDownload download, RangedFile file, Scope scope, CallContext observed) {
        this.download = download;
        this.file = file;
        this.scope = scope;
        this.observed = observed;
        this.offset = file.start();
        this.log = new RetryLog(file.name());
    }

    Flux<byte[]> bytes() {
        Flux<byte[]> pieces = Flux.defer(this::attempt)
                .publishOn(this.scope.scheduler(), AHEAD)
                .retryWhen(Retry.from(failures -> failures.concatMap(this::pause)))
                .onErrorMap(LabelboxException.class, this::reported)
                .repeat(() -> !atEnd());
        return this.download.calls().received(this.file.operation(), pieces);
    }

    private boolean atEnd() {
        return this.file.size() < 0 ? this.lastRangeRead : this.offset >= this.file.size();
    }

    private Flux<byte[]> attempt() {
        this.observed.attempt();
        this.attemptStart = System.nanoTime();
        this.attemptOffset = this.offset;
        return this.file
                .rangeAt()
                .apply(this.offset)
                .with(CallOptions::withoutRetry)
                .mono()
                .flatMapMany(this::fetch);
    }

    private Flux<byte[]> fetch(FileRange range) {
        URI address = address(range);
        FilePart current = this.part;
        if (current == null || !current.isOf(range) || this.offset == range.start()) {
            current = new FilePart(range);
        }
        this.part = current;
        FileFailures failures = new FileFailures(this.file.name(), address.getHost());
        FileBody body = new FileBody(current, failures, this.offset, reached -> this.offset = reached);
        return new FileRequest(address, current, body, failures)
                .send(this.download.web(), silence(), this.download.open())
                .doOnComplete(() -> this.lastRangeRead = range.end() < 0);
    }

    /** Do not include the URL or the parser's exception, because they contain a signature. */
    private URI address(FileRange range) {
        try {
            URI address = new URI(range.url());
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // reported below without the URL
        }
        throw new DecodingException(
                this.file.name() + ": Labelbox returned " + range.url().length()
                        + " characters that are not a valid download URL",
                null,
                false);
    }

    private Duration silence() {
        Duration own = this.scope.options().timeout();
        return own == null ? this.download.settings().timeout() : own;
    }

    private Mono<Long> pause(Retry.RetrySignal signal) {
        Throwable failure = signal.failure();
        note(failure);
        if (Boolean.FALSE.equals(this.scope.options().retry())) {
            return Mono.error(failure);
        }
        Attempts made = new Attempts(this.failed, this.throttled, this.spent, left());
        return this.download
                .decision()
                .next(Safety.READ, failure, made, this.budget)
                .map(pause -> next(pause, failure))
                .orElseGet(() -> Mono.error(failure));
    }

    private void note(Throwable failure) {
        Duration took = Duration.ofNanos(System.nanoTime() - this.attemptStart);
        if (this.offset > this.attemptOffset) {
            advanced();
            took = Duration.ZERO;
        }
        this.stalled = this.stalled.plus(took);
        if (failure instanceof RateLimitedException) {
            this.throttled++;
            this.download.calls().throttled(this.file.operation());
        } else {
            this.failed++;
            this.spent = this.spent.plus(took);
        }
    }

    private void advanced() {
        this.failed = 0;
        this.throttled = 0;
        this.spent = Duration.ZERO;
        this.stalled = Duration.ZERO;
        this.budget = new RetryBudget();
        this.log.advanced();
    }

    private Mono<Long> next(Duration pause, Throwable failure) {
        this.stalled = this.stalled.plus(pause);
        if (!(failure instanceof RateLimitedException)) {
            this.spent = this.spent.plus(pause);
        }
        this.log.next(this.failed + this.throttled, pause, failure);
        this.download.calls().retried(this.file.operation(), failure);
        return this.scope.delay(pause);
    }

    /** The deadline of an operation limits how long a download may make no progress. */
    private Duration left() {
        Duration left = this.download.settings().deadline().minus(this.stalled);
        return this.scope.remaining(left.isNegative() ? Duration.ZERO : left);
    }

    private LabelboxException reported(LabelboxException failure) {
        return Failures.attempts(failure, "", this.failed + this.throttled, false, this.stalled);
    }
}
