package io.github.labelboxspring.internal.scope;

import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.settings.CallOptions;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The state of one execution of a call and all its requests: its options, its deadline, the scheduler for caller code,
 * and the changes so far. It is stored in the Reactor context, so that it is captured once.
 */
public final class Scope {

    /**
     * For executions without a waiting thread. Not Reactor's shared scheduler, because an application may block all of
     * its threads while it waits for calls.
     */
    private static final Scheduler ELASTIC = Schedulers.newBoundedElastic(
            Math.max(64, Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE),
            Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE,
            "labelbox",
            60,
            true);

    private final Scheduler scheduler;

    private final Ledger ledger;

    private final CallOptions options;

    private final @Nullable Long deadline;

    /** The option that set the deadline, for messages. */
    private final @Nullable Duration limit;

    private Scope(
            Scheduler scheduler,
            Ledger ledger,
            CallOptions options,
            @Nullable Long deadline,
            @Nullable Duration limit) {
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.options = options;
        this.deadline = deadline;
        this.limit = limit;
    }

    /** Create the scope of an execution without a waiting thread. */
    public static Scope elastic() {
        return on(ELASTIC);
    }

    static Scope on(Scheduler scheduler) {
        return new Scope(scheduler, new Ledger(), CallOptions.DEFAULTS, null, null);
    }

    /** Return whether the context belongs to an execution in progress. */
    public static boolean isPresent(ContextView context) {
        return context.hasKey(Scope.class);
    }

    /** Return the scope of the execution to which the context belongs. */
    public static Scope of(ContextView context) {
        return context.get(Scope.class);
    }

    /** Put this scope into a context. */
    public Context into(Context context) {
        return context.put(Scope.class, this);
    }

    /** Return the scheduler for caller code: iterables, suppliers, mappers, files. Never an event loop. */
    public Scheduler scheduler() {
        return this.scheduler;
    }

    public Ledger ledger() {
        return this.ledger;
    }

    public CallOptions options() {
        return this.options;
    }

    /** Return the time left until the deadline, or null if there is none. Never negative. */
    public @Nullable Duration remaining() {
        return this.deadline == null ? null : Duration.ofNanos(Math.max(0, this.deadline - System.nanoTime()));
    }

    /** Return the time left, at most {@code longest}. */
    public Duration remaining(Duration longest) {
        Duration left = remaining();
        return left == null || left.compareTo(longest) > 0 ? longest : left;
    }

    /** Run the work with changed options. If they have a deadline, it applies to the work. */
    public static <T> Mono<T> configured(Mono<T> work, UnaryOperator<CallOptions> change) {
        return Mono.deferContextual(view -> {
            Scope scope = of(view).with(change);
            Mono<T> scoped = work.contextWrite(scope::into);
            return scope.limited(change) ? scoped.timeout(scope.expiry(), Mono.error(scope::expired)) : scoped;
        });
    }

    /** Run the work with changed options. If they have a deadline, it applies to the work. */
    public static <T> Flux<T> configured(Flux<T> work, UnaryOperator<CallOptions> change) {
        return Flux.deferContextual(view -> {
            Scope scope = of(view).with(change);
            Flux<T> scoped = work.contextWrite(scope::into);
            return scope.limited(change)
                    ? scoped.takeUntilOther(scope.expiry().then(Mono.error(scope::expired)))
                    : scoped;
        });
    }

    /**
     * End values from outside this client at the deadline of the execution, even while the thread that runs caller code
     * waits for them.
     */
    public <T> Flux<T> untilDeadline(Flux<T> values) {
        Duration left = remaining();
        return left == null ? values : values.takeUntilOther(Mono.delay(left).then(Mono.error(this::expired)));
    }

    private Scope with(UnaryOperator<CallOptions> change) {
        CallOptions changed = change.apply(this.options);
        Duration own = changed.deadline();
        Long until = this.deadline;
        if (own != null && !own.equals(this.options.deadline())) {
            long at = System.nanoTime() + own.toNanos();
            if (until == null || at - until < 0) {
                return new Scope(this.scheduler, this.ledger, changed, at, own);
            }
        }
        return new Scope(this.scheduler, this.ledger, changed, until, this.limit);
    }

    private boolean limited(UnaryOperator<CallOptions> change) {
        return this.deadline != null && change.apply(CallOptions.DEFAULTS).deadline() != null;
    }

    private Mono<Long> expiry() {
        return delay(remaining(Duration.ofDays(1)));
    }

    private DeadlineExceededException expired() {
        String time = this.limit == null ? "the deadline" : Failures.text(this.limit);
        return new DeadlineExceededException(this.ledger.current(), time, this.ledger.inDoubt());
    }

    /**
     * Close a resource now, or on a thread that may block if this one must not. Cancellations can come from any thread.
     */
    public static void close(AutoCloseable resource) {
        if (Schedulers.isInNonBlockingThread()) {
            ELASTIC.schedule(() -> closeNow(resource));
        } else {
            closeNow(resource);
        }
    }

    private static void closeNow(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception ex) {
            throw Exceptions.propagate(ex);
        }
    }

    /** Wait, and continue on the scheduler for caller code. */
    public Mono<Long> delay(Duration pause) {
        return Mono.delay(pause).publishOn(this.scheduler);
    }
}
