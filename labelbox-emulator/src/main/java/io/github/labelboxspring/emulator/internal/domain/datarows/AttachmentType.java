package io.github.labelboxspring.emulator.internal.domain.datarows;

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

    public static Optional<AttachmentType> find(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
