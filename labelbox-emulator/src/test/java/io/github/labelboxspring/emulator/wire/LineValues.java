package io.github.labelboxspring.emulator.wire;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the lines of an import mark and answer, apart from how they say it: features by name, numbers as doubles, answers that
 * hold at times one by one. {@link ExportedValues} makes the same of an export.
 */
final class LineValues {

    static final List<String> SHAPES =
            List.of("bbox", "polygon", "line", "point", "location", "textSelections", "messageEvaluationTask");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final boolean predicted;
    private final Function<String, Object> images;

    /**
     * @param ontology whose features the lines name
     * @param predicted whether confidences and metrics count
     * @param images the pixels of an image that lies elsewhere
     */
    LineValues(JsonNode ontology, boolean predicted, Function<String, Object> images) {
        name(ontology);
        this.predicted = predicted;
        this.images = images;
    }

    private void name(JsonNode node) {
        if (node.has("featureSchemaId")) {
            this.names.put(
                    node.get("featureSchemaId").asString(),
                    node.path(node.has("label") ? "label" : "name").asString());
        }
        node.valueStream().forEach(this::name);
    }

    /** The values of one line. */
    List<Object> of(JsonNode line) {
        if (line.has("masks")) {
            return line.at("/masks/instances")
                    .valueStream()
                    .map(instance -> masks(line, instance))
                    .toList();
        } else if (line.has("segments")) {
            return List.of(moving(line));
        }
        return line.has("answer") ? answers(line) : List.of(still(line, line));
    }

    private Object masks(JsonNode line, JsonNode instance) {
        Map<String, Object> frames = new TreeMap<>();
        line.at("/masks/frames")
                .valueStream()
                .forEach(frame -> frames.put(
                        frame.get("index").asString(), List.of(plain(instance.get("colorRGB")), image(frame, true))));
        return entry(line, name(instance, "featureSchemaId"), Map.of("frames", frames));
    }

    /** @param shared whether its colors tell the marks on it apart */
    private Object image(JsonNode source, boolean shared) {
        for (String inline : List.of("png", "imBytes")) {
            if (source.has(inline)) {
                return GoldenServer.pixels(
                        Base64.getDecoder().decode(source.get(inline).asString()), shared);
            }
        }
        return this.images.apply(source.get("instanceURI").asString());
    }

    private Object moving(JsonNode line) {
        List<Object> segments = line.get("segments")
                .valueStream()
                .map(segment -> segment.get("keyframes")
                        .valueStream()
                        .sorted(Comparator.comparingInt(
                                frame -> frame.get("frame").asInt()))
                        .<Object>map(frame -> List.of(frame.get("frame").asString(), still(line, frame)))
                        .toList())
                .map(frames -> (Object) frames)
                .toList();
        return entry(line, name(line, "schemaId"), Map.of("segments", segments));
    }

    /** @param shape where shape and answers stand */
    private Map<String, Object> still(JsonNode line, JsonNode shape) {
        Map<String, Object> value = new TreeMap<>();
        SHAPES.stream().filter(shape::has).forEach(key -> value.put(key, plain(shape.get(key))));
        Stream.of("page", "messageId", "unit").filter(shape::has).forEach(key -> value.put(key, plain(shape.get(key))));
        if (value.get("polygon") instanceof List<?> points) {
            value.put("polygon", closed(points));
        }
        if (shape.has("mask")) {
            JsonNode mask = shape.get("mask");
            value.put(
                    "mask",
                    mask.has("colorRGB")
                            ? List.of(plain(mask.get("colorRGB")), image(mask, true))
                            : image(mask, false));
        }
        value.put("classifications", nested(shape.get("classifications")));
        predict(value, line);
        return entry(line, name(line, "schemaId"), value);
    }

    private static List<Object> closed(List<?> points) {
        List<Object> closed = new ArrayList<>(points);
        if (!points.get(0).equals(points.get(points.size() - 1))) {
            closed.add(points.get(0));
        }
        return closed;
    }

    private List<Object> nested(JsonNode classifications) {
        return classifications == null
                ? List.of()
                : sorted(classifications.valueStream().flatMap(each -> answers(each).stream()));
    }

    private List<Object> answers(JsonNode line) {
        JsonNode answer = line.get("answer");
        List<JsonNode> all = answer.isArray() ? answer.valueStream().toList() : List.of(answer);
        Map<String, Object> rest = new TreeMap<>();
        if (line.has("messageId")) {
            rest.put("messageId", plain(line.get("messageId")));
        }
        predict(rest, line);
        String question = name(line, "schemaId");
        boolean timed = line.has("frames") || all.stream().anyMatch(each -> each.has("frames"));
        if (!timed) {
            rest.put("answers", sorted(all.stream().map(this::answer)));
            return List.of(entry(line, question, rest));
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode each : all) {
            Map<String, Object> value = new TreeMap<>(rest);
            value.put("answers", List.of(answer(each)));
            value.put("spans", spans(each.has("frames") ? each : line));
            values.add(entry(line, question, value));
        }
        return values;
    }

    private static List<Object> spans(JsonNode line) {
        return line.get("frames")
                .valueStream()
                .<Object>map(span ->
                        List.of(span.get("start").asDouble(), span.get("end").asDouble()))
                .toList();
    }

    private Object answer(JsonNode answer) {
        if (answer.isString() || answer.has("value")) {
            return answer.isString() ? answer.asString() : answer.get("value").asString();
        }
        Map<String, Object> option = new TreeMap<>();
        option.put("option", name(answer, "schemaId"));
        option.put("classifications", nested(answer.get("classifications")));
        predict(option, answer);
        return option;
    }

    private void predict(Map<String, Object> value, JsonNode line) {
        if (this.predicted) {
            Stream.of("confidence", "customMetrics", "custom_metrics")
                    .filter(line::has)
                    .forEach(key -> value.put(key.equals("confidence") ? key : "metrics", plain(line.get(key))));
        }
    }

    private String name(JsonNode reference, String id) {
        return reference.has("name")
                ? reference.get("name").asString()
                : String.valueOf(this.names.get(
                        reference.get(reference.has(id) ? id : "schema_id").asString()));
    }

    private static Map<String, Object> entry(JsonNode line, String feature, Map<String, Object> value) {
        Map<String, Object> entry = new TreeMap<>(value);
        entry.put("feature", feature);
        if (line.has("groupKey")) {
            entry.put("group", line.get("groupKey").asString());
        }
        return entry;
    }

    static List<Object> sorted(Stream<?> values) {
        List<Object> sorted = new ArrayList<>();
        values.forEach(sorted::add);
        sorted.sort(Comparator.comparing(String::valueOf));
        return sorted;
    }

    /** As Java has it, numbers as doubles. */
    static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new TreeMap<>();
            node.properties().forEach(each -> map.put(each.getKey(), plain(each.getValue())));
            return map;
        } else if (node.isArray()) {
            return node.valueStream().map(LineValues::plain).toList();
        }
        return node.isNumber() ? node.asDouble() : node.asString();
    }
}
