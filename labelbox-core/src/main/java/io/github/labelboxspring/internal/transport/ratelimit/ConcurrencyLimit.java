package io.github.labelboxspring.internal.transport.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets at most so many requests be under way at the same time; the others wait their turn, without a limit of number or
 * time, since each request that is under way ends by its own time limit. Shared by all calls of one client.
 */
public final class ConcurrencyLimit {

    private final int most;

    private final Deque<Ticket> waiting = new ArrayDeque<>();

    private final Deque<Ticket> admitted = new ArrayDeque<>();

    private int running;

    private boolean calling;

    public ConcurrencyLimit(int most) {
        this.most = most;
    }

    /** The same work, begun when there is room for it. */
    public <T> Mono<T> run(Mono<T> work) {
        return Mono.defer(() -> {
            Ticket ticket = enter();
            return ticket.turn.asMono().then(work).doFinally(signal -> leave(ticket));
        });
    }

    private Ticket enter() {
        Ticket ticket = new Ticket();
        synchronized (this) {
            if (this.running >= this.most) {
                this.waiting.add(ticket);
                return ticket;
            }
            this.running++;
            ticket.admitted = true;
        }
        ticket.turn.tryEmitEmpty();
        return ticket;
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

    /** In a loop, so that works which end at once do not pile up on the stack. */
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
}
