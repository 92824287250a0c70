package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Choice;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.KeyFrame;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies annotations of an export for import into another project: identifies features by name and creates new UUIDs.
 */
final class LabelCopy {

    private final Map<String, String> uuids = new HashMap<>();

    private LabelCopy() {}

    static List<Annotation> of(List<? extends Annotation> annotations) {
        LabelCopy copy = new LabelCopy();
        return annotations.stream().map(copy::of).toList();
    }

    private Annotation of(Annotation annotation) {
        if (annotation instanceof ObjectAnnotation object) {
            return new ObjectAnnotation(
                    named(object.tool()),
                    object.mark(),
                    classifications(object.classifications()),
                    object.certainty(),
                    uuid(object.uuid()));
        } else if (annotation instanceof ClassificationAnnotation classification) {
            return classification(classification, uuid(classification.uuid()));
        } else if (annotation instanceof Relationship relationship) {
            return relationship(relationship);
        } else if (annotation instanceof MessageEvaluation evaluation) {
            return new MessageEvaluation(named(evaluation.tool()), evaluation.task(), null);
        } else if (annotation instanceof Prompt prompt) {
            return new Prompt(named(prompt.feature()), prompt.text(), prompt.certainty(), null);
        } else if (annotation instanceof UnknownAnnotation unknown) {
            throw new IllegalArgumentException("An annotation cannot be copied, since "
                    + (unknown.reason() == null ? "its kind is unknown" : unknown.reason())
                    + "; omit or replace it: " + unknown.json());
        }
        return timed(annotation);
    }

    private static Annotation timed(Annotation annotation) {
        if (annotation instanceof VideoObject object) {
            return new VideoObject(
                    named(object.tool()),
                    object.segments().stream().map(LabelCopy::segment).toList(),
                    object.view(),
                    null);
        } else if (annotation instanceof VideoClassification classification) {
            return new VideoClassification(
                    named(classification.question()),
                    classification.answers().stream()
                            .map(each -> new VideoClassification.FrameAnswer(
                                    answer(each.answer()), each.frames(), each.confidence()))
                            .toList(),
                    null);
        } else if (annotation instanceof VideoMask mask) {
            return new VideoMask(
                    mask.frames(),
                    mask.instances().stream()
                            .map(each -> new VideoMask.Instance(named(each.tool()), each.color()))
                            .toList(),
                    mask.view(),
                    null);
        }
        return annotation;
    }

    private Relationship relationship(Relationship relationship) {
        return new Relationship(
                relationship.name(),
                uuid(relationship.source()),
                relationship.sourceOntologyName(),
                drawn(relationship.target()),
                relationship.type(),
                relationship.readonly(),
                uuid(relationship.uuid()));
    }

    private @Nullable String uuid(@Nullable String id) {
        return id == null ? null : drawn(id);
    }

    private String drawn(String id) {
        return this.uuids.computeIfAbsent(id, each -> UUID.randomUUID().toString());
    }

    private static FeatureRef named(FeatureRef feature) {
        return feature.name() == null ? feature : FeatureRef.of(feature.name());
    }

    private static VideoObject.Segment segment(VideoObject.Segment segment) {
        return new VideoObject.Segment(
                segment.frames(),
                segment.keyFrames().stream()
                        .map(each -> new KeyFrame(each.frame(), each.shape(), classifications(each.classifications())))
                        .toList(),
                List.of());
    }

    private static List<ClassificationAnnotation> classifications(List<ClassificationAnnotation> classifications) {
        return classifications.stream().map(each -> classification(each, null)).toList();
    }

    private static ClassificationAnnotation classification(ClassificationAnnotation each, @Nullable String uuid) {
        return new ClassificationAnnotation(
                named(each.question()), answer(each.answer()), each.certainty(), each.messageId(), uuid);
    }

    private static Answer answer(Answer answer) {
        if (answer instanceof Answer.Radio radio) {
            return new Answer.Radio(choice(radio.choice()));
        } else if (answer instanceof Answer.Checklist checklist) {
            return new Answer.Checklist(
                    checklist.choices().stream().map(LabelCopy::choice).toList());
        }
        Answer.Text text = (Answer.Text) answer;
        return new Answer.Text(text.content(), classifications(text.classifications()));
    }

    private static Choice choice(Choice choice) {
        return new Choice(named(choice.option()), choice.certainty(), classifications(choice.classifications()));
    }
}
