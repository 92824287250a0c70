package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes annotations on videos in the form of exports: objects by frame, answers once, with the spans in which each
 * applies.
 */
final class VideoForm {

    private static final String CLASSIFICATIONS = "classifications";

    private final ObjectForm objects;
    private final AnswerForm answers;
    private final boolean interpolated;

    /** The objects on each frame, by feature id. */
    private final Map<Integer, Map<String, Object>> frames = new TreeMap<>();

    private final Map<String, Object> segments = new LinkedHashMap<>();
    private final Map<String, Map<String, Boolean>> keyFrames = new LinkedHashMap<>();
    private final List<Map<String, Object>> classifications = new ArrayList<>();

    /** @param interpolated whether the frames between key frames are requested too */
    VideoForm(ObjectForm objects, AnswerForm answers, boolean interpolated) {
        this.objects = objects;
        this.answers = answers;
        this.interpolated = interpolated;
    }

    Map<String, Object> of(List<Annotation> annotations) {
        annotations.forEach(this::add);
        Map<String, Object> form = new LinkedHashMap<>();
        Map<String, Object> byNumber = new LinkedHashMap<>();
        this.frames.forEach((number, marks) ->
                byNumber.put(String.valueOf(number), Map.of("objects", marks, CLASSIFICATIONS, List.of())));
        form.put("frames", byNumber);
        this.segments.putAll(this.answers.segments());
        form.put("segments", this.segments);
        form.put("key_frame_feature_map", this.keyFrames);
        form.put(CLASSIFICATIONS, this.classifications);
        return form;
    }

    private void add(Annotation annotation) {
        Map<String, Object> content = annotation.content();
        if (content.get("segments") instanceof List<?> given) {
            List<List<Integer>> ranges = new ArrayList<>();
            Moments.maps(given)
                    .forEach(segment -> ranges.add(segment(annotation, Moments.maps(segment.get("keyframes")))));
            this.segments.put(annotation.id(), ranges);
        } else if (content.get("masks") instanceof Map<?, ?> masks) {
            masks(annotation, masks);
        } else if (annotation.feature().question()) {
            this.answers.of(annotation).forEach(part -> this.classifications.add(part.form()));
        }
    }

    /** That each mask image is a key frame, and that the images of consecutive frames form one span, is inferred. */
    private void masks(Annotation annotation, Map<?, ?> masks) {
        Object color = Moments.maps(masks.get("instances")).stream()
                .<Object>map(instance -> instance.get("colorRGB"))
                .findFirst()
                .orElseThrow();
        TreeSet<Integer> numbers = new TreeSet<>();
        Moments.maps(masks.get("frames")).forEach(frame -> numbers.add(Moments.number(frame, "index")));
        List<List<Integer>> ranges = new ArrayList<>();
        int first = numbers.isEmpty() ? 0 : numbers.first();
        for (int number : numbers) {
            show(annotation, number, Map.of("mask", Map.of("colorRGB", color)), true);
            if (!numbers.contains(number + 1)) {
                ranges.add(List.of(first, number));
                Integer next = numbers.higher(number);
                first = next == null ? 0 : next;
            }
        }
        this.segments.put(annotation.id(), ranges);
    }

    private List<Integer> segment(Annotation annotation, List<Map<?, ?>> given) {
        List<Map<?, ?>> sorted = given.stream()
                .sorted((left, right) -> Moments.number(left, "frame") - Moments.number(right, "frame"))
                .toList();
        for (int at = 0; at < sorted.size(); at++) {
            Map<?, ?> keyFrame = sorted.get(at);
            show(annotation, Moments.number(keyFrame, "frame"), keyFrame, true);
            if (this.interpolated && at + 1 < sorted.size()) {
                between(annotation, keyFrame, sorted.get(at + 1));
            }
        }
        return sorted.isEmpty()
                ? List.of()
                : List.of(
                        Moments.number(sorted.get(0), "frame"), Moments.number(sorted.get(sorted.size() - 1), "frame"));
    }

    private void between(Annotation annotation, Map<?, ?> from, Map<?, ?> to) {
        int first = Moments.number(from, "frame");
        int last = Moments.number(to, "frame");
        for (int number = first + 1; number < last; number++) {
            double part = (double) (number - first) / (last - first);
            show(annotation, number, (Map<?, ?>) mixed(from, to, part), false);
        }
    }

    /** Interpolate numbers linearly; all other values are taken from {@code from}. */
    private static Object mixed(Object from, @Nullable Object to, double part) {
        if (from instanceof Number low && to instanceof Number high) {
            return low.doubleValue() + part * (high.doubleValue() - low.doubleValue());
        }
        if (from instanceof Map<?, ?> low && to instanceof Map<?, ?> high) {
            Map<Object, Object> map = new LinkedHashMap<>();
            low.forEach((key, value) -> map.put(key, mixed(value, high.get(key), part)));
            return map;
        }
        if (from instanceof List<?> low && to instanceof List<?> high && low.size() == high.size()) {
            List<Object> list = new ArrayList<>();
            for (int at = 0; at < low.size(); at++) {
                list.add(mixed(low.get(at), high.get(at), part));
            }
            return list;
        }
        return from;
    }

    private void show(Annotation annotation, int number, Map<?, ?> content, boolean key) {
        this.frames
                .computeIfAbsent(number, absent -> new LinkedHashMap<>())
                .put(annotation.id(), this.objects.of(annotation, answered(annotation, content), number));
        this.keyFrames
                .computeIfAbsent(annotation.id(), id -> new LinkedHashMap<>())
                .put(String.valueOf(number), key);
    }

    /**
     * Return the content of a frame with the answers that stand beside the segments. That answers beside segments hold
     * in every frame that does not answer the same question itself is inferred.
     */
    private static Map<?, ?> answered(Annotation annotation, Map<?, ?> content) {
        List<Map<?, ?>> beside = Moments.maps(annotation.content().get(CLASSIFICATIONS));
        if (beside.isEmpty()) {
            return content;
        }
        List<Map<?, ?>> all = Moments.maps(content.get(CLASSIFICATIONS));
        Set<Optional<Feature>> own =
                all.stream().map(annotation.feature()::child).collect(Collectors.toSet());
        beside.stream()
                .filter(line -> !own.contains(annotation.feature().child(line)))
                .forEach(all::add);
        Map<Object, Object> answered = new LinkedHashMap<>(content);
        answered.put(CLASSIFICATIONS, all);
        return answered;
    }
}
