package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.workflows.AutoQaScope;
import io.github.labelboxspring.workflows.FilterField;
import io.github.labelboxspring.workflows.NodeOutput;
import io.github.labelboxspring.workflows.NodePosition;
import io.github.labelboxspring.workflows.TimeRange;
import io.github.labelboxspring.workflows.Workflow;
import io.github.labelboxspring.workflows.WorkflowFilter;
import io.github.labelboxspring.workflows.WorkflowGraph;
import io.github.labelboxspring.workflows.WorkflowLayout;
import io.github.labelboxspring.workflows.WorkflowNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Workflows: what was read, changed and saved; their filters are in {@link WorkflowFilterExercises}. */
final class WorkflowExercises {

    static final String TARGET = "cm00000000000000000000901";

    static final String SOURCE = "cm00000000000000000000902";

    static final String TEXT = "Prüfung „Zählerstände“ \"v2\"";

    static final String CONFIG = "projectWorkflow.config";

    /** Ids of the workflow that most cases read. */
    static final String OWN = "0e0e0e0e-0000-4000-8000-00000000000";

    /** Ids of a workflow with a review. */
    static final String REVIEWED = "5c5c5c5c-0000-4000-8000-00000000000";

    /** Ids that the SDK made up. */
    static final String MADE = "00000000-0000-4000-8000-00000000000";

    private WorkflowExercises() {}

    static void addTo(Exercises all) {
        reading(all);
        saving(all);
        refusals(all);
        nodes(all);
        gates(all);
        edits(all);
        kept(all);
        copies(all);
        logic(all);
        WorkflowFilterExercises.addTo(all);
    }

    static Call<Workflow> change(LabelboxClient client, UnaryOperator<WorkflowGraph> change) {
        return client.projects()
                .workflows()
                .get(TARGET)
                .flatMap(read -> client.projects().workflows().update(TARGET, change.apply(read.graph())));
    }

    private static void reading(Exercises all) {
        all.when(
                "workflow_get_empty_config",
                client -> client.projects().workflows().get(TARGET));
        all.when(
                        "workflow_project_get_workflow_none",
                        client -> client.projects().workflows().get(TARGET))
                .answering("projectWorkflow", (Object) null);
        all.when(
                        "workflow_get_nodes_unknown_definition",
                        client -> client.projects()
                                .workflows()
                                .get(TARGET)
                                .map(read -> read.graph().nodes()))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own("future_task")));
        all.when(
                        "workflow_check_validity",
                        client -> client.projects()
                                .workflows()
                                .get(TARGET)
                                .map(read -> read.graph().problems()))
                .answering(CONFIG, WorkflowConfigs.empty());
    }

    private static void saving(Exercises all) {
        all.when("workflow_update_config_unchanged", client -> change(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
        all.when("workflow_update_config_keep_positions", client -> change(client, graph -> graph))
                .answering(CONFIG, WorkflowConfigs.reviewed());
        all.when(
                        "workflow_reposition_nodes_custom_spacing",
                        client -> change(client, graph -> graph.withLayout(new WorkflowLayout(100, 50, 7, 9))))
                .answering(CONFIG, WorkflowConfigs.reviewed());
        all.when(
                        "workflow_reset_new_ids",
                        client -> change(client, graph -> {
                            List<WorkflowNode> initial =
                                    graph.withInitialNodesOnly().nodes();
                            WorkflowNode labeling = initial.get(0).withId(MADE + 1);
                            WorkflowNode rework = initial.get(1).withId(MADE + 2);
                            WorkflowNode done = WorkflowNode.done().withId(MADE + 3);
                            return graph.withNodes(labeling, rework, done)
                                    .withEdge(labeling, done)
                                    .withEdge(rework, done);
                        }))
                .answering(CONFIG, WorkflowConfigs.empty());
        all.when(
                        "workflow_add_edge_target_handle_ignored",
                        client -> change(client, graph -> {
                            WorkflowNode done = WorkflowNode.done().withId(MADE + 3);
                            return begun(graph, done);
                        }))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
    }

    private static void refusals(Exercises all) {
        all.when("workflow_update_config_no_initial_nodes", client -> change(client, graph -> graph))
                .answering(CONFIG, WorkflowConfigs.empty());
        all.when("workflow_update_config_two_initial_nodes", client -> change(client, graph -> graph))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own("initial_labeling_task")));
        all.when(
                        "workflow_update_config_unreachable_node",
                        client -> change(client, graph -> graph.withNode(WorkflowNode.review())))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
        all.when("workflow_delete_nodes_initial", client -> change(client, graph -> graph.withoutNodes(OWN + 1)))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
        all.when("workflow_update_config_refused_by_server", client -> change(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()))
                .refusing(
                        "updateProjectWorkflow",
                        Refusal.error("BAD_USER_INPUT", "Workflow has data rows in a removed node"));
        all.when(
                "workflow_node_initial_negative_contributions",
                client -> change(
                        client,
                        adding(new WorkflowGraph(List.of(), List.of(), Map.of())
                                .withInitialNodesOnly()
                                .initialLabeling()
                                .withMaxContributions(-1))));
    }

    static UnaryOperator<WorkflowGraph> adding(WorkflowNode node) {
        return graph -> graph.withNode(node);
    }

    /** The initial nodes with an edge each to the first of these nodes. */
    static WorkflowGraph begun(WorkflowGraph graph, WorkflowNode... nodes) {
        WorkflowGraph begun = graph.withInitialNodesOnly();
        return begun.withNodes(nodes)
                .withEdge(begun.initialLabeling(), nodes[0])
                .withEdge(begun.initialRework(), nodes[0]);
    }

    static WorkflowNode done(int number) {
        return WorkflowNode.done().withId(MADE + number);
    }

    static WorkflowNode rework(int number) {
        return WorkflowNode.rework().withId(MADE + number);
    }

    /** A node with an end at its first output, and perhaps a rework at its second one. */
    private static void node(Exercises all, String name, WorkflowNode node, boolean forked) {
        all.when(
                        name,
                        client -> change(client, graph -> {
                            WorkflowNode first = node.withId(MADE + 3);
                            return forked
                                    ? begun(graph, first, done(4), rework(5))
                                            .withEdge(first, NodeOutput.IF, done(4))
                                            .withEdge(first, NodeOutput.ELSE, rework(5))
                                    : begun(graph, first, done(4)).withEdge(first, done(4));
                        }))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
    }

    private static void end(Exercises all, String name, WorkflowNode node) {
        all.when(name, client -> change(client, graph -> begun(graph, node.withId(MADE + 3))))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
    }

    private static void nodes(Exercises all) {
        node(
                all,
                "workflow_node_review",
                WorkflowNode.review()
                        .withName(TEXT)
                        .withInstructions("Look twice")
                        .withGroups(List.of("cm00000000000000000000909", "cm00000000000000000000910"))
                        .withMaxContributions(4),
                true);
        node(all, "workflow_node_review_bare", WorkflowNode.review(), false);
        node(all, "workflow_node_logic_bare", WorkflowNode.logic(), true);
        node(
                all,
                "workflow_node_custom_rework",
                WorkflowNode.customRework()
                        .withName(TEXT)
                        .withInstructions("Specialists")
                        .withGroups(List.of("cm00000000000000000000909"))
                        .withAssignee("cm00000000000000000000905")
                        .withMaxContributions(2),
                false);
        end(
                all,
                "workflow_node_custom_rework_terminal_label_creator",
                WorkflowNode.customRework().withAssignee(WorkflowNode.LABEL_CREATOR));
        end(all, "workflow_node_done", WorkflowNode.done().withName("Fertig ✓").withInstructions("All good"));
        end(all, "workflow_node_rework", WorkflowNode.rework().withName("Back").withInstructions("See the comments"));
        all.when(
                        "workflow_node_review_long_name",
                        client -> change(
                                client,
                                graph -> begun(graph, WorkflowNode.review().withName("x".repeat(51)))))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
        all.when(
                        "workflow_node_position_after",
                        client -> change(client, graph -> {
                            WorkflowGraph begun = graph.withInitialNodesOnly();
                            WorkflowNode labeling = begun.initialLabeling().withPosition(new NodePosition(0, 0));
                            WorkflowNode again = begun.initialRework().withPosition(new NodePosition(0, 0));
                            WorkflowNode first = done(3).withPosition(new NodePosition(120.5, -3));
                            WorkflowNode second = done(4).withPosition(new NodePosition(370.5, -3));
                            return begun.withNodes(labeling, again, first, second)
                                    .withEdge(labeling, first)
                                    .withEdge(again, second);
                        }))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
    }

    private static void gates(Exercises all) {
        node(
                all,
                "workflow_node_auto_qa",
                WorkflowNode.autoQa("cm00000000000000000000990", AutoQaScope.ANY, "accuracy", 0.85)
                        .withName("Gate"),
                true);
        node(
                all,
                "workflow_node_auto_qa_no_scope",
                WorkflowNode.autoQa("cm00000000000000000000990", AutoQaScope.ALL, "accuracy", 1.0),
                false);
        all.when(
                        "workflow_node_auto_qa_instructions_refused",
                        client -> change(
                                client,
                                graph -> begun(
                                        graph,
                                        WorkflowNode.autoQa(
                                                        "cm00000000000000000000990", AutoQaScope.ALL, "accuracy", 1.0)
                                                .withInstructions("Why"))))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()));
        Map<String, Object> read = WorkflowConfigs.gate(
                "auto_qa",
                List.of(
                        WorkflowConfigs.entry("evaluator_id", "cm00000000000000000000990"),
                        WorkflowConfigs.entry("scope", "all"),
                        WorkflowConfigs.entry("score_name", "accuracy"),
                        WorkflowConfigs.entry("score_threshold", 0.85)));
        all.when("workflow_node_auto_qa_read_back", client -> change(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.gated(read)));
        Map<String, Object> explained = WorkflowConfigs.gate(
                "auto_qa", List.of(WorkflowConfigs.entry("evaluator_id", "cm00000000000000000000990")));
        explained.put("customFields", Map.of("description", "Why"));
        all.when("workflow_node_auto_qa_with_text_is_unknown", client -> change(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.gated(explained)));
    }

    private static void edits(Exercises all) {
        all.when(
                        "workflow_node_edit_synced",
                        client -> edit(
                                client,
                                3,
                                node -> node.withName(TEXT)
                                        .withInstructions("New text")
                                        .withMaxContributions(9)))
                .answering(CONFIG, WorkflowConfigs.reviewed());
        all.when(
                        "workflow_node_edit_clears_config",
                        client -> edit(client, 1, node -> node.withoutEntry("maxContributionsPerUser")))
                .answering(CONFIG, WorkflowConfigs.reviewed());
        all.when(
                        "workflow_node_review_edit_group_not_sent",
                        client -> edit(client, 3, node -> node.withGroups(List.of("cm00000000000000000000910"))))
                .answering(CONFIG, WorkflowConfigs.reviewed());
    }

    private static Call<Workflow> edit(LabelboxClient client, int number, UnaryOperator<WorkflowNode> change) {
        return change(
                client,
                graph -> graph.withNode(
                                change.apply(graph.findNode(REVIEWED + number).orElseThrow(WorkflowExercises::noNode)))
                        .withLayout());
    }

    /** What the SDK loses. */
    private static void kept(Exercises all) {
        Map<String, Object> special = WorkflowConfigs.gate(
                "custom_rework_task",
                List.of(
                        WorkflowConfigs.entry("groupAssignment", List.of("cm00000000000000000000909")),
                        WorkflowConfigs.entry("maxContributionsPerUser", 2),
                        WorkflowConfigs.entry("custom_output", true)));
        special.put("label", "Spezial");
        all.when("workflow_node_custom_rework_untouched", client -> change(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.gated(special)));
        all.when(
                        "workflow_node_custom_rework_edit_loses_assignment",
                        client -> change(
                                client,
                                graph -> graph.withNode(graph.findNode(OWN + 4)
                                                .orElseThrow(WorkflowExercises::noNode)
                                                .withInstructions("Only the text"))
                                        .withLayout()))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.gated(special)));
        List<Map<String, Object>> more = WorkflowConfigs.own();
        more.get(1)
                .put(
                        "config",
                        List.of(
                                WorkflowConfigs.entry("individualAssignment", "cm00000000000000000000905"),
                                WorkflowConfigs.entry("other", "kept")));
        all.when("workflow_node_initial_rework_other_config_lost", client -> change(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(more));
        List<Map<String, Object>> unknown = WorkflowConfigs.own();
        unknown.get(0).put("config", List.of());
        unknown.get(0).put("inputs", List.of());
        Map<String, Object> config = WorkflowConfigs.config(unknown);
        config.put("viewport", Map.of("zoom", 1));
        all.when("workflow_update_config_drops_unknown_node_keys", client -> change(client, WorkflowGraph::withLayout))
                .answering(CONFIG, config);
    }

    private static void copies(Exercises all) {
        all.when(
                        "workflow_project_clone_workflow_from",
                        client -> client.projects().workflows().copy(TARGET, SOURCE))
                .answering(CONFIG, WorkflowConfigs.reviewed(), WorkflowConfigs.config(WorkflowConfigs.own()));
        all.when(
                        "workflow_project_clone_workflow_from_missing_target",
                        client -> client.projects().workflows().copy(TARGET, SOURCE))
                .answering("projectWorkflow", WorkflowConfigs.answered(WorkflowConfigs.reviewed()), null);
        all.when(
                        "workflow_copy_workflow_structure",
                        client -> client.projects().workflows().copy(TARGET, SOURCE))
                .answering(CONFIG, WorkflowConfigs.reviewed(), WorkflowConfigs.config(WorkflowConfigs.own()));
        List<Map<String, Object>> unreachable = WorkflowConfigs.own();
        unreachable.add(WorkflowConfigs.node(OWN + 4, "review_task", "Review task", 0, 0));
        all.when(
                        "workflow_copy_workflow_structure_invalid_source",
                        client -> client.projects().workflows().copy(TARGET, SOURCE))
                .answering(CONFIG, WorkflowConfigs.config(unreachable), WorkflowConfigs.config(WorkflowConfigs.own()));
        all.when("workflow_copy_from", client -> copy(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()), WorkflowConfigs.reviewed());
        all.when("workflow_copy_from_no_layout", client -> copy(client, graph -> graph))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()), WorkflowConfigs.reviewed());
        all.when("workflow_copy_from_invalid_source_is_sent", client -> copy(client, WorkflowGraph::withLayout))
                .answering(CONFIG, WorkflowConfigs.config(WorkflowConfigs.own()), WorkflowConfigs.unfinished());
    }

    private static Call<Workflow> copy(LabelboxClient client, UnaryOperator<WorkflowGraph> layout) {
        return client.projects()
                .workflows()
                .get(TARGET)
                .flatMap(target -> client.projects()
                        .workflows()
                        .get(SOURCE)
                        .flatMap(source ->
                                client.projects().workflows().update(TARGET, layout.apply(source.graphFor(target)))));
    }

    private static void logic(Exercises all) {
        logic(all, "workflow_logic_clear_filters", node -> node.withFilters(List.of()));
        logic(all, "workflow_logic_remove_filter", node -> node.withoutFilter(FilterField.SAMPLE));
        logic(
                all,
                "workflow_logic_set_filters_nl_search",
                node -> node.withFilters(
                        List.of(WorkflowFilter.naturalLanguage("Vögel", 0.2, 1).withLabel("Vögel [0.2 - 1.0]"))));
        logic(all, "workflow_logic_get_filters_is_empty_and_loses", node -> node.withFilter(WorkflowFilter.sample(7)));
        logic(
                all,
                "workflow_logic_add_filter_replaces",
                node -> node.withFilter(WorkflowFilter.sample(30))
                        .withFilter(WorkflowFilter.reviewTime(TimeRange.lessThan(Duration.ofMinutes(1)))));
    }

    private static void logic(Exercises all, String name, UnaryOperator<WorkflowNode> change) {
        List<Map<String, Object>> nodes = WorkflowConfigs.own();
        Map<String, Object> fork = WorkflowConfigs.node(OWN + 5, "logic", "Logic", 0, 0);
        fork.put("filterLogic", "and");
        fork.put(
                "filters",
                List.of(
                        WorkflowConfigs.filter(
                                "Dataset",
                                List.of(Map.of("id", "cm00000000000000000000903", "name", "Vögel")),
                                "1 dataset selected"),
                        WorkflowConfigs.filter("Sample", 0.25, "25%")));
        nodes.add(fork);
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("nodes", nodes);
        config.put(
                "edges",
                List.of(
                        WorkflowConfigs.edge(OWN + 1, "out", OWN + 5),
                        WorkflowConfigs.edge(OWN + 2, "out", OWN + 5),
                        WorkflowConfigs.edge(OWN + 5, "if", OWN + 3)));
        all.when(
                        name,
                        client -> change(
                                client,
                                graph -> graph.withNode(change.apply(
                                                graph.findNode(OWN + 5).orElseThrow(WorkflowExercises::noNode)))
                                        .withLayout()))
                .answering(CONFIG, config);
    }

    private static NotFoundException noNode() {
        return NotFoundException.of("GetWorkflow", "the answer has no such node");
    }
}
