package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedProject;
import io.github.labelboxspring.models.DataSplit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Functions that determine the split of a data row, for {@link ExportedImages#withSplits}. */
public final class Splits {

    private Splits() {}

    /**
     * Use the split of the batch with which a data row was sent to the project. The export requires {@link
     * ExportDetail#PROJECT_DETAILS}.
     *
     * <p>The function throws {@link IllegalArgumentException} for a data row whose batch is not in the export or has no
     * split.
     *
     * @param byName the split of each batch, by name
     */
    public static Function<ExportedDataRow, DataSplit> byBatch(String projectId, Map<String, DataSplit> byName) {
        Map<String, DataSplit> splits = Map.copyOf(byName);
        return row -> {
            String batch = Optional.ofNullable(row.projects().get(projectId))
                    .map(ExportedProject::projectDetails)
                    .map(ExportedProject.Details::batchName)
                    .orElseThrow(
                            () -> new IllegalArgumentException("The export does not contain the batch of data row '"
                                    + row.dataRow().id() + "' in project " + projectId
                                    + ". Export with ExportDetail.PROJECT_DETAILS"));
            return Optional.ofNullable(splits.get(batch))
                    .orElseThrow(() -> new IllegalArgumentException("The batch '" + batch + "' of data row '"
                            + row.dataRow().id() + "' has no split. Add it to the map"));
        };
    }

    /**
     * Use the split of a data row in a model run. The export requires {@link ExportDetail#MODEL_RUN_DETAILS}. The
     * format of these details is not documented; the field {@code data_split} is inferred.
     *
     * <p>The function throws {@link IllegalArgumentException} for a data row whose split is not in the export.
     */
    public static Function<ExportedDataRow, DataSplit> ofModelRun(String modelRunId) {
        return row -> row.experiments().values().stream()
                .flatMap(model -> Optional.ofNullable(model.runs().get(modelRunId)).stream())
                .flatMap(run -> Optional.ofNullable(run.other().get("data_split")).stream())
                .map(split -> named(String.valueOf(split)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The export does not contain the split of data row '"
                        + row.dataRow().id() + "' in model run " + modelRunId
                        + ". Export with ExportDetail.MODEL_RUN_DETAILS"));
    }

    private static DataSplit named(String split) {
        return Arrays.stream(DataSplit.values())
                .filter(each -> each.name().equalsIgnoreCase(split))
                .findFirst()
                .orElse(DataSplit.UNKNOWN);
    }
}
