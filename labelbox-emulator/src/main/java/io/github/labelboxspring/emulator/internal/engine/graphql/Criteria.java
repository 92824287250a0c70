package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The platform's {@code where} and {@code orderBy}: {@code name}, {@code name_not}, {@code _lt}, {@code _lte}, {@code
 * _gt}, {@code _gte}, {@code _in}, {@code _contains}, {@code AND}, {@code OR}, {@code NOT}; {@code name_ASC}, {@code
 * name_DESC}.
 */
public final class Criteria {

    private Criteria() {}

    public static <E> Predicate<E> where(Map<String, Object> where) {
        return entity -> matches(entity, where);
    }

    /** Whether the condition speaks of the field anywhere. */
    public static boolean mentions(Map<String, Object> where, String field) {
        return where.entrySet().stream()
                .anyMatch(entry -> entry.getKey().equals(field)
                        || conditions(entry.getValue()).stream().anyMatch(inner -> mentions(inner, field)));
    }

    /** Sorts by {@code <field>_ASC} or {@code <field>_DESC}; absent values come first. */
    public static <E> Comparator<E> orderBy(String order) {
        boolean descending = order.endsWith("_DESC");
        String field = order.substring(0, order.lastIndexOf('_'));
        Comparator<E> comparator = (left, right) -> compare(property(left, field), property(right, field));
        return descending ? comparator.reversed() : comparator;
    }

    private static boolean matches(@Nullable Object entity, Map<String, Object> where) {
        return where.entrySet().stream().allMatch(entry -> test(entity, entry.getKey(), entry.getValue()));
    }

    private static boolean test(@Nullable Object entity, String key, @Nullable Object expected) {
        return switch (key) {
            case "AND" -> conditions(expected).stream().allMatch(inner -> matches(entity, inner));
            case "OR" -> conditions(expected).stream().anyMatch(inner -> matches(entity, inner));
            case "NOT" -> conditions(expected).stream().noneMatch(inner -> matches(entity, inner));
            default -> compareField(entity, key, expected);
        };
    }

    private static boolean compareField(@Nullable Object entity, String key, @Nullable Object expected) {
        int cut = key.indexOf('_');
        Object actual = property(entity, cut < 0 ? key : key.substring(0, cut));
        if (expected instanceof Map<?, ?> && !conditions(expected).isEmpty()) {
            return matches(actual, conditions(expected).get(0));
        }
        return switch (cut < 0 ? "" : key.substring(cut)) {
            case "" -> compare(actual, expected) == 0;
            case "_not" -> compare(actual, expected) != 0;
            case "_lt" -> actual != null && compare(actual, expected) < 0;
            case "_lte" -> actual != null && compare(actual, expected) <= 0;
            case "_gt" -> actual != null && compare(actual, expected) > 0;
            case "_gte" -> actual != null && compare(actual, expected) >= 0;
            case "_in" ->
                expected instanceof Collection<?> all && all.stream().anyMatch(each -> compare(actual, each) == 0);
            case "_contains" -> actual != null && actual.toString().contains(String.valueOf(expected));
            default -> throw ApiException.malformed("Unknown condition " + key);
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> conditions(@Nullable Object value) {
        if (value instanceof Collection<?> all) {
            return all.stream()
                    .filter(Map.class::isInstance)
                    .map(each -> (Map<String, Object>) each)
                    .toList();
        }
        return value instanceof Map<?, ?> map ? List.of((Map<String, Object>) map) : List.of();
    }

    private static @Nullable Object property(@Nullable Object entity, String field) {
        if (entity == null) {
            return null;
        }
        return Properties.reader(entity.getClass(), field)
                .orElseThrow(() -> ApiException.malformed("No field " + field + " to compare"))
                .apply(entity);
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        if (left.getClass() == right.getClass() && left instanceof Comparable<?> comparable) {
            return ((Comparable<Object>) comparable).compareTo(right);
        }
        return Comparator.<String>naturalOrder().compare(left.toString(), right.toString());
    }
}
