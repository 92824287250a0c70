package io.github.labelboxspring.internal.operation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cursors of lists that the client pages itself. Callers may pass any text. */
public final class Cursors {

    private static final Pattern OFFSET = Pattern.compile("\\d{1,9}");

    private Cursors() {}

    /**
     * Return the offset of a page, 0 for the first one.
     *
     * @throws IllegalArgumentException if the cursor is not an offset
     */
    public static int offset(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!OFFSET.matcher(cursor).matches()) {
            throw unknown(cursor);
        }
        return Integer.parseInt(cursor);
    }

    /** Return the failure of a page whose cursor is not one of its list. */
    public static IllegalArgumentException unknown(String cursor) {
        return new IllegalArgumentException(
                "'" + cursor + "' is not a cursor of this list; pass Page.next() of the previous page");
    }
}
