package io.github.labelboxspring.internal.operation;

/**
 * A value that travels as a string which holds its JSON, as ontologies do.
 *
 * @param value what the string holds
 * @param filledOnly whether properties of the value are left out that are null, false or empty
 */
public record JsonText(Object value, boolean filledOnly) {

    public JsonText(Object value) {
        this(value, false);
    }
}
