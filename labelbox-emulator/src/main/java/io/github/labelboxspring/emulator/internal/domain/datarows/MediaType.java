package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The media types of assets, with the MIME types that a file of each may have. */
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

    /** Return the name in exports. */
    public String assetType() {
        return this.assetType;
    }

    /** Return the accepted MIME type, which may contain a wildcard. */
    public String mimeTypes() {
        return this.mimeTypes;
    }

    /**
     * Return whether data rows of this media type can be sent to a project of the given one. Data rows of unknown media
     * type can be sent to any project, and projects of some media types accept any data row.
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

    /** Return the media type with this name, ignoring case; {@code document} is accepted as well, as in the API. */
    public static Optional<MediaType> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return upper.equals("DOCUMENT")
                ? Optional.of(PDF)
                : Arrays.stream(values())
                        .filter(type -> type.name().equals(upper))
                        .findFirst();
    }

    /** Return the media type of a file with this MIME type. */
    public static MediaType ofMimeType(String mimeType) {
        return Arrays.stream(values())
                .filter(type -> !type.mimeTypes.equals("*/*") && type.accepts(mimeType))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
