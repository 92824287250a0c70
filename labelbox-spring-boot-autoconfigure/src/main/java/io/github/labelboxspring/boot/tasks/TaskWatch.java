package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watched task as stored in a {@link TaskWatchStore}, with its last published state and the delivery of its final
 * event.
 *
 * @param watched the task
 * @param deadline when the watch times out
 * @param last the last known state, null if no state was received
 * @param state state of the watch
 * @param attempts number of failed attempts to publish the final event
 * @param next earliest time at which to publish the final event again
 * @param parked whether the final event is no longer published, because all attempts have failed
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

    /** Return this watch with progress that was published. */
    public TaskWatch withProgress(TaskProgress progress) {
        return new TaskWatch(this.watched, this.deadline, progress, this.state, 0, null, false);
    }

    /** Return this watch with the end of the task. */
    public TaskWatch withEnd(TaskProgress end) {
        return new TaskWatch(this.watched, this.deadline, end, State.ENDED, 0, null, false);
    }

    /** Return this watch as timed out. */
    public TaskWatch withTimeout() {
        return new TaskWatch(this.watched, this.deadline, this.last, State.TIMED_OUT, 0, null, false);
    }

    /** Return this watch after another failed attempt to publish its final event. */
    public TaskWatch withFailure(Instant next) {
        return new TaskWatch(this.watched, this.deadline, this.last, this.state, this.attempts + 1, next, false);
    }

    /** Return this watch after the last failed attempt to publish its final event. */
    public TaskWatch withParking() {
        return new TaskWatch(this.watched, this.deadline, this.last, this.state, this.attempts + 1, null, true);
    }

    /** Return this watch as before the first attempt to publish its final event. */
    public TaskWatch withoutFailures() {
        return new TaskWatch(this.watched, this.deadline, this.last, this.state, 0, null, false);
    }

    /** Return the final event of this watch, which must have ended. */
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

    /** State of a watch. */
    public enum State {
        /** The task has not ended yet. */
        WATCHED,
        /** The task has ended, and the final event must be delivered. */
        ENDED,
        /** The timeout has expired, and the final event must be delivered. */
        TIMED_OUT
    }
}
