package io.github.labelboxspring.annotations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that is annotated with a tool of the ontology.
 *
 * <pre>{@code
 * ObjectAnnotation car = ObjectAnnotation.of("car", new Box(10, 20, 100, 60))
 *         .withClassifications(List.of(ClassificationAnnotation.of("color", Answer.radio("red"))))
 *         .withCertainty(Certainty.of(0.9));
 * }</pre>
 *
 * @param tool the tool in the ontology
 * @param mark the position of the object
 * @param classifications answers about the object
 * @param certainty certainty, if this is a prediction
 * @param uuid the UUID by which relationships refer to it, null to generate one when it is sent; in an export, its
 *     feature id
 */
public record ObjectAnnotation(
        FeatureRef tool,
        Mark mark,
        List<ClassificationAnnotation> classifications,
        Certainty certainty,
        @Nullable String uuid)
        implements Annotation {

    /** @throws IllegalArgumentException if a classification has a message id or a UUID */
    public ObjectAnnotation {
        classifications = ClassificationAnnotation.nested(classifications);
    }

    /** Return an object for the tool with the given name. */
    public static ObjectAnnotation of(String tool, Mark mark) {
        return of(FeatureRef.of(tool), mark);
    }

    /** Return an object for the given tool. */
    public static ObjectAnnotation of(FeatureRef tool, Mark mark) {
        return new ObjectAnnotation(tool, mark, List.of(), Certainty.NONE, null);
    }

    /** Return this object with answers about it. */
    public ObjectAnnotation withClassifications(List<ClassificationAnnotation> classifications) {
        return new ObjectAnnotation(this.tool, this.mark, classifications, this.certainty, this.uuid);
    }

    /** Return this object with the certainty of a prediction. */
    public ObjectAnnotation withCertainty(Certainty certainty) {
        return new ObjectAnnotation(this.tool, this.mark, this.classifications, certainty, this.uuid);
    }

    /** Return this object with a UUID to which relationships can refer. */
    public ObjectAnnotation withUuid(String uuid) {
        return new ObjectAnnotation(this.tool, this.mark, this.classifications, this.certainty, uuid);
    }
}
