package io.github.labelboxspring.datarows;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.labels.Label;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What belongs to data rows, and the ways to list them. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class DataRowReadingTests extends EmulatorTest {

    private static final String NOBODY = "cm0000000000000000000none";

    private LabeledProject project = new LabeledProject("", "", "", List.of());

    @BeforeEach
    void makeProject() {
        this.project = LabeledProject.of(this.client, 5);
    }

    private DataRow row(int number) {
        return this.style.run(
                this.client.dataRows().getByGlobalKey(this.project.keys().get(number)));
    }

    private List<DataRow> list(Criteria<DataRow> criteria) {
        return this.style.read(this.client.dataRows().list(this.project.datasetId(), criteria, null));
    }

    @Test
    void dataRowsAreListedByCriteria() {
        DataRow second = row(1);
        String key = this.project.keys().get(1);
        assertThat(list(where(DataRow.EXTERNAL_ID).equalTo("row " + key))).containsExactly(second);
        assertThat(list(where(DataRow.GLOBAL_KEY).notEqualTo(key))).hasSize(4).doesNotContain(second);
        assertThat(list(where(DataRow.ROW_DATA)
                        .equalTo("https://example.org/" + key + ".png")
                        .and(where(DataRow.CREATED_AT).atLeast(Instant.EPOCH))))
                .containsExactly(second);
        assertThat(list(where(DataRow.ID).equalTo(NOBODY))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.read(this.client.dataRows().list(NOBODY, Criteria.all(), null)));
    }

    @Test
    void aListGoesOnFromARow() {
        List<DataRow> all = this.style.read(this.client.dataRows().list(this.project.datasetId()));
        List<DataRow> rest = this.style.read(this.client
                .dataRows()
                .list(this.project.datasetId(), Criteria.all(), all.get(1).id()));
        assertThat(rest).endsWith(all.get(2), all.get(3), all.get(4)).doesNotContain(all.get(0));
    }

    @Test
    void aDataRowKnowsItsDatasetAndItsMaker() {
        DataRow row = row(0);
        assertThat(this.style.run(this.client.dataRows().dataset(row.id())).id())
                .isEqualTo(this.project.datasetId());
        assertThat(this.style.run(this.client.dataRows().findCreator(row.id())))
                .contains(this.style.run(this.client.users().me()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.dataRows().dataset(NOBODY)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.dataRows().findCreator(NOBODY)));
    }

    @Test
    void theLabelsOfADataRowAndTheWinner() {
        this.style.run(this.client
                .imports()
                .labels(
                        this.project.projectId(),
                        UUID.randomUUID().toString(),
                        Annotations.of(List.of(this.project.answer(0, "1")))));
        String id = row(0).id();
        List<Label> labels = this.style.read(this.client.labels().listOfDataRow(id));
        assertThat(labels)
                .singleElement()
                .satisfies(label -> assertThat(label.label()).contains("digit"));
        assertThat(this.style.read(this.client
                        .labels()
                        .listOfDataRow(id, where(Label.IS_BENCHMARK_REFERENCE).equalTo(true))))
                .isEmpty();
        assertThat(this.style.run(this.client.dataRows().findWinningLabelId(id, this.project.projectId())))
                .contains(labels.get(0).id());
        assertThat(this.style.run(this.client.dataRows().findWinningLabelId(row(1).id(), this.project.projectId())))
                .isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.dataRows().findWinningLabelId(id, NOBODY)));
    }

    @Test
    void attachmentsComeInPages() {
        String id = row(0).id();
        List<DataRowAttachment> made = IntStream.range(0, 101)
                .mapToObj(n -> this.client
                        .dataRows()
                        .attachments()
                        .create(id, new Attachment(Attachment.Type.RAW_TEXT, "note " + n, null))
                        .execute())
                .toList();
        assertThat(this.style.read(this.client.dataRows().attachments().list(id)))
                .containsExactlyInAnyOrderElementsOf(made);
    }
}
