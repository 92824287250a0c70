package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import java.time.Clock;
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
import reactor.util.retry.Retry;

/**
 * One watched task: follows its states, and has an event delivered for each that is new. Only the platform's word about
 * the task ends it; any other failure is logged, and the task is asked for again after a pause.
 */
final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    /** How often in a row the platform must say that it does not know a task. */
    private static final int LAST_MISS = 3;

    private final TaskWatch watch;

    private final Supplier<LabelboxClient> client;

    private final Deliveries deliveries;

    private final Disposable.Swap subscription = Disposables.swap();

    private volatile @Nullable TaskProgress last;

    private volatile boolean replaced;

    private Polling polling = Polling.DEFAULT;

    private int misses;

    private int failures;

    Watching(TaskWatch watch, Supplier<LabelboxClient> client, Deliveries deliveries) {
        this.watch = watch;
        this.client = client;
        this.deliveries = deliveries;
        this.last = watch.last();
    }

    void start(Clock clock, Runnable ended) {
        this.subscription.update(client().map(LabelboxClient::polling)
                .onErrorReturn(Polling.DEFAULT)
                .doOnNext(known -> this.polling = known)
                .flatMapMany(known -> changes().takeUntilOther(Mono.delay(left(clock))))
                .map(Watching::event)
                .concatWith(Mono.fromSupplier(() -> new TaskTimedOutEvent(this.watch.task(), this.last)))
                .takeUntil(event -> !(event instanceof TaskProgressEvent))
                .concatMap(event -> this.deliveries.deliver(new Delivery(this.watch, event, () -> this.replaced)), 1)
                .doFinally(signal -> ended.run())
                .subscribe(
                        delivered -> {}, failure -> LOG.error("{} is no longer watched", this.watch.task(), failure)));
    }

    private Flux<TaskProgress> changes() {
        return client().flatMapMany(
                        client -> client.tasks().watch(this.watch.task()).flux())
                .doOnNext(progress -> {
                    this.misses = 0;
                    this.failures = 0;
                })
                .retryWhen(Retry.from(signals -> signals.concatMap(signal -> again(signal.failure()))))
                .onErrorResume(GoneException.class, gone -> Mono.just(gone()))
                .filter(progress -> !progress.equals(this.last))
                .doOnNext(progress -> this.last = progress);
    }

    /** The client may be created by this, which takes a thread that may block. */
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

    private static TaskEvent event(TaskProgress progress) {
        if (!progress.done()) {
            return new TaskProgressEvent(progress);
        }
        return progress.state() == TaskProgress.State.COMPLETE
                ? new TaskCompletedEvent(progress)
                : new TaskFailedEvent(progress);
    }

    private TaskProgress gone() {
        return new TaskProgress(
                this.watch.task(), "task", null, TaskProgress.State.FAILED, 0, "the platform does not know it");
    }

    /** Stop: the watch stays in the store, and an event that is being delivered is delivered. */
    void stop() {
        this.subscription.dispose();
    }

    /** Stop since the task is watched again. */
    void replace() {
        this.replaced = true;
        stop();
    }

    /** A task is asked for at least once, even if its time has passed while the application was down. */
    private Duration left(Clock clock) {
        Duration left = Duration.between(clock.instant(), this.watch.deadline());
        Duration least = this.polling.first().multipliedBy(2);
        return left.compareTo(least) < 0 ? least : left;
    }

    private Mono<Long> again(Throwable failure) {
        boolean unknown = failure instanceof NotFoundException absent && absent.code() != null;
        this.misses = unknown ? this.misses + 1 : 0;
        if (this.misses >= LAST_MISS) {
            return Mono.error(new GoneException());
        }
        Duration pause = this.polling.pause(this.failures++);
        if (this.failures == 1) {
            LOG.warn("Task {} could not be asked for, will ask again in {}", this.watch.task(), pause, failure);
        } else {
            LOG.debug("Task {} could not be asked for, will ask again in {}", this.watch.task(), pause, failure);
        }
        return Mono.delay(pause);
    }

    /** The platform has said often enough that it does not know the task. */
    private static final class GoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GoneException() {
            super(null, null, false, false);
        }
    }
}
