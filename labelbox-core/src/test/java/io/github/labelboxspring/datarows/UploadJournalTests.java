package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of the rows of an upload whatever the platform leaves out. */
class UploadJournalTests {

    private final UploadJournal journal = new UploadJournal(Json.strict());

    private void read(String... keys) {
        for (String key : keys) {
            assertThat(read(NewDataRow.ofText("text").withGlobalKey(key))).isNotNull();
        }
    }

    private static ImportOutcome.Success made(String key) {
        return new ImportOutcome.Success("id of " + key, key, null, null);
    }

    private UploadJournal.@Nullable FullRow read(NewDataRow row) {
        return this.journal.read(UploadItem.of("c1", row));
    }

    /** (R1, R9): a row of which the platform tells nothing is a failure with its place. */
    @Test
    void whatThePlatformLeavesOutIsAFailure() {
        read("a", "b", "c", "d");
        DataRowsResult result = this.journal.complete(List.of(made("d"), made("b")), List.of());
        assertThat(result.rows()).extracting(ImportedDataRow::index).containsExactly(1, 3);
        assertThat(result.failures()).extracting(RowFailure::index).containsExactly(0, 2);
        assertThat(result.failures()).extracting(RowFailure::kind).containsOnly(RowFailure.Kind.UNKNOWN);
        assertThat(result.failures()).extracting(RowFailure::reason).allMatch(text -> text.contains("no outcome"));
    }

    /** A key that the platform has altered hides the place, but the count still holds. */
    @Test
    void aPlaceThatCannotBeKnownIsNotGuessed() {
        read("a", "b", "c");
        DataRowsResult result = this.journal.complete(
                List.of(made("A")), List.of(new ImportOutcome.Failure(null, new ImportOutcome.Spec(null, "c", null))));
        assertThat(result.rows()).extracting(ImportedDataRow::index).containsOnlyNulls();
        assertThat(result.failures()).extracting(RowFailure::index).containsExactly(2, null);
        assertThat(result.rows().size() + result.failures().size()).isEqualTo(result.input());
    }

    /** (R4, R5): id, type, text and failed rows, and never the word null. */
    @Test
    void aFailedTaskTellsAllOfIt() {
        read("a", "b");
        assertThat(read(NewDataRow.ofText("text").withGlobalKey("a"))).isNull();
        List<RowFailure> failures = this.journal.failures(List.of(
                new ImportOutcome.Failure("None", new ImportOutcome.Spec(null, "b", null)),
                new ImportOutcome.Failure(null, null)));
        for (String reason : new String[] {null, " ", "null", "None"}) {
            TaskFailedException failure = new TaskFailedException("t1", "adv-upsert-data-rows", reason, failures);
            assertThat(failure.taskId()).isEqualTo("t1");
            assertThat(failure.taskType()).isEqualTo("adv-upsert-data-rows");
            assertThat(failure.failures()).extracting(RowFailure::index).containsExactly(2, 1, null);
            assertThat(failure)
                    .hasMessageContainingAll("t1", "adv-upsert-data-rows", "item 1 (b)", "gave no reason", "first of 3")
                    .message()
                    .doesNotContainIgnoringCase("null")
                    .doesNotContain("None");
        }
    }
}
