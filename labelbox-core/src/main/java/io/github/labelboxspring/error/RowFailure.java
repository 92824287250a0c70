package io.github.labelboxspring.error;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item of a bulk operation that failed.
 *
 * @param index index of the item in the input, from 0; null if not known
 * @param key identifies the item: its global key, external id, id or file; null if it has none
 * @param kind why it failed, for programs
 * @param reason why it failed, for people
 */
public record RowFailure(@Nullable Integer index, @Nullable String key, Kind kind, String reason)
        implements Serializable {

    private static final int SHOWN = 5;

    /** Return a failure with Labelbox's explanation, or a note that there was none. */
    public static RowFailure of(@Nullable Integer index, @Nullable String key, @Nullable String reason) {
        return new RowFailure(index, key, Kind.of(reason), Reason.of(reason));
    }

    /** Return the same failure with the given index. */
    public RowFailure at(@Nullable Integer index) {
        return new RowFailure(index, this.key, this.kind, this.reason);
    }

    /** Return the first failures in one line, for exception messages. */
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

    /** The reason why an item failed, and whether it can be resent. */
    public enum Kind {

        /** The global key belongs to another data row or to a preceding item of the input. */
        DUPLICATE_GLOBAL_KEY(false),

        /**
         * The item refers to an object that does not exist: a data row, a global key, a metadata field or an embedding.
         */
        NOT_FOUND(false),

        /** The user of the API key does not have permission to change the item. */
        ACCESS_DENIED(false),

        /** Labelbox rejected the item for another reason. */
        REFUSED(false),

        /** The item did not reach Labelbox, so that nothing was changed. */
        NOT_UPLOADED(true),

        /** Labelbox reported no outcome. Check whether the item exists before resending it. */
        UNKNOWN(false);

        private final boolean safeToResend;

        Kind(boolean safeToResend) {
            this.safeToResend = safeToResend;
        }

        /** Return whether the item was not processed and may succeed if it is resent unchanged. */
        public boolean safeToResend() {
            return this.safeToResend;
        }

        /**
         * Return the kind of failure that a message of Labelbox describes (inferred: Labelbox only sends messages).
         * Messages that are not recognized are {@link #REFUSED}.
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
