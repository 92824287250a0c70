package io.github.labelboxspring.emulator.jobs.exports;

import io.github.labelboxspring.emulator.world.data.MediaType;
import io.github.labelboxspring.emulator.world.label.Annotation;
import io.github.labelboxspring.emulator.world.label.Label;
import io.github.labelboxspring.emulator.world.model.ModelRunRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a label looks in an export. */
final class LabelForm {

    private final ExportParams params;

    LabelForm(ExportParams params) {
        this.params = params;
    }

    Map<String, Object> of(Label label) {
        boolean video = label.project().allowedMediaType() == MediaType.VIDEO;
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("label_kind", video ? "Video" : "Default");
        form.put("version", "1.0.0");
        form.put("id", label.id());
        if (params.has("labeldetails")) {
            form.put("label_details", details(label));
        }
        if (params.has("performancedetails")) {
            form.put("performance_details", Map.of("seconds_to_create", 0, "seconds_to_review", 0, "skipped", false));
        }
        form.put("annotations", video ? video(label.annotations()) : still(label.annotations()));
        return form;
    }

    private Map<String, Object> video(List<Annotation> annotations) {
        return new VideoForm(params.has("interpolatedframes")).of(annotations);
    }

    /** What a model predicts on a data row looks like a label; each mark also tells its confidence. */
    Map<String, Object> prediction(ModelRunRow row, boolean video) {
        List<Annotation> marks = row.predictions().all();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("label_kind", video ? "Video" : "Default");
        form.put("version", "1.0.0");
        form.put("id", row.id());
        form.put("annotations", video ? video(marks) : still(marks));
        return form;
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

    private static Map<String, Object> still(List<Annotation> marks) {
        List<Map<String, Object>> objects = new ArrayList<>();
        List<Map<String, Object>> classifications = new ArrayList<>();
        for (Annotation annotation : marks) {
            boolean question = annotation.feature().question();
            Map<String, Object> form = question ? AnswerForm.of(annotation) : ObjectForm.of(annotation);
            Object confidence = annotation.content().get("confidence");
            if (confidence != null) {
                form.put("confidence", confidence);
            }
            (question ? classifications : objects).add(form);
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("objects", objects);
        annotations.put("classifications", classifications);
        annotations.put("relationships", List.of());
        return annotations;
    }
}
