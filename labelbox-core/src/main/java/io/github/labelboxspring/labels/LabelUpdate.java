package io.github.labelboxspring.labels;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a label. Null fields are left unchanged.
 *
 * @param label the annotations that replace all existing ones, a JSON string
 * @param secondsToLabel the time that the labeler took, in seconds
 */
public record LabelUpdate(@Nullable String label, @Nullable Double secondsToLabel) {

    /**
     * @throws IllegalArgumentException if there is no change, if the annotations are blank, or if the time is negative
     *     or not finite
     */
    public LabelUpdate {
        if (label == null && secondsToLabel == null) {
            throw new IllegalArgumentException("Specify at least one change to the label");
        }
        if (label != null && label.isBlank()) {
            throw new IllegalArgumentException("The annotations of a label must be JSON, such as [], and not blank");
        }
        if (secondsToLabel != null && !(secondsToLabel >= 0 && Double.isFinite(secondsToLabel))) {
            throw new IllegalArgumentException(
                    "The seconds to label must be a finite number and not negative: " + secondsToLabel);
        }
    }

    /** Replace the annotations. The format is that of {@link Label#label()}. */
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
