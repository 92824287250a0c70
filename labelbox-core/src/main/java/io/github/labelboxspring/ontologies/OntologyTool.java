package io.github.labelboxspring.ontologies;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.annotations.VideoObject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Creates annotations with a tool of an ontology, and rejects annotations that are not possible for it.
 *
 * <pre>{@code
 * Ontology ontology = client.ontologies().get(ontologyId).execute();
 * ObjectAnnotation car = ontology.tool("car").box(10, 20, 100, 60);
 * }</pre>
 *
 * <p>All methods fail with {@link IllegalArgumentException} if the tool has a different type.
 *
 * @param tool the tool in the ontology
 */
public record OntologyTool(Tool tool) {

    /** Return an object with the given geometry or text selection. */
    public ObjectAnnotation mark(Mark mark) {
        check(mark);
        return ObjectAnnotation.of(this.tool.name(), mark);
    }

    private void check(Mark mark) {
        if (!this.tool.toolType().holds(mark)) {
            throw refused(mark instanceof Mask ? "Mask" : mark.getClass().getSimpleName());
        }
    }

    private IllegalArgumentException refused(String given) {
        String possible = switch (this.tool.toolType()) {
            case EDGE -> "relationships";
            case MESSAGE_SINGLE_SELECTION, MESSAGE_MULTI_SELECTION, MESSAGE_RANKING ->
                "evaluations of messages with the matching type of task";
            default ->
                this.tool.toolType().marks().stream()
                        .map(Class::getSimpleName)
                        .sorted()
                        .collect(Collectors.joining(" or "));
        };
        return new IllegalArgumentException("The tool '" + this.tool.name() + "' is of type " + this.tool.tool()
                + " and cannot have a " + given
                + (possible.isEmpty() ? "; nothing can be imported for it" : "; it can have " + possible));
    }

    /** Return a bounding box; see {@link Box}. */
    public ObjectAnnotation box(double left, double top, double width, double height) {
        return mark(new Box(left, top, width, height));
    }

    /** Return a point. */
    public ObjectAnnotation point(double x, double y) {
        return mark(new Point(x, y));
    }

    /** Return a line through at least 2 points. */
    public ObjectAnnotation line(Point... points) {
        return mark(Line.through(points));
    }

    /** Return a polygon with at least 3 corners. */
    public ObjectAnnotation polygon(Point... corners) {
        return mark(Polygon.of(corners));
    }

    /** Return a mask. */
    public ObjectAnnotation mask(Mask mask) {
        return mark(mask);
    }

    /** Return a selection of text; see {@link TextEntity}. */
    public ObjectAnnotation text(int start, int end) {
        return mark(new TextEntity(start, end));
    }

    /** Return a selection of text in a message; see {@link TextEntity}. */
    public ObjectAnnotation message(String messageId, int start, int end) {
        return mark(new ConversationEntity(messageId, new TextEntity(start, end)));
    }

    /** Return a selection of words in a document. */
    public ObjectAnnotation words(DocumentEntity.Selection... selections) {
        return mark(new DocumentEntity(List.of(selections)));
    }

    /**
     * Return a bounding box on a page of a document.
     *
     * @param page the page index, from 0
     */
    public ObjectAnnotation page(int page, Box box, DocumentBox.Unit unit) {
        return mark(new DocumentBox(box, page, unit));
    }

    /** Return an object of a video; consecutive key frames form a segment. */
    public VideoObject frames(KeyFrame... keyFrames) {
        for (KeyFrame each : keyFrames) {
            check(each.shape());
        }
        return VideoObject.of(this.tool.name(), List.of(keyFrames));
    }

    /** Return a relationship from one object to another; both objects must have a UUID. */
    public Relationship between(ObjectAnnotation source, ObjectAnnotation target) {
        if (this.tool.toolType() != ToolType.EDGE) {
            throw refused("Relationship");
        }
        return Relationship.between(this.tool.name(), source, target);
    }

    /** Return an evaluation of messages. */
    public MessageEvaluation evaluation(MessageEvaluation.Task task) {
        ToolType needed = task instanceof MessageEvaluation.SingleSelection
                ? ToolType.MESSAGE_SINGLE_SELECTION
                : task instanceof MessageEvaluation.MultiSelection
                        ? ToolType.MESSAGE_MULTI_SELECTION
                        : ToolType.MESSAGE_RANKING;
        if (this.tool.toolType() != needed) {
            throw refused(task.getClass().getSimpleName());
        }
        return MessageEvaluation.of(this.tool.name(), task);
    }

    /**
     * Return a classification of objects of this tool.
     *
     * @throws IllegalArgumentException if the tool has no classification with this name
     */
    public OntologyQuestion classification(String name) {
        List<Classification> questions = this.tool.classifications() == null ? List.of() : this.tool.classifications();
        return OntologyQuestion.of("The tool '" + this.tool.name() + "'", questions, name);
    }
}
