package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.annotations.TextEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the geometries of an export's objects. */
final class MarkReader {

    private MarkReader() {}

    /** Return the geometry, or null if its type is unknown. */
    static @Nullable Mark of(Fields object) {
        if (object.has("bounding_box") && object.has("page_number")) {
            return documentBox(object);
        } else if (object.has("location")) {
            Fields location = object.fields("location");
            return location.has("groups") ? entity(location) : span(location);
        } else if (object.has("conversational_location")) {
            Fields place = object.fields("conversational_location");
            return new ConversationEntity(place.text("message_id"), span(place.fields("location")));
        }
        return geometry(object);
    }

    static @Nullable Geometry geometry(Fields object) {
        if (object.has("bounding_box")) {
            return box(object.fields("bounding_box"));
        } else if (object.has("polygon")) {
            return new Polygon(points(object, "polygon"));
        } else if (object.has("line")) {
            return new Line(points(object, "line"));
        } else if (object.has("point")) {
            return point(object.fields("point"));
        }
        return masked(object) ? mask(object) : null;
    }

    static boolean masked(Fields object) {
        return object.has("mask") || object.has("composite_mask");
    }

    /** The mask of a single object takes precedence over a composite mask. */
    static Mask.OfUrl mask(Fields object) {
        if (!object.has("composite_mask")) {
            return new Mask.OfUrl(object.fields("mask").text("url"), Color.WHITE, null);
        }
        Fields shared = object.fields("composite_mask");
        Mask.Composite composite = new Mask.Composite(shared.text("url"), color(shared));
        return object.has("mask")
                ? new Mask.OfUrl(object.fields("mask").text("url"), Color.WHITE, composite)
                : new Mask.OfUrl(composite.url(), composite.color(), null);
    }

    private static Color color(Fields shared) {
        List<Integer> parts = shared.list("color_rgb", each -> Fields.integer("color_rgb", each));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("'color_rgb' must have 3 parts, but has " + parts.size());
        }
        return new Color(parts.get(0), parts.get(1), parts.get(2));
    }

    private static Box box(Fields box) {
        return new Box(box.number("left"), box.number("top"), box.number("width"), box.number("height"));
    }

    private static Point point(Fields point) {
        return new Point(point.number("x"), point.number("y"));
    }

    private static List<Point> points(Fields object, String name) {
        return object.objects(name, MarkReader::point);
    }

    private static TextEntity span(Fields location) {
        return new TextEntity(location.integer("start"), location.integer("end"), location.optionalText("token"));
    }

    private static DocumentBox documentBox(Fields object) {
        DocumentBox.PageSize size = null;
        if (object.has("page_dimensions")) {
            Fields dimensions = object.fields("page_dimensions");
            size = new DocumentBox.PageSize(dimensions.number("width"), dimensions.number("height"));
        }
        return new DocumentBox(box(object.fields("bounding_box")), object.integer("page_number"), null, size);
    }

    private static DocumentEntity entity(Fields location) {
        return new DocumentEntity(location.objects(
                "groups",
                group -> new DocumentEntity.Selection(
                        group.texts("tokens"),
                        group.text("id"),
                        group.integer("page_number"),
                        group.optionalText("text"))));
    }
}
