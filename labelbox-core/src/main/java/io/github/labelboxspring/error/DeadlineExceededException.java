package io.github.labelboxspring.error;

/**
 * The call did not complete before its deadline. Waiting for a turn, for the request rate and between attempts counts
 * towards it.
 */
public final class DeadlineExceededException extends LabelboxException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what operation or call that was under way
     * @param deadline the deadline and, where it helps, what it was spent on
     * @param mayHaveBeenApplied whether a change was under way
     */
    public DeadlineExceededException(String what, String deadline, boolean mayHaveBeenApplied) {
        super(what + " did not complete within " + deadline, null, true, mayHaveBeenApplied);
    }
}
