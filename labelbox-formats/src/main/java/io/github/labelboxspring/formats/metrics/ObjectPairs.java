package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric.Counts;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mark;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.formats.masks.Bitmap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Pairs of objects of two sides, the best first, using each object once. */
final class ObjectPairs {

    private static final double ALL_AGREE = 1;

    private final List<Pair> pairs;

    private ObjectPairs(List<Pair> pairs) {
        this.pairs = pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::score).reversed())
                .toList();
    }

    /** Pair shapes, using the contours of masks; other annotations are ignored. */
    static ObjectPairs ofShapes(List<Annotation> truths, List<Annotation> predictions, double reach) {
        return of(truths, predictions, ObjectPairs::shape, (one, other) -> PairScores.ofShapes(one, other, reach));
    }

    /** Pair masks by their pixels; other annotations are ignored. */
    static ObjectPairs ofMasks(List<Annotation> truths, List<Annotation> predictions) {
        return of(truths, predictions, ObjectPairs::pixels, PairScores::ofPixels);
    }

    /** @throws IllegalArgumentException if there are annotations other than text entities */
    static ObjectPairs ofTexts(List<Annotation> truths, List<Annotation> predictions) {
        return of(truths, predictions, ObjectPairs::text, PairScores::ofTexts);
    }

    private static <T> ObjectPairs of(
            List<Annotation> truths,
            List<Annotation> predictions,
            Function<Annotation, @Nullable T> part,
            ToDoubleBiFunction<T, T> score) {
        List<@Nullable T> truthParts = new ArrayList<>();
        truths.forEach(each -> truthParts.add(part.apply(each)));
        List<@Nullable T> predictedParts = new ArrayList<>();
        predictions.forEach(each -> predictedParts.add(part.apply(each)));
        List<Pair> pairs = new ArrayList<>();
        for (int truth = 0; truth < truths.size(); truth++) {
            for (int prediction = 0; prediction < predictions.size(); prediction++) {
                T one = truthParts.get(truth);
                T other = predictedParts.get(prediction);
                if (one != null && other != null) {
                    pairs.add(new Pair(
                            truth,
                            prediction,
                            (ObjectAnnotation) truths.get(truth),
                            (ObjectAnnotation) predictions.get(prediction),
                            score.applyAsDouble(one, other)));
                }
            }
        }
        return new ObjectPairs(pairs);
    }

    static @Nullable Mark mark(Annotation annotation) {
        return annotation instanceof ObjectAnnotation object ? object.mark() : null;
    }

    /** A box on a page is compared like one on an image, regardless of its page and unit. */
    static @Nullable Geometry shape(Annotation annotation) {
        Mark mark = mark(annotation);
        return mark instanceof DocumentBox box ? box.box() : mark instanceof Geometry shape ? shape : null;
    }

    private static @Nullable Bitmap pixels(Annotation annotation) {
        return mark(annotation) instanceof Mask mask ? Bitmap.of(mask) : null;
    }

    static @Nullable TextEntity textOrNull(Annotation annotation) {
        Mark mark = mark(annotation);
        return mark instanceof TextEntity text
                ? text
                : mark instanceof ConversationEntity message ? message.text() : null;
    }

    private static TextEntity text(Annotation annotation) {
        TextEntity text = textOrNull(annotation);
        if (text == null) {
            throw new IllegalArgumentException(
                    "Text entities can only be compared with each other, not with " + annotation);
        }
        return text;
    }

    /** Return the mean of the scores, with 0 for each unpaired object; NaN if there are no pairs. */
    double meanIou(boolean subclasses) {
        Taken taken = new Taken();
        double sum = 0;
        int count = 0;
        for (Pair pair : this.pairs) {
            if (taken.take(pair)) {
                OptionalDouble answers = subclasses ? pair.answers() : OptionalDouble.empty();
                sum += (pair.score + answers.orElse(pair.score)) / 2;
                count++;
            }
        }
        return sum / (count + taken.left(this.pairs));
    }

    /** Pairs above the threshold match; with subclasses, only if their answers are equal. */
    Counts confusion(boolean subclasses, double threshold) {
        Taken taken = new Taken();
        for (Pair pair : this.pairs) {
            if (pair.score > threshold && taken.isFree(pair) && (!subclasses || pair.agrees())) {
                taken.take(pair);
            }
        }
        int matches = taken.truths.cardinality();
        int predictions = distinct(this.pairs, Pair::prediction);
        int truths = distinct(this.pairs, Pair::truth);
        return new Counts(matches, predictions - matches, 0, truths - matches);
    }

    private static int distinct(List<Pair> pairs, Function<Pair, Integer> index) {
        return (int) pairs.stream().map(index).distinct().count();
    }

    private static final class Taken {

        private final BitSet truths = new BitSet();

        private final BitSet predictions = new BitSet();

        boolean isFree(Pair pair) {
            return !this.truths.get(pair.truth) && !this.predictions.get(pair.prediction);
        }

        boolean take(Pair pair) {
            boolean free = isFree(pair);
            if (free) {
                this.truths.set(pair.truth);
                this.predictions.set(pair.prediction);
            }
            return free;
        }

        int left(List<Pair> pairs) {
            return distinct(pairs, Pair::truth)
                    + distinct(pairs, Pair::prediction)
                    - this.truths.cardinality()
                    - this.predictions.cardinality();
        }
    }

    private record Pair(
            int truth, int prediction, ObjectAnnotation trueObject, ObjectAnnotation predictedObject, double score) {

        OptionalDouble answers() {
            return FeatureScores.meanIou(
                    this.trueObject.classifications(),
                    this.predictedObject.classifications(),
                    false,
                    Iou.DEFAULT_REACH);
        }

        boolean agrees() {
            if (this.trueObject.classifications().isEmpty()
                    && this.predictedObject.classifications().isEmpty()) {
                return true;
            }
            return answers()
                            .orElseThrow(() -> new IllegalArgumentException("The answers about objects of '"
                                    + this.predictedObject.tool() + "' have no options to compare."
                                    + " Compare without subclasses"))
                    >= ALL_AGREE;
        }
    }
}
