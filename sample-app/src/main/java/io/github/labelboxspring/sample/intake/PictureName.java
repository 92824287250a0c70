package io.github.labelboxspring.sample.intake;

import java.util.Optional;

/** Names of pictures, which become part of their global keys. */
final class PictureName {

    static final int MAX_LENGTH = 150;

    private static final int SHOWN = 50;

    private PictureName() {}

    /** Return the problem of a name for users, empty if it is valid. */
    static Optional<String> problem(String name) {
        if (name.length() > MAX_LENGTH) {
            return Optional.of("The name '" + shown(name) + "' is longer than " + MAX_LENGTH + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The name '" + shown(name) + "' contains line breaks or other control characters");
        }
        return Optional.empty();
    }

    /** Return untrusted text in a form that is suitable for a message. */
    static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
