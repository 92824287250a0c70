package io.github.labelboxspring.annotations;

import java.util.List;

/**
 * Where an object is at one frame of a video, or on one slice of a DICOM series.
 *
 * @param frame number of the frame, from 1
 * @param shape a box, a point or a line
 * @param classifications answers about the object from this frame on
 */
public record KeyFrame(int frame, Geometry shape, List<ClassificationAnnotation> classifications) {

    /** @throws IllegalArgumentException for other shapes */
    public KeyFrame {
        if (shape instanceof Polygon || shape instanceof Mask) {
            throw new IllegalArgumentException(
                    "Frame " + frame + ": objects of videos are boxes, points or lines. Masks are sent as a VideoMask");
        }
        classifications = ClassificationAnnotation.nested(classifications);
    }

    /** This shape at this frame. */
    public static KeyFrame of(int frame, Geometry shape) {
        return new KeyFrame(frame, shape, List.of());
    }

    /** The same with these answers about the object. */
    public KeyFrame withClassifications(List<ClassificationAnnotation> classifications) {
        return new KeyFrame(this.frame, this.shape, classifications);
    }
}
