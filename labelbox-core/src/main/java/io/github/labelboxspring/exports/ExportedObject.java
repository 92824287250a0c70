package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One mark of an ontology tool. Which shape it has, its kind says; the shapes are null but one.
 *
 * @param featureId id of this mark
 * @param featureSchemaId id of the tool
 * @param name name of the tool
 * @param annotationKind such as {@code ImageBoundingBox}
 * @param classifications answers about this mark
 * @param boundingBox in pixels of the asset
 * @param polygon closed: the last point is the first
 * @param line a polyline
 * @param point a point
 * @param mask link to an image of this mark alone; {@link ExportOperations#downloadMask} reads it
 * @param compositeMask link to an image of several marks, and this mark's color in it
 * @param other shapes and fields that this client does not know, such as {@code location}
 */
public record ExportedObject(
        @JsonProperty("feature_id") @Nullable String featureId,
        @JsonProperty("feature_schema_id") @Nullable String featureSchemaId,
        @Nullable String name,
        @Nullable String value,
        @JsonProperty("annotation_kind") @Nullable String annotationKind,
        List<ExportedClassification> classifications,
        @JsonProperty("bounding_box") @Nullable Box boundingBox,
        @Nullable List<Point> polygon,
        @Nullable List<Point> line,
        @Nullable Point point,
        @Nullable Mask mask,
        @JsonProperty("composite_mask") @Nullable CompositeMask compositeMask,
        @JsonAnySetter Map<String, Object> other) {

    public ExportedObject {
        classifications = Absent.list(classifications);
        polygon = Absent.whole(polygon);
        line = Absent.whole(line);
        other = Absent.map(other);
    }

    /** Of a prediction: how sure the model is, 0 to 1. */
    public OptionalDouble confidence() {
        return Confidence.of(this.other);
    }

    /** A rectangle. */
    public record Box(double top, double left, double height, double width) {}

    /** A point: right and down from the upper left corner. */
    public record Point(double x, double y) {}

    /** A mask's image. */
    public record Mask(String url) {}

    /**
     * An image that several marks share.
     *
     * @param colorRgb red, green and blue of this mark, 0 to 255
     */
    public record CompositeMask(
            String url, @JsonProperty("color_rgb") List<Integer> colorRgb) {}
}
