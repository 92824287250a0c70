package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.DicomView;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the annotations of a label in an export. Values with an unexpected shape become {@link UnknownAnnotation}s, so
 * that reading never fails and nothing is omitted.
 */
final class LabelReader {

    private static final Set<String> READ = Set.of(
            "objects",
            "classifications",
            "relationships",
            "frames",
            "segments",
            "key_frame_feature_map",
            "timestamp",
            "groups");

    private final List<Annotation> all = new ArrayList<>();

    private final Fields label;

    private LabelReader(Fields label) {
        this.label = label;
    }

    static List<Annotation> of(@Nullable Map<String, @Nullable Object> annotations) {
        if (annotations == null) {
            return List.of();
        }
        LabelReader reader = new LabelReader(new Fields(annotations));
        reader.read();
        annotations.forEach((name, value) -> {
            if (!READ.contains(name)) {
                reader.unknown(name, value, null);
            }
        });
        return List.copyOf(reader.all);
    }

    private void read() {
        Spans spans = new Spans(object("segments", this.label.value("segments")));
        Fields keyFrames = object("key_frame_feature_map", this.label.value("key_frame_feature_map"));
        TimedReader timed = new TimedReader(spans);
        elements("objects", form -> add(form, ObjectReader.of(form)));
        elements("classifications", form -> {
            if (!timed.take(form)) {
                add(form, AnswerReader.of(form));
            }
        });
        elements("relationships", form -> add(form, ObjectReader.relationship(form)));
        FrameReader frames = new FrameReader(spans, keyFrames, null);
        members("frames", this.label.value("frames"), (number, frame) -> {
            frames.add(number, frame);
            frame.objects("classifications", form -> form).forEach(form -> timed.take(form, number));
        });
        this.all.addAll(frames.annotations());
        members(
                "timestamp",
                this.label.value("timestamp"),
                (start, moment) ->
                        moment.objects("classifications", form -> form).forEach(form -> timed.takeFrom(form, start)));
        this.all.addAll(this.label.has("timestamp") ? timed.ofSound() : timed.ofVideo());
        object("groups", this.label.value("groups"))
                .json()
                .forEach((name, group) -> group(String.valueOf(name), group, spans, keyFrames));
    }

    private void add(Fields form, @Nullable Annotation annotation) {
        this.all.add(annotation == null ? new UnknownAnnotation(json(form.json()), null) : annotation);
    }

    private void unknown(String name, @Nullable Object value, @Nullable String reason) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put(name, value);
        this.all.add(new UnknownAnnotation(json, reason));
    }

    private static Map<String, @Nullable Object> json(Map<?, ?> form) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        form.forEach((name, value) -> json.put(String.valueOf(name), value));
        return json;
    }

    /** Return the object; empty if the value is not an object. */
    private Fields object(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Map<?, ?>)) {
            unknown(name, value, "'" + name + "' is not an object");
        }
        return value instanceof Map<?, ?> map ? new Fields(map) : new Fields(Map.of());
    }

    private void elements(String name, Consumer<Fields> reader) {
        Object value = this.label.value(name);
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each != null) {
                    element(name, each, reader);
                }
            }
        } else if (value != null) {
            unknown(name, value, "'" + name + "' is not a list");
        }
    }

    private void element(String name, Object element, Consumer<Fields> reader) {
        try {
            reader.accept(Fields.of(name, element));
        } catch (IllegalArgumentException ex) {
            if (element instanceof Map<?, ?> map) {
                this.all.add(new UnknownAnnotation(json(map), ex.getMessage()));
            } else {
                unknown(name, List.of(element), ex.getMessage());
            }
        }
    }

    /** Read the members of an object whose keys are numbers, in numerical order. */
    private void members(String name, @Nullable Object value, BiConsumer<Integer, Fields> reader) {
        if (value == null) {
            return;
        }
        Map<Integer, Object> inOrder = new TreeMap<>();
        object(name, value).json().forEach((number, member) -> {
            try {
                inOrder.put(Fields.integer(name, number), member);
            } catch (IllegalArgumentException ex) {
                unknownMember(name, number, member, ex.getMessage());
            }
        });
        inOrder.forEach((number, member) -> {
            try {
                reader.accept(number, Fields.of(name, member));
            } catch (IllegalArgumentException ex) {
                unknownMember(name, number, member, ex.getMessage());
            }
        });
    }

    private void unknownMember(String name, Object key, @Nullable Object member, @Nullable String reason) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put(String.valueOf(key), member);
        unknown(name, json, reason);
    }

    /** Read one view of a DICOM series. */
    private void group(String name, @Nullable Object value, Spans spans, Fields keyFrames) {
        try {
            Fields group = Fields.of("groups", value);
            Fields segments = spans.segments().has(name) ? spans.segments().fields(name) : new Fields(Map.of());
            FrameReader frames = new FrameReader(
                    new Spans(segments), of(name, keyFrames), DicomView.valueOf(name.toUpperCase(Locale.ROOT)));
            answers(name, group);
            members("frames", group.value("frames"), (number, frame) -> {
                frames.add(number, frame);
                answers(name, frame);
            });
            this.all.addAll(frames.annotations());
        } catch (IllegalArgumentException ex) {
            unknownMember("groups", name, value, ex.getMessage());
        }
    }

    private void answers(String view, Fields shown) {
        if (!shown.list("classifications", each -> each).isEmpty()) {
            unknownMember("groups", view, shown.json(), "answers for a view of a DICOM series are not supported");
        }
    }

    /** Return the key frames of one view, by feature id. */
    private static Fields of(String view, Fields keyFrames) {
        Map<Object, Object> ofView = new HashMap<>();
        keyFrames.json().forEach((id, views) -> {
            if (views instanceof Map<?, ?> map && map.get(view) != null) {
                ofView.put(id, map.get(view));
            }
        });
        return new Fields(ofView);
    }
}
