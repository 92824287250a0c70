package io.github.labelboxspring.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;

/** X1, X16: what an execution has done reaches its failure. */
class LedgerTests {

    private final Ledger ledger = new Ledger();

    private TransportException failed() {
        TransportException failure = new TransportException("lost", null, true, false);
        assertThat(this.ledger.describe(failure)).isSameAs(failure);
        return failure;
    }

    @Test
    void aChangeIsInDoubtUntilItIsSettled() {
        assertThat(this.ledger.current()).isEqualTo("The call");
        assertThat(this.ledger.inDoubt()).isFalse();
        this.ledger.begin("CreateProject");
        assertThat(this.ledger.current()).isEqualTo("CreateProject");
        assertThat(this.ledger.inDoubt()).isFalse();
        this.ledger.unsettled(1, Optional.of(() -> "one"));
        this.ledger.unsettled(2, Optional.of(() -> "two"));
        this.ledger.settled(1);
        assertThat(this.ledger.inDoubt()).isTrue();
        assertThat(failed())
                .returns(true, TransportException::mayHaveBeenApplied)
                .hasMessageContaining("Other steps of this call may have been applied: two; check before");
        this.ledger.settled(2);
        assertThat(this.ledger.inDoubt()).isFalse();
        assertThat(failed().mayHaveBeenApplied()).isFalse();
    }

    @Test
    void aChangeThatMayBeRepeatedIsOnlyInDoubtItself() {
        this.ledger.unsettled(1, Optional.empty());
        assertThat(this.ledger.inDoubt()).isTrue();
        assertThat(failed().mayHaveBeenApplied()).isFalse();
    }

    @Test
    void aFailureThatIsInDoubtItselfNamesNoOthers() {
        this.ledger.unsettled(1, Optional.of(() -> "one"));
        TransportException failure = new TransportException("lost", null, true, true);
        this.ledger.describe(failure);
        assertThat(failure).hasMessageNotContaining("one");
    }

    @Test
    void withoutAChangeNothingIsAdded() {
        assertThat(failed().mayHaveBeenApplied()).isFalse();
    }

    @Test
    void theFirstFiveChangesAreNamedAndTheOthersCounted() {
        for (int each = 1; each <= 6; each++) {
            String change = "change " + each;
            this.ledger.changed(() -> change);
        }
        assertThat(failed())
                .returns(true, TransportException::mayHaveBeenApplied)
                .hasMessageContaining("change 1, change 2, change 3, change 4, change 5 and 1 more; check")
                .hasMessageNotContaining("change 6");
    }

    @Test
    void startedWorkIsNamedUntilItsResultIsRead() {
        TaskRef one = TaskRef.task("t1");
        TaskRef two = TaskRef.task("t2");
        this.ledger.started(one);
        this.ledger.started(two);
        assertThat(failed().tasks()).isEqualTo(List.of(one, two));
        this.ledger.finished(one);
        assertThat(failed().tasks()).isEqualTo(List.of(two));
        this.ledger.finished(two);
        assertThat(failed())
                .returns(List.of(), TransportException::tasks)
                .returns(true, TransportException::mayHaveBeenApplied);
    }

    @Test
    void workThatHasFailedIsNotNamed() {
        TaskRef task = TaskRef.task("t1");
        this.ledger.started(task);
        this.ledger.unresumable(task);
        assertThat(failed())
                .returns(List.of(), TransportException::tasks)
                .returns(false, TransportException::mayHaveBeenApplied);
    }

    @Test
    void whatDoesNotComeFromTheClientStaysAsItIs() {
        IllegalStateException foreign = new IllegalStateException("mine");
        assertThat(this.ledger.describe(foreign)).isSameAs(foreign);
    }

    /** X14 */
    @Test
    void anInterruptBecomesAFailureOfTheClientAndKeepsTheFlag() {
        this.ledger.begin("CreateDataset");
        this.ledger.unsettled(1, Optional.of(() -> "one"));
        InterruptedException interrupt = new InterruptedException();
        Throwable failure = this.ledger.describe(Exceptions.propagate(interrupt));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        lost -> assertThat(lost)
                                .returns(true, TransportException::mayHaveBeenApplied)
                                .returns(false, TransportException::retryable)
                                .hasMessageContaining("CreateDataset: the calling thread was interrupted")
                                .hasCause(interrupt));
        this.ledger.settled(1);
        assertThat(this.ledger.interrupted(interrupt).mayHaveBeenApplied()).isFalse();
    }
}
