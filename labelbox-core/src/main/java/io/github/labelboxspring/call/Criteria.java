package io.github.labelboxspring.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Selects the items of a list. Only the fields and value types of the list compile.
 *
 * <pre>{@code
 * client.projects().list(where(Project.NAME).equalTo("birds")
 *         .and(where(Project.CREATED_AT).atLeast(monday))
 *         .orderBy(Project.CREATED_AT.descending()));
 * }</pre>
 *
 * Corresponds to the comparison operators and {@code &} of fields in the official SDK.
 *
 * @param <D> the items
 */
public final class Criteria<D> implements Selection<D> {

    private final String shape;

    private final Map<String, Value> values;

    private final Map<String, Object> input;

    private Criteria(String shape, Map<String, Value> values, Map<String, Object> input) {
        this.shape = shape;
        this.values = values;
        this.input = input;
    }

    /** Return criteria that match all items. Use them as a starting point for {@link #and}. */
    public static <D> Criteria<D> all() {
        return new Criteria<>("", Map.of(), Map.of());
    }

    /** Start a comparison of a field with a value. */
    public static <D, V> Comparison<D, V> where(Field<D, V> field) {
        return new Comparison<>(field);
    }

    /** Return criteria that match if both match. */
    public Criteria<D> and(Criteria<D> other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        Map<String, Value> all = new LinkedHashMap<>(this.values);
        String shape = other.shape;
        for (Map.Entry<String, Value> each : other.values.entrySet()) {
            String name = "p" + all.size();
            shape = shape.replace("$" + each.getKey() + "}", "$" + name + "#}");
            all.put(name, each.getValue());
        }
        return new Criteria<>(
                "{AND: [" + this.shape + ", " + shape.replace("#}", "}") + "]}",
                all,
                Map.of("AND", List.of(this.input, other.input)));
    }

    /** Return a selection of the same items in the given order. */
    public Selection<D> orderBy(Order<D> order) {
        return new Sorted<>(this, order);
    }

    /** Return whether these criteria match all items. */
    public boolean isEmpty() {
        return this.values.isEmpty();
    }

    /** Return the input object, for lists that accept it as a variable. */
    public Map<String, Object> input() {
        return this.input;
    }

    /** Return the input object as GraphQL text that refers to values by variables. */
    public String shape() {
        return this.shape;
    }

    /** Return the declarations of the variables in {@link #shape()}. */
    public String declarations() {
        StringJoiner declared = new StringJoiner(", ");
        this.values.forEach((name, value) -> declared.add("$" + name + ": " + value.type() + "!"));
        return declared.toString();
    }

    /** Return the values of the variables in {@link #shape()}. */
    public Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        this.values.forEach((name, value) -> variables.put(name, value.value()));
        return variables;
    }

    private record Value(String type, Object value) {}

    /**
     * A comparison without a value yet.
     *
     * @param <D> the items
     * @param <V> the values of the field
     */
    public static final class Comparison<D, V> {

        private final Field<D, V> field;

        private Comparison(Field<D, V> field) {
            this.field = field;
        }

        public Criteria<D> equalTo(V value) {
            return make("", value);
        }

        public Criteria<D> notEqualTo(V value) {
            return make("_not", value);
        }

        public Criteria<D> lessThan(V value) {
            return make("_lt", value);
        }

        public Criteria<D> atMost(V value) {
            return make("_lte", value);
        }

        public Criteria<D> greaterThan(V value) {
            return make("_gt", value);
        }

        public Criteria<D> atLeast(V value) {
            return make("_gte", value);
        }

        private Criteria<D> make(String suffix, V value) {
            return new Criteria<>(
                    "{" + this.field.wireName() + suffix + ": $p0}",
                    Map.of("p0", new Value(this.field.wireType(), value)),
                    Map.of(this.field.wireName() + suffix, value));
        }
    }
}
