package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRow.MetadataField;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.metadata.MetadataOntology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class DataRowChangeTests extends EmulatorTest {

    private String run = "";

    private String dataset = "";

    @BeforeEach
    void rows() {
        this.run = UUID.randomUUID().toString();
        this.dataset = this.style
                .run(this.client.datasets().create(NewDataset.of(this.run)))
                .id();
        DataRowsResult made = this.style.run(this.client
                .dataRows()
                .create(
                        this.dataset,
                        List.of(row("a").withExternalId(key("same")), row("b").withExternalId(key("same")), row("c"))));
        assertThat(made.rows()).hasSize(3);
    }

    private NewDataRow row(String key) {
        return NewDataRow.of("https://example.org/" + key + ".png").withGlobalKey(key(key));
    }

    private String key(String key) {
        return this.run + "/" + key;
    }

    private DataRow get(String key) {
        return this.style.run(this.client.dataRows().getByGlobalKey(key(key)));
    }

    @Test
    void anUpsertMakesAndChangesAndTellsWhatWasRefused() {
        DataRow first = get("a");

        DataRowsResult result = this.style.run(this.client
                .dataRows()
                .upsert(
                        this.dataset,
                        List.of(
                                DataRowChange.create(row("d")),
                                DataRowChange.update(DataRowKey.id(first.id()), DataRowUpdate.ofExternalId("new")),
                                DataRowChange.update(
                                        DataRowKey.globalKey(key("b")),
                                        DataRowUpdate.ofRowData(RowData.url("https://example.org/other.png"))
                                                .withGlobalKey(key("b2"))),
                                DataRowChange.update(
                                        DataRowKey.globalKey(key("nobody")), DataRowUpdate.ofExternalId("x")))));

        assertThat(result.rows()).hasSize(3);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(RowFailure.Kind.NOT_FOUND);
            assertThat(failure.reason()).contains("not found");
        });
        assertThat(get("a").externalId()).isEqualTo("new");
        assertThat(get("a").rowData()).isEqualTo(first.rowData());
        assertThat(get("b2").rowData()).isEqualTo("https://example.org/other.png");
        assertThat(get("d").id()).isNotEmpty();
    }

    /** What a change carries beside the fields of the row; it may carry nothing else. */
    @Test
    void aChangeBringsMetadataAndAttachments() {
        MetadataOntology fields =
                this.style.run(this.client.dataRows().metadata().ontology());
        DataRowKey first = DataRowKey.globalKey(key("a"));
        DataRowKey second = DataRowKey.globalKey(key("b"));
        DataRowsResult result = this.style.run(this.client
                .dataRows()
                .upsert(
                        this.dataset,
                        List.of(
                                DataRowChange.update(first, fields.value("tag", "wren"))
                                        .withAttachment(new Attachment(Attachment.Type.RAW_TEXT, "small", "size")),
                                DataRowChange.update(
                                        second, new Attachment(Attachment.Type.RAW_TEXT, "brown", "colour")),
                                DataRowChange.update(second, fields.value("tag", "x".repeat(4_000)))
                                        .withMetadata(fields.value("split", "test")))));
        assertThat(result.failures()).isEmpty();
        assertThat(result.rows()).extracting(ImportedDataRow::index).containsExactly(0, null, null);
        assertThat(get("a").metadataFields()).extracting(MetadataField::value).containsExactly("wren");
        assertThat(this.style.read(this.client.dataRows().attachments().list(get("a").id())))
                .extracting(DataRowAttachment::name)
                .containsExactly("size");
        assertThat(get("b").metadataFields()).extracting(MetadataField::name).containsExactly("tag", "split");
    }

    @Test
    void anUpdateLeavesTheRestAlone() {
        DataRow before = get("a");

        DataRow after = this.style.run(this.client
                .dataRows()
                .update(before.id(), DataRowUpdate.ofExternalId("one").withGlobalKey(key("a2"))));

        assertThat(after.externalId()).isEqualTo("one");
        assertThat(after.globalKey()).isEqualTo(key("a2"));
        assertThat(after.rowData()).isEqualTo(before.rowData());
        DataRow text = this.style.run(this.client
                .dataRows()
                .update(before.id(), DataRowUpdate.ofRowData(RowData.json(Map.of("type", "conversation")))));
        assertThat(text.rowData()).isEqualTo("{\"type\":\"conversation\"}");
    }

    @Test
    void externalIdsNameManyRowsOrNone() {
        List<String> asked = new ArrayList<>(
                IntStream.range(0, 150).mapToObj(n -> "absent " + n).toList());
        asked.add(key("same"));

        Map<String, List<String>> found = this.style.run(this.client.dataRows().idsForExternalIds(asked));

        assertThat(found).containsOnlyKeys(key("same"));
        assertThat(found.get(key("same"))).containsExactlyInAnyOrder(get("a").id(), get("b").id());
    }

    @Test
    void badInputIsRefusedBeforeARequest() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.dataRows().upsert(this.dataset, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataRowChange.update(DataRowKey.id("x"), new DataRowUpdate(null, null, null)))
                .withMessageContaining("data row x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.dataRows().update("x", new DataRowUpdate(null, null, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> DataRowUpdate.ofExternalId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> DataRowUpdate.ofGlobalKey("k".repeat(201)));
        assertThat(this.emulator.requests().all()).hasSize(before);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.dataRows().update("cm0", DataRowUpdate.ofExternalId("x"))));
    }
}
