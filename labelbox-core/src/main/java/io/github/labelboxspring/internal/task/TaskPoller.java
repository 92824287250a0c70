package io.github.labelboxspring.internal.task;

import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Polls the states of all tasks with waits for one API key, up to {@value #TASKS_PER_REQUEST} per request. Each task
 * has its own interval, from {@link Polling#first()} to {@link Polling#max()}, regardless of other tasks. Tasks that
 * are due at about the same time are queried together, but never sooner than {@link Polling#first()} after their last
 * request. A request that fails with a retryable error only delays the next one. No requests are made while there are
 * no waits.
 */
public final class TaskPoller implements AutoCloseable {

    /** The maximum number of tasks in one request. */
    public static final int TASKS_PER_REQUEST = 125;

    private static final int PARALLEL_REQUESTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger("io.github.labelboxspring.client");

    private final StatusQuestion question;

    private final Polling polling;

    /** Tasks that are added within this time are queried together. */
    private final long collect;

    /** The minimum time between two rounds of requests, so that many new tasks do not cause as many requests. */
    private final long apart;

    private final BiConsumer<TaskProgress, Duration> ended;

    private final Scheduler timers;

    private final LongSupplier nanoTime;

    private final long start;

    private final Map<TaskRef, Watched> watched = new LinkedHashMap<>();

    private @Nullable Disposable timer;

    private long timerAt;

    private long nextRound;

    private boolean closed;

    public TaskPoller(StatusQuestion question, Polling polling) {
        this(question, polling, (task, waited) -> {});
    }

    /** @param ended called with each task that has ended and the duration of the wait; must not block */
    public TaskPoller(StatusQuestion question, Polling polling, BiConsumer<TaskProgress, Duration> ended) {
        this(question, polling, ended, Schedulers.parallel(), System::nanoTime);
    }

    TaskPoller(
            StatusQuestion question,
            Polling polling,
            BiConsumer<TaskProgress, Duration> ended,
            Scheduler timers,
            LongSupplier nanoTime) {
        this.question = question;
        this.polling = polling;
        this.ended = ended;
        this.timers = timers;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.collect = polling.first().toNanos() / 20;
        this.apart = polling.first().toNanos() / 2;
    }

    /**
     * Return the state of a task after each poll, until it is done. Fails with a {@link NotFoundException} that has a
     * {@link LabelboxApiException#code() code} if the task does not exist, and with any failure that is not retryable.
     * Signals are emitted on the polling thread, which must not be blocked.
     */
    public Flux<TaskProgress> watch(TaskRef task) {
        return Flux.create(sink -> add(task, sink), FluxSink.OverflowStrategy.LATEST);
    }

    /** Return whether there are no waits. */
    public synchronized boolean isIdle() {
        return this.watched.isEmpty();
    }

    /** Return the number of tasks with waits. */
    public synchronized int size() {
        return this.watched.size();
    }

    /** Return the duration of the oldest wait. */
    public synchronized Duration oldest() {
        return this.watched.values().stream().findFirst().map(this::age).orElse(Duration.ZERO);
    }

    private Duration age(Watched task) {
        return Duration.ofNanos(now() - task.since);
    }

    /** Fail all waits. The tasks themselves continue. */
    @Override
    public void close() {
        Map<TaskRef, Watched> ended;
        synchronized (this) {
            this.closed = true;
            ended = new LinkedHashMap<>(this.watched);
            this.watched.clear();
            if (this.timer != null) {
                this.timer.dispose();
            }
        }
        ended.forEach((task, waits) -> waits.sinks.forEach(sink -> emit(task, () -> sink.error(closed(task)))));
    }

    private static TransportException closed(TaskRef task) {
        return new TransportException(
                "The client was closed, so task " + task.id()
                        + " is no longer waited for. The task itself continues: resume it with another client",
                null,
                false,
                false);
    }

    private void add(TaskRef task, FluxSink<TaskProgress> sink) {
        if (!added(task, sink)) {
            sink.error(closed(task));
        }
    }

    private synchronized boolean added(TaskRef task, FluxSink<TaskProgress> sink) {
        if (this.closed) {
            return false;
        }
        long now = now();
        Watched known = this.watched.computeIfAbsent(task, unknown -> new Watched(now, now + this.collect));
        known.sinks.add(sink);
        sink.onDispose(() -> remove(task, sink));
        if (!known.asking) {
            known.hurry(now + this.collect);
            plan(known.due);
        }
        return true;
    }

    private synchronized void remove(TaskRef task, FluxSink<TaskProgress> sink) {
        Watched known = this.watched.get(task);
        if (known != null && known.sinks.remove(sink) && known.sinks.isEmpty()) {
            this.watched.remove(task);
        }
    }

    private long now() {
        return this.nanoTime.getAsLong() - this.start;
    }

    /** Set the timer, unless it is already set to an earlier time. */
    private synchronized void plan(long due) {
        long at = Math.max(due, this.nextRound);
        if (this.closed || (this.timer != null && this.timerAt <= at)) {
            return;
        }
        if (this.timer != null) {
            this.timer.dispose();
        }
        this.timerAt = at;
        this.timer = this.timers.schedule(this::round, Math.max(0, at - now()), TimeUnit.NANOSECONDS);
    }

    private synchronized void planNext() {
        this.watched.values().stream()
                .filter(each -> !each.asking)
                .mapToLong(each -> each.due)
                .min()
                .ifPresent(this::plan);
    }

    private void round() {
        Flux.fromIterable(take())
                .flatMap(this::ask, PARALLEL_REQUESTS)
                .subscribe(done -> {}, failure -> LOG.error("The states of tasks could not be queried", failure));
    }

    /** Return the tasks that can be queried now, in as few requests as possible. */
    private synchronized List<List<TaskRef>> take() {
        this.timer = null;
        long now = now();
        List<List<TaskRef>> requests = new ArrayList<>();
        List<TaskRef> request = List.of();
        for (Map.Entry<TaskRef, Watched> each : this.watched.entrySet()) {
            Watched task = each.getValue();
            if (!task.asking && task.notBefore <= now) {
                if (request.isEmpty() || request.size() == TASKS_PER_REQUEST) {
                    request = new ArrayList<>();
                    requests.add(request);
                }
                request.add(each.getKey());
                task.asking = true;
            }
        }
        if (!requests.isEmpty()) {
            this.nextRound = now + this.apart;
        }
        planNext();
        return requests;
    }

    private Mono<Void> ask(List<TaskRef> tasks) {
        ContextView trace = trace(tasks);
        return Mono.defer(() -> states(tasks))
                .contextWrite(own -> own.putAll(trace))
                .single()
                .doOnNext(found -> answered(tasks, found))
                .then()
                .onErrorResume(failure -> failed(tasks, failure));
    }

    private Mono<Map<TaskRef, TaskProgress>> states(List<TaskRef> tasks) {
        try {
            return this.question
                    .of(tasks)
                    .with(options -> options.withoutRetry())
                    .mono();
        } catch (RuntimeException | Error ex) {
            return Mono.error(new IllegalStateException("The states of tasks cannot be queried", ex));
        }
    }

    /** Return the trace of the oldest wait. */
    private synchronized ContextView trace(List<TaskRef> tasks) {
        return tasks.stream()
                .map(this.watched::get)
                .filter(task -> task != null)
                .findFirst()
                .map(Watched::trace)
                .orElseGet(Context::empty);
    }

    private void answered(List<TaskRef> asked, Map<TaskRef, TaskProgress> found) {
        next(asked);
        for (TaskRef task : asked) {
            TaskProgress progress = found.get(task);
            if (progress == null) {
                fail(task, unknown(task));
            } else if (progress.done()) {
                complete(task, progress);
            } else {
                sinks(task).forEach(sink -> emit(task, () -> sink.next(progress)));
            }
        }
        planNext();
    }

    private void complete(TaskRef task, TaskProgress progress) {
        end(task).ifPresent(waits -> {
            emit(task, () -> this.ended.accept(progress, age(waits)));
            waits.sinks.forEach(sink -> emit(task, () -> {
                sink.next(progress);
                sink.complete();
            }));
        });
    }

    private void fail(TaskRef task, Throwable failure) {
        end(task).ifPresent(waits -> waits.sinks.forEach(sink -> emit(task, () -> sink.error(copy(failure)))));
    }

    /** A task is not queried again once its outcome is known, even if its waits have not received that yet. */
    private synchronized Optional<Watched> end(TaskRef task) {
        return Optional.ofNullable(this.watched.remove(task));
    }

    private static NotFoundException unknown(TaskRef task) {
        return new NotFoundException(new ApiError(
                "GetTaskStatuses",
                "Labelbox",
                200,
                "RESOURCE_NOT_FOUND",
                null,
                null,
                "no task " + task.id() + " among those started by the user of this API key"));
    }

    private Mono<Void> failed(List<TaskRef> asked, Throwable failure) {
        if (asked.size() > 1 && concernsSome(failure)) {
            int half = asked.size() / 2;
            return ask(asked.subList(0, half)).then(Mono.defer(() -> ask(asked.subList(half, asked.size()))));
        }
        next(asked);
        if (failure instanceof LabelboxException known && known.retryable()) {
            LOG.warn(
                    "The states of {} could not be read and will be queried again: {}",
                    asked.size() == 1 ? "task " + asked.get(0).id() : asked.size() + " tasks",
                    failure.getMessage());
        } else {
            asked.forEach(task -> fail(task, failure));
        }
        planNext();
        return Mono.empty();
    }

    /** Return whether Labelbox rejected the request itself, possibly because of one of its tasks. */
    private static boolean concernsSome(Throwable failure) {
        return failure instanceof LabelboxApiException refusal
                && refusal.code() != null
                && !refusal.retryable()
                && !(refusal instanceof AuthenticationException);
    }

    /** Each wait adds its own task to the failure. */
    private static Throwable copy(Throwable failure) {
        return failure instanceof LabelboxException known ? Failures.copy(known) : failure;
    }

    /** A failing subscriber must not keep the others from their signals. */
    private static void emit(TaskRef task, Runnable signal) {
        try {
            signal.run();
        } catch (RuntimeException | Error ex) {
            LOG.error("The state of task {} could not be delivered", task.id(), ex);
        }
    }

    private synchronized void next(List<TaskRef> asked) {
        long now = now();
        for (TaskRef task : asked) {
            Watched known = this.watched.get(task);
            if (known != null) {
                known.asked(now, this.polling);
            }
        }
    }

    private synchronized List<FluxSink<TaskProgress>> sinks(TaskRef task) {
        Watched known = this.watched.get(task);
        return known == null ? List.of() : List.copyOf(known.sinks);
    }
}
