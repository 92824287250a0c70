package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle on a page of a document.
 *
 * @param box its numbers are in {@code unit}
 * @param page from 0
 * @param unit of its numbers, null if it is not known: exports do not have it
 * @param pageSize size of the page in an export, null if the export does not have it; it is not sent
 */
public record DocumentBox(
        Box box, int page, @Nullable Unit unit, @Nullable PageSize pageSize) implements Mark {

    /** Create a rectangle on a page. */
    public DocumentBox(Box box, int page, Unit unit) {
        this(box, page, unit, null);
    }

    /** Return the same with this unit, which an import needs. */
    public DocumentBox withUnit(Unit unit) {
        return new DocumentBox(this.box, this.page, unit, this.pageSize);
    }

    /** Size of a page, in the unit of the box. */
    public record PageSize(double width, double height) {}

    /** Of lengths on a page. */
    public enum Unit {
        INCHES,
        PIXELS,
        POINTS,
        /** Hundredths of the page's width or height. */
        PERCENT
    }
}
