package io.github.labelboxspring.taskqueues;

import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.datarows.DataRow;
import org.jspecify.annotations.Nullable;

/**
 * The labeling priority of a data row that overrides that of its batch.
 *
 * @param id the id
 * @param priority 1 for the first to be labeled
 * @param numberOfLabels the number of labels to create for the data row
 * @param dataRow the data row
 */
public record LabelingParameterOverride(
        String id, @Nullable Integer priority, @Nullable Integer numberOfLabels, DataRow dataRow) {

    public static final Field<LabelingParameterOverride, String> ID = Field.id("id");

    public static final Field<LabelingParameterOverride, Integer> PRIORITY = Field.integer("priority");

    public static final Field<LabelingParameterOverride, Integer> NUMBER_OF_LABELS = Field.integer("numberOfLabels");
}
