package io.github.labelboxspring.emulator.jobs.exports;

import io.github.labelboxspring.emulator.jobs.MediaInspector;
import io.github.labelboxspring.emulator.storage.SignedUrls;
import io.github.labelboxspring.emulator.world.label.Annotation;
import io.github.labelboxspring.emulator.world.label.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(
                "label_kind",
                switch (label.project().allowedMediaType()) {
                    case VIDEO -> "Video";
                    default -> "Default";
                });
        form.put("version", "1.0.0");
        form.put("id", label.id());
        if (params.has("labeldetails")) {
            form.put("label_details", details(label));
        }
        if (params.has("performancedetails")) {
            form.put("performance_details", Map.of("seconds_to_create", 0, "seconds_to_review", 0, "skipped", false));
        }
        form.put("annotations", annotations(label));
        return form;
    }

    private Map<String, Object> annotations(Label label) {
        boolean interpolated = params.has("interpolatedframes");
        return switch (label.project().allowedMediaType()) {
            case VIDEO -> new VideoForm(objects(label, "Video"), interpolated).of(label.annotations());
            case DICOM -> DicomForm.of(label.annotations(), () -> new VideoForm(objects(label, "DICOM"), interpolated));
            case AUDIO -> AudioForm.of(label.annotations());
            default -> still(label, objects(label, "Image"));
        };
    }

    private ObjectForm objects(Label label, String prefix) {
        MaskLinks masks = new MaskLinks(urls.base(), label.project().id());
        return new ObjectForm(prefix, masks, () -> media.text(label.dataRow()));
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

    private static Map<String, Object> still(Label label, ObjectForm drawn) {
        List<Map<String, Object>> objects = new ArrayList<>();
        List<Map<String, Object>> classifications = new ArrayList<>();
        for (Annotation annotation : label.annotations()) {
            if (annotation.feature().question()) {
                classifications.add(AnswerForm.of(annotation));
            } else {
                objects.add(drawn.of(annotation, annotation.content(), MaskLinks.STILL));
            }
        }
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("objects", objects);
        annotations.put("classifications", classifications);
        annotations.put("relationships", List.of());
        return annotations;
    }
}
