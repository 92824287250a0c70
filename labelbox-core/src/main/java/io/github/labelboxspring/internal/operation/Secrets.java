package io.github.labelboxspring.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds secrets among the values of a request, which a response may echo, such as the secret of a webhook. */
public final class Secrets {

    private static final Pattern NAMES = Pattern.compile("(?i).*(secret|password|token|jwt)");

    private Secrets() {}

    /** Return the secrets among the variables of an operation. */
    public static List<String> of(Operation<?> operation) {
        List<String> secrets = new ArrayList<>();
        if (operation instanceof GraphQlOperation<?> graphQl) {
            add(graphQl.variables(), secrets);
        } else if (operation instanceof RestOperation<?> rest) {
            add(rest.query(), secrets);
            add(rest.body(), secrets);
        }
        return secrets;
    }

    private static void add(@Nullable Object values, List<String> secrets) {
        Texts.visit(values, (name, text, place) -> {
            if (!text.isBlank() && NAMES.matcher(name).matches()) {
                secrets.add(text);
            }
        });
    }
}
