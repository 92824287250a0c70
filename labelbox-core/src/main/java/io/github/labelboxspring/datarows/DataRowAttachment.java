package io.github.labelboxspring.datarows;

import io.github.labelboxspring.internal.operation.Urls;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Attachment} of a data row.
 *
 * @param id id, 25 characters
 * @param type the name of an {@link Attachment.Type}, or of a type unknown to this client
 * @param value a URL, or the text itself
 * @param name its display name
 */
public record DataRowAttachment(
        String id, String type, String value, @Nullable String name) {

    /** Omits the URL's query, which may contain a signature. */
    @Override
    public String toString() {
        return "DataRowAttachment[id=" + this.id + ", type=" + this.type + ", value=" + Urls.shown(this.value)
                + ", name=" + this.name + "]";
    }
}
