package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tracks the annotations of a label as a whole. */
final class LabelSummary {

    private final List<Annotation> annotations;

    private final Set<List<@Nullable String>> answered = new HashSet<>();

    LabelSummary(List<Annotation> annotations) {
        this.annotations = annotations;
    }

    /**
     * Record that a question is answered, for a message or for the data row. Returns whether it was answered before.
     */
    boolean answeredBefore(String question, @Nullable String messageId) {
        List<@Nullable String> place = new ArrayList<>();
        place.add(question);
        place.add(messageId);
        return !this.answered.add(place);
    }

    /** Report invalid frame ranges: before the first frame, or with two options of a radio question at once. */
    void problems(VideoClassification video, BiConsumer<String, String> report) {
        List<FrameRange> taken = new ArrayList<>();
        for (int at = 0; at < video.answers().size(); at++) {
            VideoClassification.FrameAnswer answer = video.answers().get(at);
            for (FrameRange range : answer.frames()) {
                String path = "answers[" + at + "].frames";
                if (range.start() < 1) {
                    report.accept(path, "frames are numbered from 1, but a range starts at " + range.start());
                }
                boolean overlaps =
                        taken.stream().anyMatch(other -> other.start() <= range.end() && range.start() <= other.end());
                if (overlaps && answer.answer() instanceof Answer.Radio) {
                    report.accept(
                            path,
                            "frames " + range.start() + " to " + range.end() + " have two options of the question '"
                                    + video.question() + "', which allows one");
                }
            }
            taken.addAll(answer.frames());
        }
    }

    List<FeatureRef> tools() {
        List<FeatureRef> tools = new ArrayList<>();
        for (Annotation each : this.annotations) {
            if (each instanceof ObjectAnnotation object) {
                tools.add(object.tool());
            } else if (each instanceof VideoObject object) {
                tools.add(object.tool());
            } else if (each instanceof VideoMask mask) {
                mask.instances().forEach(instance -> tools.add(instance.tool()));
            } else if (each instanceof MessageEvaluation evaluation) {
                tools.add(evaluation.tool());
            } else if (each instanceof Relationship relationship) {
                tools.add(FeatureRef.of(relationship.name()));
            }
        }
        return tools;
    }

    List<FeatureRef> questions() {
        List<FeatureRef> questions = new ArrayList<>();
        for (Annotation each : this.annotations) {
            if (each instanceof ClassificationAnnotation answer) {
                questions.add(answer.question());
            } else if (each instanceof VideoClassification answer) {
                questions.add(answer.question());
            } else if (each instanceof TemporalClassification answer) {
                questions.add(FeatureRef.of(answer.name()));
            } else if (each instanceof Prompt prompt) {
                questions.add(prompt.feature());
            }
        }
        return questions;
    }
}
