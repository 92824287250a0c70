package io.github.labelboxspring.formats.images;

import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.exports.ExportedProject;
import io.github.labelboxspring.models.DataSplit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the split of a data row comes from, for {@link ExportedImages#withSplits}. */
public final class Splits {

    private Splits() {}

    /**
     * By the batch that a data row came into the project with. The export needs {@link ExportDetail#PROJECT_DETAILS}.
     *
     * <p>The function throws {@link IllegalArgumentException} for a data row whose batch is not in the export or has no
     * split.
     *
     * @param byName split of each batch, by its name
     */
    public static Function<ExportedDataRow, DataSplit> byBatch(String projectId, Map<String, DataSplit> byName) {
        Map<String, DataSplit> splits = Map.copyOf(byName);
        return row -> {
            String batch = Optional.ofNullable(row.projects().get(projectId))
                    .map(ExportedProject::projectDetails)
                    .map(ExportedProject.Details::batchName)
                    .orElseThrow(() -> new IllegalArgumentException("The export does not say which batch of project "
                            + projectId + " has data row '" + row.dataRow().id()
                            + "'. Export with ExportDetail.PROJECT_DETAILS"));
            return Optional.ofNullable(splits.get(batch))
                    .orElseThrow(() -> new IllegalArgumentException("Batch '" + batch + "', which has data row '"
                            + row.dataRow().id() + "', has no split. Add it to the map"));
        };
    }

    /**
     * By the split that a data row has in a model run. The export needs {@link ExportDetail#MODEL_RUN_DETAILS}; the form
     * of that detail is not public, the field {@code data_split} is inferred.
     *
     * <p>The function throws {@link IllegalArgumentException} for a data row whose split is not in the export.
     */
    public static Function<ExportedDataRow, DataSplit> ofModelRun(String modelRunId) {
        return row -> row.experiments().values().stream()
                .flatMap(model -> Optional.ofNullable(model.runs().get(modelRunId)).stream())
                .flatMap(run -> Optional.ofNullable(run.other().get("data_split")).stream())
                .map(split -> named(String.valueOf(split)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The export does not say which split of model run "
                        + modelRunId + " has data row '" + row.dataRow().id()
                        + "'. Export with ExportDetail.MODEL_RUN_DETAILS"));
    }

    private static DataSplit named(String split) {
        return Arrays.stream(DataSplit.values())
                .filter(each -> each.name().equalsIgnoreCase(split))
                .findFirst()
                .orElse(DataSplit.UNKNOWN);
    }
}
