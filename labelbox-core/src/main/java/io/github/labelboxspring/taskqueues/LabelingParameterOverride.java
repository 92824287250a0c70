package io.github.labelboxspring.taskqueues;

import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.datarows.DataRow;
import org.jspecify.annotations.Nullable;

/**
 * That a data row of a project is labeled sooner or later than its batch says.
 *
 * @param id its id
 * @param priority 1 for the first to be labeled
 * @param numberOfLabels labels that the data row shall get
 * @param dataRow the data row
 */
public record LabelingParameterOverride(
        String id, @Nullable Integer priority, @Nullable Integer numberOfLabels, DataRow dataRow) {

    public static final Field<LabelingParameterOverride, String> ID = Field.id("id");

    public static final Field<LabelingParameterOverride, Integer> PRIORITY = Field.integer("priority");

    public static final Field<LabelingParameterOverride, Integer> NUMBER_OF_LABELS = Field.integer("numberOfLabels");
}
