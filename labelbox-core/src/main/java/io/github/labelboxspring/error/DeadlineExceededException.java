package io.github.labelboxspring.error;

/**
 * The call did not complete before its deadline. Time spent waiting for a free slot, for the rate limit and between
 * attempts counts towards the deadline.
 */
public final class DeadlineExceededException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what the operation or call in progress
     * @param deadline the deadline and, where useful, what the time was spent on
     * @param mayHaveBeenApplied whether a change was in progress
     */
    public DeadlineExceededException(String what, String deadline, boolean mayHaveBeenApplied) {
        super(what + " did not complete within " + deadline, null, true, mayHaveBeenApplied);
    }
}
