package io.github.labelboxspring.projects;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.ProjectOverview.QueueCount;
import io.github.labelboxspring.taskqueues.TaskQueue;
import io.github.labelboxspring.users.User;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What projects tell of themselves. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class ProjectReadingTests extends EmulatorTest {

    private static final String UNKNOWN = "cm99999999999999999999999";

    private String queue(String project, String type) {
        return this.client.projects().taskQueues().list(project).execute().stream()
                .filter(queue -> type.equals(queue.queueType()))
                .map(TaskQueue::id)
                .findFirst()
                .orElseThrow();
    }

    private void move(LabeledProject project, int row, String type) {
        assertThat(this.client
                        .projects()
                        .taskQueues()
                        .moveDataRows(
                                project.projectId(),
                                DataRowKeys.globalKeys(project.keys().get(row)),
                                queue(project.projectId(), type))
                        .execute())
                .isNotNull();
    }

    @Test
    void anOverviewCountsWhatStandsWhere() {
        LabeledProject project = LabeledProject.of(this.client, 5).labeled(this.client, 2);
        move(project, 0, "MANUAL_REVIEW_QUEUE");
        move(project, 1, "MANUAL_REWORK_QUEUE");
        this.style.run(this.client
                .projects()
                .taskQueues()
                .moveDataRowsToDone(
                        project.projectId(),
                        DataRowKeys.globalKeys(project.keys().get(2))));
        ProjectOverview overview = this.style.run(this.client.projects().overview(project.projectId()));
        assertThat(overview)
                .isEqualTo(new ProjectOverview(
                        2,
                        1,
                        1,
                        0,
                        1,
                        2,
                        5,
                        0,
                        List.of(new QueueCount("Initial review task", 1)),
                        List.of(new QueueCount("Rework (all rejected)", 1))));
    }

    @Test
    void anOverviewOfABatchCountsItsDataRows() {
        LabeledProject project = LabeledProject.of(this.client, 3);
        String key = "second " + project.projectId();
        assertThat(this.client
                        .dataRows()
                        .create(
                                project.datasetId(),
                                List.of(NewDataRow.of("https://example.org/2.png")
                                        .withGlobalKey(key)))
                        .execute())
                .isNotNull();
        String second = this.client
                .projects()
                .batches()
                .create(project.projectId(), NewBatch.of("second", DataRowKeys.globalKeys(key)))
                .execute()
                .batch()
                .id();
        move(project, 0, "MANUAL_REVIEW_QUEUE");
        ProjectOverview one = this.style.run(this.client.projects().overview(project.projectId(), List.of(second)));
        assertThat(one.totalDataRows()).isEqualTo(1);
        assertThat(one.issues()).isNull();
        assertThat(one.reviewQueues()).containsExactly(new QueueCount("Initial review task", 0));
        ProjectOverview both = this.style.run(
                this.client.projects().overview(project.projectId(), List.of(second, project.batchId())));
        assertThat(both.totalDataRows()).isEqualTo(4);
        assertThat(both.inReview()).isEqualTo(1);
        assertThat(both.reviewQueues()).containsExactly(new QueueCount("Initial review task", 1));
    }

    @Test
    void anOverviewNamesOneToAThousandBatches() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client.projects().overview(UNKNOWN, List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        this.style.run(this.client.projects().overview(UNKNOWN, Collections.nCopies(1_001, "batch"))))
                .withMessageContaining("1001");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.projects().overview(UNKNOWN)));
    }

    @Test
    void labelersAreCounted() {
        LabeledProject project = LabeledProject.of(this.client, 3);
        assertThat(this.style.read(this.client.projects().labelerPerformance(project.projectId())))
                .isEmpty();
        assertThat(project.labeled(this.client, 2)).isNotNull();
        assertThat(this.style.read(this.client.projects().labelerPerformance(project.projectId())))
                .singleElement()
                .satisfies(performance -> {
                    assertThat(performance.count()).isEqualTo(2);
                    assertThat(performance.user())
                            .isEqualTo(this.client.users().me().execute());
                    assertThat(performance.lastActivityTime()).isNotNull();
                });
    }

    @Test
    void aCopyHasTheOntologyAndNoDataRows() {
        LabeledProject original = LabeledProject.of(this.client, 2).labeled(this.client, 1);
        String id = this.style.run(this.client.projects().cloneProject(original.projectId()));
        assertThat(id).isNotEqualTo(original.projectId());
        Project copy = this.style.run(this.client.projects().get(id));
        assertThat(copy.allowedMediaType()).isEqualTo(MediaType.IMAGE);
        assertThat(this.style.run(this.client.projects().findOntology(id)))
                .isEqualTo(this.style.run(this.client.projects().findOntology(original.projectId())));
        assertThat(this.style.read(this.client.projects().batches().list(id))).isEmpty();
        assertThat(this.style.run(this.client.projects().labelCount(id))).isZero();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.projects().cloneProject(UNKNOWN)));
    }

    @Test
    void aProjectKnowsWhatItBelongsTo() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        String me = this.client.users().me().execute().id();
        String ontology = this.client
                .projects()
                .findOntology(project.projectId())
                .execute()
                .orElseThrow()
                .id();
        assertThat(this.style.run(this.client.projects().findCreator(project.projectId())))
                .map(User::id)
                .contains(me);
        assertThat(this.style
                        .run(this.client.projects().organization(project.projectId()))
                        .id())
                .isEqualTo(this.emulator.organizationId());
        assertThat(this.style.run(this.client.ontologies().findCreator(ontology)))
                .map(User::id)
                .contains(me);
        assertThat(this.style.run(this.client.projects().batches().findCreator(project.batchId())))
                .map(User::id)
                .contains(me);
    }

    @Test
    void anOntologyKnowsItsProjects() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        String ontology = this.client
                .projects()
                .findOntology(project.projectId())
                .execute()
                .orElseThrow()
                .id();
        String copy = this.client.projects().cloneProject(project.projectId()).execute();
        assertThat(this.style.read(this.client.projects().listOfOntology(ontology)))
                .extracting(Project::id)
                .containsExactlyInAnyOrder(project.projectId(), copy);
        assertThat(this.style.read(this.client
                        .projects()
                        .listOfOntology(ontology, where(Project.ID).equalTo(copy))))
                .extracting(Project::id)
                .containsExactly(copy);
        this.client.projects().delete(copy).execute();
        assertThat(this.style.read(this.client.projects().listOfOntology(ontology)))
                .extracting(Project::id)
                .containsExactly(project.projectId());
    }

    @Test
    void theEditorIsSetUpOnce() {
        LabeledProject project = LabeledProject.of(this.client, 1);
        LabelingFrontend editor = this.style
                .run(this.client.projects().labelingFrontends().find(project.projectId()))
                .orElseThrow();
        assertThat(editor.name()).isEqualTo("Editor");
        assertThat(this.style.read(this.client.projects().labelingFrontends().listOptions(project.projectId())))
                .singleElement()
                .satisfies(options -> {
                    assertThat(options.labelingFrontend()).isEqualTo(editor);
                    assertThat(options.project().id()).isEqualTo(project.projectId());
                    assertThat(options.organization().id()).isEqualTo(this.emulator.organizationId());
                    assertThat(options.customizationOptions()).contains("tools");
                });
        String bare = this.client
                .projects()
                .create(NewProject.of("bare", MediaType.IMAGE))
                .execute()
                .id();
        assertThat(this.style.run(this.client.projects().labelingFrontends().find(bare)))
                .isEmpty();
        assertThat(this.style.read(this.client.projects().labelingFrontends().listNamed("Editor")))
                .containsExactly(editor);
        this.style.complete(this.client.projects().labelingFrontends().connect(bare, editor.id()));
        assertThat(this.style.run(this.client.projects().labelingFrontends().find(bare)))
                .contains(editor);
    }

    @Test
    void rolesAreFoundByTheirNames() {
        assertThat(this.style.run(this.client.users().findRole("project lead")))
                .hasValueSatisfying(
                        role -> assertThat(role.name().replace('_', ' ')).isEqualToIgnoringCase("project lead"));
        assertThat(this.style.run(this.client.users().findRole("king"))).isEmpty();
    }
}
