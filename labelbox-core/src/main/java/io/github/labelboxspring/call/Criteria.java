package io.github.labelboxspring.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Which items of a list are wanted: {@code where(NAME).is("birds").and(where(CREATED_AT).after(time))}.
 *
 * <p>Answers to comparisons and {@code &} of the official SDK's fields.
 */
public final class Criteria {

    private final String shape;

    private final Map<String, Value> values;

    private final Map<String, Object> input;

    private Criteria(String shape, Map<String, Value> values, Map<String, Object> input) {
        this.shape = shape;
        this.values = values;
        this.input = input;
    }

    /** Starts a comparison. */
    public static Comparison where(Field field) {
        return new Comparison(field);
    }

    /** Both must hold. */
    public Criteria and(Criteria other) {
        Map<String, Value> all = new LinkedHashMap<>(this.values);
        String shape = other.shape;
        for (Map.Entry<String, Value> each : other.values.entrySet()) {
            String name = "p" + all.size();
            shape = shape.replace("$" + each.getKey() + "}", "$" + name + "#}");
            all.put(name, each.getValue());
        }
        return new Criteria(
                "{AND: [" + this.shape + ", " + shape.replace("#}", "}") + "]}",
                all,
                Map.of("AND", List.of(this.input, other.input)));
    }

    /** The input object, for lists that take it in a variable. */
    public Map<String, Object> input() {
        return this.input;
    }

    /** Return the input object as GraphQL text, with variables in the place of values. */
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

    /** A field that can be compared; each domain lists its own. */
    public interface Field {

        /** The field's name in the API. */
        String wireName();

        /** The field's type in the API, such as {@code String}. */
        String wireType();
    }

    /** A comparison that lacks its value. */
    public static final class Comparison {

        private final Field field;

        private Comparison(Field field) {
            this.field = field;
        }

        public Criteria is(Object value) {
            return make("", value);
        }

        public Criteria isNot(Object value) {
            return make("_not", value);
        }

        public Criteria lessThan(Object value) {
            return make("_lt", value);
        }

        public Criteria atMost(Object value) {
            return make("_lte", value);
        }

        public Criteria greaterThan(Object value) {
            return make("_gt", value);
        }

        public Criteria atLeast(Object value) {
            return make("_gte", value);
        }

        private Criteria make(String suffix, Object value) {
            return new Criteria(
                    "{" + this.field.wireName() + suffix + ": $p0}",
                    Map.of("p0", new Value(this.field.wireType(), value)),
                    Map.of(this.field.wireName() + suffix, value));
        }
    }
}
