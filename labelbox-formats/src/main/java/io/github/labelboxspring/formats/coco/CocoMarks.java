package io.github.labelboxspring.formats.coco;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.masks.RunLengths;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Converts annotations of a file to objects. */
final class CocoMarks {

    private static final int KEYPOINT = 3;

    private static final int BOX = 4;

    private static final int LEAST_POLYGON = 6;

    private CocoMarks() {}

    static List<Annotation> of(JsonNode annotation, String tool, String dataRow, FormatReport report) {
        if (annotation.path("iscrowd").asInt(0) != 0) {
            report.add("crowd as one mask", tool, dataRow);
        }
        List<Geometry> shapes = shapes(annotation, tool, dataRow, report);
        double score = annotation.path("score").asDouble(-1);
        Certainty certainty = score >= 0 && score <= 1 ? Certainty.of(score) : Certainty.NONE;
        return shapes.stream()
                .<Annotation>map(shape -> ObjectAnnotation.of(tool, shape).withCertainty(certainty))
                .toList();
    }

    private static List<Geometry> shapes(JsonNode annotation, String tool, String dataRow, FormatReport report) {
        List<Double> keypoints = numbers(annotation.path("keypoints"));
        if (!keypoints.isEmpty()) {
            return points(annotation, keypoints, tool, dataRow, report);
        }
        JsonNode segmentation = annotation.path("segmentation");
        if (segmentation.isObject()) {
            return List.of(mask(segmentation));
        }
        List<Geometry> polygons = new ArrayList<>();
        if (segmentation.isArray()) {
            for (JsonNode part : segmentation) {
                List<Double> ring = numbers(part);
                if (ring.size() < LEAST_POLYGON || ring.size() % 2 != 0) {
                    report.add("polygon with fewer than three corners", tool, dataRow);
                    continue;
                }
                polygons.add(polygon(ring));
            }
        }
        if (polygons.size() > 1) {
            report.add("object of several polygons as one object for each", tool, dataRow);
        }
        return polygons.isEmpty() ? List.of(box(annotation)) : polygons;
    }

    private static List<Geometry> points(
            JsonNode annotation, List<Double> keypoints, String tool, String dataRow, FormatReport report) {
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i + 2 < keypoints.size(); i += KEYPOINT) {
            if (keypoints.get(i + 2) > 0) {
                points.add(new Point(keypoints.get(i), keypoints.get(i + 1)));
            }
        }
        if (points.size() > 1) {
            report.add("object of several keypoints as one point for each", tool, dataRow);
        }
        if (!annotation.path("segmentation").isEmpty()) {
            report.add("segmentation of an object with keypoints", tool, dataRow);
        }
        return points;
    }

    private static Mask mask(JsonNode segmentation) {
        JsonNode counts = segmentation.path("counts");
        ImageSize size = ImageSize.of(
                segmentation.path("size").path(1).asInt(0),
                segmentation.path("size").path(0).asInt(0));
        RunLengths runs = counts.isString()
                ? RunLengths.ofCompressed(size, counts.asString())
                : new RunLengths(
                        size,
                        RunLengths.Order.COLUMNS,
                        numbers(counts).stream().mapToInt(Double::intValue).toArray());
        return runs.bitmap().toMask();
    }

    private static Polygon polygon(List<Double> ring) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ring.size(); i += 2) {
            points.add(new Point(ring.get(i), ring.get(i + 1)));
        }
        return new Polygon(points);
    }

    private static Box box(JsonNode annotation) {
        List<Double> box = numbers(annotation.path("bbox"));
        if (box.size() != BOX) {
            throw new IllegalArgumentException(
                    "An annotation requires a segmentation, keypoints or a bbox of four numbers: "
                            + CocoReader.shortened(annotation));
        }
        return new Box(box.get(0), box.get(1), box.get(2), box.get(BOX - 1));
    }

    private static List<Double> numbers(JsonNode list) {
        List<Double> numbers = new ArrayList<>();
        if (list.isArray()) {
            for (JsonNode each : list) {
                numbers.add(each.asDouble());
            }
        }
        return numbers;
    }
}
