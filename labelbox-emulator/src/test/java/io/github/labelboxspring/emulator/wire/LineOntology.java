package io.github.labelboxspring.emulator.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The ontology that lines of an import need. */
final class LineOntology {

    private static final Map<String, String> TOOLS = Map.of(
            "bbox", "rectangle",
            "polygon", "polygon",
            "line", "line",
            "point", "point",
            "mask", "raster-segmentation",
            "location", "named-entity",
            "textSelections", "named-entity",
            "relationship", "edge");

    private final List<Map<String, Object>> tools = new ArrayList<>();
    private final List<Map<String, Object>> classifications = new ArrayList<>();

    /** @throws UnmakeableException if no ontology has what the lines name */
    LineOntology(List<Map<String, Object>> lines) {
        lines.forEach(line -> add(line, lines));
    }

    Map<String, Object> normalized() {
        return Map.of("tools", this.tools, "classifications", this.classifications);
    }

    private void add(Map<String, Object> line, List<Map<String, Object>> lines) {
        if (line.toString().contains("$float")) {
            throw new UnmakeableException("not JSON");
        } else if (line.get("relationship") instanceof Map<?, ?> tie && !tied(lines, tie)) {
            throw new UnmakeableException("a relationship of marks that are not there");
        } else if (line.get("masks") instanceof Map<?, ?> masks) {
            for (Map<?, ?> instance : maps(masks.get("instances"))) {
                tool(instance, instance.get("featureSchemaId"), "raster-segmentation");
            }
            if (this.tools.isEmpty()) {
                throw new UnmakeableException("no feature is named");
            }
        } else if (line.containsKey("answer")) {
            question(this.classifications, line);
        } else {
            Map<String, Object> tool = tool(line, line.get("schemaId"), kind(line));
            questions(tool, "classifications", line);
            for (Map<?, ?> segment : maps(line.get("segments"))) {
                maps(segment.get("keyframes")).forEach(frame -> questions(tool, "classifications", frame));
            }
        }
    }

    private static boolean tied(List<Map<String, Object>> lines, Map<?, ?> relationship) {
        List<Object> uuids =
                lines.stream().map(each -> each.getOrDefault("uuid", "")).toList();
        return uuids.contains(relationship.get("target"))
                && (relationship.get("source") == null || uuids.contains(relationship.get("source")));
    }

    private static String kind(Map<?, ?> line) {
        if (line.get("messageEvaluationTask") instanceof Map<?, ?> task) {
            return String.valueOf(task.get("format"));
        }
        List<Map<?, ?>> shapes = new ArrayList<>(List.of(line));
        maps(line.get("segments")).forEach(segment -> shapes.addAll(maps(segment.get("keyframes"))));
        List<String> kinds = shapes.stream()
                .flatMap(shape -> TOOLS.keySet().stream().filter(shape::containsKey))
                .map(TOOLS::get)
                .distinct()
                .toList();
        if (kinds.size() != 1) {
            throw new UnmakeableException("a tool of " + kinds);
        }
        return kinds.get(0);
    }

    private Map<String, Object> tool(Map<?, ?> line, @Nullable Object id, String kind) {
        Map<String, Object> tool = feature(this.tools, line.get("name"), id, "tool", kind);
        tool.put("color", "#000000");
        tool.putIfAbsent("classifications", new ArrayList<>());
        return tool;
    }

    private static void questions(Map<String, Object> parent, String children, Map<?, ?> line) {
        maps(line.get("classifications")).forEach(each -> question(children(parent, children), each));
    }

    @SuppressWarnings("unchecked")
    private static void question(List<Map<String, Object>> siblings, Map<?, ?> line) {
        Object answer = line.get("answer");
        List<Map<?, ?>> answers = answer instanceof Map<?, ?> one ? List.of(one) : maps(answer);
        boolean text = answer instanceof String
                || (!answers.isEmpty() && answers.get(0).containsKey("value"));
        if (text && (line.containsKey("classifications") || answers.toString().contains("classifications="))) {
            throw new UnmakeableException("questions below a text");
        }
        String type = text ? "text" : answer instanceof Map ? "radio" : "checklist";
        Map<String, Object> question = feature(siblings, line.get("name"), id(line), "type", type);
        List<Map<String, Object>> options =
                (List<Map<String, Object>>) question.computeIfAbsent("options", any -> new ArrayList<>());
        if (!text) {
            for (Map<?, ?> each : answers) {
                Map<String, Object> option = feature(options, each.get("name"), id(each), "label", null);
                option.put("value", option.get("label"));
                option.putIfAbsent("options", new ArrayList<>());
                questions(option, "options", each);
            }
            if (options.isEmpty()) {
                options.add(new LinkedHashMap<>(Map.of("label", "any", "value", "any")));
            }
        }
    }

    private static @Nullable Object id(Map<?, ?> line) {
        return line.get(line.containsKey("schema_id") ? "schema_id" : "schemaId");
    }

    /** @param kind value of the kind's field; null for options, which have a label there */
    private static Map<String, Object> feature(
            List<Map<String, Object>> siblings,
            @Nullable Object name,
            @Nullable Object id,
            String kindField,
            @Nullable String kind) {
        String called = String.valueOf(name == null ? id : name);
        if (called.isBlank()) {
            throw new UnmakeableException("an empty name");
        }
        for (Map<String, Object> sibling : siblings) {
            if (called.equals(sibling.get(kind == null ? "label" : "name"))) {
                if (kind != null && !kind.equals(sibling.get(kindField))) {
                    throw new UnmakeableException("one feature of two kinds");
                }
                if (id != null) {
                    sibling.putIfAbsent("golden", id);
                }
                return sibling;
            }
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put(kindField, kind == null ? called : kind);
        if (kind != null) {
            feature.put("name", called);
            feature.put("instructions", called);
        }
        if (id != null) {
            feature.put("golden", id);
        }
        siblings.add(feature);
        return feature;
    }

    /** The ids that the server has given, by those that the lines use. */
    Map<String, String> ids(JsonNode normalized) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids(this.tools, normalized.get("tools"), ids);
        ids(this.classifications, normalized.get("classifications"), ids);
        return ids;
    }

    private static void ids(List<Map<String, Object>> ours, JsonNode theirs, Map<String, String> ids) {
        for (int at = 0; at < ours.size(); at++) {
            Map<String, Object> own = ours.get(at);
            JsonNode their = theirs.get(at);
            if (own.containsKey("golden")) {
                ids.put(
                        String.valueOf(own.get("golden")),
                        their.get("featureSchemaId").asString());
            }
            for (String children : List.of("classifications", "options")) {
                if (own.get(children) instanceof List<?>) {
                    ids(children(own, children), their.get(children), ids);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> children(Map<String, Object> feature, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(feature.get(name));
    }

    static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> maps.add((Map<?, ?>) each));
        }
        return maps;
    }

    /** There is no ontology for the lines. */
    static final class UnmakeableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnmakeableException(String why) {
            super(why);
        }
    }
}
