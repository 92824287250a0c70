package io.github.labelboxspring.emulator.internal.domain.foundry;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes up the predictions of a Foundry app, since the emulator has no models: one annotation for each top-level tool
 * and question of the ontology that the app's classes contain, or for all if there are no classes. Predictions depend
 * only on the feature's name and the data row's global key, or its content if it has none, so every run returns the
 * same. None of this follows the platform. Masks, relationships and annotations on messages are not predicted.
 */
final class MadeUpPredictions {

    private static final int EDGE = 100;
    private static final int LEAST_CONFIDENCE = 50;

    private final Session session;
    private final FoundryApp app;
    private final MediaInspector media;

    MadeUpPredictions(Session session, FoundryApp app, MediaInspector media) {
        this.session = session;
        this.app = app;
        this.media = media;
    }

    /** Return the predictions whose confidence is at least the app's parameter {@code confidence}. */
    List<Annotation> of(DataRow row) {
        Ontology ontology = this.app.ontology();
        return Stream.concat(ontology.tools().stream(), ontology.classifications().stream())
                .map(Feature::new)
                .filter(feature -> this.app.classToSchemaId().isEmpty()
                        || this.app.classToSchemaId().containsValue(feature.schemaId()))
                .flatMap(feature -> prediction(row, feature).stream())
                .toList();
    }

    private Optional<Annotation> prediction(DataRow row, Feature feature) {
        String seed = (row.globalKey() == null ? row.rowData() : row.globalKey()) + "/" + feature.name();
        Random random = new Random(seed.hashCode());
        double confidence = (LEAST_CONFIDENCE + random.nextInt(LEAST_CONFIDENCE)) / 100.0;
        double wanted =
                this.app.inferenceParams().get("confidence") instanceof Number number ? number.doubleValue() : 0;
        Map<String, Object> value = value(row, feature, random);
        if (confidence < wanted || value.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(
                "uuid",
                UUID.nameUUIDFromBytes((row.id() + "/" + feature.schemaId()).getBytes(StandardCharsets.UTF_8))
                        .toString());
        line.put("name", feature.name());
        line.put("confidence", confidence);
        line.putAll(Annotation.ordered(value));
        return Optional.of(new Annotation(this.session.world().ids().cuid(), feature, line));
    }

    private Map<String, Object> value(DataRow row, Feature feature, Random random) {
        Map<String, Object> value = switch (feature.kind()) {
            case "rectangle" ->
                Map.of(
                        "bbox",
                        Map.of(
                                "top",
                                random.nextInt(EDGE),
                                "left",
                                random.nextInt(EDGE),
                                "height",
                                1 + random.nextInt(EDGE),
                                "width",
                                1 + random.nextInt(EDGE)));
            case "point" -> Map.of("point", point(random));
            case "line" -> Map.of("line", List.of(point(random), point(random)));
            case "polygon" -> Map.of("polygon", List.of(point(random), point(random), point(random)));
            case "named-entity" -> Map.of("location", Map.of("start", 0, "end", 1 + random.nextInt(EDGE)));
            case "radio", "response-radio" -> answer(option(feature, random));
            case "checklist", "response-checklist" -> answer(List.of(option(feature, random)));
            case "text", "response-text" -> answer("A made-up " + feature.name());
            default -> Map.of();
        };
        boolean drawn = Stream.of("bbox", "point", "line").anyMatch(value::containsKey);
        boolean moving = this.media.annotated(row, this.app.ontology().mediaType()) == MediaType.VIDEO;
        return drawn && moving ? segment(value) : value;
    }

    private static Map<String, Object> answer(Object answer) {
        return Map.of("answer", answer);
    }

    private static Map<String, Object> option(Feature question, Random random) {
        List<Feature> options = question.options();
        return Map.of("name", options.get(random.nextInt(options.size())).name());
    }

    private static Map<String, Object> point(Random random) {
        return Map.of("x", random.nextInt(EDGE), "y", random.nextInt(EDGE));
    }

    /** Place the value on the first frame of a video. */
    private static Map<String, Object> segment(Map<String, Object> value) {
        Map<String, Object> keyFrame = new LinkedHashMap<>(value);
        keyFrame.put("frame", 1);
        return Map.of("segments", List.of(Map.of("keyframes", List.of(keyFrame))));
    }
}
