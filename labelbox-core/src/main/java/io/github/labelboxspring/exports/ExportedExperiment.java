package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data row in a model, which the platform's export calls an experiment.
 *
 * @param name the model's name
 * @param runs its runs that have the data row, by id
 */
public record ExportedExperiment(@Nullable String name, Map<String, Run> runs) {

    public ExportedExperiment {
        runs = Absent.values(runs);
    }

    /**
     * A data row in a model run.
     *
     * @param name the run's name
     * @param runDataRowId id of its place in the run
     * @param labels the ground truth
     * @param predictions with {@link ExportDetail#PREDICTIONS}: what the model predicts, in the form of labels
     * @param other fields that this client does not know, such as {@code metrics} and what
     *     {@link ExportDetail#MODEL_RUN_DETAILS} adds, whose form is not public
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
