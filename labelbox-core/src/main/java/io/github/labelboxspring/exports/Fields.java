package io.github.labelboxspring.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose fields are read by their types. If a field has another type, reading it fails with an
 * {@link IllegalArgumentException} that specifies its name.
 */
record Fields(Map<?, ?> json) {

    static Fields of(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map);
        }
        throw unexpected(name, "an object", value);
    }

    /** Return whether the field exists and is not null. */
    boolean has(String name) {
        return this.json.get(name) != null;
    }

    @Nullable
    Object value(String name) {
        return this.json.get(name);
    }

    String text(String name) {
        if (this.json.get(name) instanceof String text) {
            return text;
        }
        throw unexpected(name, "a string", this.json.get(name));
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    double number(String name) {
        if (this.json.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw unexpected(name, "a number", this.json.get(name));
    }

    int integer(String name) {
        return integer(name, this.json.get(name));
    }

    /** Some integers of exports are strings, such as page and frame numbers. */
    static int integer(String name, @Nullable Object value) {
        try {
            if (value instanceof String text) {
                return Integer.parseInt(text);
            } else if (value instanceof Number number && number.intValue() == number.doubleValue()) {
                return number.intValue();
            }
        } catch (NumberFormatException ex) {
            throw unexpected(name, "an integer", value);
        }
        throw unexpected(name, "an integer", value);
    }

    Fields fields(String name) {
        return of(name, this.json.get(name));
    }

    /** Return the values read from the elements of a list; empty if the field is absent. */
    <T> List<T> list(String name, Function<Object, T> reader) {
        return list(name, this.json.get(name), reader);
    }

    static <T> List<T> list(String name, @Nullable Object value, Function<Object, T> reader) {
        if (value != null && !(value instanceof List<?>)) {
            throw unexpected(name, "a list", value);
        }
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return List.of();
        }
        List<T> elements = new ArrayList<>(list.size());
        for (Object each : list) {
            if (each == null) {
                throw new IllegalArgumentException("'" + name + "' has a null element");
            }
            elements.add(reader.apply(each));
        }
        return elements;
    }

    /** Return the values read from the objects of a list; empty if the field is absent. */
    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return list(name, each -> reader.apply(of(name, each)));
    }

    List<String> texts(String name) {
        return list(name, each -> {
            if (each instanceof String text) {
                return text;
            }
            throw unexpected(name, "a list of strings", each);
        });
    }

    private static IllegalArgumentException unexpected(String name, String expected, @Nullable Object value) {
        return new IllegalArgumentException(
                value == null ? "'" + name + "' is missing" : "'" + name + "' is not " + expected);
    }
}
