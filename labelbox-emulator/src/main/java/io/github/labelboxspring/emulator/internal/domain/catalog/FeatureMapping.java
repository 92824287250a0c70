package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the features of one ontology to those of another. That annotations, questions and options without a
 * counterpart of the same kind are left out is inferred.
 *
 * @param schemaIds feature schema ids by feature schema ids; other ids are kept
 */
record FeatureMapping(Map<String, Object> schemaIds) {

    private static final Set<String> REFERENCE = Set.of("name", "schemaId", "schema_id", "featureSchemaId");

    /** Return the annotation for the corresponding feature of the ontology, if there is one. */
    Optional<Annotation> apply(Annotation annotation, Ontology ontology, Supplier<String> id) {
        Feature from = annotation.feature();
        return counterpart(from, reference -> Feature.of(ontology, reference))
                .flatMap(to ->
                        content(annotation.content(), from, to).map(content -> new Annotation(id.get(), to, content)));
    }

    private Optional<Feature> counterpart(Feature from, Function<Map<?, ?>, Optional<Feature>> finder) {
        String id = String.valueOf(this.schemaIds.getOrDefault(from.schemaId(), from.schemaId()));
        return finder.apply(Map.of("schemaId", id)).filter(to -> to.kind().equals(from.kind()));
    }

    /** Return the content of an annotation, question or option, if there is an answer left in it. */
    private Optional<Map<String, Object>> content(Map<?, ?> content, Feature from, Feature to) {
        Map<String, Object> copy = referring(content, "schemaId", from, to);
        copy.computeIfPresent("answer", (key, answer) -> answer(answer, from, to));
        copy.computeIfPresent("answers", (key, answer) -> answer(answer, from, to));
        copy.computeIfPresent("classifications", (key, lines) -> children(lines, from, to));
        copy.computeIfPresent("segments", (key, segments) -> each(segments, segment -> segment(segment, from, to)));
        copy.computeIfPresent("masks", (key, masks) -> masks instanceof Map<?, ?> map ? masks(map, from, to) : masks);
        boolean answered = !from.question() || copy.containsKey("answer") || copy.containsKey("answers");
        return answered ? Optional.of(copy) : Optional.empty();
    }

    /** Return a copy of the content that refers to the other feature, by its id if it differs. */
    private static Map<String, Object> referring(Map<?, ?> content, String id, Feature from, Feature to) {
        Map<String, Object> copy = Annotation.ordered(content);
        if (!from.equals(to) && copy.keySet().removeAll(REFERENCE)) {
            copy.put(id, to.schemaId());
        }
        return copy;
    }

    /** Return null if the options of the answer have no counterparts. */
    private @Nullable Object answer(Object answer, Feature from, Feature to) {
        if (from.options().isEmpty()) {
            return answer;
        }
        if (answer instanceof Map<?, ?> option) {
            return child(option, from, to).orElse(null);
        }
        List<Map<String, Object>> options = children(answer, from, to);
        return options.isEmpty() && !List.of().equals(answer) ? null : options;
    }

    private List<Map<String, Object>> children(Object lines, Feature from, Feature to) {
        return maps(lines).flatMap(line -> child(line, from, to).stream()).toList();
    }

    private Optional<Map<String, Object>> child(Map<?, ?> line, Feature from, Feature to) {
        return from.child(line)
                .flatMap(child -> counterpart(child, to::child).flatMap(found -> content(line, child, found)));
    }

    private Map<String, Object> segment(Map<?, ?> segment, Feature from, Feature to) {
        Map<String, Object> copy = Annotation.ordered(segment);
        copy.computeIfPresent("keyframes", (key, frames) -> each(frames, frame -> keyframe(frame, from, to)));
        return copy;
    }

    private Map<String, Object> keyframe(Map<?, ?> keyframe, Feature from, Feature to) {
        Map<String, Object> copy = Annotation.ordered(keyframe);
        copy.computeIfPresent("classifications", (key, lines) -> children(lines, from, to));
        return copy;
    }

    private static Map<String, Object> masks(Map<?, ?> masks, Feature from, Feature to) {
        Map<String, Object> copy = Annotation.ordered(masks);
        copy.computeIfPresent(
                "instances",
                (key, instances) -> each(instances, instance -> referring(instance, "featureSchemaId", from, to)));
        return copy;
    }

    private static List<Map<String, Object>> each(Object list, Function<Map<?, ?>, Map<String, Object>> change) {
        return maps(list).map(change).toList();
    }

    private static Stream<Map<?, ?>> maps(Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(each -> (Map<?, ?>) each)
                : Stream.empty();
    }
}
