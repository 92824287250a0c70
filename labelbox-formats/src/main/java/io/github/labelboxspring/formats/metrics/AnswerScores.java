package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric.Counts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes scores of two answers to the same question. */
final class AnswerScores {

    private AnswerScores() {}

    static double iou(Answer truth, Answer prediction) {
        if (prediction instanceof Answer.Text predicted) {
            return truth instanceof Answer.Text text && text.content().equals(predicted.content()) ? 1 : 0;
        } else if (truth instanceof Answer.Radio one && prediction instanceof Answer.Radio other) {
            return same(one, other) ? 1 : 0;
        } else if (truth instanceof Answer.Checklist some && prediction instanceof Answer.Checklist others) {
            Options options = Options.of(some, others);
            if (options.all.isEmpty()) {
                throw new IllegalArgumentException(
                        "Two checklists without options have no intersection over union. Exclude such answers");
            }
            return (double) options.common.size() / options.all.size();
        }
        throw different(truth, prediction);
    }

    static Counts confusion(Answer truth, Answer prediction) {
        if (truth instanceof Answer.Radio one && prediction instanceof Answer.Radio other) {
            return same(one, other) ? new Counts(1, 0, 0, 0) : new Counts(0, 1, 0, 1);
        } else if (truth instanceof Answer.Checklist some && prediction instanceof Answer.Checklist others) {
            Options options = Options.of(some, others);
            int common = options.common.size();
            return new Counts(common, options.predicted.size() - common, 0, options.truths.size() - common);
        } else if (prediction instanceof Answer.Text) {
            throw new IllegalArgumentException("Texts have no confusion matrix. Compare only radios and checklists");
        }
        throw different(truth, prediction);
    }

    private static boolean same(Answer.Radio truth, Answer.Radio prediction) {
        FeatureKey key = FeatureKey.ofChoices(List.of(prediction.choice()), List.of(truth.choice()));
        return Objects.equals(
                key.of(prediction.choice().option()), key.of(truth.choice().option()));
    }

    private static IllegalArgumentException different(Answer truth, Answer prediction) {
        return new IllegalArgumentException("Answers of different types cannot be compared: "
                + truth.getClass().getSimpleName() + " and "
                + prediction.getClass().getSimpleName());
    }

    /** The options of two checklists, without duplicates. */
    private record Options(
            Set<@Nullable String> truths,
            Set<@Nullable String> predicted,
            Set<@Nullable String> common,
            Set<@Nullable String> all) {

        static Options of(Answer.Checklist truth, Answer.Checklist prediction) {
            FeatureKey key = FeatureKey.ofChoices(prediction.choices(), truth.choices());
            Set<@Nullable String> truths = keys(key, truth.choices());
            Set<@Nullable String> predicted = keys(key, prediction.choices());
            Set<@Nullable String> common = new HashSet<>(truths);
            common.retainAll(predicted);
            Set<@Nullable String> all = new HashSet<>(truths);
            all.addAll(predicted);
            return new Options(truths, predicted, common, all);
        }

        private static Set<@Nullable String> keys(FeatureKey key, List<Choice> choices) {
            Set<@Nullable String> keys = new HashSet<>();
            choices.forEach(choice -> keys.add(key.of(choice.option())));
            return keys;
        }
    }
}
