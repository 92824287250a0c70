package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.call.LineStream.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of an export, as processes share it or take it up. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class ByteRangeTests extends EmulatorTest {

    private static final int ROWS = 30;

    private Export export = new Export("", 0, 0, 0, 0);

    @BeforeAll
    void export() {
        LabeledProject project = LabeledProject.of(this.client, ROWS);
        this.export = this.client
                .exports()
                .ofProject(project.projectId(), ExportFilters.NONE, ExportParams.of())
                .execute();
    }

    @AfterEach
    void forgetFaults() {
        this.emulator.faults().clear();
    }

    private List<String> ids(ByteRange range) {
        return this.style.read(this.client.exports().rows(this.export, range)).stream()
                .map(row -> row.dataRow().id())
                .toList();
    }

    @Test
    void rangesHoldEachDataRowOnce() {
        List<String> whole = ids(ByteRange.from(0));
        assertThat(whole).hasSize(ROWS).doesNotHaveDuplicates();
        for (int count : new int[] {1, 2, 7, 100}) {
            List<ByteRange> ranges = this.export.ranges(count);
            assertThat(ranges).hasSize(count);
            List<String> parts = new ArrayList<>();
            ranges.forEach(range -> parts.addAll(ids(range)));
            assertThat(parts).as("%s ranges", count).isEqualTo(whole);
        }
    }

    @Test
    void aReadingIsTakenUpWhereItEnded() {
        List<Line<ExportedDataRow>> lines = this.style.read(
                this.client.exports().rows(this.export, ByteRange.from(0)).lines());
        for (int read : new int[] {1, 11, ROWS - 1, ROWS}) {
            assertThat(ids(ByteRange.from(lines.get(read - 1).next())))
                    .isEqualTo(lines.stream()
                            .skip(read)
                            .map(line -> line.value().dataRow().id())
                            .toList());
        }
    }

    @Test
    void aDownloadThatBreaksWithinARangeIsTakenUp() {
        List<String> whole = ids(ByteRange.from(0));
        List<ByteRange> ranges = this.export.ranges(2);
        this.emulator.faults().on("/storage/").times(2).cutBody(700);
        List<String> second = ids(ranges.get(1));
        assertThat(second).isEqualTo(whole.subList(ROWS - second.size(), ROWS)).isNotEmpty();
    }

    @Test
    void aRangeThatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteRange.of(5, 4))
                .withMessage("A range of bytes cannot extend from 5 to 4");
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.from(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.export.ranges(0))
                .withMessage("An export cannot be divided into 0 ranges");
        assertThat(new Export("empty", 0, 0, 0, 0).ranges(8)).containsExactly(ByteRange.of(0, 0));
    }
}
