package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle on a page of a document.
 *
 * @param box the rectangle, in {@code unit}
 * @param page page number, from 0
 * @param unit unit of the rectangle; null if unknown, as in exports
 * @param pageSize size of the page in an export, null if missing; not sent in imports
 */
public record DocumentBox(
        Box box, int page, @Nullable Unit unit, @Nullable PageSize pageSize) implements Mark {

    /** Create a rectangle on a page. */
    public DocumentBox(Box box, int page, Unit unit) {
        this(box, page, unit, null);
    }

    /** Return this rectangle with a unit, which imports require. */
    public DocumentBox withUnit(Unit unit) {
        return new DocumentBox(this.box, this.page, unit, this.pageSize);
    }

    /** The size of a page, in the unit of the box. */
    public record PageSize(double width, double height) {}

    /** Units of length on a page. */
    public enum Unit {
        INCHES,
        PIXELS,
        POINTS,
        /** Percentage of the page's width or height. */
        PERCENT
    }
}
