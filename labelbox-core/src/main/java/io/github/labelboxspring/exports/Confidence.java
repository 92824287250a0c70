package io.github.labelboxspring.exports;

import java.util.Map;
import java.util.OptionalDouble;

/** Reads the confidence of a prediction. */
final class Confidence {

    private Confidence() {}

    static OptionalDouble of(Map<String, Object> fields) {
        return fields.get("confidence") instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}
