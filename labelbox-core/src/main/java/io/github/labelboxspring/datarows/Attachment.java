package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is shown beside a data row.
 *
 * @param type what it is
 * @param value an https URL; the text itself for {@link Type#RAW_TEXT}
 * @param name what it is called
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(Type type, String value, @Nullable String name) {

    public Attachment {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An attachment needs a value: a URL, or the text for RAW_TEXT");
        }
    }

    /** Without the URL's query, which may hold a signature. */
    @Override
    public String toString() {
        return "Attachment[type=" + this.type + ", value=" + Urls.shown(this.value) + ", name=" + this.name + "]";
    }

    /** Kinds of attachments (SDK 7.17.0, {@code AttachmentType}). */
    public enum Type {
        AUDIO,
        VIDEO,
        IMAGE,
        IMAGE_OVERLAY,
        HTML,
        RAW_TEXT,
        TEXT_URL,
        PDF_URL,
        CAMERA_IMAGE
    }
}
