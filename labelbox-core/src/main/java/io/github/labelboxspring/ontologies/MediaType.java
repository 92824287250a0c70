package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kind of assets that a project labels and an ontology is made for. The constants are the API's words.
 *
 * <p>Answers to the official SDK's {@code MediaType}.
 */
public enum MediaType {
    AUDIO,
    CONVERSATIONAL,
    HTML,
    IMAGE,
    LLM,
    /** Writing of prompts; the platform makes the data rows. */
    LLM_PROMPT_CREATION,
    /** Writing of prompts and responses; the platform makes the data rows. */
    LLM_PROMPT_RESPONSE_CREATION,
    PDF,
    POINT_CLOUD,
    TEXT,
    /** Tiles on the globe. */
    TMS_GEO,
    /** Tiles of one large picture. */
    TMS_SIMPLE,
    VIDEO,
    /** One that this client does not know; cannot be sent. */
    UNKNOWN;

    /** Reads the API's word in any of the forms that it answers with: {@code TMS_GEO}, {@code tmsGeo}, {@code tms-geo}. */
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
