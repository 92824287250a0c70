package io.github.labelboxspring.error;

import org.jspecify.annotations.Nullable;

/**
 * One refused item of a bulk operation.
 *
 * @param index place of the item in the input, from 0; null where it cannot be known
 * @param key what names the item: its global key, id or uuid; null when the platform did not say
 * @param reason why it was refused
 */
public record RowFailure(@Nullable Integer index, @Nullable String key, String reason) {

    public RowFailure(@Nullable String key, String reason) {
        this(null, key, reason);
    }

    /** With the platform's text, or a note that it gave none. */
    public static RowFailure of(@Nullable Integer index, @Nullable String key, @Nullable String reason) {
        return new RowFailure(index, key, Reason.of(reason));
    }

    /** The same failure of the item at this place. */
    public RowFailure at(@Nullable Integer index) {
        return new RowFailure(index, this.key, this.reason);
    }

    /** In one line. */
    String text() {
        String name = this.key == null ? "" : this.key;
        if (this.index != null) {
            name = name.isEmpty() ? "item " + this.index : "item " + this.index + " (" + name + ")";
        }
        return name.isEmpty() ? this.reason : name + ": " + this.reason;
    }
}
