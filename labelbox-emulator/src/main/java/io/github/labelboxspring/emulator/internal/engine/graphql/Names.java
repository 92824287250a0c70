package io.github.labelboxspring.emulator.internal.engine.graphql;

/**
 * Checks the names of objects. The limit of 255 characters for the names of projects, batches, ontologies and user
 * groups is inferred.
 */
public final class Names {

    private static final int LONGEST = 255;

    private Names() {}

    public static String checked(String what, String name) {
        if (name.isBlank()) {
            throw ApiException.invalid(400, what + " name must not be empty");
        }
        if (name.length() > LONGEST) {
            throw ApiException.invalid(422, what + " name must not be longer than " + LONGEST + " characters");
        }
        return name;
    }
}
