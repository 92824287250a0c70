package io.github.labelboxspring.annotations;

import java.util.List;

/**
 * The position of an object at one frame of a video, or on one slice of a DICOM series.
 *
 * @param frame frame number, from 1
 * @param shape a box, a point or a line
 * @param classifications answers about the object, valid from this frame
 */
public record KeyFrame(int frame, Geometry shape, List<ClassificationAnnotation> classifications) {

    /** @throws IllegalArgumentException if the shape is a polygon or a mask */
    public KeyFrame {
        if (shape instanceof Polygon || shape instanceof Mask) {
            throw new IllegalArgumentException("Frame " + frame
                    + ": an object of a video must be a box, a point or a line. Use a VideoMask for masks");
        }
        classifications = ClassificationAnnotation.nested(classifications);
    }

    /** Return a key frame with the given shape. */
    public static KeyFrame of(int frame, Geometry shape) {
        return new KeyFrame(frame, shape, List.of());
    }

    /** Return this key frame with answers about the object. */
    public KeyFrame withClassifications(List<ClassificationAnnotation> classifications) {
        return new KeyFrame(this.frame, this.shape, classifications);
    }
}
