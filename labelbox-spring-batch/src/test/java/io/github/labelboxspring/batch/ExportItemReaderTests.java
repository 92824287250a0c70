package io.github.labelboxspring.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.exports.ByteRange;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;

class ExportItemReaderTests extends JobTest {

    private static final int ROWS = 25;

    private String dataset = "";

    private List<String> keys = List.of();

    @BeforeAll
    void rows() {
        this.dataset = dataset("wren", ROWS);
        this.keys = keysOf(this.dataset);
    }

    private ExportItemReaderBuilder builder() {
        return new ExportItemReaderBuilder().name("rows").client(this.client);
    }

    private ExportItemReader reader() {
        return builder()
                .export(labelbox -> labelbox.exports().ofDataset(this.dataset, ExportFilters.NONE, ExportParams.of()))
                .build();
    }

    private static List<String> read(ExportItemReader reader, int most) {
        List<String> keys = new ArrayList<>();
        while (keys.size() < most) {
            ExportedDataRow row = reader.read();
            if (row == null) {
                break;
            }
            keys.add(String.valueOf(row.dataRow().globalKey()));
        }
        return keys;
    }

    @Test
    void rowsAreReadInTheirOrder() {
        ExportItemReader reader = reader();
        reader.open(new ExecutionContext());
        assertThat(read(reader, 100)).isEqualTo(this.keys).hasSize(ROWS);
        assertThat(reader.read()).isNull();
        reader.close();
    }

    @Test
    void aRestartContinuesTheSameExportAfterTheLastCommit() {
        ExecutionContext context = new ExecutionContext();
        ExportItemReader killed = reader();
        killed.open(context);
        List<String> committed = read(killed, 10);
        killed.update(context);
        read(killed, 3);
        killed.close();
        ExecutionContext stored = new ExecutionContext(context);
        ExportItemReader restarted = reader();
        restarted.open(stored);
        assertThat(stored.getString("rows.export")).isEqualTo(context.getString("rows.export"));
        List<String> rest = read(restarted, 100);
        restarted.close();
        committed.addAll(rest);
        assertThat(committed).isEqualTo(this.keys);
    }

    @Test
    void aPartitionReadsItsRange() {
        Export export = this.client
                .exports()
                .ofDataset(this.dataset, ExportFilters.NONE, ExportParams.of())
                .execute();
        List<String> read = new ArrayList<>();
        for (ByteRange range : export.ranges(3)) {
            ExecutionContext context = ExportContext.of(export.taskId(), range);
            ExportItemReader reader = builder().build();
            reader.open(context);
            read.addAll(read(reader, 2));
            reader.update(context);
            reader.close();
            ExportItemReader restarted = builder().build();
            restarted.open(context);
            read.addAll(read(restarted, 100));
            restarted.close();
        }
        assertThat(read).isEqualTo(this.keys);
    }

    /** The process was killed between its last commit and the end of the step. */
    @Test
    void aPartitionThatWasReadToItsEndReadsNothingMore() {
        Export export = this.client
                .exports()
                .ofDataset(this.dataset, ExportFilters.NONE, ExportParams.of())
                .execute();
        for (ByteRange range : export.ranges(4)) {
            ExecutionContext context = ExportContext.of(export.taskId(), range);
            ExportItemReader killed = builder().build();
            killed.open(context);
            assertThat(read(killed, 100)).isNotEmpty();
            killed.update(context);
            killed.close();
            ExportItemReader restarted = builder().build();
            restarted.open(context);
            assertThat(restarted.read()).isNull();
            restarted.close();
        }
    }

    @Test
    void whatCannotBeReadIsSaid() {
        ExportItemReader none = builder().build();
        assertThatExceptionOfType(ItemStreamException.class)
                .isThrownBy(() -> none.open(new ExecutionContext()))
                .withMessageContaining("no export to read")
                .withMessageContaining("'rows'");
        ExecutionContext gone = new ExecutionContext();
        gone.putString("rows.export", "ckzzzzzzzzzzzzzzzzzzzzzzz");
        gone.putLong("rows.position", 4711);
        gone.putLong("rows.end", Long.MAX_VALUE);
        assertThatExceptionOfType(ItemStreamException.class)
                .isThrownBy(() -> builder().build().open(gone))
                .withMessageContaining("ckzzzzzzzzzzzzzzzzzzzzzzz")
                .withMessageContaining("byte 4711")
                .withMessageContaining("other parameters");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ExportItemReaderBuilder().client(this.client).build())
                .withMessageContaining("name");
    }

    @Test
    void withoutStateEachStartReadsAll() {
        ExecutionContext context = new ExecutionContext();
        for (int time = 0; time < 2; time++) {
            ExportItemReader reader = builder()
                    .saveState(false)
                    .export(labelbox ->
                            labelbox.exports().ofDataset(this.dataset, ExportFilters.NONE, ExportParams.of()))
                    .build();
            reader.open(context);
            assertThat(read(reader, 100)).hasSize(ROWS);
            reader.update(context);
            reader.close();
        }
        assertThat(context.isEmpty()).isTrue();
    }
}
