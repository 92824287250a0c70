package io.github.labelboxspring.internal.operation;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the ids of a request. In the path of a URL, a blank id would address another resource. */
public final class Ids {

    private static final Pattern NAMES = Pattern.compile("(.*_)?ids?(_in|\\d*)|.*[a-z]Ids?");

    /** JSON of the caller, or of Labelbox, whose names have another meaning. */
    static final Set<String> FREE_FORM = Set.of("config", "inferenceParams");

    private Ids() {}

    /**
     * Check the ids among the variables of a request.
     *
     * @throws IllegalArgumentException if an id is blank
     */
    static <M extends Map<String, ? extends @Nullable Object>> M checked(String operation, M variables) {
        Texts.visit(variables, (name, text, place) -> {
            if (text.isBlank()
                    && NAMES.matcher(name).matches()
                    && FREE_FORM.stream().noneMatch(place::within)) {
                throw blank(operation + ": " + place);
            }
        });
        return variables;
    }

    /**
     * Check an id that is not sent, or only after another request.
     *
     * @param name the name of the property or parameter
     * @throws IllegalArgumentException if the id is blank
     */
    public static String checked(String name, String id) {
        if (id.isBlank()) {
            throw blank(name);
        }
        return id;
    }

    private static IllegalArgumentException blank(String what) {
        return new IllegalArgumentException(what + " must not be blank");
    }
}
