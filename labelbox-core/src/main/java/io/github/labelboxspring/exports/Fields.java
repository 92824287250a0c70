package io.github.labelboxspring.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON whose fields are read by their kinds. A field of another kind is an {@link IllegalArgumentException} that
 * names it.
 */
record Fields(Map<?, ?> json) {

    static Fields of(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map);
        }
        throw unexpected(name, "an object", value);
    }

    /** Whether the field is there and not null. */
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
        throw unexpected(name, "a text", this.json.get(name));
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

    /** Some integers of exports are texts, such as the numbers of pages and frames. */
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

    /** What is read from the elements of a list, nothing if it is absent. */
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
                throw new IllegalArgumentException("'" + name + "' has an element that is null");
            }
            elements.add(reader.apply(each));
        }
        return elements;
    }

    /** What is read from the objects of a list, nothing if it is absent. */
    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return list(name, each -> reader.apply(of(name, each)));
    }

    List<String> texts(String name) {
        return list(name, each -> {
            if (each instanceof String text) {
                return text;
            }
            throw unexpected(name, "a list of texts", each);
        });
    }

    private static IllegalArgumentException unexpected(String name, String expected, @Nullable Object value) {
        return new IllegalArgumentException(
                value == null ? "'" + name + "' is missing" : "'" + name + "' is not " + expected);
    }
}
