package io.github.labelboxspring.imports;

import io.github.labelboxspring.datarows.DataRowKey;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a typed label that was detected before anything was sent.
 *
 * @param dataRow the data row of the label
 * @param annotation index of the annotation in the label, from 0; -1 if the problem concerns the label as a whole
 * @param feature name or schema id of the annotation's feature, null if it has none
 * @param path path within the annotation, such as {@code classifications[0].answer}; empty if the problem concerns all
 *     of it
 * @param message description of the problem and, if possible, the correction
 */
public record LabelProblem(
        DataRowKey dataRow, int annotation, @Nullable String feature, String path, String message) {

    /** Return the problem in one line. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("data row '").append(this.dataRow.value()).append("'");
        if (this.annotation >= 0) {
            text.append(", annotation ").append(this.annotation);
        }
        if (this.feature != null) {
            text.append(" '").append(this.feature).append("'");
        }
        if (!this.path.isEmpty()) {
            text.append(", ").append(this.path);
        }
        return text.append(": ").append(this.message).toString();
    }
}
