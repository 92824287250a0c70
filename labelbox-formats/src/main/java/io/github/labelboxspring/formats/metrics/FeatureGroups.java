package io.github.labelboxspring.formats.metrics;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Groups objects by tool, answers by the selected option, and texts by question. */
final class FeatureGroups {

    private FeatureGroups() {}

    /** The annotations of both sides for a feature. */
    record Group(@Nullable String feature, List<Annotation> truths, List<Annotation> predictions) {}

    static List<Group> of(List<? extends Annotation> truths, List<? extends Annotation> predictions) {
        FeatureKey key = FeatureKey.of(truths, predictions);
        Map<@Nullable String, Group> groups = new LinkedHashMap<>();
        truths.forEach(each -> features(
                each, (feature, part) -> group(groups, key.of(feature)).truths.add(part)));
        predictions.forEach(each -> features(
                each,
                (feature, part) -> group(groups, key.of(feature)).predictions.add(part)));
        return List.copyOf(groups.values());
    }

    private static Group group(Map<@Nullable String, Group> groups, @Nullable String key) {
        Group group = groups.get(key);
        if (group == null) {
            group = new Group(key, new ArrayList<>(), new ArrayList<>());
            groups.put(key, group);
        }
        return group;
    }

    /** A checklist is treated as one radio for each option. */
    private static void features(Annotation annotation, BiConsumer<FeatureRef, Annotation> to) {
        if (annotation instanceof ObjectAnnotation object) {
            to.accept(object.tool(), object);
            return;
        }
        ClassificationAnnotation classification = (ClassificationAnnotation) annotation;
        if (classification.answer() instanceof Answer.Checklist checklist) {
            for (Choice choice : checklist.choices()) {
                to.accept(choice.option(), ClassificationAnnotation.of(choice.option(), new Answer.Radio(choice)));
            }
        } else if (classification.answer() instanceof Answer.Radio radio) {
            to.accept(radio.choice().option(), classification);
        } else {
            to.accept(classification.question(), classification);
        }
    }
}
