package io.github.labelboxspring.annotations;

/**
 * A part of a text.
 *
 * @param start index of its first character, from 0
 * @param end index of its last character, which belongs to it
 */
public record TextEntity(int start, int end) implements Mark {

    /** @throws IllegalArgumentException if the end is before the start */
    public TextEntity {
        if (end < start) {
            throw new IllegalArgumentException(
                    "A part of a text must not end at " + end + " before its start at " + start);
        }
    }
}
