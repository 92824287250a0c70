package io.github.labelboxspring.error;

import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;

/** Adds to exceptions what only the client knows. For the client's own use. */
public final class Failures {

    private Failures() {}

    /**
     * Add the attempts of the request that failed.
     *
     * @param subject the ids and names that it sent
     * @param mayHaveBeenApplied whether one of them may have been applied
     * @param elapsed from the start of the request to its failure, waiting included
     */
    public static LabelboxException attempts(
            LabelboxException failure, String subject, int attempts, boolean mayHaveBeenApplied, Duration elapsed) {
        failure.attempted(subject, attempts, mayHaveBeenApplied, elapsed);
        return failure;
    }

    /**
     * Add what the failed call had done before.
     *
     * @param changed whether it had changed something that must not be changed twice
     * @param earlier the changes that it had made before, empty if not known
     * @param tasks work that it had started and whose result it had not read
     */
    public static LabelboxException started(
            LabelboxException failure, boolean changed, String earlier, List<TaskRef> tasks) {
        failure.started(changed, earlier, tasks);
        return failure;
    }

    /** Return an equal failure, for one of several calls that fail for the same reason. */
    public static LabelboxException copy(LabelboxException failure) {
        return failure.copy();
    }
}
