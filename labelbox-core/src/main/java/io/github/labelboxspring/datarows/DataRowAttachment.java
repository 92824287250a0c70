package io.github.labelboxspring.datarows;

import org.jspecify.annotations.Nullable;

/**
 * An {@link Attachment} that a data row has.
 *
 * @param id id, 25 characters
 * @param type the name of a {@link Attachment.Type}, or of one that this client does not know
 * @param value a URL, or the text itself
 * @param name what it is called
 */
public record DataRowAttachment(
        String id, String type, String value, @Nullable String name) {

    /** Without the URL's query, which may hold a signature. */
    @Override
    public String toString() {
        return "DataRowAttachment[id=" + this.id + ", type=" + this.type + ", value=" + Urls.shown(this.value)
                + ", name=" + this.name + "]";
    }
}
