package io.github.labelboxspring.annotations;

import java.util.List;

/**
 * Answers to a question about parts of an audio.
 *
 * @param name of the question
 * @param kind whether they are texts or options
 * @param values each with its times
 */
public record TemporalClassification(String name, Kind kind, List<Value> values) implements Annotation {

    /** What the answers are. */
    public enum Kind {
        /** What was written, such as a transcript. */
        TEXT,
        /** Names of options. */
        OPTION
    }

    /** @throws IllegalArgumentException if the name is blank or there is no value */
    public TemporalClassification {
        values = List.copyOf(values);
        if (name.isBlank()) {
            throw new IllegalArgumentException("Answers about parts of an audio need the question's name");
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The question '" + name + "' about parts of an audio has no answer");
        }
    }

    /** Texts. */
    public static TemporalClassification ofTexts(String question, List<Value> texts) {
        return new TemporalClassification(question, Kind.TEXT, texts);
    }

    /** Options, of a radio or a checklist. */
    public static TemporalClassification ofOptions(String question, List<Value> options) {
        return new TemporalClassification(question, Kind.OPTION, options);
    }

    /**
     * An answer and when it holds.
     *
     * @param value the text or the name of the option
     * @param times in milliseconds
     * @param classifications answers to questions below it, which lie within its times
     */
    public record Value(String value, List<FrameRange> times, List<TemporalClassification> classifications) {

        /** @throws IllegalArgumentException if there is no time, or an answer below it leaves its times */
        public Value {
            times = List.copyOf(times);
            classifications = List.copyOf(classifications);
            if (times.isEmpty()) {
                throw new IllegalArgumentException("The answer '" + value + "' about parts of an audio has no time");
            }
            for (TemporalClassification below : classifications) {
                for (Value each : below.values()) {
                    each.checkWithin(times, below.name());
                }
            }
        }

        /** An answer without others below it. */
        public static Value of(String value, FrameRange... times) {
            return new Value(value, List.of(times), List.of());
        }

        private void checkWithin(List<FrameRange> outer, String question) {
            for (FrameRange inner : this.times) {
                if (outer.stream().noneMatch(each -> each.start() <= inner.start() && inner.end() <= each.end())) {
                    throw new IllegalArgumentException("The answer '" + this.value + "' to '" + question
                            + "' holds from " + inner.start() + " to " + inner.end()
                            + " ms, which is not within the answer above it");
                }
            }
        }
    }
}
