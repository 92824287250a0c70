package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Writes labels of DICOM series in the form of exports: like three videos, one for each plane. */
final class DicomForm {

    private static final List<String> PLANES = List.of("Axial", "Sagittal", "Coronal");

    private DicomForm() {}

    /** @param video supplies the form for one plane */
    static Map<String, Object> of(List<Annotation> annotations, Supplier<VideoForm> video) {
        Map<String, Object> groups = new LinkedHashMap<>();
        Map<String, Object> segments = new LinkedHashMap<>();
        Map<String, Map<String, Object>> keyFrames = new LinkedHashMap<>();
        for (String plane : PLANES) {
            Map<String, Object> shown = video.get()
                    .of(annotations.stream()
                            .filter(annotation -> plane.toLowerCase(Locale.ROOT)
                                    .equals(annotation.content().get("groupKey")))
                            .toList());
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("name", plane);
            group.put("classifications", shown.get("classifications"));
            group.put("frames", shown.get("frames"));
            groups.put(plane, group);
            segments.put(plane, shown.get("segments"));
            if (shown.get("key_frame_feature_map") instanceof Map<?, ?> features) {
                features.forEach((feature, frames) -> keyFrames
                        .computeIfAbsent(String.valueOf(feature), id -> new LinkedHashMap<>())
                        .put(plane, frames));
            }
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("groups", groups);
        form.put("segments", segments);
        form.put("classifications", new ArrayList<>());
        form.put("key_frame_feature_map", keyFrames);
        return form;
    }
}
