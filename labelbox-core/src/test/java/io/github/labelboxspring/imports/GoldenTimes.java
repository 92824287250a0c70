package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.TemporalClassification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the official SDK is given about parts of an audio: of one name several, which it joins. */
final class GoldenTimes {

    private final Map<String, List<JsonNode>> byName = new LinkedHashMap<>();

    /** Return whether it is about parts of an audio. */
    boolean take(JsonNode each) {
        boolean temporal = each.get("kind").asString().startsWith("temporal");
        if (temporal) {
            this.byName
                    .computeIfAbsent(GoldenLabels.text(each, "name"), name -> new ArrayList<>())
                    .add(each);
        }
        return temporal;
    }

    List<Annotation> all() {
        List<Annotation> all = new ArrayList<>();
        this.byName.forEach((name, group) -> all.add(question(name, group)));
        return all;
    }

    private static TemporalClassification question(String name, List<JsonNode> group) {
        boolean texts = group.get(0).get("kind").asString().equals("temporal_text");
        Map<String, List<FrameRange>> times = new LinkedHashMap<>();
        Map<String, Map<String, List<JsonNode>>> below = new LinkedHashMap<>();
        for (JsonNode each : group) {
            if (each.get("kind").asString().equals("temporal_text") != texts) {
                throw new IllegalArgumentException("Texts and options do not mix");
            }
            for (JsonNode value : each.get("value")) {
                String said = texts ? value.get(2).asString() : GoldenLabels.text(value, "name");
                List<FrameRange> ranges = times.computeIfAbsent(said, key -> new ArrayList<>());
                if (texts) {
                    add(ranges, value);
                } else {
                    value.path("frames").forEach(frame -> add(ranges, frame));
                }
                JsonNode nested = texts ? each.path("classifications") : value.path("classifications");
                nested.forEach(question -> below.computeIfAbsent(said, key -> new LinkedHashMap<>())
                        .computeIfAbsent(GoldenLabels.text(question, "name"), key -> new ArrayList<>())
                        .add(question));
            }
        }
        List<TemporalClassification.Value> values = new ArrayList<>();
        times.forEach((said, ranges) -> values.add(new TemporalClassification.Value(
                said, ranges, below(below.getOrDefault(said, Map.of()), ranges, texts))));
        return texts ? TemporalClassification.ofTexts(name, values) : TemporalClassification.ofOptions(name, values);
    }

    private static void add(List<FrameRange> ranges, JsonNode pair) {
        FrameRange range = FrameRange.of(GoldenLabels.integer(pair.get(0)), GoldenLabels.integer(pair.get(1)));
        if (!ranges.contains(range)) {
            ranges.add(range);
        }
    }

    /** Texts are offered what all texts have below them, of which the SDK keeps what lies within. */
    private static List<TemporalClassification> below(
            Map<String, List<JsonNode>> questions, List<FrameRange> within, boolean offered) {
        List<TemporalClassification> all = new ArrayList<>();
        questions.forEach((name, group) -> {
            TemporalClassification question = question(name, group);
            List<TemporalClassification.Value> values = question.values().stream()
                    .filter(value -> !offered
                            || value.times().stream()
                                    .anyMatch(time -> within.stream()
                                            .anyMatch(outer ->
                                                    outer.start() <= time.start() && time.end() <= outer.end())))
                    .toList();
            if (!values.isEmpty()) {
                all.add(new TemporalClassification(name, question.kind(), values));
            }
        });
        return all;
    }
}
