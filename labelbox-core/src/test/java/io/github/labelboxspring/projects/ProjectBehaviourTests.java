package io.github.labelboxspring.projects;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.EditorTaskType;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import io.github.labelboxspring.taskqueues.TaskQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ProjectBehaviourTests extends EmulatorTest {

    private static final String NOWHERE = "cm0000000000000000000none";

    private Project create(String name) {
        return create(NewProject.of(name, MediaType.IMAGE));
    }

    private Project create(NewProject project) {
        return this.style.run(this.client.projects().create(project));
    }

    private Ontology ontology(@Nullable MediaType mediaType) {
        return this.style.run(this.client
                .ontologies()
                .create(new NewOntology("points", OntologySchema.of(Tool.point("tip")), mediaType, null)));
    }

    @Test
    void whatIsCreatedCanBeRead() {
        Project made = create(NewProject.of("digits", MediaType.IMAGE).withDescription("Which digit?"));
        assertThat(this.style.run(this.client.projects().get(made.id()))).isEqualTo(made);
        assertThat(made.name()).isEqualTo("digits");
        assertThat(made.description()).isEqualTo("Which digit?");
        assertThat(made.allowedMediaType()).isEqualTo(MediaType.IMAGE);
        assertThat(made.uploadType()).isEqualTo("MANUAL");
        assertThat(made.setupComplete()).isNull();
    }

    @Test
    void qualityModesDecideHowManyLabelsAreMade() {
        Project both = create("both");
        assertThat(both.autoAuditNumberOfLabels()).isEqualTo(NewProject.CONSENSUS_LABELS);
        assertThat(both.isBenchmarkEnabled()).isTrue();
        assertThat(both.isConsensusEnabled()).isTrue();
        Project benchmark = create(NewProject.of("benchmark", MediaType.IMAGE).withQualityModes(QualityMode.BENCHMARK));
        assertThat(benchmark.autoAuditNumberOfLabels()).isEqualTo(1);
        assertThat(benchmark.autoAuditPercentage()).isEqualTo(1.0);
        assertThat(benchmark.isConsensusEnabled()).isFalse();
    }

    @Test
    void chatAndWritingProjectsHaveTheirEditors() {
        Project live =
                create(NewProject.modelEvaluation("live").withGeneratedRows(GeneratedRows.inNewDataset("chats", 3)));
        assertThat(live.editorTaskType()).isEqualTo(EditorTaskType.MODEL_CHAT_EVALUATION);
        assertThat(live.dataRowCount()).isEqualTo(3);
        assertThat(this.style
                        .read(this.client.projects().batches().list(live.id()))
                        .get(0)
                        .size())
                .isEqualTo(3);
        assertThat(create(NewProject.offlineModelEvaluation("offline")).editorTaskType())
                .isEqualTo(EditorTaskType.OFFLINE_MODEL_CHAT_EVALUATION);
        assertThat(create(NewProject.responseCreation("answers")).allowedMediaType())
                .isEqualTo(MediaType.TEXT);
        assertThat(create(NewProject.promptCreation("prompts", GeneratedRows.inNewDataset("p", 1)))
                        .uploadType())
                .isEqualTo("AUTO");
    }

    @Test
    void badInputIsRefusedWithoutARequest() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException().isThrownBy(() -> create("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> NewProject.of("unknown", MediaType.UNKNOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewProject.of("no quality", MediaType.IMAGE).withQualityModes());
        assertThatIllegalArgumentException().isThrownBy(() -> GeneratedRows.inNewDataset("rows", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectUpdate(null, null));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void projectsAreListedByCriteriaWithoutDeletedOnes() {
        String name = "listed " + this.style;
        Project kept = create(name);
        Project deleted = create(name);
        this.style.complete(this.client.projects().delete(deleted.id()));
        assertThat(this.style.read(this.client
                        .projects()
                        .list(where(Project.NAME)
                                .equalTo(name)
                                .and(where(Project.ID).notEqualTo(NOWHERE)))))
                .containsExactly(kept);
        assertThat(this.style.read(this.client.projects().list()))
                .contains(kept)
                .doesNotContain(deleted);
        assertThat(this.style.run(this.client.projects().find(deleted.id()))).isEmpty();
    }

    @Test
    void onlyWhatTheUpdateNamesChanges() {
        Project project = create(NewProject.of("old", MediaType.IMAGE).withDescription("stays"));
        Project updated = this.style.run(this.client.projects().update(project.id(), ProjectUpdate.ofName("new")));
        assertThat(updated.name()).isEqualTo("new");
        assertThat(updated.description()).isEqualTo("stays");
    }

    @Test
    void connectingAnOntologySetsTheEditorUp() {
        Project project = create("connected");
        Ontology ontology = ontology(MediaType.IMAGE);
        assertThat(this.style.run(this.client.projects().findOntology(project.id())))
                .isEmpty();
        this.style.complete(this.client.projects().connectOntology(project.id(), ontology.id()));
        assertThat(this.style.run(this.client.projects().findOntology(project.id())))
                .contains(ontology);
        assertThat(this.style.run(this.client.projects().get(project.id())).setupComplete())
                .isNotNull();
        Ontology other = ontology(null);
        this.style.complete(this.client.projects().connectOntology(project.id(), other.id()));
        assertThat(this.style.run(this.client.projects().findOntology(project.id())))
                .contains(other);
    }

    @Test
    void anOntologyForOtherAssetsIsRefusedAndNothingChanges() {
        Project project = create("image only");
        Ontology text = ontology(MediaType.TEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.complete(this.client.projects().connectOntology(project.id(), text.id())))
                .withMessageContaining("TEXT");
        assertThat(this.style.run(this.client.projects().get(project.id()))).isEqualTo(project);
    }

    @Test
    void unknownIdsAreNotFound() {
        Ontology ontology = ontology(null);
        Project project = create("known");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.projects().get(NOWHERE)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.projects().update(NOWHERE, ProjectUpdate.ofName("new"))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.client.projects().connectOntology(NOWHERE, ontology.id())));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.client.projects().connectOntology(project.id(), NOWHERE)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(this.client.projects().taskQueues().list(NOWHERE)));
    }

    @Test
    void predictionsAreShownAndHidden() {
        String id = create("predictions").id();
        assertThat(this.style.run(this.client.projects().showPredictionsToLabelers(id, true)))
                .isTrue();
        assertThat(this.style.run(this.client.projects().showPredictionsToLabelers(id, false)))
                .isFalse();
        assertThat(this.style.run(this.client.projects().labelCount(id))).isZero();
    }

    /** F23 */
    @Test
    void aProjectBeginsWithThreeQueues() {
        assertThat(this.style.run(this.client
                        .projects()
                        .taskQueues()
                        .list(create("queues").id())))
                .extracting(TaskQueue::name)
                .containsExactly("Initial labeling task", "Initial review task", "Rework (all rejected)");
    }
}
