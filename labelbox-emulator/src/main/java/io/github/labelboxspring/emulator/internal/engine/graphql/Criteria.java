package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the platform's {@code where} and {@code orderBy} arguments: {@code name}, {@code name_not}, {@code _lt},
 * {@code _lte}, {@code _gt}, {@code _gte}, {@code _in}, {@code _contains}, {@code AND}, {@code OR}, {@code NOT}; {@code
 * name_ASC}, {@code name_DESC}.
 */
public final class Criteria {

    private Criteria() {}

    /** Return the condition as a predicate, which can be applied to many entities. */
    public static <E> Predicate<E> where(Map<String, Object> where) {
        return all(where)::test;
    }

    /** Return whether the condition contains the field at any level. */
    public static boolean mentions(Map<String, Object> where, String field) {
        return where.entrySet().stream()
                .anyMatch(entry -> entry.getKey().equals(field)
                        || conditions(entry.getValue()).stream().anyMatch(inner -> mentions(inner, field)));
    }

    /** Return the text that the field must equal, if the condition requires one. */
    public static Optional<String> text(Map<String, Object> where, String field) {
        if (where.get(field) instanceof String text) {
            return Optional.of(text);
        }
        return conditions(where.get("AND")).stream()
                .flatMap(inner -> text(inner, field).stream())
                .findFirst();
    }

    /** Return a comparator for {@code <field>_ASC} or {@code <field>_DESC}. Absent values are less than all others. */
    public static <E> Comparator<E> orderBy(String order) {
        boolean descending = order.endsWith("_DESC");
        String field = order.substring(0, order.lastIndexOf('_'));
        PropertyReader reader = new PropertyReader(field);
        Comparator<E> comparator = (left, right) -> compare(reader.read(left), reader.read(right));
        return descending ? comparator.reversed() : comparator;
    }

    private static Predicate<@Nullable Object> all(Map<String, Object> where) {
        return where.entrySet().stream()
                .map(entry -> condition(entry.getKey(), entry.getValue()))
                .reduce(entity -> true, Predicate::and);
    }

    private static Predicate<@Nullable Object> condition(String key, @Nullable Object expected) {
        List<Predicate<@Nullable Object>> inner =
                conditions(expected).stream().map(Criteria::all).toList();
        return switch (key) {
            case "AND" -> entity -> inner.stream().allMatch(each -> each.test(entity));
            case "OR" -> entity -> inner.stream().anyMatch(each -> each.test(entity));
            case "NOT" -> entity -> inner.stream().noneMatch(each -> each.test(entity));
            default -> field(key, expected, inner);
        };
    }

    private static Predicate<@Nullable Object> field(
            String key, @Nullable Object expected, List<Predicate<@Nullable Object>> inner) {
        int cut = key.indexOf('_');
        PropertyReader reader = new PropertyReader(cut < 0 ? key : key.substring(0, cut));
        if (expected instanceof Map<?, ?> && !inner.isEmpty()) {
            return entity -> inner.get(0).test(reader.read(entity));
        }
        Predicate<@Nullable Object> comparison = comparison(key, cut < 0 ? "" : key.substring(cut), expected);
        return entity -> comparison.test(reader.read(entity));
    }

    private static Predicate<@Nullable Object> comparison(String key, String operator, @Nullable Object expected) {
        return switch (operator) {
            case "" -> actual -> compare(actual, expected) == 0;
            case "_not" -> actual -> compare(actual, expected) != 0;
            case "_lt" -> actual -> actual != null && compare(actual, expected) < 0;
            case "_lte" -> actual -> actual != null && compare(actual, expected) <= 0;
            case "_gt" -> actual -> actual != null && compare(actual, expected) > 0;
            case "_gte" -> actual -> actual != null && compare(actual, expected) >= 0;
            case "_in" ->
                actual -> expected instanceof Collection<?> all
                        && all.stream().anyMatch(each -> compare(actual, each) == 0);
            case "_contains" -> actual -> actual != null && actual.toString().contains(String.valueOf(expected));
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
