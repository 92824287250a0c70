package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.Arrays;
import java.util.Optional;

/** The types of attachments. */
public enum AttachmentType {
    AUDIO,
    VIDEO,
    IMAGE,
    IMAGE_OVERLAY,
    HTML,
    RAW_TEXT,
    TEXT_URL,
    PDF_URL,
    CAMERA_IMAGE;

    /**
     * Check the value of an attachment of this type. That the values of all attachments but texts must be URLs is
     * documented; that other values are refused is inferred.
     *
     * @param strict whether a URL is required
     * @throws RuleException if the value is invalid
     */
    void check(String value, boolean strict) {
        if (value.isBlank()) {
            throw new RuleException("An attachment must have a value");
        }
        if (strict && this != RAW_TEXT && !value.startsWith("https://") && !value.startsWith("http://")) {
            throw new RuleException("The value of an attachment of type " + this + " must be a URL");
        }
    }

    public static Optional<AttachmentType> find(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
