package io.github.labelboxspring.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workflows that the platform answers with, as the API has them. */
final class WorkflowConfigs {

    private WorkflowConfigs() {}

    static Map<String, Object> answered(Map<String, Object> config) {
        return Map.of(
                "projectId",
                WorkflowExercises.SOURCE,
                "config",
                config,
                "createdAt",
                Instant.EPOCH,
                "updatedAt",
                Instant.EPOCH);
    }

    static Map<String, Object> empty() {
        return Map.of("nodes", List.of(), "edges", List.of());
    }

    /** Labeling and rework lead to done; nodes of these kinds stand beside. */
    static List<Map<String, Object>> own(String... others) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        nodes.add(node(WorkflowExercises.OWN + 1, "initial_labeling_task", "Initial labeling task", 0, 0));
        nodes.add(node(WorkflowExercises.OWN + 2, "initial_rework_task", "Rework (all rejected)", 0, 0));
        nodes.add(node(WorkflowExercises.OWN + 3, "done", "Done", 0, 0));
        for (String kind : others) {
            nodes.add(node(WorkflowExercises.OWN + 4, kind, "Other", 0, 0));
        }
        return nodes;
    }

    static Map<String, Object> config(List<Map<String, Object>> nodes) {
        boolean gated = nodes.size() > 3 && nodes.get(3).containsKey("config");
        String first = WorkflowExercises.OWN + (gated ? 4 : 3);
        List<Map<String, Object>> edges = new ArrayList<>(
                List.of(edge(WorkflowExercises.OWN + 1, "out", first), edge(WorkflowExercises.OWN + 2, "out", first)));
        if (gated) {
            edges.add(edge(WorkflowExercises.OWN + 4, "if", WorkflowExercises.OWN + 3));
        }
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("nodes", nodes);
        config.put("edges", edges);
        return config;
    }

    static Map<String, Object> gate(String kind, List<Map<String, Object>> entries) {
        Map<String, Object> gate = node(WorkflowExercises.OWN + 4, kind, "Gate", 0, 0);
        gate.put("config", entries);
        return gate;
    }

    static List<Map<String, Object>> gated(Map<String, Object> gate) {
        List<Map<String, Object>> nodes = own();
        nodes.add(gate);
        return nodes;
    }

    /** Labeling, review, done and rework. */
    static Map<String, Object> reviewed() {
        Map<String, Object> labeling =
                node(WorkflowExercises.REVIEWED + 1, "initial_labeling_task", "Initial labeling task", 10, 20);
        labeling.put("customFields", Map.of("description", WorkflowExercises.TEXT));
        labeling.put("config", List.of(entry("maxContributionsPerUser", 5)));
        Map<String, Object> review = node(WorkflowExercises.REVIEWED + 3, "review_task", "Review task", 410, 20);
        review.put("filterLogic", "or");
        review.put("config", List.of(entry("groupAssignment", List.of("cm00000000000000000000909"))));
        return Map.of(
                "nodes",
                List.of(
                        labeling,
                        node(WorkflowExercises.REVIEWED + 2, "initial_rework_task", "Rework (all rejected)", 10, 320),
                        review,
                        node(WorkflowExercises.REVIEWED + 4, "done", "Done", 810, 20),
                        node(WorkflowExercises.REVIEWED + 5, "send_to_rework", "Rework", 810, 320)),
                "edges",
                List.of(
                        edge(WorkflowExercises.REVIEWED + 1, "out", WorkflowExercises.REVIEWED + 3),
                        edge(WorkflowExercises.REVIEWED + 2, "out", WorkflowExercises.REVIEWED + 3),
                        edge(WorkflowExercises.REVIEWED + 3, "if", WorkflowExercises.REVIEWED + 4),
                        edge(WorkflowExercises.REVIEWED + 3, "else", WorkflowExercises.REVIEWED + 5)));
    }

    /** The same without a way on from the review. */
    static Map<String, Object> unfinished() {
        Map<String, Object> config = new LinkedHashMap<>(reviewed());
        config.put("edges", List.of(edge(WorkflowExercises.REVIEWED + 1, "out", WorkflowExercises.REVIEWED + 3)));
        return config;
    }

    static Map<String, Object> node(String id, String kind, String label, int x, int y) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id);
        node.put("position", Map.of("x", x, "y", y));
        node.put("definitionId", kind);
        node.put("label", label);
        return node;
    }

    static Map<String, Object> edge(String source, String handle, String target) {
        return Map.of(
                "id",
                "xy-edge__" + source + handle + "-" + target + "in",
                "source",
                source,
                "target",
                target,
                "sourceHandle",
                handle,
                "targetHandle",
                "in");
    }

    static Map<String, Object> entry(String field, Object value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("field", field);
        entry.put("value", value);
        entry.put("metadata", null);
        return entry;
    }

    static Map<String, Object> filter(String field, Object metadata, String shown) {
        return Map.of("field", field, "value", shown, "operator", "is", "metadata", metadata);
    }
}
