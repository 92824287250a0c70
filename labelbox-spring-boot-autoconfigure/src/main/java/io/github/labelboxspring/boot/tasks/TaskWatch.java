package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watched task as a {@link TaskWatchStore} keeps it: what was last published of it, and how often its end has been.
 *
 * @param watched the task
 * @param deadline when to give it up
 * @param last the last known state, null if it was never seen
 * @param state where the watch stands
 * @param attempts how often publishing its end has failed
 * @param next when to publish its end again; before that it must not be
 * @param parked whether its end is no longer published, since all attempts have failed
 */
public record TaskWatch(
        WatchedTask watched,
        Instant deadline,
        @Nullable TaskProgress last,
        State state,
        int attempts,
        @Nullable Instant next,
        boolean parked) {

    /** Return a new watch. */
    public static TaskWatch of(WatchedTask watched, Instant deadline) {
        return new TaskWatch(watched, deadline, null, State.WATCHED, 0, null, false);
    }

    /** Return this watch after the task's progress was published. */
    public TaskWatch withProgress(TaskProgress progress) {
        return new TaskWatch(this.watched, this.deadline, progress, this.state, 0, null, false);
    }

    /** Return this watch with the task's end. */
    public TaskWatch withEnd(TaskProgress end) {
        return new TaskWatch(this.watched, this.deadline, end, State.ENDED, 0, null, false);
    }

    /** Return this watch after its time is over. */
    public TaskWatch withTimeout() {
        return new TaskWatch(this.watched, this.deadline, this.last, State.TIMED_OUT, 0, null, false);
    }

    /** Return this watch after another failed attempt to publish its end. */
    public TaskWatch withFailure(Instant next) {
        return new TaskWatch(this.watched, this.deadline, this.last, this.state, this.attempts + 1, next, false);
    }

    /** Return this watch after the last failed attempt to publish its end. */
    public TaskWatch withParking() {
        return new TaskWatch(this.watched, this.deadline, this.last, this.state, this.attempts + 1, null, true);
    }

    /** Return this watch as before the first attempt to publish its end. */
    public TaskWatch withoutFailures() {
        return new TaskWatch(this.watched, this.deadline, this.last, this.state, 0, null, false);
    }

    /** Return the event of the end of this watch, which must have one. */
    public TaskEvent end() {
        return switch (this.state) {
            case WATCHED -> throw new IllegalStateException(this.watched + " is still watched");
            case TIMED_OUT -> new TaskTimedOutEvent(this.watched, this.watched.id(), this.last);
            case ENDED -> end(Objects.requireNonNull(this.last));
        };
    }

    private TaskEvent end(TaskProgress end) {
        return end.state() == TaskProgress.State.COMPLETE
                ? new TaskCompletedEvent(this.watched, this.watched.id(), end)
                : new TaskFailedEvent(this.watched, this.watched.id(), end);
    }

    TaskProgressEvent progress(TaskProgress progress) {
        String key = this.watched.id() + progress;
        return new TaskProgressEvent(
                this.watched,
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                progress);
    }

    /** Where a watch stands. */
    public enum State {
        /** The task's end is waited for. */
        WATCHED,
        /** The task has ended, and the event of it is to be delivered. */
        ENDED,
        /** The time is over, and the event of it is to be delivered. */
        TIMED_OUT
    }
}
