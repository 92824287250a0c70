package io.github.labelboxspring.call;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A field by which a list can be filtered and sorted. Records declare their fields as constants, such as
 * {@code Project.NAME}. For other fields, create one with its name in the API.
 *
 * @param <D> the objects that have the field
 * @param <V> its values
 */
public final class Field<D, V> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String wireName;

    private final String wireType;

    private Field(String wireName, String wireType) {
        if (!NAME.matcher(wireName).matches()) {
            throw new IllegalArgumentException("Cannot create a field named \"" + wireName
                    + "\": a name in GraphQL has letters, digits and underscores, and does not start with a digit");
        }
        this.wireName = wireName;
        this.wireType = wireType;
    }

    /** Return a field that holds an id. */
    public static <D> Field<D, String> id(String wireName) {
        return new Field<>(wireName, "ID");
    }

    /** Return a field that holds text. */
    public static <D> Field<D, String> text(String wireName) {
        return new Field<>(wireName, "String");
    }

    /** Return a field that holds a point in time. */
    public static <D> Field<D, Instant> time(String wireName) {
        return new Field<>(wireName, "DateTime");
    }

    /** Return a field that holds a decimal number. */
    public static <D> Field<D, Double> decimal(String wireName) {
        return new Field<>(wireName, "Float");
    }

    /** Return a field that holds an integer. */
    public static <D> Field<D, Integer> integer(String wireName) {
        return new Field<>(wireName, "Int");
    }

    /** Return a field that is true or false. */
    public static <D> Field<D, Boolean> flag(String wireName) {
        return new Field<>(wireName, "Boolean");
    }

    /** Return the order from the lowest to the highest value. */
    public Order<D> ascending() {
        return new Order<>(this, false);
    }

    /** Return the order from the highest to the lowest value. */
    public Order<D> descending() {
        return new Order<>(this, true);
    }

    /** Return the field's name in the API. */
    public String wireName() {
        return this.wireName;
    }

    /** Return the field's type in the API, such as {@code String}. */
    public String wireType() {
        return this.wireType;
    }

    @Override
    public String toString() {
        return this.wireName;
    }
}
