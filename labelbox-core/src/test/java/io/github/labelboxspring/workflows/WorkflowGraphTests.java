package io.github.labelboxspring.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** O5: the parts of workflows are values, and editing one that was read keeps what is not known here. */
class WorkflowGraphTests {

    private static final WorkflowGraph EMPTY = new WorkflowGraph(List.of(), List.of(), Map.of());

    private final WorkflowNode review = WorkflowNode.review();

    private final WorkflowNode rework = WorkflowNode.rework();

    private final WorkflowNode done = WorkflowNode.done();

    private WorkflowGraph reviewed() {
        WorkflowGraph begun = EMPTY.withInitialNodesOnly();
        return begun.withNodes(this.review, this.rework, this.done)
                .withEdge(begun.initialLabeling(), this.review)
                .withEdge(begun.initialRework(), this.review)
                .withEdge(this.review, NodeOutput.APPROVED, this.done)
                .withEdge(this.review, NodeOutput.REJECTED, this.rework);
    }

    private static Map<String, Object> withNull(String key, Map<String, Object> others) {
        Map<String, Object> map = new HashMap<>(others);
        map.put(key, null);
        return map;
    }

    @Test
    void whatWasReadIsWrittenAsItWas() {
        Map<String, Object> future = withNull(
                "customFields",
                Map.of(
                        "id",
                        "f",
                        "definitionId",
                        "future_task",
                        "position",
                        Map.of("x", 1, "y", 2, "z", 3),
                        "more",
                        1));
        Map<String, Object> edge = Map.of("id", "e", "source", "f", "target", "f", "sourceHandle", "side", "type", "x");
        Map<String, @Nullable Object> config =
                Map.of("nodes", List.of(future), "edges", List.of(edge), "viewport", Map.of("zoom", 0.5));

        WorkflowGraph graph = WorkflowGraph.of(config);

        assertThat(graph.config()).isEqualTo(config);
        assertThat(graph.nodes().get(0).type()).isEqualTo(NodeType.UNKNOWN);
        assertThat(graph.edges().get(0).output()).isEmpty();
        assertThat(graph.withLayout(new WorkflowLayout(1, 1, 7, 8))
                        .nodes()
                        .get(0)
                        .json())
                .containsEntry("position", Map.of("x", 7, "y", 8, "z", 3))
                .containsEntry("more", 1)
                .containsEntry("customFields", null);
        assertThat(WorkflowGraph.of(Map.of())).isEqualTo(EMPTY);
    }

    /** Every edit and copy passes all nodes. */
    @Test
    void aNodeOfAnotherStructureIsKeptWhenOthersAreChanged() {
        WorkflowNode future = new WorkflowNode(Map.of(
                "id", "f", "definitionId", "future_task", "filters", Map.of("all", List.of()), "config", "none"));
        WorkflowGraph graph = reviewed().withNode(future).withLayout();

        WorkflowGraph saved = graph.withNode(graph.initialLabeling().withInstructions("Label all"))
                .withProject("p");

        assertThat(saved.findNode("f")).isEqualTo(graph.findNode("f"));
        assertThat(workflow("a", graph).graphFor(workflow("b", EMPTY)).nodes())
                .extracting(WorkflowNode::json)
                .anyMatch(node -> Map.of("all", List.of()).equals(node.get("filters")));
        assertThat(future.maxContributions()).isNull();
        assertThat(future.groups()).isEmpty();
        assertThat(graph.problems()).isEmpty();
    }

    @Test
    void aChangeTouchesNothingElse() {
        Map<String, Object> limit = Map.of("field", "maxContributionsPerUser", "value", 3, "metadata", "old");
        Map<String, Object> other = Map.of("field", "other", "value", List.of(1, 2), "note", "kept");
        Map<String, Object> filter = Map.of("field", "Weather", "operator", "rains", "value", "rain", "extra", true);
        WorkflowNode read = new WorkflowNode(Map.of(
                "id",
                "n",
                "definitionId",
                "logic",
                "config",
                List.of(limit, other),
                "filters",
                List.of(filter),
                "customFields",
                Map.of("description", "old", "colour", "red")));

        WorkflowNode changed = read.withInstructions("new")
                .withEntry("maxContributionsPerUser", 4)
                .withFilter(WorkflowFilter.sample(20));

        assertThat(changed.instructions()).isEqualTo("new");
        assertThat(changed.json()).containsEntry("customFields", Map.of("description", "new", "colour", "red"));
        assertThat(changed.maxContributions()).isEqualTo(4);
        assertThat(String.valueOf(changed.json().get("config")))
                .contains("note=kept")
                .doesNotContain("metadata=old");
        assertThat(read.withEntry("maxContributionsPerUser", 3)).isEqualTo(read);
        assertThat(changed.filters())
                .extracting(WorkflowFilter::field)
                .containsExactly(FilterField.UNKNOWN, FilterField.SAMPLE);
        assertThat(changed.filters().get(0).json()).isEqualTo(filter);
        assertThat(changed.withoutFilter(FilterField.SAMPLE).filters()).hasSize(1);
        assertThat(changed.withoutEntry("maxContributionsPerUser").maxContributions())
                .isNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> new WorkflowNode(Map.of("id", "n", "config", Map.of("a", 1))).withEntry("b", 2))
                .withMessageContaining("config of the node n");
    }

    @Test
    void nodesTellWhatTheyAreToldToBe() {
        WorkflowNode custom = WorkflowNode.customRework()
                .withName("Experts")
                .withInstructions("Look twice")
                .withGroups(List.of("g"))
                .withAssignee(WorkflowNode.LABEL_CREATOR)
                .withMaxContributions(0)
                .withPosition(new NodePosition(1.5, 2));

        assertThat(custom.type()).isEqualTo(NodeType.CUSTOM_REWORK);
        assertThat(custom.name()).isEqualTo("Experts");
        assertThat(custom.groups()).containsExactly("g");
        assertThat(custom.assignee()).isEqualTo("LABEL_CREATOR");
        assertThat(custom.maxContributions()).isZero();
        assertThat(custom.position()).isEqualTo(new NodePosition(1.5, 2));
        assertThat(this.review.filterMatch()).isEqualTo(FilterMatch.ANY);
        assertThat(this.done.filterMatch()).isNull();
        assertThat(WorkflowNode.logic().withFilterMatch(FilterMatch.ANY).filterMatch())
                .isEqualTo(FilterMatch.ANY);
        assertThat(WorkflowNode.autoQa("e", AutoQaScope.ALL, "accuracy", 0.5).entry("score_threshold"))
                .isEqualTo(0.5);
        assertThat(NodeType.of("review_task").outputs()).containsExactly(NodeOutput.APPROVED, NodeOutput.REJECTED);
    }

    @Test
    void whatANodeCannotHaveIsRefused() {
        WorkflowGraph graph = reviewed();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.review.withName("x".repeat(51)))
                .withMessageContaining("50 characters, but has 51");
        assertThat(this.review.withName("😀".repeat(50)).name()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.initialLabeling().withName("Mine"))
                .withMessageContaining("cannot be changed");
        assertThatIllegalArgumentException().isThrownBy(() -> this.done.withGroups(List.of("g")));
        assertThatIllegalArgumentException().isThrownBy(() -> this.review.withAssignee("u"));
        assertThatIllegalArgumentException().isThrownBy(() -> this.rework.withMaxContributions(1));
        assertThatIllegalArgumentException().isThrownBy(() -> this.review.withMaxContributions(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.review.withFilters(List.of(WorkflowFilter.sample(1))))
                .withMessageContaining("cannot have filters")
                .withMessageContaining(this.review.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkflowNode.logic(WorkflowFilter.sample(1), WorkflowFilter.sample(2)))
                .withMessageContaining("Sample");
    }

    /** An edge replaces the one at the same output; custom reworks note that they have a way on. */
    @Test
    void edgesJoinNodesThatAreThere() {
        WorkflowGraph graph = reviewed().withEdge(this.review, NodeOutput.REJECTED, this.done);

        assertThat(graph.edges()).hasSize(4).extracting(WorkflowEdge::target).doesNotContain(this.rework.id());
        assertThat(graph.edges().get(3).id())
                .isEqualTo("xy-edge__" + this.review.id() + "else-" + this.done.id() + "in");
        assertThat(graph.withoutEdge(graph.edges().get(3).id()).edges()).hasSize(3);
        WorkflowNode custom = WorkflowNode.customRework();
        WorkflowGraph more = graph.withNode(custom).withEdge(custom, this.review);
        assertThat(more.findNode(custom.id()).orElseThrow().entry("custom_output"))
                .isEqualTo(true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.withEdge(this.review, WorkflowNode.done()))
                .withMessageContaining("withNodes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.withEdge(this.done, this.review))
                .withMessageContaining("has no known output");
    }

    @Test
    void problemsAreThoseOfTheOfficialSdk() {
        assertThat(reviewed().problems()).isEmpty();
        assertThat(EMPTY.problems())
                .extracting(WorkflowProblem::type)
                .containsExactly(NodeType.INITIAL_LABELING, NodeType.INITIAL_REWORK);
        WorkflowNode second = WorkflowNode.initialLabeling();
        assertThat(reviewed().withNode(second).problems())
                .extracting(WorkflowProblem::reason)
                .filteredOn(reason -> reason.startsWith("is one of 2"))
                .hasSize(2);
        WorkflowNode alone = WorkflowNode.review();
        assertThat(reviewed().withNode(alone).problems())
                .containsExactly(
                        new WorkflowProblem(alone.id(), NodeType.REVIEW, "has no incoming edge"),
                        new WorkflowProblem(alone.id(), NodeType.REVIEW, "has no outgoing edge"));
        WorkflowNode future = new WorkflowNode(Map.of("id", "f", "definitionId", "future_task"));
        assertThat(reviewed().withNode(future).problems()).isEmpty();
        WorkflowGraph dangling = new WorkflowGraph(
                reviewed().nodes(), List.of(WorkflowEdge.of("gone", NodeOutput.IF, this.done.id())), Map.of());
        assertThat(dangling.problems())
                .extracting(WorkflowProblem::message)
                .anyMatch(message -> message.startsWith("UNKNOWN gone does not exist"));
    }

    @Test
    void edgesStartAtAnOutputOfTheirNode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviewed().withEdge(this.review, NodeOutput.OUT, this.done))
                .withMessage("The REVIEW node " + this.review.id() + " has no output OUT, but [IF, ELSE]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviewed().withEdge(this.done, NodeOutput.IF, this.review));
        WorkflowNode future = new WorkflowNode(Map.of("id", "f", "definitionId", "future_task"));
        assertThat(reviewed()
                        .withNode(future)
                        .withEdge(future, NodeOutput.OUT, this.done)
                        .problems())
                .isEmpty();
    }

    @Test
    void nodesHaveIdsOfTheirOwn() {
        WorkflowGraph graph = reviewed();
        WorkflowNode twin = WorkflowNode.done().withId(this.done.id());
        WorkflowNode nameless =
                new WorkflowNode(JsonObjects.with(WorkflowNode.done().json(), "id", " "));
        List<WorkflowNode> nodes =
                Stream.concat(graph.nodes().stream(), Stream.of(twin, nameless)).toList();

        assertThat(new WorkflowGraph(nodes, graph.edges(), Map.of()).problems())
                .extracting(WorkflowProblem::message)
                .contains("DONE has no id", "DONE " + this.done.id() + " is one of 2 nodes with this id");
        assertThatIllegalArgumentException().isThrownBy(() -> this.done.withId(""));
    }

    @Test
    void numbersAreFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkflowNode.autoQa("e", AutoQaScope.ALL, "accuracy", Double.NaN))
                .withMessageContaining("score_threshold")
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new NodePosition(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NodePosition(1, Double.NEGATIVE_INFINITY));
        assertThat(new WorkflowNode(Map.of("position", Map.of("x", Double.POSITIVE_INFINITY, "y", 1))).position())
                .isNull();
    }

    @Test
    void resettingKeepsTheInitialNodes() {
        WorkflowGraph graph = reviewed();
        WorkflowNode labeling = graph.initialLabeling().withInstructions("Label all");
        WorkflowGraph reset = graph.withNode(labeling).withInitialNodesOnly();

        assertThat(reset.nodes())
                .extracting(WorkflowNode::id)
                .containsExactly(labeling.id(), graph.initialRework().id());
        assertThat(reset.initialLabeling().instructions()).isNull();
        assertThat(reset.edges()).isEmpty();
        assertThatIllegalStateException().isThrownBy(EMPTY::initialRework).withMessageContaining("INITIAL_REWORK");
    }

    @Test
    void nodesAreRemovedWithTheirEdges() {
        WorkflowGraph graph = reviewed().withoutNodes(this.rework.id(), this.review.id());

        assertThat(graph.nodes()).hasSize(3);
        assertThat(graph.edges()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.withoutNodes(graph.initialRework().id()))
                .withMessageContaining("cannot be removed");
        assertThatIllegalArgumentException().isThrownBy(() -> graph.withoutNodes("gone"));
    }

    @Test
    void columnsFollowTheWayOfDataRows() {
        WorkflowGraph graph = reviewed().withLayout();

        assertThat(graph.nodes())
                .extracting(WorkflowNode::position)
                .containsExactly(
                        new NodePosition(100, 150),
                        new NodePosition(100, 400),
                        new NodePosition(500, 150),
                        new NodePosition(900, 150),
                        new NodePosition(900, 400));
        WorkflowEdge back = WorkflowEdge.of(
                this.rework.id(), NodeOutput.OUT, graph.initialLabeling().id());
        WorkflowGraph circle = new WorkflowGraph(
                graph.nodes(),
                Stream.concat(graph.edges().stream(), Stream.of(back)).toList(),
                Map.of());
        assertThat(circle.withLayout().nodes()).allMatch(node -> node.position() != null);
    }

    /** Copying again makes the same nodes, so that data rows at them stay where they are. */
    @Test
    void aCopyKeepsTheInitialNodesOfItsTarget() {
        WorkflowFilter filter = WorkflowFilter.metadata(MetadataCondition.contains("tag", "a"));
        WorkflowNode logic = WorkflowNode.logic(filter);
        WorkflowGraph begun = reviewed().withNode(logic);
        WorkflowGraph graph = begun.withEdge(begun.initialLabeling(), logic).withEdge(logic, this.done);
        Workflow source = workflow("a", graph.withProject("a"));
        Workflow target = workflow("b", EMPTY.withInitialNodesOnly());

        WorkflowGraph copy = source.graphFor(target);

        assertThat(copy.initialLabeling().id())
                .isEqualTo(target.graph().initialLabeling().id());
        assertThat(copy).isEqualTo(source.graphFor(target));
        assertThat(copy.problems()).isEmpty();
        assertThat(copy.nodes()).extracting(WorkflowNode::id).doesNotContain(this.review.id(), this.done.id());
        assertThat(copy.nodes().toString()).contains("projectId=b").doesNotContain("projectId=a");
        assertThat(source.graph().nodes().toString()).contains("projectId=a");
        Workflow dangling = workflow(
                "a", new WorkflowGraph(List.of(), List.of(WorkflowEdge.of("x", NodeOutput.IF, "y")), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dangling.graphFor(target))
                .withMessageContaining("missing node x");
    }

    private static Workflow workflow(String project, WorkflowGraph graph) {
        return new Workflow(project, graph, Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void filtersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkflowFilter.sample(0));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkflowFilter.consensusAverage(0.5, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(WorkflowFilter::labeledBy)
                .withMessageContaining("one user");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkflowFilter.metadata());
        assertThatIllegalArgumentException().isThrownBy(() -> WorkflowFilter.labeledAt(Instant.MAX, Instant.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.lessThan(Duration.ofMillis(1500)))
                .withMessageContaining("whole seconds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.between(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PredictionCondition.isOneOf(List.of(), 0, 1))
                .withMessageContaining("model");
        assertThatIllegalArgumentException().isThrownBy(() -> MetadataCondition.isAny("tag", List.of()));
        assertThat(Arrays.stream(FilterField.values()).map(FilterField::wireName))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOperatorOfATimeRangeHasItsBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange("greater_than", List.of()))
                .withMessage("A time range with the operator greater_than requires 1 bound, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange("between", List.of(1L)))
                .withMessageContaining("requires 2 bounds, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRange("nonsense", List.of(1L, 2L, 3L)))
                .withMessageContaining("not nonsense");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PredictionCondition("nonsense", List.of("m"), 0, 1))
                .withMessageContaining("not nonsense");
    }

    @Test
    void aLabelIsShownInsteadOfTheFilter() {
        WorkflowFilter filter = WorkflowFilter.notInBatch("b").withLabel("Not the first batch");

        assertThat(filter.display()).isEqualTo("Not the first batch");
        assertThat(String.valueOf(filter.meaning())).contains("displayName=Not the first batch", "operator=is_not");
        assertThat(WorkflowFilter.sample(5).withLabel("few").meaning()).isEqualTo(0.05);
    }
}
