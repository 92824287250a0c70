package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data row in a model, which is called an experiment in exports.
 *
 * @param name name of the model
 * @param runs model runs that contain the data row, by id
 */
public record ExportedExperiment(@Nullable String name, Map<String, Run> runs) {

    public ExportedExperiment {
        runs = Absent.values(runs);
    }

    /**
     * A data row in a model run.
     *
     * @param name name of the model run
     * @param runDataRowId id of the data row within the model run
     * @param labels the ground truth
     * @param predictions with {@link ExportDetail#PREDICTIONS}: the predictions, in the form of labels
     * @param other fields unknown to this client, such as {@code metrics} and those of
     *     {@link ExportDetail#MODEL_RUN_DETAILS}, whose form is not public
     */
    public record Run(
            @Nullable String name,
            @JsonProperty("run_data_row_id") @Nullable String runDataRowId,
            List<ExportedLabel> labels,
            List<ExportedLabel> predictions,
            @JsonAnySetter Map<String, Object> other) {

        public Run {
            labels = Absent.list(labels);
            predictions = Absent.list(predictions);
            other = Absent.map(other);
        }
    }
}
