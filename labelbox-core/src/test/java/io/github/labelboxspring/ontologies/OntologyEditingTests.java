package io.github.labelboxspring.ontologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.projects.NewProject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Features come into ontologies, change and leave them. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class OntologyEditingTests extends EmulatorTest {

    private static final String NOWHERE = "cm0000000000000000000none";

    private Ontology ontology(OntologySchema schema) {
        return this.style.run(this.client.ontologies().create(NewOntology.of("edited", MediaType.IMAGE, schema)));
    }

    private FeatureSchema feature(Tool tool) {
        return this.style.run(this.client.ontologies().featureSchemas().create(tool));
    }

    private List<String> tools(Ontology ontology) {
        return this.style.run(this.client.ontologies().get(ontology.id())).normalized().tools().stream()
                .map(Tool::name)
                .toList();
    }

    private void add(Ontology ontology, FeatureSchema feature, int position) {
        this.style.complete(this.client.ontologies().addFeature(ontology.id(), feature.id(), position));
    }

    private FeatureRemoval remove(Ontology ontology, String featureSchemaId) {
        return this.style.run(this.client.ontologies().removeFeature(ontology.id(), featureSchemaId));
    }

    private boolean archived(Ontology ontology, String featureSchemaId) {
        return this.style.run(this.client.ontologies().isFeatureArchived(ontology.id(), featureSchemaId));
    }

    @Test
    void aFeatureIsAddedMovedAndRemoved() {
        Ontology ontology = ontology(OntologySchema.of(Tool.point("a"), Tool.point("b")));
        FeatureSchema spot = feature(Tool.point("spot"));
        add(ontology, spot, 0);
        assertThat(tools(ontology)).containsExactly("spot", "a", "b");
        add(ontology, spot, 1);
        assertThat(tools(ontology)).containsExactly("a", "spot", "b");
        add(ontology, spot, 99);
        assertThat(tools(ontology)).containsExactly("a", "b", "spot");
        assertThat(archived(ontology, spot.id())).isFalse();
        assertThat(remove(ontology, spot.id())).isEqualTo(FeatureRemoval.DELETED);
        assertThat(tools(ontology)).containsExactly("a", "b");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> archived(ontology, spot.id()));
    }

    @Test
    void anOptionWithoutLabelsIsRemovedFromItsQuestion() {
        Ontology ontology = ontology(OntologySchema.of(Classification.radio("kind", Option.of("x"), Option.of("y"))));
        Option first = ontology.normalized().classifications().get(0).options().get(0);
        assertThat(remove(ontology, String.valueOf(first.featureSchemaId()))).isEqualTo(FeatureRemoval.DELETED);
        assertThat(this.style
                        .run(this.client.ontologies().get(ontology.id()))
                        .normalized()
                        .classifications()
                        .get(0)
                        .options())
                .extracting(Option::value)
                .containsExactly("y");
    }

    @Test
    void whatLabelsHaveIsArchivedOrKept() {
        Ontology ontology = ontology(OntologySchema.of(Classification.radio("kind", Option.of("x"), Option.of("y"))));
        label(ontology);
        Classification kind = ontology.normalized().classifications().get(0);
        String id = String.valueOf(kind.featureSchemaId());
        List<String> options = kind.options().stream()
                .map(option -> String.valueOf(option.featureSchemaId()))
                .toList();
        assertThat(remove(ontology, options.get(0))).isEqualTo(FeatureRemoval.KEPT);
        assertThat(remove(ontology, options.get(1))).isEqualTo(FeatureRemoval.DELETED);
        assertThatExceptionOfType(OperationNotAllowedException.class)
                .isThrownBy(() -> this.style.complete(this.client.ontologies().unarchiveFeature(ontology.id(), id)));
        assertThat(remove(ontology, id)).isEqualTo(FeatureRemoval.ARCHIVED);
        assertThat(archived(ontology, id)).isTrue();
        this.style.complete(this.client.ontologies().unarchiveFeature(ontology.id(), id));
        assertThat(archived(ontology, id)).isFalse();
    }

    /** X29 (R38): the archived and the active feature of one name are read and written back. */
    @Test
    void theNameOfAnArchivedFeatureCanBeUsedAgain() {
        Ontology ontology = ontology(OntologySchema.of(Classification.radio("kind", Option.of("x"), Option.of("y"))));
        label(ontology);
        String old =
                String.valueOf(ontology.normalized().classifications().get(0).featureSchemaId());
        assertThat(remove(ontology, old)).isEqualTo(FeatureRemoval.ARCHIVED);
        FeatureSchema fresh = this.style.run(
                this.client.ontologies().featureSchemas().create(Classification.radio("kind", Option.of("x"))));
        add(ontology, fresh, 1);

        OntologySchema read =
                this.style.run(this.client.ontologies().get(ontology.id())).normalized();
        Ontology copy = ontology(read.withTool(Tool.point("tip")));

        assertThat(read.classifications()).extracting(Classification::archived).containsExactly(true, false);
        assertThat(copy.normalized().classifications())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*schemaNodeId")
                .isEqualTo(read.classifications());
        assertThat(copy.normalized().classifications())
                .extracting(Classification::featureSchemaId)
                .containsExactly(old, fresh.id());
        assertThat(archived(copy, old)).isTrue();
        assertThat(archived(copy, fresh.id())).isFalse();
        label(copy);
    }

    /** Answers the question of the ontology with its first option, on one data row. */
    private void label(Ontology ontology) {
        String key = "labeled " + UUID.randomUUID();
        String dataset = this.client
                .datasets()
                .create(NewDataset.of("labeled"))
                .execute()
                .id();
        NewDataRow row = NewDataRow.of("https://example.org/a.png").withGlobalKey(key);
        assertThat(this.client
                        .dataRows()
                        .create(dataset, List.of(row))
                        .execute()
                        .failures())
                .isEmpty();
        String project = this.client
                .projects()
                .create(NewProject.of("labeled", MediaType.IMAGE))
                .execute()
                .id();
        this.client.projects().connectOntology(project, ontology.id()).execute();
        NewBatch batch = NewBatch.of("labeled", DataRowKeys.globalKeys(key));
        assertThat(this.client
                        .projects()
                        .batches()
                        .create(project, batch)
                        .execute()
                        .accepted())
                .isEqualTo(1);
        Map<String, Object> answer =
                Map.of("dataRow", Map.of("globalKey", key), "name", "kind", "answer", Map.of("name", "x"));
        assertThat(this.client
                        .imports()
                        .labels(project, "import " + key, Annotations.of(List.of(answer)))
                        .execute()
                        .failures())
                .isEmpty();
    }

    @Test
    void aNewTitleShowsWhereverTheFeatureIsUsed() {
        FeatureSchema edge = feature(Tool.line("edge"));
        Ontology ontology = ontology(OntologySchema.EMPTY);
        add(ontology, edge, 0);
        FeatureSchema renamed =
                this.style.run(this.client.ontologies().featureSchemas().updateTitle(edge.id(), "border"));
        assertThat(renamed.id()).isEqualTo(edge.id());
        assertThat(renamed.name()).isEqualTo("border");
        assertThat(tools(ontology)).containsExactly("border");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.ontologies().featureSchemas().updateTitle(NOWHERE, "border")));
    }

    @Test
    void aFeatureIsCreatedOrChangedByItsId() {
        FeatureSchema made =
                this.style.run(this.client.ontologies().featureSchemas().upsert(Tool.line("edge")));
        FeatureSchema changed = this.style.run(this.client
                .ontologies()
                .featureSchemas()
                .upsert(Tool.line("rim").withIds(null, made.id())));
        assertThat(changed.id()).isEqualTo(made.id());
        assertThat(changed.name()).isEqualTo("rim");
        FeatureSchema question = this.style.run(this.client
                .ontologies()
                .featureSchemas()
                .upsert(Classification.radio("size", Option.of("s"), Option.of("l"))));
        assertThat(question.isTool()).isFalse();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .ontologies()
                        .featureSchemas()
                        .upsert(Tool.line("rim").withIds(null, NOWHERE))));
    }

    @Test
    void onlyUnusedFeaturesAreListedAndDeleted() {
        List<String> unused = IntStream.range(0, 101)
                .mapToObj(number -> feature(Tool.point("unused " + number)).id())
                .toList();
        String used = String.valueOf(ontology(OntologySchema.of(Tool.point("used")))
                .normalized()
                .tools()
                .get(0)
                .featureSchemaId());
        assertThat(this.style.read(this.client.ontologies().featureSchemas().listUnused()))
                .containsAll(unused)
                .doesNotContain(used)
                .doesNotHaveDuplicates();
        this.style.complete(this.client.ontologies().featureSchemas().deleteUnused(unused.get(0)));
        assertThat(this.style.run(this.client.ontologies().featureSchemas().find(unused.get(0))))
                .isEmpty();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.complete(
                        this.client.ontologies().featureSchemas().deleteUnused(used)))
                .withMessageContaining("used in ontologies");
        unused.stream()
                .skip(1)
                .forEach(id -> this.client
                        .ontologies()
                        .featureSchemas()
                        .deleteUnused(id)
                        .execute());
    }

    @Test
    void onlyUnusedOntologiesAreListedAndDeleted() {
        Ontology unused = ontology(OntologySchema.of(Tool.point("tip")));
        Ontology used = ontology(OntologySchema.of(Tool.point("tip")));
        String project = this.style
                .run(this.client.projects().create(NewProject.of("user", MediaType.IMAGE)))
                .id();
        this.style.complete(this.client.projects().connectOntology(project, used.id()));
        assertThat(this.style.read(this.client.ontologies().listUnused()))
                .contains(unused.id())
                .doesNotContain(used.id());
        this.style.complete(this.client.ontologies().deleteUnused(unused.id()));
        assertThat(this.style.run(this.client.ontologies().find(unused.id()))).isEmpty();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.complete(this.client.ontologies().deleteUnused(used.id())))
                .withMessageContaining(project);
    }

    @Test
    void badInputIsRefusedWithAReason() {
        Ontology ontology = ontology(OntologySchema.of(Tool.point("tip")));
        FeatureSchema other = feature(Tool.line("tip"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> add(ontology, other, 0))
                .withMessageContaining("tip");
        assertThat(tools(ontology)).containsExactly("tip");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.complete(this.client.ontologies().addFeature(ontology.id(), "../" + other.id(), 0)));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> remove(ontology, other.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.client.ontologies().deleteUnused(NOWHERE)))
                .withMessageContaining(NOWHERE);
        assertThatIllegalArgumentException().isThrownBy(() -> add(ontology, other, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.ontologies().featureSchemas().updateTitle(other.id(), " "));
    }
}
