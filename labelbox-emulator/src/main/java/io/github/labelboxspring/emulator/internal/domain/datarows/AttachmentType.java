package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.Arrays;
import java.util.Optional;

/** What an attachment is. */
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
     * Checks what such an attachment shows. That others than texts must be URLs is documented, that they are refused
     * otherwise is inferred.
     *
     * @param strict whether that counts
     * @throws RuleException if it cannot be shown
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
