package io.github.labelboxspring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.crash.KilledCaller.Work;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * X1, R21: an export whose process is killed is read completely by another one. An export changes nothing, so that it may
 * be started again where the first start was not acknowledged.
 */
@Once("the processes have a network of their own")
class ExportCrashTests extends CrashTest {

    private static final int ROWS = 30;

    private static final String START = "ExportProject";

    private final LabeledProject project = LabeledProject.of(this.client, ROWS);

    private Child start() throws Exception {
        return start(Work.EXPORT, this.project.projectId(), "");
    }

    private Export startHere() {
        return this.client
                .exports()
                .ofProject(this.project.projectId(), ExportFilters.NONE, ExportParams.of())
                .execute();
    }

    private void assertEachRowIsReadOnce(Export export) {
        assertThat(export.rows()).isEqualTo(ROWS);
        try (Stream<ExportedDataRow> rows = this.client.exports().rows(export).stream()) {
            assertThat(rows.map(row -> String.valueOf(row.dataRow().globalKey())))
                    .containsExactlyInAnyOrderElementsOf(this.project.keys());
        }
    }

    @Test
    void anExportThatNeverArrivedIsStarted() throws Exception {
        Hold hold = this.platform.hold(START, Hold.Point.BEFORE);
        Child child = start();
        child.killAt(hold);
        assertThat(this.platform.sent(START)).isOne();
        assertThat(this.platform.applied(START)).isZero();
        assertThat(child.notes()).isEmpty();

        assertEachRowIsReadOnce(startHere());
        assertThat(this.platform.applied(START)).isOne();
    }

    /** Nobody has the id of the first export. */
    @Test
    void anExportWhoseStartWasNotAcknowledgedIsStartedAgain() throws Exception {
        Hold hold = this.platform.hold(START, Hold.Point.APPLIED);
        Child child = start();
        child.killAt(hold);
        assertThat(this.platform.applied(START)).isOne();
        assertThat(child.notes()).isEmpty();

        assertEachRowIsReadOnce(startHere());
        assertThat(this.platform.applied(START)).isEqualTo(2);
    }

    @Test
    void aStartedExportIsResumedByItsReference() throws Exception {
        Hold hold = this.platform.hold("GetTaskStatuses", Hold.Point.BEFORE);
        Child child = start();
        child.killAt(hold);
        assertThat(this.platform.applied(START)).isOne();
        assertThat(child.notes(KilledCaller.ROW)).isEmpty();

        assertEachRowIsReadOnce(this.client.exports().resume(child.task().id()).await());
        assertThat(this.platform.applied(START)).isOne();
    }

    /** The file is served in parts, and the process is killed in the middle of the third. */
    @Test
    void anExportThatWasReadInPartIsReadFromItsBeginning() throws Exception {
        Hold hold = this.platform.holdFileAfter(2);
        Child child = start();
        child.killAt(hold, () -> !child.notes(KilledCaller.ROW).isEmpty());
        List<String> read = child.notes(KilledCaller.ROW);
        assertThat(read).hasSizeBetween(1, ROWS - 1).doesNotHaveDuplicates();
        assertThat(this.project.keys()).containsAll(read);
        assertThat(child.temporaryFiles()).isEmpty();

        assertEachRowIsReadOnce(this.client.exports().resume(child.task().id()).await());
        assertThat(this.platform.applied(START)).isOne();
    }
}
