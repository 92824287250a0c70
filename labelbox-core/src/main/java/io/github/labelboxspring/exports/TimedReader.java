package io.github.labelboxspring.exports;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.Certainty;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.FrameRange;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import io.github.labelboxspring.annotations.VideoClassification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Reads the answers of an export that apply to times. Exports list each separately; an annotation has all of a
 * question.
 */
final class TimedReader {

    private final Spans spans;

    private final Map<FeatureRef, List<Timed>> questions = new LinkedHashMap<>();

    private final Map<Repeated, TreeSet<Integer>> atFrames = new LinkedHashMap<>();

    TimedReader(Spans spans) {
        this.spans = spans;
    }

    /** Add the answer if it applies to spans. Returns whether it does. */
    boolean take(Fields form) {
        List<FrameRange> found = this.spans.find(form.optionalText("feature_id"));
        if (found != null) {
            add(AnswerReader.feature(form), form, found);
        }
        return found != null;
    }

    /** Add an answer that is repeated for each frame, with the frame number. */
    void take(Fields form, int frame) {
        this.atFrames
                .computeIfAbsent(new Repeated(AnswerReader.feature(form), form), any -> new TreeSet<>())
                .add(frame);
    }

    /** Add an answer of an audio that starts at the given time. */
    void takeFrom(Fields form, int start) {
        if (!take(form)) {
            add(AnswerReader.feature(form), form, List.of(FrameRange.of(start, start)));
        }
    }

    private void add(FeatureRef question, Fields form, List<FrameRange> times) {
        List<Timed> answers = this.questions.computeIfAbsent(question, any -> new ArrayList<>());
        if (answers.stream().noneMatch(each -> each.form().equals(form))) {
            answers.add(new Timed(form, times));
        }
    }

    List<Annotation> ofVideo() {
        this.atFrames.forEach((each, frames) -> add(each.question(), each.form(), Spans.runs(frames)));
        return this.questions.entrySet().stream()
                .map(each -> read(each.getValue(), () -> video(each.getKey(), each.getValue())))
                .toList();
    }

    List<Annotation> ofSound() {
        return this.questions.entrySet().stream()
                .map(each -> read(each.getValue(), () -> temporal(each.getValue())))
                .toList();
    }

    private static Annotation read(List<Timed> answers, Supplier<Annotation> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException ex) {
            List<Map<?, ?>> forms =
                    answers.stream().<Map<?, ?>>map(each -> each.form().json()).toList();
            return new UnknownAnnotation(Map.of("classifications", forms), ex.getMessage());
        }
    }

    private static VideoClassification video(FeatureRef question, List<Timed> answers) {
        List<VideoClassification.FrameAnswer> read = answers.stream()
                .map(each -> {
                    Certainty certainty = AnswerReader.certainty(each.form());
                    if (!certainty.metrics().isEmpty()) {
                        throw new IllegalArgumentException("metrics of an answer for frames are not supported");
                    }
                    return new VideoClassification.FrameAnswer(
                            answer(each.form()), each.times(), certainty.confidence());
                })
                .toList();
        return new VideoClassification(question, read, answers.get(0).form().optionalText("feature_id"));
    }

    private static Answer answer(Fields form) {
        Answer answer = AnswerReader.answer(form);
        if (answer == null) {
            throw new IllegalArgumentException("an answer has an unknown type");
        }
        return answer;
    }

    private TemporalClassification temporal(List<Timed> answers) {
        Fields first = answers.get(0).form();
        List<TemporalClassification.Value> values = new ArrayList<>();
        answers.forEach(each -> values.addAll(values(each.form(), each.times())));
        TemporalClassification.Kind kind =
                first.has("text_answer") ? TemporalClassification.Kind.TEXT : TemporalClassification.Kind.OPTION;
        return new TemporalClassification(
                Objects.requireNonNullElse(AnswerReader.feature(first).name(), ""), kind, values);
    }

    private List<TemporalClassification.Value> values(Fields form, List<FrameRange> times) {
        if (!AnswerReader.certainty(form).equals(Certainty.NONE)) {
            throw new IllegalArgumentException("the confidence of an answer for parts of an audio is not supported");
        }
        if (answer(form) instanceof Answer.Text text) {
            return List.of(new TemporalClassification.Value(text.content(), times, below(form, times)));
        }
        return form.has("radio_answer")
                ? List.of(value(form.fields("radio_answer"), times))
                : form.objects("checklist_answers", option -> value(option, times));
    }

    private TemporalClassification.Value value(Fields option, List<FrameRange> times) {
        return new TemporalClassification.Value(option.text("name"), times, below(option, times));
    }

    /** Nested answers without times apply to the times of their parent. */
    private List<TemporalClassification> below(Fields parent, List<FrameRange> times) {
        Map<FeatureRef, List<Timed>> nested = new LinkedHashMap<>();
        for (Fields form : parent.objects("classifications", each -> each)) {
            List<FrameRange> own = this.spans.find(form.optionalText("feature_id"));
            nested.computeIfAbsent(AnswerReader.feature(form), any -> new ArrayList<>())
                    .add(new Timed(form, own == null ? times : own));
        }
        return nested.values().stream().map(this::temporal).toList();
    }

    private record Repeated(FeatureRef question, Fields form) {}

    private record Timed(Fields form, List<FrameRange> times) {}
}
