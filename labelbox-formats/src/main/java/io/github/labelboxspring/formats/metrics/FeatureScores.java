package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric.Counts;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.formats.masks.Bitmap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Computes scores of all annotations of a feature. The type of the first prediction determines how they are compared.
 */
final class FeatureScores {

    private FeatureScores() {}

    /**
     * Return the mean over features. The sides are swapped, as in the official SDK, which has an effect if types are
     * mixed.
     *
     * @return the mean; empty if there is nothing to compare
     */
    static OptionalDouble meanIou(
            List<? extends Annotation> truths,
            List<? extends Annotation> predictions,
            boolean subclasses,
            double reach) {
        return FeatureGroups.of(truths, predictions).stream()
                .map(group -> featureIou(group.predictions(), group.truths(), subclasses, reach))
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    static OptionalDouble featureIou(
            List<Annotation> truths, List<Annotation> predictions, boolean subclasses, double reach) {
        if (truths.isEmpty() || predictions.isEmpty()) {
            return truths.isEmpty() && predictions.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(0);
        }
        Annotation first = predictions.get(0);
        if (ObjectPairs.mark(first) instanceof Mask) {
            return OptionalDouble.of(
                    subclasses
                            ? ObjectPairs.ofMasks(truths, predictions).meanIou(true)
                            : PairScores.ofPixels(union(truths), union(predictions)));
        } else if (ObjectPairs.shape(first) != null) {
            return OptionalDouble.of(
                    ObjectPairs.ofShapes(truths, predictions, reach).meanIou(subclasses));
        } else if (first instanceof ClassificationAnnotation) {
            return OptionalDouble.of(answersIou(truths, predictions));
        } else if (ObjectPairs.textOrNull(first) != null) {
            return OptionalDouble.of(ObjectPairs.ofTexts(truths, predictions).meanIou(subclasses));
        }
        throw unexpected(first);
    }

    private static IllegalArgumentException unexpected(Annotation annotation) {
        return new IllegalArgumentException("Words of a document cannot be compared. Exclude " + annotation);
    }

    private static Bitmap union(List<Annotation> masks) {
        return masks.stream()
                .map(each -> {
                    if (ObjectPairs.mark(each) instanceof Mask mask) {
                        return Bitmap.of(mask);
                    }
                    throw new IllegalArgumentException(
                            "Masks can only be compared with masks, but the same feature contains " + each);
                })
                .reduce(Bitmap::or)
                .orElseThrow();
    }

    /**
     * Different numbers of answers have a score of 0, unless there is one truth: then the first answers are compared.
     */
    static double answersIou(List<Annotation> truths, List<Annotation> predictions) {
        if (predictions.size() != truths.size() && truths.size() != 1) {
            return 0;
        }
        return AnswerScores.iou(
                answer(truths.get(0)).answer(), answer(predictions.get(0)).answer());
    }

    private static ClassificationAnnotation answer(Annotation annotation) {
        if (annotation instanceof ClassificationAnnotation classification) {
            return classification;
        }
        throw new IllegalArgumentException(
                "Answers can only be compared with answers, but the same feature contains " + annotation);
    }

    static Optional<Counts> featureConfusion(
            List<Annotation> truths, List<Annotation> predictions, boolean subclasses, double threshold, double reach) {
        if (truths.isEmpty() || predictions.isEmpty()) {
            return truths.isEmpty() && predictions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Counts(0, predictions.size(), 0, truths.size()));
        }
        Annotation first = predictions.get(0);
        if (first instanceof ClassificationAnnotation) {
            return answersConfusion(truths, predictions);
        }
        return Optional.of(pairs(truths, predictions, reach).confusion(subclasses, threshold));
    }

    private static ObjectPairs pairs(List<Annotation> truths, List<Annotation> predictions, double reach) {
        Annotation first = predictions.get(0);
        if (ObjectPairs.mark(first) instanceof Mask) {
            return ObjectPairs.ofMasks(truths, predictions);
        } else if (ObjectPairs.shape(first) != null) {
            return ObjectPairs.ofShapes(truths, predictions, reach);
        } else if (ObjectPairs.textOrNull(first) != null) {
            return ObjectPairs.ofTexts(truths, predictions);
        }
        throw unexpected(first);
    }

    /** Return the confusion matrix; empty if one side has several answers. */
    static Optional<Counts> answersConfusion(List<Annotation> truths, List<Annotation> predictions) {
        if (truths.isEmpty() != predictions.isEmpty()) {
            return Optional.of(new Counts(0, predictions.size(), 0, truths.size()));
        } else if (truths.size() != 1 || predictions.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(AnswerScores.confusion(
                answer(truths.get(0)).answer(), answer(predictions.get(0)).answer()));
    }
}
