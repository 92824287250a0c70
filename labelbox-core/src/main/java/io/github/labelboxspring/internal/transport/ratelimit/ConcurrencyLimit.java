package io.github.labelboxspring.internal.transport.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Limits the number of concurrent requests. Further requests wait in a queue in the order of their arrival. */
public final class ConcurrencyLimit {

    private final int most;

    private final int mostWaiting;

    private final Deque<Ticket> waiting = new ArrayDeque<>();

    private final Deque<Ticket> admitted = new ArrayDeque<>();

    private int running;

    private boolean calling;

    /**
     * @param most the maximum number of concurrent requests
     * @param mostWaiting the maximum number of waiting requests; a further one fails with {@link QueueFullException}
     */
    public ConcurrencyLimit(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Return the same work, started when the limit permits it.
     *
     * @param wait applied to the signal that starts the work, if it has to wait
     */
    public <T> Mono<T> run(Mono<T> work, UnaryOperator<Mono<Void>> wait) {
        return Mono.defer(() -> {
            Ticket ticket = new Ticket();
            boolean atOnce = enter(ticket);
            Mono<T> begun = atOnce ? work : wait.apply(ticket.turn.asMono()).then(work);
            return begun.doFinally(signal -> leave(ticket));
        });
    }

    /** Return whether there are no active or waiting requests. */
    public synchronized boolean isIdle() {
        return this.running == 0 && this.waiting.isEmpty();
    }

    /** Return the number of active requests. */
    public synchronized int running() {
        return this.running;
    }

    /** Return the number of waiting requests. */
    public synchronized int waiting() {
        return this.waiting.size();
    }

    private synchronized boolean enter(Ticket ticket) {
        if (this.running < this.most) {
            this.running++;
            ticket.admitted = true;
            return true;
        }
        if (this.waiting.size() >= this.mostWaiting) {
            throw new QueueFullException(this.mostWaiting);
        }
        this.waiting.add(ticket);
        return false;
    }

    private void leave(Ticket ticket) {
        synchronized (this) {
            if (!ticket.admitted) {
                this.waiting.remove(ticket);
                return;
            }
            Ticket next = this.waiting.poll();
            if (next == null) {
                this.running--;
                return;
            }
            next.admitted = true;
            this.admitted.add(next);
            if (this.calling) {
                return;
            }
            this.calling = true;
        }
        callAdmitted();
    }

    /** Uses a loop, so that work which ends immediately does not cause deep recursion. */
    private void callAdmitted() {
        for (Ticket next = nextAdmitted(); next != null; next = nextAdmitted()) {
            next.turn.tryEmitEmpty();
        }
    }

    private synchronized @Nullable Ticket nextAdmitted() {
        Ticket next = this.admitted.poll();
        this.calling = next != null;
        return next;
    }

    private static final class Ticket {

        private final Sinks.Empty<Void> turn = Sinks.empty();

        private boolean admitted;
    }

    /** Thrown if too many requests are already waiting. */
    public static final class QueueFullException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        QueueFullException(int waiting) {
            super(waiting + " requests are already waiting");
        }
    }
}
