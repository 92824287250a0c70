package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

/**
 * Polls the states of one watched task. Polling ends only when the platform reports the end of the task; other failures
 * are logged and followed by another poll after a pause.
 */
final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    /** Number of consecutive responses that the task does not exist after which it has failed. */
    private static final int LAST_MISS = 3;

    private final WatchedTask watched;

    private final Supplier<LabelboxClient> client;

    private final Connection connection;

    private final Disposable.Swap subscription = Disposables.swap();

    private volatile @Nullable TaskProgress last;

    private Polling polling = Polling.DEFAULT;

    private int misses;

    private int failures;

    Watching(TaskWatch watch, Supplier<LabelboxClient> client, Connection connection) {
        this.watched = watch.watched();
        this.client = client;
        this.connection = connection;
        this.last = watch.last();
    }

    /**
     * @param left the remaining time of the task; it is polled at least once, even if the time is over
     * @param trace the Reactor context of the polls
     */
    void start(Duration left, ContextView trace, Delivering delivering) {
        this.subscription.update(client().map(LabelboxClient::polling)
                .onErrorReturn(Polling.DEFAULT)
                .doOnNext(known -> this.polling = known)
                .flatMapMany(known -> changes().takeUntilOther(Mono.delay(atLeastOnce(left))))
                .doOnComplete(() -> ended(delivering))
                .contextWrite(trace)
                .subscribe(
                        delivering::progressed,
                        failure -> LOG.error("{} is no longer watched", this.watched, failure)));
    }

    private void ended(Delivering delivering) {
        TaskProgress end = this.last;
        if (end == null || !end.done()) {
            delivering.timedOut();
        }
    }

    private Flux<TaskProgress> changes() {
        return client().flatMapMany(
                        client -> client.tasks().watch(this.watched.task()).flux())
                .doOnNext(progress -> {
                    this.misses = 0;
                    this.failures = 0;
                    this.connection.answered();
                })
                .retryWhen(Retry.from(signals -> signals.concatMap(signal -> again(signal.failure()))))
                .onErrorResume(GoneException.class, gone -> Mono.just(gone()))
                .filter(progress -> !progress.equals(this.last))
                .doOnNext(progress -> this.last = progress);
    }

    /** Obtains the client on a thread that may block, because this may create it. */
    private Mono<LabelboxClient> client() {
        return Mono.fromCallable(this::findClient).subscribeOn(Schedulers.boundedElastic());
    }

    private LabelboxClient findClient() {
        try {
            return this.client.get();
        } catch (RuntimeException | Error ex) {
            throw new IllegalStateException("The Labelbox client could not be obtained", ex);
        }
    }

    private TaskProgress gone() {
        return new TaskProgress(
                this.watched.task(), "task", null, TaskProgress.State.FAILED, 0, "the platform does not know the task");
    }

    void stop() {
        this.subscription.dispose();
    }

    private Duration atLeastOnce(Duration left) {
        Duration least = this.polling.first().multipliedBy(2);
        return left.compareTo(least) < 0 ? least : left;
    }

    private Mono<Long> again(Throwable failure) {
        boolean unknown = failure instanceof NotFoundException absent && absent.code() != null;
        this.misses = unknown ? this.misses + 1 : 0;
        if (unknown) {
            this.connection.answered();
        } else {
            this.connection.failed(failure);
        }
        if (this.misses >= LAST_MISS) {
            return Mono.error(new GoneException());
        }
        Duration pause = this.polling.pause(this.failures++);
        if (this.failures == 1) {
            LOG.warn("Polling {} failed; next attempt in {}", this.watched, pause, failure);
        } else {
            LOG.debug("Polling {} failed; next attempt in {}", this.watched, pause, failure);
        }
        return Mono.delay(pause);
    }

    /** The platform has repeatedly reported that the task does not exist. */
    private static final class GoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GoneException() {
            super(null, null, false, false);
        }
    }
}
