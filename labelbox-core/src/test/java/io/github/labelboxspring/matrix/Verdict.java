package io.github.labelboxspring.matrix;

import static io.github.labelboxspring.matrix.Outcome.UNCOUNTED;

import java.util.Set;

/** The required outcome of a failed request, by the kind of work. These rules do not depend on the client's code. */
sealed interface Verdict {

    /** The outcome of work whose first request fails, which is that of {@link #always} where nothing is repeated. */
    default Outcome once(Work work) {
        return always(work);
    }

    /** The outcome of work each of whose requests fails. */
    Outcome always(Work work);

    /** Whether an outcome is as the rules have it. */
    default boolean accepts(Trial trial, Outcome outcome) {
        Outcome expected = trial.expected();
        return outcome.equals(expected) || outcome.uncounted().equals(expected);
    }

    /** The request is repeated as soon as the server permits, whatever it was to do: nothing was done. */
    record Waited() implements Verdict {

        private static final Set<String> DEADLINES = Set.of("DeadlineExceeded", "Transport");

        @Override
        public Outcome once(Work work) {
            return Outcome.success("2");
        }

        @Override
        public Outcome always(Work work) {
            return work.waits() ? work.outOfPatience() : Outcome.failure(UNCOUNTED, "RateLimited", true, false);
        }

        /** The deadline may also pass during a pause, or while a last request is on its way. */
        @Override
        public boolean accepts(Trial trial, Outcome outcome) {
            return Verdict.super.accepts(trial, outcome)
                    || trial.always() && outcome.retryable() && DEADLINES.contains(outcome.failure());
        }
    }

    /** The server asks for a longer wait than is permitted. */
    record TooLong() implements Verdict {

        @Override
        public Outcome once(Work work) {
            return work.waits() ? Outcome.success("2") : always(work);
        }

        @Override
        public Outcome always(Work work) {
            return work.waits() ? work.outOfPatience() : Outcome.failure("1", "RateLimited", true, false);
        }
    }

    /**
     * Nobody knows what became of the request: it is repeated if twice is the same as once.
     *
     * @param attempts how often
     */
    record Unknown(String failure, int attempts) implements Verdict {

        @Override
        public Outcome once(Work work) {
            return work == Work.CREATE ? Outcome.failure("1", this.failure, true, true) : Outcome.success("2");
        }

        @Override
        public Outcome always(Work work) {
            if (work.waits()) {
                return work.outOfPatience();
            }
            return Outcome.failure(
                    work == Work.CREATE ? "1" : String.valueOf(this.attempts), this.failure, true, work.changes());
        }
    }

    /** The request was not sent, so that anything can be repeated; requests that were not sent are counted as attempts. */
    record Unsent() implements Verdict {

        @Override
        public Outcome once(Work work) {
            return Outcome.success("1");
        }

        @Override
        public Outcome always(Work work) {
            return work.waits()
                    ? work.outOfPatience()
                    : Outcome.failure(String.valueOf(Trial.ATTEMPTS), "Transport", true, false);
        }
    }

    /** The platform has refused the request, and would do so again. */
    record Refused(String failure) implements Verdict {

        @Override
        public Outcome always(Work work) {
            return work.named(Outcome.failure("1", this.failure, false, false));
        }
    }

    /** What the request names does not exist; a task that does not exist cannot be resumed. */
    record Absent() implements Verdict {

        @Override
        public Outcome always(Work work) {
            Outcome absent = Outcome.failure("1", "NotFound", false, false);
            return work == Work.AWAIT ? absent : work.named(absent);
        }
    }

    /** Nothing is refused, but the same request would end the same way. */
    record Final(String failure) implements Verdict {

        @Override
        public Outcome always(Work work) {
            return work.named(Outcome.failure("1", this.failure, false, work.changes()));
        }
    }

    /** The file is read on from where it broke off, as long as each request brings some of it. */
    record Resumed() implements Verdict {

        @Override
        public Outcome once(Work work) {
            return Outcome.success("2");
        }

        @Override
        public Outcome always(Work work) {
            return Outcome.failure(UNCOUNTED, "Transport", true, false);
        }
    }

    /** What was read cannot be taken back. */
    record Delivered(String failure) implements Verdict {

        @Override
        public Outcome always(Work work) {
            return Outcome.failure("1", this.failure, true, false);
        }
    }

    /** It does no harm. */
    record Harmless() implements Verdict {

        @Override
        public Outcome always(Work work) {
            return Outcome.success("1");
        }
    }
}
