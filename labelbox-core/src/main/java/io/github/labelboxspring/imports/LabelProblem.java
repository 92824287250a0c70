package io.github.labelboxspring.imports;

import io.github.labelboxspring.datarows.DataRowKey;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a typed label, found before anything was sent.
 *
 * @param dataRow the data row that the label is about
 * @param annotation position of the annotation in the label, from 0; -1 if it is about the label as a whole
 * @param feature name or schema id of the annotation's feature, null if it has none
 * @param path place within the annotation, such as {@code classifications[0].answer}; empty for all of it
 * @param message what is wrong and, where it can be told, what would be right
 */
public record LabelProblem(
        DataRowKey dataRow, int annotation, @Nullable String feature, String path, String message) {

    /** In one line. */
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
