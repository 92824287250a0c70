package io.github.labelboxspring.emulator.jobs.exports;

import io.github.labelboxspring.emulator.world.data.MediaType;
import io.github.labelboxspring.emulator.world.label.Annotation;
import io.github.labelboxspring.emulator.world.label.Label;
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
        form.put("annotations", video ? new VideoForm(params.has("interpolatedframes")).of(label) : still(label));
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

    private static Map<String, Object> still(Label label) {
        List<Map<String, Object>> objects = new ArrayList<>();
        List<Map<String, Object>> classifications = new ArrayList<>();
        for (Annotation annotation : label.annotations()) {
            if (annotation.feature().question()) {
                classifications.add(AnswerForm.of(annotation));
            } else {
                objects.add(ObjectForm.of(annotation));
            }
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("objects", objects);
        annotations.put("classifications", classifications);
        annotations.put("relationships", List.of());
        return annotations;
    }
}
