package io.github.labelboxspring.emulator.internal.engine.graphql;

/** What names of projects, batches and ontologies may be. That there is a longest one, and which, is inferred. */
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
