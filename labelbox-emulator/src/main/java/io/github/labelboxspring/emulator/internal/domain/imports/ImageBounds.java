package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaAttributes;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that annotations are within their image, if its size is known, as it is for stored images. That the platform
 * refuses annotations outside the image is inferred.
 */
final class ImageBounds {

    private final MediaInspector media;
    private final Map<DataRow, MediaAttributes> known = new HashMap<>();

    ImageBounds(MediaInspector media) {
        this.media = media;
    }

    /** @throws LineRefusal if a part of the annotation is outside the image */
    void check(DataRow row, Feature tool, Map<String, Object> content) {
        MediaAttributes image = this.known.computeIfAbsent(row, this.media::attributes);
        Integer width = image.width();
        Integer height = image.height();
        if (image.type() != MediaType.IMAGE || width == null || height == null) {
            return;
        }
        boolean inside = corners(content)
                .allMatch(corner -> corner.x() >= 0 && corner.x() <= width && corner.y() >= 0 && corner.y() <= height);
        if (!inside) {
            throw ShapeChecks.invalid(tool, "is outside the image, which has " + width + " x " + height + " pixels");
        }
    }

    private static Stream<Corner> corners(Map<String, Object> content) {
        Stream<Corner> box = content.get("bbox") instanceof Map<?, ?> bbox
                ? Stream.of(
                        new Corner(number(bbox, "left"), number(bbox, "top")),
                        new Corner(
                                number(bbox, "left") + number(bbox, "width"),
                                number(bbox, "top") + number(bbox, "height")))
                : Stream.empty();
        Stream<Corner> points = Stream.of("point", "line", "polygon")
                .map(content::get)
                .flatMap(ImageBounds::each)
                .filter(Map.class::isInstance)
                .map(point -> new Corner(number((Map<?, ?>) point, "x"), number((Map<?, ?>) point, "y")));
        return Stream.concat(box, points);
    }

    private static Stream<?> each(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    }

    private static double number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    private record Corner(double x, double y) {}
}
