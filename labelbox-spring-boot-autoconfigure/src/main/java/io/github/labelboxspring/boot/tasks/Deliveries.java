package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.retry.RetryContext;
import org.springframework.retry.backoff.BackOffInterruptedException;
import org.springframework.retry.backoff.ExponentialBackOffPolicy;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import reactor.core.publisher.Mono;

/**
 * Publishes events on the threads of listeners. The last event of a task is published again, after ever longer pauses,
 * while a listener fails on it, and parked when {@value #MAX_ATTEMPTS} attempts have failed. Until then its watch stays in
 * the store. An {@link Error} of a listener counts as any other failure.
 */
final class Deliveries {

    static final int MAX_ATTEMPTS = 5;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** Listeners at work at the same time; one that waits for its next attempt holds its thread. */
    private static final int THREADS = 32;

    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final TaskWatchStore store;

    private final TaskEventPublisher publisher;

    private final RetryTemplate retry;

    private final ThreadPoolExecutor threads;

    private final CountDownLatch stopping = new CountDownLatch(1);

    Deliveries(TaskWatchStore store, TaskEventPublisher publisher, Duration firstPause) {
        this.store = store;
        this.publisher = publisher;
        this.retry = retry(firstPause);
        CustomizableThreadFactory factory = new CustomizableThreadFactory("labelbox-tasks-");
        factory.setDaemon(true);
        this.threads =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        this.threads.allowCoreThreadTimeOut(true);
    }

    private RetryTemplate retry(Duration firstPause) {
        ExponentialBackOffPolicy pauses = new ExponentialBackOffPolicy();
        pauses.setInitialInterval(firstPause.toMillis());
        pauses.setMultiplier(2);
        pauses.setMaxInterval(firstPause.toMillis() << MAX_ATTEMPTS);
        pauses.setSleeper(this::sleep);
        return RetryTemplate.builder()
                .maxAttempts(MAX_ATTEMPTS)
                .customBackoff(pauses)
                .retryOn(Throwable.class)
                .build();
    }

    private void sleep(long millis) throws InterruptedException {
        if (this.stopping.await(millis, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("The task watcher is being stopped");
        }
    }

    /** Return a publisher that completes when the event was published or parked; cancelling it has no effect on that. */
    Mono<Void> deliver(Delivery delivery) {
        return run(() -> {
            if (delivery.event() instanceof TaskProgressEvent progress) {
                progress(progress);
            } else {
                end(delivery);
            }
        });
    }

    /** Run the work where listeners run. */
    Mono<Void> run(Runnable work) {
        return Mono.create(sink -> {
            try {
                this.threads.execute(() -> {
                    try {
                        work.run();
                        sink.success();
                    } catch (RuntimeException | Error ex) {
                        sink.error(new IllegalStateException(ex));
                    }
                });
            } catch (RejectedExecutionException stopped) {
                LOG.debug("The task watcher was stopped before an event was published, it stays in the store");
                sink.success();
            }
        });
    }

    /** Progress is not published twice: there is more to come. */
    private void progress(TaskProgressEvent event) {
        try {
            this.publisher.publish(event);
        } catch (RuntimeException | Error ex) {
            LOG.warn("A listener failed on {}", event, ex);
        }
        try {
            this.store.progressed(event.progress());
        } catch (RuntimeException ex) {
            LOG.warn("The store could not take {}", event, ex);
        }
    }

    private void end(Delivery delivery) {
        try {
            this.retry.execute(
                    context -> {
                        attempt(delivery, context);
                        return true;
                    },
                    context -> {
                        park(delivery, Objects.requireNonNull(context.getLastThrowable()));
                        return false;
                    });
        } catch (BackOffInterruptedException stopped) {
            LOG.info("The task watcher was stopped before {} was delivered, it stays in the store", delivery.event());
        }
    }

    private void attempt(Delivery delivery, RetryContext context) {
        if (delivery.replaced()) {
            return;
        }
        try {
            delivery.publish(this.publisher);
            this.store.remove(delivery.watch());
        } catch (RuntimeException | Error ex) {
            LOG.warn(
                    "Attempt {} of {} to deliver {} failed",
                    context.getRetryCount() + 1,
                    MAX_ATTEMPTS,
                    delivery.event(),
                    ex);
            throw ex;
        }
    }

    private void park(Delivery delivery, Throwable failure) {
        this.store.park(delivery.watch(), delivery.event());
        LOG.error(
                "{} could not be delivered in {} attempts: it is parked, see TaskWatcher.parked(); watch the task again to"
                        + " have its end published again",
                delivery.event(),
                MAX_ATTEMPTS,
                failure);
    }

    /** Wait a moment for listeners at work; those that wait for their next attempt end at once. */
    void stop() {
        this.stopping.countDown();
        this.threads.shutdown();
        try {
            if (!this.threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                this.threads.shutdownNow();
            }
        } catch (InterruptedException ex) {
            this.threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
