package io.github.labelboxspring.labels;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a label; what is null stays as it is.
 *
 * @param label the annotations that take the place of all it has, JSON as text
 * @param secondsToLabel time that the labeler took
 */
public record LabelUpdate(@Nullable String label, @Nullable Double secondsToLabel) {

    /**
     * @throws IllegalArgumentException if nothing is to be changed, if the annotations are blank, or if the time is negative
     *     or not finite
     */
    public LabelUpdate {
        if (label == null && secondsToLabel == null) {
            throw new IllegalArgumentException("Name what to change of the label");
        }
        if (label != null && label.isBlank()) {
            throw new IllegalArgumentException("The annotations of a label must be JSON, such as [], but were blank");
        }
        if (secondsToLabel != null && !(secondsToLabel >= 0 && Double.isFinite(secondsToLabel))) {
            throw new IllegalArgumentException(
                    "The seconds to label must be a finite number from 0 on, not " + secondsToLabel);
        }
    }

    /** Replaces the annotations, as {@link Label#label()} tells them. */
    public static LabelUpdate ofLabel(String label) {
        return new LabelUpdate(label, null);
    }

    public static LabelUpdate ofSecondsToLabel(double seconds) {
        return new LabelUpdate(null, seconds);
    }

    public LabelUpdate withLabel(String label) {
        return new LabelUpdate(label, this.secondsToLabel);
    }

    public LabelUpdate withSecondsToLabel(double seconds) {
        return new LabelUpdate(this.label, seconds);
    }

    Map<String, Object> variables(String id) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (this.label != null) {
            data.put("label", this.label);
        }
        if (this.secondsToLabel != null) {
            data.put("secondsToLabel", this.secondsToLabel);
        }
        return Map.of("id", id, "data", data);
    }
}
