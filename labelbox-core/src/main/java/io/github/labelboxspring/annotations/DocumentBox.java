package io.github.labelboxspring.annotations;

/**
 * A rectangle on a page of a document.
 *
 * @param box its numbers are in {@code unit}
 * @param page from 0
 * @param unit of its numbers
 */
public record DocumentBox(Box box, int page, Unit unit) implements Mark {

    /** Of lengths on a page. */
    public enum Unit {
        INCHES,
        PIXELS,
        POINTS,
        /** Hundredths of the page's width or height. */
        PERCENT
    }
}
