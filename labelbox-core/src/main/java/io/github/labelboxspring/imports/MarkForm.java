package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Box;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Converts the geometries of objects to the import format. */
final class MarkForm {

    private MarkForm() {}

    static Map<String, Object> of(Mark mark) {
        if (mark instanceof Geometry geometry) {
            return of(geometry);
        } else if (mark instanceof TextEntity text) {
            return Map.of("location", location(text));
        } else if (mark instanceof ConversationEntity part) {
            return Map.of("location", location(part.text()), "messageId", part.messageId());
        } else if (mark instanceof DocumentBox box) {
            return box.unit() == null
                    ? Map.of("bbox", box(box.box()), "page", box.page())
                    : Map.of(
                            "bbox",
                            box(box.box()),
                            "page",
                            box.page(),
                            "unit",
                            box.unit().name());
        }
        return Map.of(
                "textSelections",
                ((DocumentEntity) mark)
                        .selections().stream()
                                .map(each -> Map.of(
                                        "tokenIds", each.tokenIds(), "groupId", each.groupId(), "page", each.page()))
                                .toList());
    }

    static Map<String, Object> of(Geometry geometry) {
        if (geometry instanceof Box box) {
            return Map.of("bbox", box(box));
        } else if (geometry instanceof Point point) {
            return Map.of("point", point(point));
        } else if (geometry instanceof Line line) {
            return Map.of("line", points(line.points()));
        } else if (geometry instanceof Polygon polygon) {
            return Map.of("polygon", points(polygon.points()));
        }
        return Map.of("mask", mask((Mask) geometry));
    }

    private static Map<String, Object> mask(Mask mask) {
        if (mask instanceof Mask.OfUrl image) {
            return Map.of("instanceURI", image.url(), "colorRGB", VideoForm.color(image.color()));
        } else if (mask instanceof Mask.OfRle runs) {
            return Map.of("size", List.of(runs.height(), runs.width()), "counts", runs.counts());
        }
        return Map.of("png", Base64.getEncoder().encodeToString(((Mask.OfPng) mask).png()));
    }

    private static Map<String, Object> box(Box box) {
        return Map.of("top", box.top(), "left", box.left(), "height", box.height(), "width", box.width());
    }

    private static List<Map<String, Object>> points(List<Point> points) {
        return points.stream().map(MarkForm::point).toList();
    }

    private static Map<String, Object> point(Point point) {
        return Map.of("x", point.x(), "y", point.y());
    }

    private static Map<String, Object> location(TextEntity text) {
        return Map.of("start", text.start(), "end", text.end());
    }
}
