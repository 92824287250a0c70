package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.workflow.GraphNode;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowNode;
import io.github.labelboxspring.emulator.internal.engine.events.Events;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Determines the next workflow node of a data row after an action on its label. */
final class Routing {

    private final ProjectRow row;
    private final Label label;
    private final Workflow workflow;
    private final LogicFilters filters;

    /** @param version the version that the action created; null outside the editor */
    Routing(Events events, ProjectRow row, Label label, @Nullable LabelVersion version) {
        this.row = row;
        this.label = label;
        this.workflow = Workflow.of(row.project());
        this.filters = new LogicFilters(events, row, label, version);
    }

    /** Return the next node; empty if the data row stays at its node. */
    Optional<WorkflowNode> after(HandOff action) {
        return switch (action) {
            case SUBMITTED -> Optional.of(afterLabeling());
            case APPROVED, REJECTED ->
                Optional.of(this.workflow.afterReview(this.row, action == HandOff.APPROVED, this::passes));
            case REWORK_SUBMITTED -> Optional.of(this.workflow.afterRework(this.row, this::passes));
            case SENT_TO_REWORK -> Optional.of(this.workflow.rework());
            case SAVED -> Optional.empty();
        };
    }

    WorkflowNode afterLabeling() {
        return this.workflow.afterLabeling(this::passes);
    }

    private boolean passes(GraphNode node) {
        return node.definition().equals(GraphNode.LOGIC) ? this.filters.pass(node) : scored(node);
    }

    /**
     * The emulator does not evaluate labels. The highest score in a label's feedback with the name that the node
     * specifies counts as the evaluation of all its annotations; that a score equal to the threshold passes is
     * inferred.
     */
    private boolean scored(GraphNode node) {
        String name = String.valueOf(node.entry("score_name").orElse(""));
        double threshold =
                node.entry("score_threshold").orElse(null) instanceof Number number ? number.doubleValue() : 0;
        return this.label.project().organization().entities(LabelFeedback.class).stream()
                .filter(feedback -> feedback.label() == this.label)
                .flatMap(feedback -> feedback.scores().stream())
                .filter(score -> score.name().equals(name))
                .max(Comparator.comparingDouble(LabelFeedback.Score::score))
                .map(score -> score.score() >= threshold)
                .orElseThrow(() -> new RuleException("Not implemented by the emulator: evaluating labels. The label "
                        + this.label.id() + " has no feedback with a score " + name));
    }
}
