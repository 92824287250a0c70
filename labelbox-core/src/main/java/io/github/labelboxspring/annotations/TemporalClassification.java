package io.github.labelboxspring.annotations;

import java.util.List;

/**
 * Answers to a question for parts of an audio.
 *
 * @param name name of the question
 * @param kind whether the answers are texts or options
 * @param values the answers with their times
 */
public record TemporalClassification(String name, Kind kind, List<Value> values) implements Annotation {

    /** The type of the answers. */
    public enum Kind {
        /** Free text, such as a transcript. */
        TEXT,
        /** Names of options. */
        OPTION
    }

    /** @throws IllegalArgumentException if the name is blank or there are no values */
    public TemporalClassification {
        values = List.copyOf(values);
        if (name.isBlank()) {
            throw new IllegalArgumentException("The question name of answers for parts of an audio must not be blank");
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The question '" + name + "' for parts of an audio has no answers");
        }
    }

    /** Return text answers. */
    public static TemporalClassification ofTexts(String question, List<Value> texts) {
        return new TemporalClassification(question, Kind.TEXT, texts);
    }

    /** Return options of a radio or checklist question. */
    public static TemporalClassification ofOptions(String question, List<Value> options) {
        return new TemporalClassification(question, Kind.OPTION, options);
    }

    /**
     * An answer with its times.
     *
     * @param value the text, or the name of the option
     * @param times the times in milliseconds
     * @param classifications nested answers, which must lie within the times
     */
    public record Value(String value, List<FrameRange> times, List<TemporalClassification> classifications) {

        /** @throws IllegalArgumentException if there are no times, or a nested answer is not within the times */
        public Value {
            times = List.copyOf(times);
            classifications = List.copyOf(classifications);
            if (times.isEmpty()) {
                throw new IllegalArgumentException("The answer '" + value + "' for parts of an audio has no times");
            }
            for (TemporalClassification below : classifications) {
                for (Value each : below.values()) {
                    each.checkWithin(times, below.name());
                }
            }
        }

        /** Return an answer without nested answers. */
        public static Value of(String value, FrameRange... times) {
            return new Value(value, List.of(times), List.of());
        }

        private void checkWithin(List<FrameRange> outer, String question) {
            for (FrameRange inner : this.times) {
                if (outer.stream().noneMatch(each -> each.start() <= inner.start() && inner.end() <= each.end())) {
                    throw new IllegalArgumentException("The answer '" + this.value + "' to '" + question
                            + "' applies from " + inner.start() + " to " + inner.end()
                            + " ms, which is not within its parent answer");
                }
            }
        }
    }
}
