package io.github.labelboxspring.error;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item of a bulk operation that failed.
 *
 * @param index position of the item in the input, from 0; null if it cannot be known
 * @param key what identifies the item: its global key, external id, id or file; null if there is nothing
 * @param kind why it failed, for programs
 * @param reason why it failed, for people
 */
public record RowFailure(@Nullable Integer index, @Nullable String key, Kind kind, String reason)
        implements Serializable {

    private static final int SHOWN = 5;

    /** A failure with Labelbox's text, or a note that it gave none. */
    public static RowFailure of(@Nullable Integer index, @Nullable String key, @Nullable String reason) {
        return new RowFailure(index, key, Kind.of(reason), Reason.of(reason));
    }

    /** Return the same failure for the item at the given position. */
    public RowFailure at(@Nullable Integer index) {
        return new RowFailure(index, this.key, this.kind, this.reason);
    }

    /** The first failures in one line, for exception messages. */
    static String summary(List<RowFailure> failures) {
        return failures.stream().limit(SHOWN).map(RowFailure::text).collect(Collectors.joining("; "));
    }

    private String text() {
        String name = this.key == null ? "" : this.key;
        if (this.index != null) {
            name = name.isEmpty() ? "item " + this.index : "item " + this.index + " (" + name + ")";
        }
        return name.isEmpty() ? this.reason : name + ": " + this.reason;
    }

    /** Why an item failed, and whether it can be sent again. */
    public enum Kind {

        /** The global key belongs to another data row or to a preceding item of the input. */
        DUPLICATE_GLOBAL_KEY(false),

        /** Something that the item names does not exist: a data row, a global key, a metadata field or an embedding. */
        NOT_FOUND(false),

        /** The user of the API key may not change the item. */
        ACCESS_DENIED(false),

        /** Labelbox refused the item for another reason. */
        REFUSED(false),

        /** The item did not reach Labelbox, so that nothing was done. */
        NOT_UPLOADED(true),

        /** Labelbox reported no outcome. Check whether the item exists before sending it again. */
        UNKNOWN(false);

        private final boolean safeToResend;

        Kind(boolean safeToResend) {
            this.safeToResend = safeToResend;
        }

        /** Whether the item was not processed, and may succeed when it is sent again as it is. */
        public boolean safeToResend() {
            return this.safeToResend;
        }

        /**
         * The kind of failure that a text of Labelbox describes (inferred: Labelbox sends texts only). Texts that this
         * client does not know are {@link #REFUSED}.
         */
        public static Kind of(@Nullable String reason) {
            String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
            if (text.contains("global key") && contains(text, "duplicate", "already exist", "already in use")) {
                return DUPLICATE_GLOBAL_KEY;
            }
            return contains(text, "not found", "does not exist", "did not exist", "could not be found")
                    ? NOT_FOUND
                    : REFUSED;
        }

        private static boolean contains(String text, String... words) {
            for (String word : words) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
