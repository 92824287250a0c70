package io.github.labelboxspring.formats.internal;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.LabeledImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An object on an image that shape formats can represent.
 *
 * @param tool the name of the tool
 * @param category the position of the category
 * @param geometry the shape
 * @param confidence the confidence of a prediction
 */
public record ImageObject(
        String tool,
        int category,
        Geometry geometry,
        @Nullable Double confidence) {

    /** Return the objects of an image. All other annotations are reported as lost. */
    public static List<ImageObject> of(LabeledImage image, Categories categories, FormatReport report) {
        String dataRow = image.dataRow().value();
        List<ImageObject> objects = new ArrayList<>();
        for (Annotation each : image.annotations()) {
            if (each instanceof ObjectAnnotation object && object.mark() instanceof Geometry geometry) {
                String tool = Objects.requireNonNullElse(
                        object.tool().name(), object.tool().toString());
                if (!Shapes.hasArea(geometry)) {
                    report.add("polygon with fewer than three corners", tool, dataRow);
                    continue;
                }
                OptionalInt category = categories.index(tool);
                if (category.isEmpty()) {
                    report.add("object of a tool without a category", tool, dataRow);
                    continue;
                }
                object.classifications()
                        .forEach(answer -> report.add("answer about an object", name(answer.question()), dataRow));
                reportMetrics(object.certainty(), tool, dataRow, report);
                objects.add(new ImageObject(
                        tool, category.getAsInt(), geometry, object.certainty().confidence()));
            } else {
                report.add(kind(each), feature(each), dataRow);
            }
        }
        return objects;
    }

    /** Report the custom metrics of a prediction as lost. */
    public static void reportMetrics(Certainty certainty, String tool, String dataRow, FormatReport report) {
        certainty.metrics().forEach(metric -> report.add("metric '" + metric.name() + "'", tool, dataRow));
    }

    /** Return the kind of an annotation for display. */
    public static String kind(Annotation annotation) {
        if (annotation instanceof ObjectAnnotation object) {
            return kind(object.mark());
        } else if (annotation instanceof ClassificationAnnotation) {
            return "answer about the image";
        } else if (annotation instanceof UnknownAnnotation) {
            return "annotation of an unknown kind";
        }
        return words(annotation);
    }

    /** Return the kind of a mark for display. */
    public static String kind(Mark mark) {
        return mark instanceof Mask ? "mask" : words(mark);
    }

    /** Convert a class name to words: {@code VideoObject} becomes video object. */
    private static String words(Object value) {
        StringBuilder words = new StringBuilder();
        for (char each : value.getClass().getSimpleName().toCharArray()) {
            if (Character.isUpperCase(each) && !words.isEmpty()) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(each));
        }
        return words.toString();
    }

    /** Return the tool or question of an annotation. */
    public static @Nullable String feature(Annotation annotation) {
        if (annotation instanceof ObjectAnnotation object) {
            return name(object.tool());
        } else if (annotation instanceof ClassificationAnnotation classification) {
            return name(classification.question());
        } else if (annotation instanceof Relationship relationship) {
            return relationship.name();
        } else if (annotation instanceof VideoObject object) {
            return name(object.tool());
        } else if (annotation instanceof VideoClassification classification) {
            return name(classification.question());
        } else if (annotation instanceof TemporalClassification classification) {
            return classification.name();
        } else if (annotation instanceof Prompt prompt) {
            return name(prompt.feature());
        } else if (annotation instanceof MessageEvaluation evaluation) {
            return name(evaluation.tool());
        } else if (annotation instanceof ScalarMetric metric) {
            return metric.name();
        } else if (annotation instanceof ConfusionMatrixMetric metric) {
            return metric.name();
        }
        return null;
    }

    private static String name(FeatureRef feature) {
        return feature.toString();
    }
}
