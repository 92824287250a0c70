package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.annotations.TextEntity;
import java.util.Set;

/**
 * The types of tools.
 *
 * <p>Corresponds to {@code Tool.Type} in the official SDK.
 */
public enum ToolType {
    POLYGON("polygon"),
    /** The legacy segmentation tool. */
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
    /** A type that this client version does not support; {@link Tool#tool()} returns its name. */
    UNKNOWN("");

    private final String wireName;

    ToolType(String wireName) {
        this.wireName = wireName;
    }

    /**
     * Return the types of {@link Mark} for annotations of the tool; empty if there are none, as for relationships, or
     * if this client does not support the tool.
     */
    public Set<Class<? extends Mark>> marks() {
        return switch (this) {
            case RECTANGLE -> Set.of(Box.class, DocumentBox.class);
            case POLYGON -> Set.of(Polygon.class);
            case LINE -> Set.of(Line.class);
            case POINT -> Set.of(Point.class);
            case SUPERPIXEL, RASTER_SEGMENTATION -> Set.of(Mask.class);
            case NAMED_ENTITY -> Set.of(TextEntity.class, ConversationEntity.class, DocumentEntity.class);
            default -> Set.of();
        };
    }

    /** Return whether annotations of the tool can have the given {@link Mark}. */
    public boolean holds(Mark mark) {
        return marks().stream().anyMatch(kind -> kind.isInstance(mark));
    }

    /** Return the name in normalized JSON. */
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
