package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportPeriod;
import io.github.labelboxspring.ontologies.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Exports by data rows, and what is wrong with filters and parameters. */
final class RowExportExercises {

    private static final String DATASET = "cm00000000000000000000002";

    private static final List<String> IDS = List.of("cm00000000000000000000003", "cm00000000000000000000707");

    private static final List<String> KEYS = List.of("digit-0001", "digit-0002");

    private static final String DATASET_NAMED = "Export v2: dataset - Ziffern \"gro\u00df\"";

    private RowExportExercises() {}

    static void addTo(Exercises all) {
        rows(all);
        limits(all);
        periods(all);
        dataset(all, "data_dataset_export_defaults", () -> ExportFilters.NONE, DATASET_NAMED);
        dataset(all, "data_dataset_export_v2_not_streamable", () -> ExportFilters.NONE, "mine");
        all.when("models_catalog_export_no_bounds", catalog(() -> ExportFilters.NONE, ExportParams.of()));
        all.when(
                "models_catalog_export_v2",
                catalog(
                        () -> ExportFilters.ofGlobalKeys(List.of("digit-0001", "ziffer-\u00fc-\"0002\"")),
                        ExportParams.of(ExportDetail.LABEL_DETAILS).withTaskName("mine")));
    }

    private static Function<LabelboxClient, Call<?>> catalog(Supplier<ExportFilters> filters, ExportParams params) {
        return client -> client.exports().ofCatalog(filters.get(), params).start();
    }

    private static ExportParams everything(String name) {
        return ExportParams.of(
                        EnumSet.complementOf(EnumSet.of(ExportDetail.MODEL_RUN_DETAILS, ExportDetail.PREDICTIONS))
                                .toArray(ExportDetail[]::new))
                .withAllProjects()
                .withAllModelRuns()
                .withMediaTypeOverride(MediaType.IMAGE)
                .withProjectIds(List.of("cm00000000000000000000001"))
                .withModelRunIds(List.of("cm00000000000000000000007"))
                .withTaskName(name);
    }

    private static ExportParams named(int rows) {
        return ExportParams.of().withTaskName("Export v2: data rows " + rows);
    }

    private static void rows(Exercises all) {
        all.when(
                "data_row_export_global_keys",
                catalog(
                        () -> ExportFilters.ofGlobalKeys(KEYS),
                        ExportParams.of(ExportDetail.LABEL_DETAILS).withTaskName("Export v2: data rows 0")));
        all.when("data_row_export_ids_defaults", catalog(() -> ExportFilters.ofDataRowIds(IDS), named(2)));
        all.when(
                "data_row_export_ids_win_over_keys",
                catalog(() -> ExportFilters.ofDataRowIds(IDS.subList(0, 1)), named(1)));
        all.when(
                "data_row_export_objects_all_params",
                catalog(() -> ExportFilters.ofDataRowIds(IDS), everything("Gr\u00f6\u00dfe \"1\"")));
        all.when(
                "data_row_export_v2_not_streamable",
                catalog(() -> ExportFilters.ofGlobalKeys(KEYS), everything("mine")));
        all.when("data_row_export_nothing", catalog(() -> ExportFilters.ofDataRowIds(List.of()), named(0)));
    }

    private static List<String> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "key-" + number)
                .toList();
    }

    private static Function<LabelboxClient, Call<?>> with(Supplier<ExportParams> params) {
        return client -> client.exports()
                .ofCatalog(ExportFilters.ofDataRowIds(IDS), params.get())
                .start();
    }

    private static void limits(Exercises all) {
        Supplier<ExportParams> projects = () -> ExportParams.of().withProjectIds(many(31));
        Supplier<ExportParams> runs = () -> ExportParams.of().withModelRunIds(many(31));
        all.when("data_row_export_too_many", catalog(() -> ExportFilters.ofDataRowIds(many(2001)), ExportParams.of()));
        all.when("data_row_export_too_many_projects", with(projects));
        all.when("data_row_export_too_many_model_runs", with(runs));
        all.when("models_catalog_export_too_many_projects", with(projects));
        all.when(
                "models_catalog_export_too_many_keys",
                catalog(() -> ExportFilters.ofGlobalKeys(many(2001)), ExportParams.of()));
        all.when(
                "models_catalog_export_empty_ids",
                catalog(() -> ExportFilters.ofDataRowIds(List.of()), ExportParams.of()));
        all.when(
                "models_slice_export_too_many_projects",
                client -> client.exports()
                        .ofSlice("cm00000000000000000000524", projects.get())
                        .start());
        all.when(
                "models_slice_export_too_many_runs",
                client -> client.exports()
                        .ofSlice("cm00000000000000000000524", runs.get())
                        .start());
        all.when(
                "data_dataset_export_empty_ids",
                client -> client.exports()
                        .ofDataset(DATASET, ExportFilters.ofDataRowIds(List.of()), ExportParams.of())
                        .start());
    }

    private static Exercise dataset(Exercises all, String name, Supplier<ExportFilters> filters, String task) {
        return all.when(
                name,
                client -> client.exports()
                        .ofDataset(DATASET, filters.get(), ExportParams.of().withTaskName(task))
                        .start());
    }

    private static ExportPeriod local(@Nullable String from, @Nullable String until) {
        return new ExportPeriod(from, until, false);
    }

    private static void periods(Exercises all) {
        dataset(
                        all,
                        "data_dataset_export_dates_between",
                        () -> ExportFilters.ofLastActivity(local("2024-01-01", "2024-02-01 10:20:30"))
                                .withLabelCreated(local("2024-01-01 00:00:00", "2024-02-01")),
                        DATASET_NAMED)
                .answering("user.timezone", "Europe/Berlin");
        dataset(
                        all,
                        "data_dataset_export_dates_without_timezone",
                        () -> ExportFilters.ofLabelCreated(local("2024-02-01", null)),
                        DATASET_NAMED)
                .answering("user.timezone", new Object[] {null});
        dataset(
                all,
                "data_dataset_export_dates_iso_offset_is_dropped",
                () -> ExportFilters.ofLastActivity(
                                new ExportPeriod("2024-05-23T14:30:00+0000", "2024-05-24T14:30:00+0000", true))
                        .withLabelCreated(new ExportPeriod("2024-05-23T14:30:00+0000", null, true)),
                DATASET_NAMED);
        dataset(
                all,
                "data_dataset_export_dates_iso_then_plain",
                () -> ExportFilters.ofLastActivity(
                        new ExportPeriod("2024-05-23T14:30:00+0000", "2024-05-24 14:30:00", true)),
                DATASET_NAMED);
        dataset(
                all,
                "data_dataset_export_bad_date",
                () -> ExportFilters.ofLastActivity(local("01.02.2024", null)),
                DATASET_NAMED);
        all.when(
                "models_catalog_export_bad_date",
                catalog(() -> ExportFilters.ofLastActivity(local("01/02/2024", null)), ExportParams.of()));
    }
}
