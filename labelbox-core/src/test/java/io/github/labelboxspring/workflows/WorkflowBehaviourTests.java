package io.github.labelboxspring.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.taskqueues.TaskQueue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** O5: workflows are read, changed, saved and copied. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class WorkflowBehaviourTests extends EmulatorTest {

    private String project() {
        return this.client
                .projects()
                .create(NewProject.of(UUID.randomUUID().toString(), MediaType.IMAGE))
                .execute()
                .id();
    }

    private Workflow get(String project) {
        return this.style.run(this.client.projects().workflows().get(project));
    }

    private Workflow update(String project, WorkflowGraph graph) {
        return this.style.run(this.client.projects().workflows().update(project, graph));
    }

    private static WorkflowNode first(WorkflowGraph graph, NodeType type) {
        return graph.nodes().stream()
                .filter(node -> node.type() == type)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProjectBeginsWithAReview() {
        String project = project();
        Workflow workflow = get(project);

        assertThat(workflow.projectId()).isEqualTo(project);
        assertThat(workflow.updatedAt()).isEqualTo(workflow.createdAt());
        assertThat(workflow.graph().problems()).isEmpty();
        assertThat(workflow.graph().nodes())
                .extracting(WorkflowNode::type)
                .containsExactlyInAnyOrder(
                        NodeType.INITIAL_LABELING,
                        NodeType.INITIAL_REWORK,
                        NodeType.REVIEW,
                        NodeType.REWORK,
                        NodeType.DONE);
        assertThat(first(workflow.graph(), NodeType.REVIEW).name()).isEqualTo("Initial review task");
    }

    @Test
    void aNewWorkflowHasItsQueues() {
        String project = project();
        WorkflowGraph begun = get(project).graph().withInitialNodesOnly();
        WorkflowNode look = WorkflowNode.review().withName("First look");
        WorkflowNode again = WorkflowNode.review().withName("Second look").withMaxContributions(5);
        WorkflowNode experts = WorkflowNode.customRework().withName("Experts").withInstructions("Mend it");
        WorkflowNode done = WorkflowNode.done();
        WorkflowGraph graph = begun.withNodes(look, again, experts, done)
                .withEdge(begun.initialLabeling(), look)
                .withEdge(begun.initialRework(), look)
                .withEdge(look, NodeOutput.APPROVED, again)
                .withEdge(look, NodeOutput.REJECTED, experts)
                .withEdge(experts, again)
                .withEdge(again, done);

        Workflow saved = update(project, graph);

        assertThat(saved.graph().nodes()).hasSize(6).allMatch(node -> node.position() != null);
        assertThat(get(project).graph()).isEqualTo(saved.graph());
        assertThat(this.style.run(this.client.projects().taskQueues().list(project)))
                .extracting(TaskQueue::name, TaskQueue::queueType, TaskQueue::description)
                .contains(
                        tuple("First look", "MANUAL_REVIEW_QUEUE", ""),
                        tuple("Experts", "MANUAL_REWORK_QUEUE", "Mend it"))
                .hasSize(5);
    }

    /** Two read the same workflow and change it. */
    @Test
    void whatSomebodyElseHasSavedIsNotReplaced() {
        Workflow read = get(project());
        WorkflowNode review = first(read.graph(), NodeType.REVIEW);
        WorkflowOperations workflows = this.client.projects().workflows();
        Workflow first = this.style.run(workflows.update(read, read.graph().withNode(review.withName("One"))));
        assertThat(first(first.graph(), NodeType.REVIEW).name()).isEqualTo("One");

        WorkflowGraph late = read.graph().withNode(review.withName("Other"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> this.style.run(workflows.update(read, late)))
                .withMessageContaining(read.projectId())
                .withMessageContaining("Read it again")
                .returns(false, ConflictException::mayHaveBeenApplied);
        assertThat(get(read.projectId()).graph()).isEqualTo(first.graph());
        assertThat(this.style.run(workflows.update(first, late)).graph())
                .isEqualTo(get(read.projectId()).graph());
    }

    /** What the official SDK loses. */
    @Test
    void editingKeepsWhatIsNotKnown() {
        String project = project();
        WorkflowGraph graph = get(project).graph();
        WorkflowNode review = first(graph, NodeType.REVIEW).withEntry("future", Map.of("a", List.of(1, 2.5)));
        WorkflowGraph extended =
                new WorkflowGraph(graph.withNode(review).nodes(), graph.edges(), Map.of("viewport", Map.of("zoom", 2)));

        WorkflowGraph saved = update(project, extended).graph();
        WorkflowNode read = saved.findNode(review.id()).orElseThrow();
        WorkflowGraph edited =
                update(project, saved.withNode(read.withName("Look"))).graph();

        assertThat(edited.others()).containsEntry("viewport", Map.of("zoom", 2));
        assertThat(edited.findNode(review.id()).orElseThrow()).isEqualTo(read.withName("Look"));
        assertThat(edited.nodes().toString()).contains("future");
    }

    @Test
    void aWorkflowWithProblemsIsNotSent() {
        String project = project();
        WorkflowGraph graph = get(project).graph();
        WorkflowNode alone = WorkflowNode.review();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.projects().workflows().update(project, graph.withNode(alone)))
                .withMessageContaining(project)
                .withMessageContaining("REVIEW " + alone.id() + " has no incoming edge");
        assertThat(get(project).graph()).isEqualTo(graph);
    }

    /** Removing a node at which data rows wait, and other initial nodes, are refused by the platform. */
    @Test
    void refusalsKeepTheirKind() {
        LabeledProject project = LabeledProject.of(this.client, 1).labeled(this.client, 1);
        WorkflowGraph begun = get(project.projectId()).graph().withInitialNodesOnly();
        WorkflowNode done = WorkflowNode.done();
        WorkflowGraph straight =
                begun.withNode(done).withEdge(begun.initialLabeling(), done).withEdge(begun.initialRework(), done);
        WorkflowNode other = WorkflowNode.initialLabeling();
        WorkflowGraph replaced = new WorkflowGraph(List.of(), List.of(), Map.of())
                .withNodes(other, begun.initialRework(), done)
                .withEdge(other, done)
                .withEdge(begun.initialRework(), done);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> update(project.projectId(), straight))
                .withMessageContaining("Data rows are in the node");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> update(project.projectId(), replaced))
                .withMessageContaining("must keep its id");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> get("cm99999999999999999999999"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> update("cm99999999999999999999999", straight));
    }

    @Test
    void copyingAgainChangesNothing() {
        String source = project();
        WorkflowGraph graph = get(source).graph();
        WorkflowNode named = first(graph, NodeType.REVIEW).withName("Look").withPosition(new NodePosition(7, 7));
        update(source, graph.withNode(named));
        String target = project();
        WorkflowGraph before = get(target).graph();

        Workflow copy = this.style.run(this.client.projects().workflows().copy(target, source));

        assertThat(copy.projectId()).isEqualTo(target);
        assertThat(copy.graph().initialRework().id())
                .isEqualTo(before.initialRework().id());
        assertThat(first(copy.graph(), NodeType.REVIEW).name()).isEqualTo("Look");
        assertThat(first(copy.graph(), NodeType.REVIEW).id()).isNotEqualTo(named.id());
        assertThat(first(copy.graph(), NodeType.REVIEW).position()).isEqualTo(new NodePosition(500, 150));
        assertThat(this.style
                        .run(this.client.projects().workflows().copy(target, source))
                        .graph())
                .isEqualTo(copy.graph());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.projects().workflows().copy(target, "cm99999999999999999999999")));
    }
}
