package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.labelboxspring.internal.operation.Urls;
import org.jspecify.annotations.Nullable;

/**
 * An item that is displayed beside a data row.
 *
 * @param type its type
 * @param value an https URL, or the text itself for {@link Type#RAW_TEXT}
 * @param name its display name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(Type type, String value, @Nullable String name) {

    public Attachment {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The value of an attachment must be a URL, or the text for RAW_TEXT");
        }
    }

    /** Omits the URL's query, which may contain a signature. */
    @Override
    public String toString() {
        return "Attachment[type=" + this.type + ", value=" + Urls.shown(this.value) + ", name=" + this.name + "]";
    }

    /** Types of attachments (SDK 7.17.0, {@code AttachmentType}). */
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
