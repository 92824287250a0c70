package io.github.labelboxspring.formats;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.CustomMetric;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Line;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Point;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.geometry.Region;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.masks.Bitmap;
import io.github.labelboxspring.models.DataSplit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Images for tests. */
public final class Samples {

    public static final ImageSize SIZE = ImageSize.of(100, 80);

    public static final Categories CATEGORIES = Categories.of("car", "roof", "wheel", "road");

    public static final Box CAR = new Box(20, 10, 40, 20);

    public static final Polygon ROOF = Polygon.of(new Point(20, 10), new Point(60, 10), new Point(40.5, 4));

    /** 600 pixels in two parts, less a hole of 25. */
    public static final Bitmap ROAD = Bitmap.ofRegions(
            SIZE,
            List.of(
                    Region.of(rectangle(0, 40, 20, 20)).withHoles(List.of(rectangle(5, 45, 5, 5))),
                    Region.of(rectangle(50, 60, 20, 10))));

    private Samples() {}

    private static Polygon rectangle(double left, double top, double width, double height) {
        return Polygon.of(
                new Point(left, top),
                new Point(left + width, top),
                new Point(left + width, top + height),
                new Point(left, top + height));
    }

    /** An image with these shapes, each of a tool. */
    public static LabeledImage image(String key, Annotation... annotations) {
        return LabeledImage.of(DataRowKey.globalKey(key), key, List.of(annotations))
                .withSize(SIZE);
    }

    public static ObjectAnnotation object(String tool, Geometry geometry) {
        return ObjectAnnotation.of(tool, geometry);
    }

    /** An image with one annotation of each kind that some format cannot hold. */
    public static LabeledImage difficult() {
        ObjectAnnotation car = object("car", CAR).withUuid("a");
        return image(
                "difficult.png",
                car.withClassifications(List.of(ClassificationAnnotation.of("color", Answer.radio("red"))))
                        .withCertainty(Certainty.of(0.5).withMetrics(List.of(new CustomMetric("blur", 0.1)))),
                object("wheel", new Point(30, 30)).withUuid("b"),
                object("lane", new Box(0, 0, 5, 5)),
                object("car", Line.through(new Point(0, 0), new Point(9, 9))),
                ClassificationAnnotation.of("weather", Answer.radio("rain")),
                Relationship.between(
                        "has", car, object("wheel", new Point(30, 30)).withUuid("b")));
    }

    /** One image a split, and one in none. */
    public static List<LabeledImage> splits() {
        return List.of(
                image("one.png", object("car", CAR)).withSplit(DataSplit.TRAINING),
                image("two.png", object("car", CAR)).withSplit(DataSplit.VALIDATION),
                image("three.png").withSplit(DataSplit.TEST),
                image("four.png", object("car", CAR)).withSplit(DataSplit.UNASSIGNED));
    }

    /** Write a black image of the size of all samples. */
    public static void png(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }
}
