package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.error.AuthenticationException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tracks whether polls of a workspace are answered, and publishes an event when that changes. */
final class Connection {

    /** Number of consecutive rejections of a key after which the connection counts as lost. */
    private static final int REFUSALS = 3;

    private final String workspace;

    private final SteadyClock clock;

    private final Duration patience;

    private final Consumer<TaskConnectionEvent> events;

    private Instant answered;

    private int refusals;

    private @Nullable Throwable failure;

    private @Nullable TaskConnectionLostEvent lost;

    Connection(String workspace, SteadyClock clock, Duration patience, Consumer<TaskConnectionEvent> events) {
        this.workspace = workspace;
        this.clock = clock;
        this.patience = patience;
        this.events = events;
        this.answered = clock.now();
    }

    synchronized @Nullable TaskConnectionLostEvent lost() {
        return this.lost;
    }

    /** Reset the state, because nothing is watched. */
    synchronized void idle() {
        this.answered = this.clock.now();
        this.refusals = 0;
        this.failure = null;
        this.lost = null;
    }

    synchronized void answered() {
        this.answered = this.clock.now();
        this.refusals = 0;
        this.failure = null;
        TaskConnectionLostEvent before = this.lost;
        if (before != null) {
            this.lost = null;
            this.events.accept(new TaskConnectionRestoredEvent(this.workspace, before.since()));
        }
    }

    synchronized void failed(Throwable failure) {
        this.failure = failure;
        this.refusals = failure instanceof AuthenticationException ? this.refusals + 1 : 0;
        check();
    }

    /** Check whether responses have been missing for too long. */
    synchronized void check() {
        boolean late = Duration.between(this.answered, this.clock.now()).compareTo(this.patience) > 0;
        if (this.lost == null && (late || this.refusals >= REFUSALS)) {
            TaskConnectionLostEvent event = new TaskConnectionLostEvent(this.workspace, this.answered, reason());
            this.lost = event;
            this.events.accept(event);
        }
    }

    private String reason() {
        return this.failure == null ? "no response" : String.valueOf(this.failure.getMessage());
    }
}
