package io.github.labelboxspring.internal.scope;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;

/** Pulls values from a publisher one at a time, while the calling thread runs the work that produces them. */
public final class Waiting<T> implements CoreSubscriber<T> {

    private final CallingThread thread;

    private @Nullable Subscription subscription;

    private volatile @Nullable T value;

    private volatile @Nullable Throwable failure;

    private volatile boolean ended;

    private boolean asked;

    private Waiting(CallingThread thread) {
        this.thread = thread;
    }

    /** Subscribe to the publisher without requesting values. */
    public static <T> Waiting<T> on(CallingThread thread, Publisher<T> source) {
        Waiting<T> waiting = new Waiting<>(thread);
        thread.enter();
        source.subscribe(waiting);
        return waiting;
    }

    /** Wait for the end, and return the preceding value, or null if there was none. */
    public @Nullable T last() {
        request();
        this.thread.runUntil(() -> this.ended, this::cancel);
        throwFailure();
        return this.value;
    }

    /** Return the next value, or null at the end. */
    public @Nullable T next() {
        this.thread.enter();
        if (this.value == null && !this.asked) {
            request();
        }
        this.thread.runUntil(() -> this.value != null || this.ended, this::cancel);
        T next = this.value;
        if (next == null) {
            throwFailure();
            return null;
        }
        this.value = null;
        this.asked = false;
        return next;
    }

    private void request() {
        Subscription source = this.subscription;
        if (source != null && !this.ended) {
            this.asked = true;
            source.request(1);
        }
    }

    private void throwFailure() {
        Throwable thrown = this.failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw Exceptions.propagate(thrown);
        }
    }

    /** Cancel the work without waiting for it. */
    public void cancel() {
        Subscription source = this.subscription;
        this.ended = true;
        if (source != null) {
            source.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription source) {
        this.subscription = source;
    }

    @Override
    public void onNext(T next) {
        this.value = next;
        this.thread.wakeUp();
    }

    @Override
    public void onError(Throwable thrown) {
        this.failure = thrown;
        onComplete();
    }

    @Override
    public void onComplete() {
        this.ended = true;
        this.thread.wakeUp();
    }
}
