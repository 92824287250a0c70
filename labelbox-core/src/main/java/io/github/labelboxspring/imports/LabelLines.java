package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ConfusionMatrixMetric;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Prompt;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.datarows.DataRowKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of an import for a label. */
final class LabelLines {

    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

    private final NewLabel label;

    private LabelLines(NewLabel label) {
        this.label = label;
    }

    /** Return the lines of the labels that match the predicate. They are created while they are read. */
    static Iterable<Map<String, @Nullable Object>> of(Iterable<NewLabel> labels, Predicate<NewLabel> wanted) {
        return () -> StreamSupport.stream(labels.spliterator(), false)
                .filter(wanted)
                .flatMap(label -> of(label).stream())
                .iterator();
    }

    /** Return one line per annotation, or several for answers about frames of a video. Relationships come first. */
    static List<Map<String, @Nullable Object>> of(NewLabel label) {
        LabelLines lines = new LabelLines(label);
        label.annotations().stream().filter(Relationship.class::isInstance).forEach(lines::add);
        label.annotations().stream()
                .filter(each -> !(each instanceof Relationship))
                .forEach(lines::add);
        return lines.lines;
    }

    private void add(Annotation annotation) {
        if (annotation instanceof ObjectAnnotation object) {
            object(object);
        } else if (annotation instanceof ClassificationAnnotation classification) {
            classification(classification);
        } else if (annotation instanceof Relationship relationship) {
            relationship(relationship);
        } else if (annotation instanceof VideoObject object) {
            videoObject(object);
        } else if (annotation instanceof VideoClassification classification) {
            videoClassification(classification);
        } else if (annotation instanceof VideoMask mask) {
            videoMask(mask);
        } else if (annotation instanceof TemporalClassification classification) {
            line(null).putAll(temporal(classification));
        } else if (annotation instanceof Prompt prompt) {
            Map<String, @Nullable Object> line = identified(prompt.uuid(), prompt.feature());
            line.put("answer", prompt.text());
            AnswerForm.put(line, prompt.certainty());
        } else if (annotation instanceof MessageEvaluation evaluation) {
            identified(evaluation.uuid(), evaluation.tool())
                    .put("messageEvaluationTask", MessageTaskForm.of(evaluation.task()));
        } else if (annotation instanceof Metric metric) {
            metric(metric);
        } else {
            line(null).putAll(((UnknownAnnotation) annotation).json());
        }
    }

    /** Create a line for the data row of this label. */
    private Map<String, @Nullable Object> line(@Nullable String uuid) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        if (uuid != null) {
            line.put("uuid", uuid);
        }
        String key = this.label.dataRow() instanceof DataRowKey.Id ? "id" : "globalKey";
        line.put("dataRow", Map.of(key, this.label.dataRow().value()));
        if (this.label.benchmarkReference()) {
            line.put("isBenchmarkReferenceLabel", true);
        }
        this.lines.add(line);
        return line;
    }

    private Map<String, @Nullable Object> line(@Nullable String uuid, FeatureRef feature) {
        Map<String, @Nullable Object> line = line(uuid);
        AnswerForm.put(line, feature);
        return line;
    }

    /** Create a line that always has a UUID. */
    private Map<String, @Nullable Object> identified(@Nullable String uuid, FeatureRef feature) {
        return line(uuid == null ? UUID.randomUUID().toString() : uuid, feature);
    }

    private void object(ObjectAnnotation object) {
        Map<String, @Nullable Object> line = identified(object.uuid(), object.tool());
        line.put("classifications", AnswerForm.nested(object.classifications()));
        line.putAll(MarkForm.of(object.mark()));
        AnswerForm.put(line, object.certainty());
    }

    private void classification(ClassificationAnnotation classification) {
        Map<String, @Nullable Object> line = identified(classification.uuid(), classification.question());
        AnswerForm.put(line, classification);
        if (classification.messageId() != null) {
            line.put("messageId", classification.messageId());
        }
    }

    private void relationship(Relationship relationship) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        if (relationship.source() != null) {
            form.put("source", relationship.source());
        } else {
            form.put("sourceOntologyName", relationship.sourceOntologyName());
        }
        form.put("target", relationship.target());
        form.put("type", relationship.type().name().toLowerCase(Locale.ROOT));
        if (relationship.readonly() != null) {
            form.put("readonly", relationship.readonly());
        }
        identified(relationship.uuid(), FeatureRef.of(relationship.name())).put("relationship", form);
    }

    private void videoObject(VideoObject object) {
        Map<String, @Nullable Object> line = line(object.uuid(), object.tool());
        if (object.view() != null) {
            line.put("groupKey", object.view().name().toLowerCase(Locale.ROOT));
        }
        line.put("classifications", List.of());
        line.put("segments", object.segments().stream().map(VideoForm::of).toList());
    }

    /** Texts share a line; each other answer has its own line. */
    private void videoClassification(VideoClassification classification) {
        List<VideoClassification.FrameAnswer> answers = classification.answers();
        if (answers.get(0).answer() instanceof Answer.Text) {
            line(classification.uuid(), classification.question())
                    .put("answer", answers.stream().map(VideoForm::text).toList());
            return;
        }
        String uuid = classification.uuid();
        for (VideoClassification.FrameAnswer each : answers) {
            Map<String, @Nullable Object> line = identified(uuid, classification.question());
            line.put("answer", AnswerForm.of(each.answer()));
            line.put("frames", VideoForm.ranges(each.frames()));
            AnswerForm.put(line, new Certainty(each.confidence(), List.of()));
            uuid = null;
        }
    }

    private void videoMask(VideoMask mask) {
        Map<String, @Nullable Object> line =
                line(mask.uuid() == null ? UUID.randomUUID().toString() : mask.uuid());
        if (mask.view() != null) {
            line.put("groupKey", mask.view().name().toLowerCase(Locale.ROOT));
        }
        line.put("masks", VideoForm.of(mask));
    }

    private static Map<String, @Nullable Object> temporal(TemporalClassification classification) {
        String key = classification.kind() == TemporalClassification.Kind.TEXT ? "value" : "name";
        Function<TemporalClassification.Value, Map<String, @Nullable Object>> form = each -> {
            Map<String, @Nullable Object> value = new LinkedHashMap<>();
            value.put(key, each.value());
            value.put("frames", VideoForm.ranges(each.times()));
            if (!each.classifications().isEmpty()) {
                value.put(
                        "classifications",
                        each.classifications().stream()
                                .map(LabelLines::temporal)
                                .toList());
            }
            return value;
        };
        Map<String, @Nullable Object> question = new LinkedHashMap<>();
        question.put("name", classification.name());
        question.put("answer", classification.values().stream().map(form).toList());
        return question;
    }

    private void metric(Metric metric) {
        if (metric instanceof ScalarMetric scalar) {
            Map<String, @Nullable Object> line = metric(scalar.uuid(), metric);
            line.put("metricValue", scalar.value() == null ? scalar.valuesByConfidence() : scalar.value());
            line.put("aggregation", scalar.aggregation().name());
        } else if (metric instanceof ConfusionMatrixMetric matrix) {
            Map<String, @Nullable Object> line = metric(matrix.uuid(), metric);
            line.put("metricValue", counts(matrix));
            line.put("aggregation", "CONFUSION_MATRIX");
        }
    }

    private Map<String, @Nullable Object> metric(@Nullable String uuid, Metric metric) {
        Map<String, @Nullable Object> line = line(uuid);
        putIfSet(line, "metricName", metric.name());
        putIfSet(line, "featureName", metric.scope().feature());
        putIfSet(line, "subclassName", metric.scope().subclass());
        return line;
    }

    private static void putIfSet(Map<String, @Nullable Object> line, String key, @Nullable String value) {
        if (value != null) {
            line.put(key, value);
        }
    }

    private static Object counts(ConfusionMatrixMetric matrix) {
        if (matrix.counts() != null) {
            return counts(matrix.counts());
        }
        Map<Double, List<Long>> byConfidence = new LinkedHashMap<>();
        matrix.countsByConfidence().forEach((confidence, counts) -> byConfidence.put(confidence, counts(counts)));
        return byConfidence;
    }

    private static List<Long> counts(ConfusionMatrixMetric.Counts counts) {
        return List.of(
                counts.truePositives(), counts.falsePositives(), counts.trueNegatives(), counts.falseNegatives());
    }
}
