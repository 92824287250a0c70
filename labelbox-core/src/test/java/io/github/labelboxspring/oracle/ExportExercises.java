package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportPeriod;
import io.github.labelboxspring.exports.WorkflowStatus;
import io.github.labelboxspring.ontologies.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Exports of the catalog and of datasets with each filter and with all parameters (R25). */
final class ExportExercises {

    private static final String DATASET = "cm00000000000000000000002";

    private static final String TASK = "cm00000000000000000000008";

    private static final ExportParams PLAIN = ExportParams.of();

    private ExportExercises() {}

    static void addTo(Exercises all) {
        catalog(all);
        periods(all);
        datasets(all);
        files(all);
    }

    private static Function<LabelboxClient, Call<?>> catalog(ExportFilters filters, ExportParams params) {
        return client -> client.exports().ofCatalog(filters, params).start();
    }

    private static Function<LabelboxClient, Call<?>> dataset(ExportFilters filters, ExportParams params) {
        return client -> client.exports().ofDataset(DATASET, filters, params).start();
    }

    private static ExportPeriod local(@Nullable String from, @Nullable String until) {
        return new ExportPeriod(from, until, false);
    }

    static ExportParams everything() {
        return ExportParams.of(EnumSet.complementOf(EnumSet.of(ExportDetail.MODEL_RUN_DETAILS))
                        .toArray(ExportDetail[]::new))
                .withAllProjects()
                .withAllModelRuns();
    }

    private static void catalog(Exercises all) {
        all.when("models_catalog_export", catalog(ExportFilters.NONE, PLAIN));
        all.when(
                "models_catalog_export_all_params",
                catalog(
                        ExportFilters.NONE,
                        everything()
                                .withMediaTypeOverride(MediaType.VIDEO)
                                .withProjectIds(List.of("cm00000000000000000000501", "cm00000000000000000000530"))
                                .withModelRunIds(List.of("cm00000000000000000000507"))
                                .withTaskName("Vorhersagen \u201eM\u00e4rz\u201c \"v2\" \u00e9")));
        all.when(
                "models_catalog_export_data_row_ids",
                catalog(
                        ExportFilters.ofDataRowIds(List.of("cm00000000000000000000503", "cm00000000000000000000521")),
                        PLAIN));
        all.when(
                "models_catalog_export_global_keys",
                catalog(
                        ExportFilters.ofGlobalKeys(List.of("digit-0001", "ziffer-\u00fc-\"0002\"")),
                        ExportParams.of(ExportDetail.DATA_ROW_DETAILS)));
        all.when(
                "models_catalog_export_project_filters",
                catalog(
                        ExportFilters.ofBatchIds(List.of("cm00000000000000000000510"))
                                .withWorkflowStatus(WorkflowStatus.TO_LABEL),
                        PLAIN));
        all.when(
                "models_catalog_export_workflow_done",
                catalog(
                        ExportFilters.ofGlobalKeys(List.of("digit-0001")).withWorkflowStatus(WorkflowStatus.DONE),
                        PLAIN));
    }

    private static void periods(Exercises all) {
        all.when(
                        "models_catalog_export_dates",
                        catalog(
                                ExportFilters.ofLastActivity(local("2024-01-01 00:00:00", "2024-02-01"))
                                        .withLabelCreated(local("2024-01-01", "2024-03-01 12:00:00")),
                                PLAIN))
                .answering("user.timezone", "Europe/Berlin");
        all.when(
                        "models_catalog_export_from_dates",
                        catalog(
                                ExportFilters.ofLastActivity(local("2024-01-01 00:00:00", null))
                                        .withLabelCreated(local("2024-01-01", null)),
                                PLAIN))
                .answering("user.timezone", new Object[] {null});
        all.when(
                        "models_catalog_export_until_dates",
                        catalog(
                                ExportFilters.ofLastActivity(local(null, "2024-01-01 00:00:00"))
                                        .withLabelCreated(local(null, "2024-01-01")),
                                PLAIN))
                .answering("user.timezone", "Europe/Berlin");
    }

    private static void datasets(Exercises all) {
        all.when(
                "data_dataset_export_all_params",
                dataset(
                        ExportFilters.ofDataRowIds(List.of("cm00000000000000000000003", "cm00000000000000000000707")),
                        everything()
                                .withMediaTypeOverride(MediaType.IMAGE)
                                .withProjectIds(List.of("cm00000000000000000000001"))
                                .withModelRunIds(List.of("cm00000000000000000000007"))
                                .withTaskName("mine")));
        all.when(
                        "data_dataset_export_dates_one_sided",
                        dataset(
                                ExportFilters.ofLastActivity(local("2024-01-01 00:00:00", null))
                                        .withLabelCreated(local(null, "2024-02-01")),
                                ExportParams.of().withTaskName("Export v2: dataset - Ziffern \"gro\u00df\"")))
                .answering("user.timezone", "Europe/Berlin");
    }

    private static void files(Exercises all) {
        all.when("data_export_sizes_asked_once", client -> client.exports().get(TASK))
                .answering("user.createdTasks.status", "COMPLETE");
    }
}
