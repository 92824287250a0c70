package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks answers against the questions of an ontology, at any depth. */
final class AnswerChecks {

    private AnswerChecks() {}

    /** @throws LineRefusal if the answer does not fit the question */
    static void check(Feature question, Map<?, ?> line) {
        Object answer = line.get(line.containsKey("answers") ? "answers" : "answer");
        if (answer == null) {
            throw invalid(question, "has no answer");
        }
        if (!ShapeChecks.given(line).isEmpty()) {
            throw invalid(question, "has a shape beside its answer: " + ShapeChecks.given(line));
        }
        numbers(line);
        maps(answer instanceof Map<?, ?> ? List.of(answer) : answer).forEach(AnswerChecks::numbers);
        switch (question.kind()) {
            case "radio", "response-radio" -> radio(question, answer);
            case "checklist", "response-checklist" -> options(question, answer);
            default -> text(question, answer);
        }
        nested(question, line.get("classifications"));
    }

    private static void numbers(Map<?, ?> given) {
        NumberChecks.confidence(given);
        NumberChecks.spans(given);
    }

    static boolean answered(Map<?, ?> line) {
        return line.get("answer") != null || line.get("answers") != null;
    }

    /** Check the answers to the questions below a tool, an option or a text. */
    static void nested(Feature parent, @Nullable Object classifications) {
        for (Map<?, ?> line : maps(classifications)) {
            Feature question = parent.child(line)
                    .filter(Feature::question)
                    .orElseThrow(() -> new LineRefusal(
                            Reason.UnknownFeature,
                            "Classification " + reference(line) + " does not exist below " + parent.name()));
            check(question, line);
        }
    }

    /** Check a single option. For audio and video, the answer is a list with an entry for each span of time. */
    private static void radio(Feature question, Object answer) {
        List<Map<?, ?>> answers = answer instanceof Map<?, ?> one ? List.of(one) : maps(answer);
        if (answers.isEmpty()) {
            throw invalid(question, "needs one option as its answer");
        }
        one(question, answers);
        answers.forEach(each -> option(question, each));
    }

    private static void options(Feature question, Object answer) {
        if (!(answer instanceof List<?>)) {
            throw invalid(question, "needs a list of options as its answer");
        }
        maps(answer).forEach(each -> option(question, each));
    }

    private static void option(Feature question, Map<?, ?> answer) {
        Optional<Feature> option = question.child(answer);
        if (option.isEmpty()) {
            throw invalid(question, "has no option " + reference(answer));
        }
        nested(option.get(), answer.get("classifications"));
    }

    private static void text(Feature question, Object answer) {
        boolean spans = answer instanceof List<?> && maps(answer).stream().allMatch(each -> each.containsKey("value"));
        if (!(answer instanceof String) && !spans) {
            throw invalid(question, "needs a text as its answer");
        }
        one(question, maps(answer));
    }

    /** Several answers to one question hold at different times. */
    private static void one(Feature question, List<Map<?, ?>> answers) {
        if (answers.size() > 1
                && answers.stream().allMatch(each -> maps(each.get("frames")).isEmpty())) {
            throw invalid(question, "has several answers, none of which has frames");
        }
    }

    private static LineRefusal invalid(Feature question, String what) {
        return new LineRefusal(Reason.InvalidAnswer, "Classification " + question.name() + " " + what);
    }

    static String reference(Map<?, ?> line) {
        return String.valueOf(line.get(line.containsKey("name") ? "name" : "schemaId"));
    }

    static List<Map<?, ?>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(each -> (Map<?, ?>) each)
                        .toList()
                : List.of();
    }
}
