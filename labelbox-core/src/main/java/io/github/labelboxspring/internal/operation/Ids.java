package io.github.labelboxspring.internal.operation;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the ids among the variables of a request. In the path of a URL, a blank id would address another resource. */
final class Ids {

    private static final Pattern NAMES = Pattern.compile("ids?\\d*|.*[a-z]Ids?");

    /** JSON of the caller, or of Labelbox, whose names have another meaning. */
    private static final String FREE_FORM = "config";

    private Ids() {}

    /** @throws IllegalArgumentException if an id is blank */
    static <M extends Map<String, ? extends @Nullable Object>> M checked(String operation, M variables) {
        check(operation, variables);
        return variables;
    }

    private static void check(String operation, Map<?, ?> variables) {
        variables.forEach((name, value) -> check(operation, String.valueOf(name), value));
    }

    private static void check(String operation, String name, @Nullable Object value) {
        if (name.equals(FREE_FORM)) {
            return;
        }
        if (value instanceof Map<?, ?> fields) {
            check(operation, fields);
        } else if (value instanceof String id
                && id.isBlank()
                && NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException(operation + ": " + name + " must not be blank");
        } else if (value instanceof Collection<?> ids && NAMES.matcher(name).matches()) {
            checkAll(operation, name, ids);
        }
    }

    private static void checkAll(String operation, String name, Collection<?> ids) {
        int at = 0;
        for (Object id : ids) {
            if (id instanceof String text && text.isBlank()) {
                throw new IllegalArgumentException(operation + ": " + name + " must not be blank, but number " + at
                        + " of " + ids.size() + " is, counted from 0");
            }
            at++;
        }
    }
}
