package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.labels.Agreement;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.HandOff;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelVersion;
import io.github.labelboxspring.emulator.internal.domain.labels.Review;
import io.github.labelboxspring.emulator.internal.domain.labels.Reviews;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRow;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes labels in the form of exports. */
final class LabelForm {

    private final ExportParams params;
    private final SignedUrls urls;
    private final MediaInspector media;

    LabelForm(ExportParams params, SignedUrls urls, MediaInspector media) {
        this.params = params;
        this.urls = urls;
        this.media = media;
    }

    Map<String, Object> of(Label label) {
        Drawn drawn = drawn(label, label.annotations());
        Map<String, Object> form = head(label.id(), drawn.media());
        if (this.params.has("labeldetails")) {
            form.put("label_details", details(label));
        }
        if (this.params.has("performancedetails")) {
            form.put("performance_details", performance(label));
        }
        form.put("annotations", annotations(label, label.annotations()));
        return form;
    }

    /**
     * Return annotations in the form of an export.
     *
     * @param annotations the annotations that the label has or had
     */
    Map<String, Object> annotations(Label label, List<Annotation> annotations) {
        return annotations(drawn(label, annotations));
    }

    private Drawn drawn(Label label, List<Annotation> annotations) {
        MediaType type = this.media.annotated(label.dataRow(), label.project().allowedMediaType());
        return new Drawn(type, label.project().id(), label.dataRow(), annotations, false);
    }

    /**
     * Return the predictions on a data row in the form of a label, with confidences and metrics.
     *
     * @param allowed the media type of the model's ontology, or null if it has none
     */
    Map<String, Object> prediction(ModelRunRow row, @Nullable MediaType allowed) {
        MediaType media = this.media.annotated(row.dataRow(), allowed);
        Map<String, Object> form = head(row.id(), media);
        form.put(
                "annotations",
                annotations(new Drawn(
                        media,
                        row.modelRunId(),
                        row.dataRow(),
                        row.predictions().all(),
                        true)));
        return form;
    }

    private static Map<String, Object> head(String id, MediaType media) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("label_kind", media == MediaType.VIDEO ? "Video" : "Default");
        form.put("version", "1.0.0");
        form.put("id", id);
        return form;
    }

    private Map<String, Object> annotations(Drawn drawn) {
        return switch (drawn.media()) {
            case VIDEO -> video(drawn, "Video").of(drawn.marks());
            case DICOM -> DicomForm.of(drawn.marks(), () -> video(drawn, "DICOM"));
            case AUDIO -> AudioForm.of(drawn.marks(), new AnswerForm(drawn.predicted()));
            default -> still(drawn);
        };
    }

    private VideoForm video(Drawn drawn, String prefix) {
        AnswerForm answers = new AnswerForm(drawn.predicted());
        return new VideoForm(objects(drawn, prefix, answers), answers, this.params.has("interpolatedframes"));
    }

    private ObjectForm objects(Drawn drawn, String prefix, AnswerForm answers) {
        MaskLinks masks = new MaskLinks(this.urls.base(), drawn.parent());
        return new ObjectForm(prefix, masks, answers, () -> this.media.text(drawn.row()));
    }

    private static Map<String, Object> details(Label label) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("created_at", LineForm.time(label.createdAt()));
        details.put("updated_at", LineForm.time(label.updatedAt()));
        details.put("created_by", label.createdBy().email());
        details.put("content_last_updated_at", LineForm.time(label.updatedAt()));
        details.put("reviews", Reviews.of(label).map(LabelForm::review).toList());
        return details;
    }

    /** The names of the fields of an exported review are inferred. */
    private static Map<String, Object> review(Review review) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("reviewed_at", LineForm.time(review.updatedAt()));
        form.put("reviewed_by", review.createdBy().email());
        form.put("score", review.score());
        return form;
    }

    private static Map<String, Object> performance(Label label) {
        Map<String, Object> form = new LinkedHashMap<>();
        Double labeling = label.secondsToLabel();
        form.put("seconds_to_create", labeling == null ? 0.0 : labeling);
        form.put(
                "seconds_to_review",
                LabelVersion.of(label)
                                .filter(version -> HandOff.REVIEWING.contains(version.action()))
                                .mapToLong(version -> version.spent().toMillis())
                                .sum()
                        / 1000.0);
        form.put("skipped", label.skipped());
        putIfThere(form, "benchmark_score", Agreement.withBenchmark(label));
        putIfThere(form, "consensus_score", Agreement.withOthers(label));
        return form;
    }

    private static void putIfThere(Map<String, Object> form, String key, @Nullable Double score) {
        if (score != null) {
            form.put(key, score);
        }
    }

    private Map<String, Object> still(Drawn drawn) {
        AnswerForm answers = new AnswerForm(drawn.predicted());
        ObjectForm shapes = objects(drawn, "Image", answers);
        List<Map<String, Object>> objects = new ArrayList<>();
        List<Map<String, Object>> classifications = new ArrayList<>();
        List<Map<String, Object>> relationships = new ArrayList<>();
        for (Annotation annotation : drawn.marks()) {
            if (annotation.feature().question()) {
                answers.of(annotation).forEach(part -> classifications.add(part.form()));
            } else if (annotation.content().get("relationship") instanceof Map<?, ?> relationship) {
                relationships.add(RelationshipForm.of(annotation, relationship, drawn.marks()));
            } else {
                objects.add(shapes.of(annotation, annotation.content(), MaskLinks.STILL));
            }
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("objects", objects);
        annotations.put("classifications", classifications);
        annotations.put("relationships", relationships);
        return annotations;
    }

    /**
     * The annotations on a data row.
     *
     * @param parent the id of their project or model run
     * @param predicted whether they are predictions of a model
     */
    private record Drawn(MediaType media, String parent, DataRow row, List<Annotation> marks, boolean predicted) {}
}
