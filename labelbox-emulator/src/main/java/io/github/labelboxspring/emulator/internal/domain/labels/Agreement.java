package io.github.labelboxspring.emulator.internal.domain.labels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the agreement of labels of a data row, from 0 to 1: the number of annotations that both labels have, divided
 * by the number that either has. That the agreement is the share of equal annotations is inferred, since the platform
 * also weighs overlaps in ways that it does not fully document.
 */
public final class Agreement {

    /** Properties that differ between labels even if their annotations are equal. */
    private static final Set<String> OWN = Set.of("uuid", "dataRow", "featureId", "schemaId", "name");

    private Agreement() {}

    /** Return the label's mean agreement with the others of its data row in its project; null if there are none. */
    public static @Nullable Double withOthers(Label label) {
        return mean(others(label).map(other -> between(label, other)).toList());
    }

    /**
     * Return the label's agreement with the benchmark of its data row in its project; null if there is none, or if the
     * label is the benchmark.
     */
    public static @Nullable Double withBenchmark(Label label) {
        return mean(others(label)
                .filter(Label::benchmarkReference)
                .filter(Predicate.not(reference -> label.benchmarkReference()))
                .map(reference -> between(label, reference))
                .toList());
    }

    /**
     * Return the mean agreement of all pairs of these labels on the selected annotations; null if there are fewer than
     * two labels.
     */
    static @Nullable Double average(List<Label> labels, Predicate<Annotation> on) {
        List<Double> all = new ArrayList<>();
        for (int at = 1; at < labels.size(); at++) {
            for (Label earlier : labels.subList(0, at)) {
                all.add(between(labels.get(at), earlier, on));
            }
        }
        return mean(all);
    }

    /** Return the other labels of its data row in its project. */
    static Stream<Label> others(Label label) {
        return Labels.of(label.dataRow()).filter(other -> other != label && other.project() == label.project());
    }

    static @Nullable Double mean(Collection<Double> values) {
        OptionalDouble mean = values.stream().mapToDouble(Double::doubleValue).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static double between(Label one, Label other) {
        return between(one, other, each -> true);
    }

    private static double between(Label one, Label other, Predicate<Annotation> on) {
        Set<List<Object>> marked = marks(one, on);
        Set<List<Object>> either = new HashSet<>(marked);
        either.addAll(marks(other, on));
        marked.retainAll(marks(other, on));
        return either.isEmpty() ? 1 : (double) marked.size() / either.size();
    }

    private static Set<List<Object>> marks(Label label, Predicate<Annotation> on) {
        return label.annotations().stream()
                .filter(on)
                .map(Agreement::mark)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Object> mark(Annotation annotation) {
        Map<String, Object> content = new LinkedHashMap<>(annotation.content());
        content.keySet().removeAll(OWN);
        return List.of(annotation.feature().schemaId(), content);
    }
}
