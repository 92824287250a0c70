package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the confidences and times in lines. */
final class NumberChecks {

    private NumberChecks() {}

    /** Return whether the value can be the number of a frame or a time in milliseconds. */
    static boolean whole(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() == number.intValue();
    }

    /**
     * Check the spans of frames or milliseconds in which an answer holds.
     *
     * @throws LineRefusal if they are not a list of spans that begin and end at whole numbers
     */
    static void spans(Map<?, ?> given) {
        Object value = given.get("frames");
        boolean valid =
                value == null || value instanceof List<?> list && list.stream().allMatch(NumberChecks::span);
        if (!valid) {
            throw new LineRefusal(
                    Reason.InvalidAnswer,
                    "The frames must be a list of spans with start and end, which are whole numbers, not " + value);
        }
    }

    private static boolean span(@Nullable Object value) {
        return value instanceof Map<?, ?> span && whole(span.get("start")) && whole(span.get("end"));
    }

    /**
     * Check the confidence of an annotation or an answer.
     *
     * @throws LineRefusal if it has one that is not from 0 to 1
     */
    static void confidence(Map<?, ?> given) {
        Object value = given.get("confidence");
        boolean valid = value == null
                || value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1;
        if (!valid) {
            throw new LineRefusal(Reason.InvalidValue, "The confidence must be a number from 0 to 1, not " + value);
        }
    }
}
