package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import java.util.Map;

/** Checks the numbers in lines that are not coordinates. */
final class NumberChecks {

    private NumberChecks() {}

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
