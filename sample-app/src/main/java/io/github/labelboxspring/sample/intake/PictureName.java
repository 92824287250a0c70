package io.github.labelboxspring.sample.intake;

import java.util.Optional;

/** Names of pictures, which become part of their global keys. */
final class PictureName {

    static final int MAX_LENGTH = 150;

    private static final int SHOWN = 50;

    private PictureName() {}

    /** What is wrong with a name, for people. */
    static Optional<String> problem(String name) {
        if (name.length() > MAX_LENGTH) {
            return Optional.of("The name '" + shown(name) + "' is longer than " + MAX_LENGTH + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The name '" + shown(name) + "' contains line breaks or other control characters");
        }
        return Optional.empty();
    }

    /** A text of somebody else, fit for a message. */
    static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
