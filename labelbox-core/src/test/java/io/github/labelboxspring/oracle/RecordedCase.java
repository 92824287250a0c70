package io.github.labelboxspring.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the official SDK sent when one of its methods was called; {@code raised} says how it then failed. */
record RecordedCase(
        String sdk,
        @JsonProperty("case") String name,
        boolean raises,
        @Nullable String raised,
        @Nullable String note,
        List<Request> steps) {

    /** Whether of long lists only the beginning and the size are kept. */
    boolean shortened() {
        return this.note != null && this.note.contains("lists are shortened");
    }

    /** Class of the SDK's exception, null if there was none. */
    @Nullable
    String kind() {
        return this.raised == null ? null : this.raised.split(":", 2)[0];
    }
}
