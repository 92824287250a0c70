package io.github.labelboxspring.error;

import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;

/** Adds details to exceptions that only the client has. For the client's own use. */
public final class Failures {

    private Failures() {}

    /**
     * Add the attempts of the failed request.
     *
     * @param subject the ids and names in the request
     * @param mayHaveBeenApplied whether an attempt may have been applied
     * @param elapsed from the start of the request to its failure, including waits
     */
    public static LabelboxException attempts(
            LabelboxException failure, String subject, int attempts, boolean mayHaveBeenApplied, Duration elapsed) {
        failure.attempted(subject, attempts, mayHaveBeenApplied, elapsed);
        return failure;
    }

    /**
     * Add what the failed call did before it failed.
     *
     * @param changed whether it applied a change that must not be repeated
     * @param earlier the changes that it applied, empty if not known
     * @param tasks the tasks that it started and whose results it did not read
     */
    public static LabelboxException started(
            LabelboxException failure, boolean changed, String earlier, List<TaskRef> tasks) {
        failure.started(changed, earlier, tasks);
        return failure;
    }

    /**
     * Add that other changes of the call may have been applied.
     *
     * @param changes descriptions of the changes
     */
    public static LabelboxException unsettled(LabelboxException failure, String changes) {
        failure.unsettled(changes);
        return failure;
    }

    /** Return a duration as text for messages, such as {@code 400 ms}, {@code 1.5 s}, {@code 10 min} or {@code 2 h}. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + " h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        long tenths = millis / 100;
        return (tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0)) + " s";
    }

    /** Return a copy of a failure, for one of several calls that fail for the same reason. */
    public static LabelboxException copy(LabelboxException failure) {
        return failure.copy();
    }
}
