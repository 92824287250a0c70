package io.github.labelboxspring.internal.operation;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Visits the texts among the values of a request, at any depth of its maps and collections. */
final class Texts {

    /** Receives each text. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param name the name of its property; for an item of a collection, that of the collection
         * @param text the text
         * @param place the place of the text
         */
        void visit(String name, String text, Place place);
    }

    private final Visitor visitor;

    private Texts(Visitor visitor) {
        this.visitor = visitor;
    }

    static void visit(@Nullable Object value, Visitor visitor) {
        new Texts(visitor).visit("", value, Place.ROOT);
    }

    private void visit(String name, @Nullable Object value, Place place) {
        if (value instanceof String text) {
            this.visitor.visit(name, text, place);
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, inner) -> visit(String.valueOf(field), inner, new Place(place, field)));
        } else if (value instanceof Collection<?> items) {
            int at = 0;
            for (Object item : items) {
                visit(name, item, new Place(place, at++));
            }
        }
    }

    /**
     * The place of a value.
     *
     * @param parent the place of the value that contains it, null for the outermost one
     * @param step its property or index in that value
     */
    record Place(@Nullable Place parent, @Nullable Object step) {

        private static final Place ROOT = new Place(null, null);

        /** Return whether a property of the given name contains the value. */
        boolean within(String property) {
            return property.equals(this.step) || (this.parent != null && this.parent.within(property));
        }

        /** Return the path of the value, such as {@code data.labelIds[2]}. */
        @Override
        public String toString() {
            if (this.parent == null || this.parent == ROOT) {
                return String.valueOf(this.step);
            }
            return this.parent + (this.step instanceof Integer ? "[" + this.step + "]" : "." + this.step);
        }
    }
}
