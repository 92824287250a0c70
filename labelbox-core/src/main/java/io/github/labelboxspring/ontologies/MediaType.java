package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The type of assets that a project or an ontology is for. The constants are named as in the API.
 *
 * <p>Corresponds to {@code MediaType} in the official SDK.
 */
public enum MediaType {
    AUDIO,
    CONVERSATIONAL,
    HTML,
    IMAGE,
    LLM,
    /** Writing prompts in data rows that the platform generates. */
    LLM_PROMPT_CREATION,
    /** Writing prompts and responses in data rows that the platform generates. */
    LLM_PROMPT_RESPONSE_CREATION,
    PDF,
    POINT_CLOUD,
    TEXT,
    /** Geospatial tiles. */
    TMS_GEO,
    /** Tiles of a single large image. */
    TMS_SIMPLE,
    VIDEO,
    /** A type that this client version does not support; cannot be sent. */
    UNKNOWN;

    /** Parse a name in any format that the API returns: {@code TMS_GEO}, {@code tmsGeo}, {@code tms-geo}. */
    @JsonCreator
    public static @Nullable MediaType of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String word =
                text.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
        return switch (word) {
            case "DOCUMENT" -> PDF;
            case "GEOSPATIAL_TILE" -> TMS_GEO;
            case "SIMPLE_TILE" -> TMS_SIMPLE;
            default -> known(word);
        };
    }

    private static MediaType known(String word) {
        for (MediaType type : values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
