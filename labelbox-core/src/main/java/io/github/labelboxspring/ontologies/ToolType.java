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

    /**
     * Return the kinds of marks that annotations of the tool have; empty if they have none, as relationships, or if this
     * client does not know the tool.
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

    /** Return whether annotations of the tool can have such a mark. */
    public boolean holds(Mark mark) {
        return marks().stream().anyMatch(kind -> kind.isInstance(mark));
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
