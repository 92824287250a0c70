package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of assets, with the MIME types that a file of that kind may have. */
public enum MediaType {
    IMAGE("image", "image/*"),
    VIDEO("video", "video/*"),
    AUDIO("audio", "audio/*"),
    TEXT("text", "text/plain"),
    HTML("html", "text/html"),
    PDF("document", "application/pdf"),
    CONVERSATIONAL("conversational", "application/json"),
    TMS_GEO("tiled_imagery", "*/*"),
    TMS_SIMPLE("tiled_imagery", "*/*"),
    DICOM("dicom", "*/*"),
    POINT_CLOUD("point_cloud", "*/*"),
    LLM("llm", "*/*"),
    LLM_PROMPT_CREATION("llm_prompt_creation", "*/*"),
    LLM_PROMPT_RESPONSE_CREATION("llm_prompt_response_creation", "*/*"),
    UNKNOWN("unknown", "*/*");

    private final String assetType;
    private final String mimeTypes;

    MediaType(String assetType, String mimeTypes) {
        this.assetType = assetType;
        this.mimeTypes = mimeTypes;
    }

    /** As exports call it. */
    public String assetType() {
        return this.assetType;
    }

    /** A MIME type, perhaps with a star. */
    public String mimeTypes() {
        return this.mimeTypes;
    }

    /**
     * Whether data rows of this kind can be sent to a project of that kind. Rows whose kind is not known can, and projects
     * whose rows may be of several kinds take all.
     */
    public boolean fits(MediaType project) {
        return this == project
                || this == UNKNOWN
                || switch (project) {
                    case UNKNOWN, POINT_CLOUD, LLM, LLM_PROMPT_CREATION, LLM_PROMPT_RESPONSE_CREATION -> true;
                    case TMS_GEO, TMS_SIMPLE -> this == IMAGE || this == TMS_GEO || this == TMS_SIMPLE;
                    case HTML -> this == TEXT;
                    default -> false;
                };
    }

    public boolean accepts(String mimeType) {
        return this.mimeTypes.equals("*/*")
                || (this.mimeTypes.endsWith("/*")
                        ? mimeType.startsWith(this.mimeTypes.substring(0, this.mimeTypes.length() - 1))
                        : mimeType.equals(this.mimeTypes));
    }

    /** By its name, whatever the case, or by {@code document}, as the API also says. */
    public static Optional<MediaType> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return upper.equals("DOCUMENT")
                ? Optional.of(PDF)
                : Arrays.stream(values())
                        .filter(type -> type.name().equals(upper))
                        .findFirst();
    }

    /** What a file of this MIME type is. */
    public static MediaType ofMimeType(String mimeType) {
        return Arrays.stream(values())
                .filter(type -> !type.mimeTypes.equals("*/*") && type.accepts(mimeType))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
