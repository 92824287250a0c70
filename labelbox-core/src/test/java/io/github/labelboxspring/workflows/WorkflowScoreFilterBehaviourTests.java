package io.github.labelboxspring.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.TrainedModel;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.issues.NewIssue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** O5: forks by what labels agree on, by issues and by predictions. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class WorkflowScoreFilterBehaviourTests extends MovedRows {

    private static Map<String, Object> digit(String digit) {
        return Map.of("name", "digit", "answer", Map.of("name", digit));
    }

    private static Map<String, Object> ink(int top) {
        return Map.of("name", "ink", "bbox", Map.of("top", top, "left", 2, "height", 3, "width", 4));
    }

    /** After a review, what passes goes to done, the rest to another review. */
    private void forkAfterReview(String project, WorkflowNode fork) {
        WorkflowGraph begun = graph(project).withInitialNodesOnly();
        WorkflowNode done = WorkflowNode.done();
        WorkflowNode first = WorkflowNode.review().withName("First look");
        WorkflowNode second = WorkflowNode.review().withName("Second look");
        save(
                project,
                begun.withNodes(first, fork, done, second)
                        .withEdge(begun.initialLabeling(), first)
                        .withEdge(begun.initialRework(), first)
                        .withEdge(first, NodeOutput.APPROVED, fork)
                        .withEdge(fork, NodeOutput.IF, done)
                        .withEdge(fork, NodeOutput.ELSE, second)
                        .withEdge(second, done));
    }

    private String reviewed(
            String project, String row, List<Map<String, Object>> one, List<Map<String, Object>> other) {
        String label = work(member(DefaultRole.LABELER)).label(project, row, one, MINUTE);
        if (!other.isEmpty()) {
            work(member(DefaultRole.LABELER)).label(project, row, other, MINUTE);
        }
        work(member(DefaultRole.REVIEWER)).approve(label, MINUTE);
        return status(project, row);
    }

    @Test
    void consensusIsTheMeanAgreementOfTheLabels() {
        LabeledProject made = LabeledProject.of(this.client, 3);
        String project = made.projectId();
        List<String> rows = ids(made);
        forkAfterReview(project, WorkflowNode.logic(WorkflowFilter.consensusAverage(0.5, 1)));

        assertThat(reviewed(project, rows.get(0), List.of(digit("1"), ink(1)), List.of(digit("1"), ink(1))))
                .isEqualTo("DONE");
        assertThat(reviewed(project, rows.get(1), List.of(digit("1"), ink(1)), List.of(digit("1"), ink(7))))
                .as("one of three marks is in both")
                .isEqualTo("IN_REVIEW");
        assertThat(reviewed(project, rows.get(2), List.of(digit("1")), List.of()))
                .as("one label agrees with none")
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void consensusOnFeaturesLooksAtTheirAnnotationsOnly() {
        LabeledProject made = LabeledProject.of(this.client, 2);
        String project = made.projectId();
        List<String> rows = ids(made);
        String digit =
                this.client
                        .projects()
                        .findOntology(project)
                        .execute()
                        .orElseThrow()
                        .normalized()
                        .classifications()
                        .stream()
                        .map(question -> Objects.requireNonNull(question.schemaNodeId()))
                        .findFirst()
                        .orElseThrow();
        forkAfterReview(project, WorkflowNode.logic(WorkflowFilter.featureConsensusAverage(0.9, 1, digit)));

        assertThat(reviewed(project, rows.get(0), List.of(digit("1"), ink(1)), List.of(digit("1"), ink(7))))
                .isEqualTo("DONE");
        assertThat(reviewed(project, rows.get(1), List.of(digit("1"), ink(1)), List.of(digit("0"), ink(1))))
                .isEqualTo("IN_REVIEW");
    }

    @Test
    void issuesChooseByTheirCategory() {
        LabeledProject made = LabeledProject.of(this.client, 3);
        String project = made.projectId();
        List<String> rows = ids(made);
        String blurred = this.style
                .run(this.client.issues().categories().create(project, "blurred", ""))
                .id();
        String other = this.style
                .run(this.client.issues().categories().create(project, "other", ""))
                .id();
        this.style.run(this.client
                .issues()
                .create(project, NewIssue.of("Cannot be read", rows.get(0)).withCategory(blurred)));
        this.style.run(this.client
                .issues()
                .create(project, NewIssue.of("What?", rows.get(1)).withCategory(other)));
        fork(project, WorkflowNode.logic(WorkflowFilter.issueCategory(blurred)));

        rows.forEach(row -> work(member(DefaultRole.LABELER)).label(project, row, List.of(), MINUTE));

        assertThat(rows).extracting(row -> status(project, row)).containsExactly("DONE", "IN_REVIEW", "IN_REVIEW");
    }

    private void predicted(TrainedModel model, int row, double confidence) {
        this.style.run(this.client
                .imports()
                .predictions()
                .intoModelRun(
                        model.runId(),
                        "prediction " + row,
                        Annotations.of(List.of(Map.of(
                                "uuid",
                                "00000000-0000-0000-0000-00000000000" + row,
                                "dataRow",
                                Map.of("globalKey", model.project().keys().get(row)),
                                "name",
                                "digit",
                                "answer",
                                Map.of("name", "1", "confidence", confidence))))));
    }

    private List<String> statuses(PredictionCondition... conditions) {
        TrainedModel model = TrainedModel.of(this.client, 3).with(this.client, 3);
        String project = model.project().projectId();
        predicted(model, 0, 0.9);
        predicted(model, 1, 0.3);
        PredictionCondition[] named = List.of(conditions).stream()
                .map(each -> each.models().isEmpty()
                        ? each
                        : new PredictionCondition(
                                each.operator(), List.of(model.modelId()), each.minScore(), each.maxScore()))
                .toArray(PredictionCondition[]::new);
        fork(project, WorkflowNode.logic(WorkflowFilter.modelPrediction(named)));
        List<String> rows = ids(model.project());
        rows.forEach(row -> work(member(DefaultRole.LABELER)).label(project, row, List.of(), MINUTE));
        return rows.stream().map(row -> status(project, row)).toList();
    }

    @Test
    void predictionsChooseByModelAndScore() {
        List<String> some = List.of("the model");

        assertThat(statuses(PredictionCondition.isOneOf(some, 0.8, 1)))
                .containsExactly("DONE", "IN_REVIEW", "IN_REVIEW");
        assertThat(statuses(PredictionCondition.isNotOneOf(some, 0.8, 1))).containsExactly("IN_REVIEW", "DONE", "DONE");
        assertThat(statuses(PredictionCondition.isOneOf(some, 0.3, 0.3)))
                .containsExactly("IN_REVIEW", "DONE", "IN_REVIEW");
        assertThat(statuses(PredictionCondition.none())).containsExactly("IN_REVIEW", "IN_REVIEW", "DONE");
    }
}
