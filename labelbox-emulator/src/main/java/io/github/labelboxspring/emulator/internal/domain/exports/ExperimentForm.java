package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.catalog.Candidate;
import io.github.labelboxspring.emulator.internal.domain.models.Model;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the model runs of a data row in the form of exports: by model, then by run. */
final class ExperimentForm {

    private static final Map<String, String> FIELDS_OF_METRICS = new TreeMap<>(Map.of(
            "metricName", "metric_name",
            "metricValue", "metric_value",
            "featureName", "feature_name",
            "subclassName", "subclass_name",
            "aggregation", "aggregation"));

    private final ExportParams params;
    private final LabelForm labels;

    ExperimentForm(ExportParams params, LabelForm labels) {
        this.params = params;
        this.labels = labels;
    }

    Map<String, Object> of(Candidate candidate) {
        Map<String, Map<String, Object>> runsOfModels = new LinkedHashMap<>();
        Map<String, Object> experiments = new LinkedHashMap<>();
        wanted(candidate)
                .forEach(run -> run.row(candidate.row()).ifPresent(row -> {
                    Model model = run.model();
                    Map<String, Object> runs = runsOfModels.computeIfAbsent(model.id(), id -> new LinkedHashMap<>());
                    runs.put(run.id(), run(run, row));
                    experiments.put(model.id(), Map.of("name", model.name(), "runs", runs));
                }));
        return experiments;
    }

    private Stream<ModelRun> wanted(Candidate candidate) {
        return candidate.run() != null
                ? Stream.of(candidate.run())
                : candidate.organization().entities(ModelRun.class).stream()
                        .filter(run -> this.params.allModelRuns()
                                || this.params.modelRunIds().contains(run.id()));
    }

    /** The name of the data split in exports is inferred: the platform's form of these details is not public. */
    private Map<String, Object> run(ModelRun run, ModelRunRow row) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", run.name());
        form.put("run_data_row_id", row.id());
        form.put(
                "labels",
                row.label().map(label -> List.of(this.labels.of(label))).orElse(List.of()));
        if (this.params.has("predictions")) {
            form.put(
                    "predictions",
                    row.predictions().all().isEmpty()
                            ? List.of()
                            : List.of(this.labels.prediction(
                                    row, run.model().ontology().mediaType())));
            if (!row.metrics().isEmpty()) {
                form.put(
                        "metrics",
                        row.metrics().stream().map(ExperimentForm::metric).toList());
            }
        }
        if (this.params.has("modelrundetails")) {
            form.put("data_split", row.dataSplit().name());
        }
        return form;
    }

    /**
     * That metrics are exported with predictions, and the names of their fields, are inferred: the platform's form is
     * not public.
     */
    private static Map<String, Object> metric(Map<String, Object> imported) {
        Map<String, Object> form = new LinkedHashMap<>();
        FIELDS_OF_METRICS.forEach((field, name) -> {
            Object value = imported.get(field);
            if (value != null) {
                form.put(name, value);
            }
        });
        return form;
    }
}
