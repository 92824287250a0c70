package io.github.labelboxspring.ontologies;

/**
 * Kinds of tools.
 *
 * <p>Answers to the official SDK's {@code Tool.Type}.
 */
public enum ToolType {
    POLYGON("polygon"),
    /** The old segmentation tool. */
    SUPERPIXEL("superpixel"),
    RASTER_SEGMENTATION("raster-segmentation"),
    POINT("point"),
    /** A bounding box. */
    RECTANGLE("rectangle"),
    LINE("line"),
    NAMED_ENTITY("named-entity"),
    /** A relationship between two other annotations. */
    EDGE("edge"),
    MESSAGE_SINGLE_SELECTION("message-single-selection"),
    MESSAGE_MULTI_SELECTION("message-multi-selection"),
    MESSAGE_RANKING("message-ranking"),
    MARKER("marker"),
    STEP_REASONING("step-reasoning"),
    FACT_CHECKING("fact-checking"),
    PROMPT_ISSUE("prompt-issue"),
    /** One that this client does not know; {@link Tool#tool()} has its name. */
    UNKNOWN("");

    private final String wireName;

    ToolType(String wireName) {
        this.wireName = wireName;
    }

    /** The word in normalized JSON. */
    public String wireName() {
        return this.wireName;
    }

    static ToolType of(String wireName) {
        for (ToolType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
