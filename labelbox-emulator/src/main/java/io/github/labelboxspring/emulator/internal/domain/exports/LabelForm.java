package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRow;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a label looks in an export. */
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
        Drawn drawn = new Drawn(
                label.project().allowedMediaType(), label.project().id(), label.dataRow(), label.annotations(), false);
        Map<String, Object> form = head(label.id(), drawn.media());
        if (this.params.has("labeldetails")) {
            form.put("label_details", details(label));
        }
        if (this.params.has("performancedetails")) {
            form.put("performance_details", Map.of("seconds_to_create", 0, "seconds_to_review", 0, "skipped", false));
        }
        form.put("annotations", annotations(drawn));
        return form;
    }

    /** Return what a model predicts on a data row: like a label, with confidences and metrics. */
    Map<String, Object> prediction(ModelRunRow row, MediaType media) {
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
        boolean interpolated = this.params.has("interpolatedframes");
        return switch (drawn.media()) {
            case VIDEO -> new VideoForm(objects(drawn, "Video"), interpolated).of(drawn.marks());
            case DICOM -> DicomForm.of(drawn.marks(), () -> new VideoForm(objects(drawn, "DICOM"), interpolated));
            case AUDIO -> AudioForm.of(drawn.marks());
            default -> still(drawn);
        };
    }

    private ObjectForm objects(Drawn drawn, String prefix) {
        MaskLinks masks = new MaskLinks(this.urls.base(), drawn.parent());
        return new ObjectForm(prefix, masks, () -> this.media.text(drawn.row()));
    }

    private static Map<String, Object> details(Label label) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("created_at", LineForm.time(label.createdAt()));
        details.put("updated_at", LineForm.time(label.updatedAt()));
        details.put("created_by", label.createdBy().email());
        details.put("content_last_updated_at", LineForm.time(label.updatedAt()));
        details.put("reviews", List.of());
        return details;
    }

    private Map<String, Object> still(Drawn drawn) {
        ObjectForm shapes = objects(drawn, "Image");
        List<Map<String, Object>> objects = new ArrayList<>();
        List<Map<String, Object>> classifications = new ArrayList<>();
        for (Annotation annotation : drawn.marks()) {
            boolean question = annotation.feature().question();
            Map<String, Object> form =
                    question ? AnswerForm.of(annotation) : shapes.of(annotation, annotation.content(), MaskLinks.STILL);
            if (drawn.predicted()) {
                predicted(annotation).forEach(form::put);
            }
            (question ? classifications : objects).add(form);
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("objects", objects);
        annotations.put("classifications", classifications);
        annotations.put("relationships", List.of());
        return annotations;
    }

    /** What only model runs keep; the name of the metrics is inferred. */
    private static Map<String, Object> predicted(Annotation annotation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Optional.ofNullable(annotation.content().get("confidence")).ifPresent(value -> fields.put("confidence", value));
        Optional.ofNullable(annotation.content().get("customMetrics"))
                .ifPresent(value -> fields.put("custom_metrics", value));
        return fields;
    }

    /**
     * Marks on a data row.
     *
     * @param parent id of the project or of the model run that they belong to
     * @param predicted whether a model made them
     */
    private record Drawn(MediaType media, String parent, DataRow row, List<Annotation> marks, boolean predicted) {}
}
