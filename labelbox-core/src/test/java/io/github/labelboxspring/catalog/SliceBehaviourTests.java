package io.github.labelboxspring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.datarows.DataRowIdentifier;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.foundry.NewFoundryApp;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the saved search of a slice finds. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class SliceBehaviourTests extends EmulatorTest {

    private static final int ROWS = 230;

    private static final String UNKNOWN = "cm99999999999999999999999";

    private LabeledProject project = new LabeledProject("", "", "", List.of());

    @BeforeAll
    void label() {
        this.project = LabeledProject.of(this.client, ROWS).labeled(this.client, 3);
    }

    private String slice(List<Map<String, Object>> filter) {
        return SavedSearch.make(this.emulator, "CATALOG", "slice " + UUID.randomUUID(), filter);
    }

    private List<String> found(Map<String, Object> clause) {
        return keys(slice(List.of(clause, clause("dataset", this.project.datasetId()))));
    }

    private List<String> keys(String slice) {
        return this.style.read(this.client.catalog().listSliceDataRows(slice)).stream()
                .map(DataRowIdentifier::globalKey)
                .toList();
    }

    private static Map<String, Object> clause(String type, String... ids) {
        return Map.of("type", type, "operator", "is", "ids", List.of(ids));
    }

    /** (R36) */
    @Test
    void dataRowsComePageByPage() {
        String slice = slice(List.of(clause("dataset", this.project.datasetId())));
        assertThat(keys(slice)).isEqualTo(this.project.keys());
        Page<DataRowIdentifier> first =
                this.style.run(this.client.catalog().listSliceDataRows(slice).first());
        assertThat(first.items()).hasSize(100);
        assertThat(first.items().get(0).id()).hasSize(25);
        assertThat(first.next()).isEqualTo(first.items().get(99).id());
    }

    @Test
    void everyClauseMustHold() {
        List<String> keys = this.project.keys();
        assertThat(found(clause("batch", this.project.batchId()))).hasSize(ROWS);
        assertThat(found(clause("batch", UUID.randomUUID().toString()))).isEmpty();
        assertThat(found(clause("global_key", keys.get(7), keys.get(3), "nobody's")))
                .containsExactly(keys.get(3), keys.get(7));
        assertThat(found(Map.of("type", "global_key", "operator", "is_not", "ids", keys.subList(1, ROWS))))
                .containsExactly(keys.get(0));
        assertThat(found(Map.of(
                        "type",
                        "labeled_at",
                        "value",
                        Map.of("operator", "GREATER_THAN_OR_EQUAL", "value", "2000-01-01", "timezone", "UTC"))))
                .containsExactlyElementsOf(keys.subList(0, 3));
    }

    @Test
    void aSliceHasWhatTheCatalogHasNow() {
        LabeledProject other = LabeledProject.of(this.client, 3);
        String slice = slice(List.of(clause("dataset", other.datasetId())));
        String first = this.style
                .read(this.client.catalog().listSliceDataRows(slice))
                .get(0)
                .id();
        assertThat(this.style.run(this.client.dataRows().delete(List.of(first))))
                .containsExactly(first);
        assertThat(keys(slice)).containsExactlyElementsOf(other.keys().subList(1, 3));
    }

    @Test
    void aSliceIsExported() {
        String slice = slice(List.of(clause(
                "global_key", this.project.keys().get(0), this.project.keys().get(5))));
        ExportParams params = ExportParams.of().withProjectIds(List.of(this.project.projectId()));
        Export export = this.style.run(this.client.exports().ofSlice(slice, params));
        List<ExportedDataRow> rows = this.style.read(this.client.exports().rows(export));
        assertThat(rows)
                .extracting(row -> row.dataRow().globalKey())
                .containsExactlyInAnyOrder(
                        this.project.keys().get(0), this.project.keys().get(5));
        assertThat(rows).allSatisfy(row -> assertThat(row.projects()).containsKey(this.project.projectId()));
    }

    /** (R37) A cursor of a model's slice has two parts. */
    @Test
    void aModelsSliceHasDataRowsOfTheRun() {
        List<String> ran = this.project.keys().subList(10, 220);
        String run = runOver(ran);
        String slice = SavedSearch.make(
                this.emulator, "MODEL", "slice " + run, List.of(clause("dataset", this.project.datasetId())));
        assertThat(this.style.read(this.client.catalog().listModelSliceDataRows(slice, run)))
                .extracting(DataRowIdentifier::globalKey)
                .containsExactlyElementsOf(ran);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.read(this.client.catalog().listModelSliceDataRows(slice, UNKNOWN)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> keys(slice))
                .withMessageContaining("SavedQuery not found");
    }

    /** Until predictions are uploaded, a Foundry run is what gives a model run its data rows. */
    private String runOver(List<String> keys) {
        String ontology = this.client
                .ontologies()
                .create(NewOntology.of("boxes", MediaType.IMAGE, OntologySchema.of(Tool.boundingBox("ink"))))
                .execute()
                .id();
        String app = this.client
                .models()
                .foundry()
                .createApp(NewFoundryApp.of("finder", UNKNOWN, ontology))
                .execute()
                .id();
        return this.client
                .models()
                .foundry()
                .runApp("run", DataRowKeys.globalKeys(keys), app)
                .execute()
                .modelRunId();
    }

    @Test
    void whatIsNoSliceIsRefused() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> keys(UNKNOWN));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.exports().ofSlice(UNKNOWN, ExportParams.of())));
        String odd = slice(List.of(Map.of("type", "smell")));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> keys(odd))
                .withMessageContaining("Unknown filter smell");
    }
}
