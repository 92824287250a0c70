package io.github.labelboxspring.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of geometry in a line. */
final class Shapes {

    private static final int POLYGON_POINTS = 3;

    private static final int LINE_POINTS = 2;

    private Shapes() {}

    /** What is wrong with the value under a key; nothing is said of keys other than those of plain geometry. */
    static Optional<String> problem(String key, @Nullable Object value) {
        return switch (key) {
            case "bbox" -> numbers(key, value, List.of("top", "left", "height", "width"));
            case "point" -> numbers(key, value, List.of("x", "y"));
            case "polygon" -> points(key, value, POLYGON_POINTS);
            case "line" -> points(key, value, LINE_POINTS);
            default -> Optional.empty();
        };
    }

    private static Optional<String> points(String key, @Nullable Object value, int least) {
        if (!(value instanceof List<?> points) || points.size() < least) {
            return Optional.of("'" + key + "' needs a list of at least " + least + " points");
        }
        for (int at = 0; at < points.size(); at++) {
            Optional<String> problem = numbers(key + "[" + at + "]", points.get(at), List.of("x", "y"));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> numbers(String key, @Nullable Object value, List<String> names) {
        Map<?, ?> fields = value instanceof Map<?, ?> map ? map : Map.of();
        return names.stream()
                .filter(name -> !(fields.get(name) instanceof Number))
                .findFirst()
                .map(name -> "'" + key + "." + name + "' must be a number");
    }
}
