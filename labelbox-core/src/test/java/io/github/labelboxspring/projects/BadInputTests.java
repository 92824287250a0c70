package io.github.labelboxspring.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.batches.NewBatches;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.EditorTaskType;
import io.github.labelboxspring.ontologies.FeatureSchema;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with projects, ontologies and batches: said before a request where that is possible, and clearly. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class BadInputTests extends EmulatorTest {

    private static final String NOWHERE = "cm99999999999999999999999";

    private static final String ENDLESS = "n".repeat(300);

    private static final OntologySchema INK = OntologySchema.of(Tool.boundingBox("ink"));

    private void refused(Call<?> call, String... words) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(call))
                .satisfies(refusal -> assertThat(refusal).hasMessageContainingAll(words))
                .satisfies(refusal -> assertThat(refusal.retryable()).isFalse());
    }

    @Test
    void namesThatThePlatformDoesNotTakeAreRefusedOnce() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        int before = this.emulator.requests().all().size();
        refused(this.client.projects().create(NewProject.of(ENDLESS, MediaType.IMAGE)), "Project name", "255");
        refused(this.client.projects().update(project.projectId(), ProjectUpdate.ofName(ENDLESS)), "Project name");
        refused(this.client.ontologies().create(NewOntology.of(ENDLESS, MediaType.IMAGE, INK)), "Ontology name");
        refused(
                this.client
                        .projects()
                        .batches()
                        .create(
                                project.projectId(),
                                NewBatch.of(
                                        ENDLESS,
                                        DataRowKeys.globalKeys(project.keys().get(0)))),
                "Batch name");
        assertThat(this.emulator.requests().all()).hasSize(before + 5);
        assertThat(this.style.read(this.client.projects().batches().list(project.projectId())))
                .hasSize(1);
    }

    /** A batch below and one from {@code ASYNC_FROM} data rows on, and a series. */
    @Test
    void aNameOfABatchIsTakenOnceAtEverySize() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        DataRowKeys one = DataRowKeys.globalKeys(project.keys().get(0));
        DataRowKeys many =
                DataRowKeys.globalKeys(Collections.nCopies(1_000, project.keys().get(0)));
        for (DataRowKeys rows : List.of(one, many)) {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> this.style.run(
                            this.client.projects().batches().create(project.projectId(), NewBatch.of("all", rows))))
                    .withMessageContaining("all already exists");
        }
        String other = this.client
                .projects()
                .create(NewProject.of("Series", MediaType.IMAGE))
                .execute()
                .id();
        assertThat(this.style.run(this.client.projects().batches().startMany(other, NewBatches.of("part ", one))))
                .hasSize(1);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().batches().startMany(other, NewBatches.of("part ", one))))
                .withMessageContaining("part 0000");
    }

    @Test
    void editorsHaveTheirMediaType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewProject(
                        "chat",
                        MediaType.IMAGE,
                        null,
                        Set.of(QualityMode.BENCHMARK),
                        EditorTaskType.MODEL_CHAT_EVALUATION,
                        null))
                .withMessageContaining("CONVERSATIONAL")
                .withMessageContaining("IMAGE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewOntology.of("chat", MediaType.IMAGE, INK)
                        .withEditorTaskType(EditorTaskType.RESPONSE_CREATION))
                .withMessageContaining("TEXT");
    }

    private static Classification question(String name, int options) {
        return Classification.checklist(
                name,
                IntStream.range(0, options).mapToObj(n -> Option.of("o" + n)).toArray(Option[]::new));
    }

    @Test
    void anOntologyHasAtMostFourThousandFeatures() {
        int before = this.emulator.requests().all().size();
        OntologySchema tooMany = OntologySchema.of(Tool.boundingBox("ink")).withClassification(question("many", 3_999));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client.ontologies().create(NewOntology.of("large", tooMany))))
                .withMessageContaining("4000")
                .withMessageContaining("4001");
        assertThat(this.emulator.requests().all()).hasSize(before);

        OntologySchema full = OntologySchema.of(Tool.boundingBox("ink")).withClassification(question("many", 3_998));
        Ontology large = this.style.run(this.client.ontologies().create(NewOntology.of("large", full)));
        FeatureSchema tip =
                this.style.run(this.client.ontologies().featureSchemas().create(Tool.point("tip")));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.complete(this.client.ontologies().addFeature(large.id(), tip.id(), 0)))
                .withMessageContaining("4000 features");
        assertThat(this.style
                        .run(this.client.ontologies().get(large.id()))
                        .normalized()
                        .tools())
                .hasSize(1);
    }

    @Test
    void unknownFeaturesAreNamed() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .ontologies()
                        .createFrom(NewOntology.of("borrowed", OntologySchema.EMPTY), List.of(NOWHERE))))
                .satisfies(absent -> assertThat(absent.operation()).isEqualTo("GetFeatureSchema"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.ontologies().featureSchemas().get(NOWHERE)));
        String ontology = this.style
                .run(this.client.ontologies().create(NewOntology.of("some", INK)))
                .id();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.client.ontologies().addFeature(ontology, NOWHERE, 0)));
    }
}
