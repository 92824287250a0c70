package io.github.labelboxspring.matrix;

/**
 * What came of some work.
 *
 * @param requests how often the request that failed was sent
 * @param failure the type of the exception without "Exception"; empty if the work succeeded
 */
record Outcome(String requests, String failure, boolean retryable, boolean mayHaveBeenApplied, boolean namesTask) {

    /** As many as time permits. */
    static final String UNCOUNTED = "n";

    static Outcome success(String requests) {
        return new Outcome(requests, "", false, false, false);
    }

    static Outcome failure(String requests, String failure, boolean retryable, boolean mayHaveBeenApplied) {
        return new Outcome(requests, failure, retryable, mayHaveBeenApplied, false);
    }

    /** The same of work that was started before: the failure says so, and names the task. */
    Outcome ofStartedWork() {
        return new Outcome(this.requests, this.failure, this.retryable, true, true);
    }

    Outcome uncounted() {
        return new Outcome(UNCOUNTED, this.failure, this.retryable, this.mayHaveBeenApplied, this.namesTask);
    }

    boolean succeeded() {
        return this.failure.isEmpty();
    }

    /** As a cell of the page. */
    @Override
    public String toString() {
        return succeeded()
                ? this.requests + " ✓"
                : this.requests + " " + this.failure
                        + (this.retryable ? " ↻" : "")
                        + (this.mayHaveBeenApplied ? " ?" : "")
                        + (this.namesTask ? " ⚑" : "");
    }
}
