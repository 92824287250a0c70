package io.github.labelboxspring.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.exports.ExportedProject;
import io.github.labelboxspring.metadata.MetadataOntology;
import io.github.labelboxspring.metadata.MetadataUpdate;
import io.github.labelboxspring.taskqueues.TaskQueue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** O5: data rows go through the workflow as people work on them, and exports tell the way. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class WorkflowMovesBehaviourTests extends MovedRows {

    /** A reviewer returns a label, the labeler corrects it, the export shows the history. */
    @Test
    void aReturnedLabelIsCorrectedAndApproved() {
        LabeledProject made = LabeledProject.of(this.client, 1);
        String project = made.projectId();
        String row = ids(made).get(0);
        WorkflowGraph begun = graph(project).withInitialNodesOnly();
        WorkflowNode look = WorkflowNode.review().withName("First look");
        WorkflowNode experts = WorkflowNode.customRework().withName("Experts");
        WorkflowNode again = WorkflowNode.review().withName("Second look");
        WorkflowNode back = WorkflowNode.rework();
        WorkflowNode done = WorkflowNode.done();
        save(
                project,
                begun.withNodes(look, experts, again, back, done)
                        .withEdge(begun.initialLabeling(), look)
                        .withEdge(begun.initialRework(), look)
                        .withEdge(look, NodeOutput.APPROVED, again)
                        .withEdge(look, NodeOutput.REJECTED, experts)
                        .withEdge(experts, again)
                        .withEdge(again, NodeOutput.APPROVED, done)
                        .withEdge(again, NodeOutput.REJECTED, back));
        Member labeler = member(DefaultRole.LABELER);
        Member reviewer = member(DefaultRole.REVIEWER);

        String label = work(labeler).label(project, row, List.of(), MINUTE);
        work(reviewer).reject(label, MINUTE);
        assertThat(status(project, row)).isEqualTo("IN_REWORK");
        assertThat(details(project, row).taskName()).isEqualTo("Experts");
        work(labeler).resubmit(label, MINUTE);
        work(reviewer).reject(label, MINUTE);
        work(labeler).resubmit(label, MINUTE);
        work(reviewer).approve(label, MINUTE);
        work(reviewer).approve(label, MINUTE);

        ExportedProject.Details details = details(project, row);
        assertThat(details.workflowStatus()).isEqualTo("DONE");
        assertThat(details.workflowHistory())
                .extracting(
                        move -> move.get("action"),
                        move -> move.get("previous_task_name"),
                        move -> move.get("next_task_name"),
                        move -> move.get("created_by"))
                .containsExactly(
                        tuple("Move", "Initial labeling task", "First look", labeler.email()),
                        tuple("Reject", "First look", "Experts", reviewer.email()),
                        tuple("Move", "Experts", "Second look", labeler.email()),
                        tuple("Reject", "Second look", "Rework (all rejected)", reviewer.email()),
                        tuple("Move", "Rework (all rejected)", "First look", labeler.email()),
                        tuple("Approve", "First look", "Second look", reviewer.email()),
                        tuple("Approve", "Second look", "Done", reviewer.email()));
    }

    @Test
    void filtersChooseByWhoLabeledWhenAndHowLong() {
        LabeledProject made = LabeledProject.of(this.client, 3);
        String project = made.projectId();
        List<String> rows = ids(made);
        Member fast = member(DefaultRole.LABELER);
        Member slow = member(DefaultRole.LABELER);
        Instant now = Instant.now();
        fork(
                project,
                WorkflowNode.logic(
                        WorkflowFilter.labeledBy(fast.userId()),
                        WorkflowFilter.labelingTime(TimeRange.lessThanOrEqual(MINUTE)),
                        WorkflowFilter.labeledAt(now.minusSeconds(3600), now.plusSeconds(3600)),
                        WorkflowFilter.dataset(made.datasetId()),
                        WorkflowFilter.inBatch(made.batchId())));

        work(fast).label(project, rows.get(0), List.of(), MINUTE);
        work(fast).label(project, rows.get(1), List.of(), MINUTE.plusSeconds(1));
        work(slow).label(project, rows.get(2), List.of(), MINUTE);

        assertThat(status(project, rows.get(0))).isEqualTo("DONE");
        assertThat(status(project, rows.get(1))).isEqualTo("IN_REVIEW");
        assertThat(status(project, rows.get(2))).isEqualTo("IN_REVIEW");
    }

    @Test
    void anyFilterIsEnoughIfSoAsked() {
        LabeledProject made = LabeledProject.of(this.client, 2);
        List<String> rows = ids(made);
        Member labeler = member(DefaultRole.LABELER);
        fork(
                made.projectId(),
                WorkflowNode.logic(
                                WorkflowFilter.notInBatch(made.batchId()),
                                WorkflowFilter.labelingTime(TimeRange.betweenExclusive(MINUTE, MINUTE.multipliedBy(3))))
                        .withFilterMatch(FilterMatch.ANY));

        work(labeler).label(made.projectId(), rows.get(0), List.of(), MINUTE);
        work(labeler).label(made.projectId(), rows.get(1), List.of(), MINUTE.multipliedBy(2));

        assertThat(status(made.projectId(), rows.get(0))).isEqualTo("IN_REVIEW");
        assertThat(status(made.projectId(), rows.get(1))).isEqualTo("DONE");
    }

    /** Imported labels go the same way, when all of their lines were taken. */
    @Test
    void filtersChooseByAnnotationsAndMetadata() {
        LabeledProject made = LabeledProject.of(this.client, 2);
        String project = made.projectId();
        List<String> rows = ids(made);
        MetadataOntology fields = this.client.dataRows().metadata().ontology().execute();
        String tag = fields.value("tag", "any").schemaId();
        this.style.run(this.client
                .dataRows()
                .metadata()
                .upsert(List.of(MetadataUpdate.of(DataRowKey.id(rows.get(0)), fields.value("tag", "night shift")))));
        String ink = this.client.projects().findOntology(project).execute().orElseThrow().normalized().tools().stream()
                .map(tool -> Objects.requireNonNull(tool.schemaNodeId()))
                .findFirst()
                .orElseThrow();
        fork(
                project,
                WorkflowNode.logic(
                        WorkflowFilter.annotation(ink),
                        WorkflowFilter.metadata(
                                MetadataCondition.startsWith(tag, "night"),
                                MetadataCondition.doesNotContain(tag, "day"))));

        made.labeled(this.client, 2);

        assertThat(status(project, rows.get(0))).isEqualTo("DONE");
        assertThat(status(project, rows.get(1))).isEqualTo("IN_REVIEW");
    }

    @Test
    void aSampleIsAboutAsLargeAsItIsToBe() {
        LabeledProject made = LabeledProject.of(this.client, 60);
        fork(made.projectId(), WorkflowNode.logic(WorkflowFilter.sample(50)));

        made.labeled(this.client, 60);

        assertThat(this.style.run(this.client.projects().taskQueues().list(made.projectId())).stream()
                        .filter(queue -> queue.name().equals("Look"))
                        .map(TaskQueue::dataRowCount))
                .singleElement()
                .satisfies(count -> assertThat(count).isBetween(12, 48));
    }

    /** What the emulator cannot decide it refuses, rather than to make up a way. */
    @Test
    void filtersThatTheEmulatorCannotDecideAreRefused() {
        LabeledProject made = LabeledProject.of(this.client, 1);
        String project = made.projectId();
        String row = ids(made).get(0);
        Work labeling = work(member(DefaultRole.LABELER));
        fork(project, WorkflowNode.logic(WorkflowFilter.naturalLanguage("birds", 0.5, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labeling.label(project, row, List.of(), MINUTE))
                .withMessage("Not implemented by the emulator: the workflow filter NlSearch");
        fork(project, WorkflowNode.autoQa("evaluator", AutoQaScope.ALL, "accuracy", 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labeling.label(project, row, List.of(), MINUTE))
                .withMessageContaining("score accuracy");

        assertThat(details(project, row).taskName()).isEqualTo("Initial labeling task");
        assertThat(details(project, row).workflowHistory()).isEmpty();
    }

    @Test
    void anEvaluationPassesFromItsThresholdOn() {
        LabeledProject made = LabeledProject.of(this.client, 1);
        String project = made.projectId();
        String row = ids(made).get(0);
        String label = work(member(DefaultRole.LABELER)).label(project, row, List.of(), MINUTE);
        this.style.run(this.client.labels().upsertFeedback(label, "good", Map.of("accuracy", 0.5)));
        WorkflowGraph graph = graph(project);
        WorkflowNode gate = WorkflowNode.autoQa("evaluator", AutoQaScope.ALL, "accuracy", 0.5);
        WorkflowNode done = WorkflowNode.done();
        WorkflowNode review = graph.nodes().stream()
                .filter(node -> node.type() == NodeType.REVIEW)
                .findFirst()
                .orElseThrow();
        WorkflowNode rework = WorkflowNode.rework();
        save(
                project,
                graph.withNodes(gate, done, rework)
                        .withEdge(review, gate)
                        .withEdge(gate, NodeOutput.IF, done)
                        .withEdge(gate, NodeOutput.ELSE, rework)
                        .withoutNodes(graph.nodes().stream()
                                .filter(node -> node.type() == NodeType.DONE)
                                .map(WorkflowNode::id)
                                .toArray(String[]::new)));

        work(member(DefaultRole.REVIEWER)).approve(label, MINUTE);

        assertThat(status(project, row)).isEqualTo("DONE");
    }
}
