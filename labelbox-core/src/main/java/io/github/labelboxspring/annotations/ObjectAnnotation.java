package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that a tool of the ontology marks.
 *
 * <pre>{@code
 * ObjectAnnotation car = ObjectAnnotation.of("car", new Box(10, 20, 100, 60))
 *         .withClassifications(List.of(ClassificationAnnotation.of("color", Answer.radio("red"))))
 *         .withCertainty(Certainty.of(0.9));
 * }</pre>
 *
 * @param tool which the ontology has
 * @param mark where it is
 * @param classifications answers about this object
 * @param certainty of a prediction
 * @param uuid what relationships name it by, null to have one drawn when it is sent; in an export, its feature id
 */
public record ObjectAnnotation(
        FeatureRef tool,
        Mark mark,
        List<ClassificationAnnotation> classifications,
        Certainty certainty,
        @Nullable String uuid)
        implements Annotation {

    /** @throws IllegalArgumentException if a classification is about a message or has a UUID */
    public ObjectAnnotation {
        classifications = ClassificationAnnotation.nested(classifications);
    }

    /** An object of the tool of this name. */
    public static ObjectAnnotation of(String tool, Mark mark) {
        return of(FeatureRef.of(tool), mark);
    }

    /** An object of this tool. */
    public static ObjectAnnotation of(FeatureRef tool, Mark mark) {
        return new ObjectAnnotation(tool, mark, List.of(), Certainty.NONE, null);
    }

    /** The same with these answers about it. */
    public ObjectAnnotation withClassifications(List<ClassificationAnnotation> classifications) {
        return new ObjectAnnotation(this.tool, this.mark, classifications, this.certainty, this.uuid);
    }

    /** The same as a prediction. */
    public ObjectAnnotation withCertainty(Certainty certainty) {
        return new ObjectAnnotation(this.tool, this.mark, this.classifications, certainty, this.uuid);
    }

    /** The same with a UUID that relationships can name. */
    public ObjectAnnotation withUuid(String uuid) {
        return new ObjectAnnotation(this.tool, this.mark, this.classifications, this.certainty, uuid);
    }
}
