package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text.
 *
 * @param start index of its first character, from 0
 * @param end index of its last character, inclusive
 * @param token the text of the part in an export, null if missing; not sent in imports
 */
public record TextEntity(int start, int end, @Nullable String token) implements Mark {

    /** @throws IllegalArgumentException if the end is before the start */
    public TextEntity {
        if (end < start) {
            throw new IllegalArgumentException(
                    "A part of a text must not end at " + end + " before its start at " + start);
        }
    }

    /** Create a part from its first to its last character. */
    public TextEntity(int start, int end) {
        this(start, end, null);
    }
}
