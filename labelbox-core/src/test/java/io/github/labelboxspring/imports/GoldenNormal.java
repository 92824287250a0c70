package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Annotations without what the platform itself changes between an import and an export. Each step says why it does not count.
 *
 * @param predicted whether a model run keeps them: "only there are confidences and metrics kept"
 */
record GoldenNormal(boolean predicted) {

    List<Annotation> of(List<? extends Annotation> annotations) {
        Rewriting parts = new Rewriting(this::part);
        Map<String, Annotation> byId = new HashMap<>();
        List<Annotation> normal = new ArrayList<>();
        Map<Object, Annotation> answers = new LinkedHashMap<>();
        for (Annotation each : annotations) {
            String id = id(each);
            Annotation changed = whole(parts.of(each));
            if (id != null) {
                byId.put(id, changed);
            }
            if (changed instanceof ClassificationAnnotation answer) {
                // A question has one answer: the last one of an import.
                answers.put(List.of(answer.question(), String.valueOf(answer.messageId())), answer);
            } else if (changed instanceof VideoMask mask) {
                normal.addAll(instances(mask));
            } else {
                normal.add(changed);
            }
        }
        normal.addAll(answers.values());
        return normal.stream().map(each -> related(each, byId)).toList();
    }

    private static @Nullable String id(Annotation annotation) {
        return annotation instanceof ObjectAnnotation object
                ? object.uuid()
                : annotation instanceof ClassificationAnnotation answer ? answer.uuid() : null;
    }

    private Object part(Object part) {
        if (part instanceof FeatureRef feature) {
            // The ids are those of one ontology.
            return FeatureRef.of(String.valueOf(feature.name()));
        } else if (part instanceof Certainty && !this.predicted) {
            return Certainty.NONE;
        } else if (part instanceof VideoClassification.FrameAnswer answer && !this.predicted) {
            return new VideoClassification.FrameAnswer(answer.answer(), answer.frames(), null);
        } else if (part instanceof TextEntity text) {
            // The export adds the words.
            return new TextEntity(text.start(), text.end());
        } else if (part instanceof DocumentEntity.Selection selection) {
            return new DocumentEntity.Selection(selection.tokenIds(), selection.groupId(), selection.page());
        } else if (part instanceof DocumentBox box) {
            // The documented form of boxes on documents has no unit.
            return new DocumentBox(box.box(), box.page(), null, null);
        } else if (part instanceof TemporalClassification answers) {
            // Times are in the order of their begin.
            return new TemporalClassification(answers.name(), answers.kind(), sorted(answers.values()));
        } else if (part instanceof VideoObject.Segment segment) {
            return new VideoObject.Segment(segment.keyFrames().stream()
                    .sorted(Comparator.comparingInt(KeyFrame::frame))
                    .toList());
        }
        return part;
    }

    private static <T> List<T> sorted(List<T> all) {
        return all.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }

    /** Ids and UUIDs differ: an export has ids of its own. */
    private static Annotation whole(Annotation each) {
        if (each instanceof ObjectAnnotation object) {
            return new ObjectAnnotation(
                    object.tool(), object.mark(), object.classifications(), object.certainty(), null);
        } else if (each instanceof ClassificationAnnotation answer) {
            return new ClassificationAnnotation(
                    answer.question(), answer.answer(), answer.certainty(), answer.messageId(), null);
        } else if (each instanceof Prompt prompt) {
            // A prompt is exported as the text that it is, and imported as one.
            return new ClassificationAnnotation(
                    prompt.feature(), Answer.text(prompt.text()), prompt.certainty(), null, null);
        } else if (each instanceof MessageEvaluation evaluation) {
            return new MessageEvaluation(evaluation.tool(), evaluation.task(), null);
        } else if (each instanceof VideoObject object) {
            return new VideoObject(object.tool(), object.segments(), object.view(), null);
        } else if (each instanceof VideoClassification answers) {
            // Each answer has a place of its own in an export, in no order.
            return new VideoClassification(answers.question(), sorted(answers.answers()), null);
        }
        return each;
    }

    /** An export has each object for itself, and the pixels of its color are what counts. */
    private static List<VideoMask> instances(VideoMask mask) {
        return mask.instances().stream()
                .map(each -> new VideoMask(
                        mask.frames().stream()
                                .sorted(Comparator.comparingInt(VideoMask.Frame::index))
                                .map(frame -> VideoMask.Frame.ofImage(frame.index(), pixels(frame, each.color())))
                                .toList(),
                        List.of(new VideoMask.Instance(each.tool(), Color.WHITE)),
                        mask.view(),
                        null))
                .toList();
    }

    private static byte[] pixels(VideoMask.Frame frame, Color color) {
        try {
            return ((Mask.OfPng) Mask.ofImage(
                            ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(frame.image()))), color))
                    .png();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Relationships name what they relate by ids. */
    private static Annotation related(Annotation each, Map<String, Annotation> byId) {
        return each instanceof Relationship tie
                ? new Relationship(
                        tie.name(),
                        tie.source() == null ? null : String.valueOf(byId.get(tie.source())),
                        tie.sourceOntologyName(),
                        String.valueOf(byId.get(tie.target())),
                        tie.type(),
                        tie.readonly(),
                        null)
                : each;
    }
}
