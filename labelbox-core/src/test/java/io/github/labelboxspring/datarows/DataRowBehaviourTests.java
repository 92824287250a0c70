package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.BulkFailedException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class DataRowBehaviourTests extends EmulatorTest {

    private String dataset = "";

    private String prefix = "";

    @BeforeEach
    void makeDataset() {
        this.dataset =
                this.client.datasets().create(NewDataset.of("Rows")).execute().id();
        this.prefix = UUID.randomUUID() + "-";
    }

    private List<NewDataRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> NewDataRow.of("https://example.org/" + n + ".png")
                        .withGlobalKey(this.prefix + n)
                        .withExternalId("row " + n))
                .toList();
    }

    private DataRowsResult create(List<NewDataRow> rows) {
        return this.style.run(this.client.dataRows().create(this.dataset, rows));
    }

    @Test
    void bulkUploadMakesEveryRow() {
        DataRowsResult result = create(rows(1_797));
        assertThat(result.failures()).isEmpty();
        assertThat(result.rows())
                .extracting(ImportedDataRow::globalKey)
                .hasSize(1_797)
                .doesNotHaveDuplicates();
        assertThat(this.style.run(this.client.datasets().get(this.dataset)).rowCount())
                .isEqualTo(1_797);
        assertThat(this.style.read(this.client.dataRows().list(this.dataset)))
                .hasSize(1_797)
                .extracting(DataRow::externalId)
                .contains("row 0", "row 1796");
    }

    @Test
    void aRowIsFoundByIdAndByGlobalKey() {
        ImportedDataRow made = create(rows(1)).rows().get(0);
        DataRow row = this.style.run(this.client.dataRows().get(made.id()));
        assertThat(row.globalKey()).isEqualTo(this.prefix + "0");
        assertThat(row.rowData()).isEqualTo("https://example.org/0.png");
        assertThat(this.style
                        .run(this.client.dataRows().getByGlobalKey(this.prefix + "0"))
                        .id())
                .isEqualTo(row.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.dataRows().getByGlobalKey("nobody")))
                .withMessageContaining("nobody");
    }

    /** R2: unknown keys are data. */
    @Test
    void existingAndMissingKeysAreToldApart() {
        create(rows(3));
        GlobalKeyMatches found = this.style.run(
                this.client.dataRows().findByGlobalKeys(List.of(this.prefix + "2", "nobody", this.prefix + "0")));
        assertThat(found.ids()).containsOnlyKeys(this.prefix + "2", this.prefix + "0");
        assertThat(found.missing()).containsExactly("nobody");
    }

    /** R2: many keys, half of them unknown, in one call; R3: only the others are sent, and the result knows which. */
    @Test
    void manyKeysAreLookedUpTogether() {
        create(rows(2_500));
        List<String> keys =
                IntStream.range(0, 5_000).mapToObj(n -> this.prefix + n).toList();
        GlobalKeyMatches found = this.style.run(this.client.dataRows().findByGlobalKeys(keys));
        assertThat(found.ids()).hasSize(2_500);
        assertThat(found.missing()).containsExactlyElementsOf(keys.subList(2_500, 5_000));
        DataRowsResult made = this.style.run(this.client.dataRows().createMissing(this.dataset, rows(2_600)));
        assertThat(made.input()).isEqualTo(100);
        assertThat(made.rows())
                .extracting(ImportedDataRow::index)
                .containsExactlyElementsOf(IntStream.range(2_500, 2_600).boxed().toList());
    }

    /** R3: what is there is not sent again. */
    @Test
    void onlyMissingRowsAreMade() {
        create(rows(2));
        List<NewDataRow> wanted = rows(5);
        assertThat(this.style
                        .run(this.client.dataRows().createMissing(this.dataset, wanted))
                        .rows())
                .extracting(ImportedDataRow::globalKey)
                .containsExactlyInAnyOrder(this.prefix + "2", this.prefix + "3", this.prefix + "4");
        int before = this.emulator.requests().count("upsertDataRows");
        assertThat(this.style.run(this.client.dataRows().createMissing(this.dataset, wanted)))
                .isEqualTo(new DataRowsResult(0, List.of(), List.of()));
        assertThat(this.emulator.requests().count("upsertDataRows")).isEqualTo(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client
                        .dataRows()
                        .createMissing(this.dataset, List.of(NewDataRow.of("https://example.org/x.png"))))
                .withMessageContaining("global key");
    }

    /** R21: a task that was started can be taken up by its id alone. */
    @Test
    void anUploadIsResumedByItsTaskId() {
        String taskId = this.style
                .run(this.client.dataRows().create(this.dataset, rows(3)).start())
                .ref()
                .id();
        DataRowsResult resumed = this.client.dataRows().resume(taskId).await();
        assertThat(resumed.input()).isEqualTo(3);
        assertThat(resumed.rows()).hasSize(3).extracting(ImportedDataRow::index).containsOnlyNulls();
    }

    /** Rows that can be read only once, such as those of a stream, are read once. */
    @Test
    void rowsAreReadOnce() {
        Iterator<NewDataRow> once = rows(3).iterator();
        assertThat(this.style
                        .run(this.client.dataRows().create(this.dataset, () -> once))
                        .rows())
                .hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client.dataRows().create(this.dataset, () -> once)))
                .withMessageContaining("no data row");
    }

    @Test
    void deletedRowsAreGone() {
        List<String> ids =
                create(rows(5)).rows().stream().map(ImportedDataRow::id).toList();
        assertThat(this.style.run(this.client.dataRows().delete(ids.subList(0, 2))))
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, 2));
        assertThat(this.style.read(this.client.dataRows().list(this.dataset)))
                .extracting(DataRow::id)
                .containsExactlyInAnyOrderElementsOf(ids.subList(2, 5));
    }

    /** What breaks midway tells how many are deleted. */
    @Test
    void aDeletionThatBreaksMidwayTellsHowFarItCame() {
        List<String> ids = new ArrayList<>(create(rows(DataRowOperations.DELETE_LIMIT)).rows().stream()
                .map(ImportedDataRow::id)
                .toList());
        ids.add("cm0000000000000000000none");
        assertThatExceptionOfType(BulkFailedException.class)
                .isThrownBy(() -> this.style.run(this.client.dataRows().delete(ids)))
                .satisfies(failure -> {
                    assertThat(failure.firstItem()).isEqualTo(DataRowOperations.DELETE_LIMIT);
                    assertThat(failure).cause().isInstanceOf(NotFoundException.class);
                });
        assertThat(this.style.read(this.client.dataRows().list(this.dataset))).isEmpty();
    }

    @Test
    void anUploadedPictureBecomesADataRow() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
        String url = this.style
                .run(this.client.files().upload(png, "wren.png", "image/png"))
                .url();
        DataRowsResult result = create(List.of(NewDataRow.of(url)
                .withGlobalKey(this.prefix + "wren")
                .withAttachment(new Attachment(Attachment.Type.RAW_TEXT, "a small bird", "note"))));
        assertThat(result.failures()).isEmpty();
        assertThat(result.rows())
                .singleElement()
                .satisfies(row -> assertThat(String.valueOf(this.style
                                .run(this.client.dataRows().get(row.id()))
                                .rowData()))
                        .startsWith(url));
    }

    @Test
    void badInputIsNamedBeforeARequest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofText("text").withGlobalKey("x".repeat(201)))
                .withMessageContaining("200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofText("text").withExternalId(" "))
                .withMessageContaining("external id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewDataRow.ofText("text").withMediaType(MediaType.UNKNOWN))
                .withMessageContaining("Omit the media type");
        assertThatIllegalArgumentException().isThrownBy(() -> create(List.of()));
    }
}
