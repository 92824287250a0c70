package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.GlobalKeyAssignment;
import io.github.labelboxspring.datasets.DatasetUpdate;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.WorkflowStatus;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.performance.PerformanceFilter;
import io.github.labelboxspring.performance.SignInFilter;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.ProjectUpdate;
import io.github.labelboxspring.projects.QualityMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Methods with other arguments, other answers or a refusal. */
final class VariantExercises {

    private static final String TASK = "cm00000000000000000000008";

    private static final String PROJECT = "cm00000000000000000000501";

    private static final String RUN = "cm00000000000000000000507";

    private static final String MODEL = "cm00000000000000000000006";

    private static final String ROW = "cm00000000000000000000003";

    private VariantExercises() {}

    static void addTo(Exercises all) {
        cancellations(all);
        globalKeys(all);
        models(all);
        usage(all);
        projects(all);
        exports(all);
        exportsOfTheDeprecatedKind(all);
        uploads(all);
        performance(all);
    }

    private static Exercise cancel(Exercises all, String name, String type, String status) {
        return all.when("cancel_task_" + name, client -> client.tasks().cancel(TASK))
                .answering("user.createdTasks.type", type)
                .answering("user.createdTasks.status", status)
                .answering("cancelableTaskTypes", List.of("exportDataRows", "advUpsertDataRows"));
    }

    private static void cancellations(Exercises all) {
        cancel(all, "of_another_type", "send-to-annotate", "IN_PROGRESS");
        cancel(all, "that_is_done", "export-data-rows", "COMPLETE");
        cancel(all, "unknown", "export-data-rows", "COMPLETE").answering("user.createdTasks", List.of());
        cancel(all, "without_success", "export-data-rows", "IN_PROGRESS")
                .answering("cancelBulkOperationJob.success", false);
    }

    private static Exercise job(
            Exercises all, String name, String root, String status, Function<LabelboxClient, Call<?>> call) {
        return all.when(name, call).answering(root + ".jobId", "job-1").answering(root + "Result.jobStatus", status);
    }

    private static void globalKeys(Exercises all) {
        String lookup = "dataRowsForGlobalKeys";
        job(
                all,
                "clear_global_keys_failed",
                "clearGlobalKeys",
                "FAILED",
                client -> client.dataRows().globalKeys().clear(List.of("a")));
        job(
                        all,
                        "clear_global_keys_some_refused",
                        "clearGlobalKeys",
                        "COMPLETE",
                        client -> client.dataRows().globalKeys().clear(List.of("a", "b", "c", "d")))
                .answering("clearGlobalKeysResult.jobStatus", "IN_PROGRESS", "COMPLETE");
        job(
                all,
                "assign_global_keys_failed",
                "assignGlobalKeysToDataRows",
                "FAILED",
                client -> client.dataRows().globalKeys().assign(List.of(new GlobalKeyAssignment(ROW, "a"))));
        job(
                all,
                "get_ids_for_global_keys_failed",
                lookup,
                "FAILED",
                client -> client.dataRows().findByGlobalKeys(List.of("a")));
        job(
                        all,
                        "get_ids_for_global_keys_some_missing",
                        lookup,
                        "COMPLETE",
                        client -> client.dataRows().findByGlobalKeys(List.of("a", "b")))
                .answering(lookup + "Result.data.fetchedDataRows", List.of(Map.of("id", ROW), Map.of("id", "")))
                .answering(lookup + "Result.data.notFoundGlobalKeys", List.of("b"));
        job(
                        all,
                        "get_data_row_by_global_key_unknown",
                        lookup,
                        "COMPLETE",
                        client -> client.dataRows().getByGlobalKey("a"))
                .answering(lookup + "Result.data.fetchedDataRows", List.of(Map.of("id", "")))
                .answering(lookup + "Result.data.notFoundGlobalKeys", List.of("a"));
        all.when(
                "get_ids_for_external_ids_of_two_rows",
                client -> client.dataRows().idsForExternalIds(List.of("a", "b", "a")));
    }

    private static void models(Exercises all) {
        all.when("create_model_config_without_a_name", client -> client.models().createConfig("", MODEL, Map.of()));
        all.when(
                "create_model_config_without_parameters",
                client -> client.models().createConfig("gpt", MODEL, Map.of()));
        all.when("delete_model_config_not_found", client -> client.models().deleteConfig("cm00000000000000000000041"))
                .refusing("deleteModelConfig", Refusal.error("RESOURCE_NOT_FOUND", "no such thing"));
        all.when(
                "create_model_run_with_config",
                client -> client.models().runs().create(MODEL, "run \"1\"", Map.of("epochs", 3)));
        all.when(
                "run_delete_data_rows_many",
                client -> client.models()
                        .runs()
                        .dataRows()
                        .delete(
                                RUN,
                                IntStream.range(0, 120)
                                        .mapToObj(number -> String.format(Locale.ROOT, "cm%023d", number))
                                        .toList()));
    }

    private static void usage(Exercises all) {
        String root = "modelFoundryModelRunInfo";
        Function<LabelboxClient, Call<?>> find =
                client -> client.models().runs().findUsage(RUN);
        all.when("run_total_data_rows", find);
        all.when("run_total_data_rows_unknown", find)
                .refusing(root, Refusal.error("RESOURCE_NOT_FOUND", "no such run"));
        all.when("run_total_data_rows_server_error", find)
                .refusing(root, Refusal.error("INTERNAL_SERVER_ERROR", "oops"));
        all.when(
                "run_usage_refreshed",
                client -> client.models()
                        .runs()
                        .findUsage(RUN)
                        .flatMap(first -> client.models().runs().findUsage(RUN)));
    }

    private static void projects(Exercises all) {
        all.when(
                "create_offline_project_with_description",
                client -> client.projects()
                        .create(NewProject.offlineModelEvaluation("Chat")
                                .withDescription("all \"of\" it")
                                .withQualityModes(QualityMode.CONSENSUS)));
        all.when("project_mal_switched_off", client -> client.projects().showPredictionsToLabelers(PROJECT, false));
        all.when("project_label_count_not_found", client -> client.projects().labelCount(PROJECT))
                .refusing("project", Refusal.error("RESOURCE_NOT_FOUND", "no such thing"));
        all.when(
                "project_update_description_only",
                client -> client.projects().update(PROJECT, ProjectUpdate.ofDescription("")));
        all.when(
                "dataset_update_name_only",
                client -> client.datasets().update("cm00000000000000000000002", DatasetUpdate.ofName("new")));
        all.when("project_clone_denied", client -> client.projects().cloneProject(PROJECT))
                .refusing("cloneProject", Refusal.error("AUTHORIZATION_ERROR", "not for you"));
        all.when("project_delete_not_found", client -> client.projects().delete(PROJECT))
                .refusing("updateProject", Refusal.error("RESOURCE_NOT_FOUND", "no such thing"));
    }

    private static Exercise export(Exercises all, String name, ExportFilters filters, ExportParams params) {
        return all.when(
                "project_export_" + name,
                client -> client.exports().ofProject(PROJECT, filters, params).start());
    }

    private static void exports(Exercises all) {
        export(
                all,
                "of_keys",
                ExportFilters.ofGlobalKeys(List.of("a", "b")).withWorkflowStatus(WorkflowStatus.TO_LABEL),
                ExportParams.of(
                                ExportDetail.ATTACHMENTS,
                                ExportDetail.EMBEDDINGS,
                                ExportDetail.METADATA,
                                ExportDetail.DATA_ROW_DETAILS)
                        .withMediaTypeOverride(MediaType.VIDEO)
                        .withTaskName("nightly"));
        export(
                all,
                "of_rows",
                ExportFilters.ofDataRowIds(List.of(ROW))
                        .withBatchIds(List.of("cm00000000000000000000010", "cm00000000000000000000011")),
                ExportParams.of());
        export(all, "not_found", ExportFilters.NONE, ExportParams.of())
                .refusing("exportDataRowsInProject", Refusal.error("RESOURCE_NOT_FOUND", "no such thing"));
    }

    private static void exportsOfTheDeprecatedKind(Exercises all) {
        export(all, "v2_defaults", ExportFilters.NONE, ExportParams.of());
        export(
                all,
                "v2_all",
                ExportFilters.ofGlobalKeys(List.of("a", "b"))
                        .withBatchIds(List.of("cm00000000000000000000907"))
                        .withWorkflowStatus(WorkflowStatus.IN_REVIEW),
                ExportParams.of(
                                ExportDetail.ATTACHMENTS,
                                ExportDetail.EMBEDDINGS,
                                ExportDetail.METADATA,
                                ExportDetail.DATA_ROW_DETAILS,
                                ExportDetail.PROJECT_DETAILS,
                                ExportDetail.PERFORMANCE_DETAILS,
                                ExportDetail.LABEL_DETAILS,
                                ExportDetail.INTERPOLATED_FRAMES)
                        .withMediaTypeOverride(MediaType.IMAGE)
                        .withTaskName("nightly"));
    }

    private static void uploads(Exercises all) {
        all.when(
                "upload_data_without_a_name",
                client -> client.files().upload(Content.of("hello"), "file", "application/octet-stream", false));
        all.when(
                "upload_data_unsigned",
                client -> client.files().upload(Content.of("hello"), "hello.txt", "text/plain", false));
    }

    private static void performance(Exercises all) {
        String project = "cm00000000000000000000901";
        LocalDate first = LocalDate.parse("2024-01-01");
        LocalDate last = LocalDate.parse("2024-01-31");
        PerformanceFilter january = PerformanceFilter.of(first, last);
        String tables = "GET /api/v1/performance/";
        all.when(
                        "performance_total",
                        client -> client.projects().performance().getLabelerPageOfProject(project, january, 1))
                .answering(tables + "projects/" + project + "/labelers", Map.of("data", List.of(), "total", 37));
        all.when(
                        "performance_cached_at",
                        client -> client.projects().performance().getLabelerPageOfWorkspace(january, 1))
                .answering(
                        tables + "workspace/labelers",
                        Map.of("data", List.of(), "total", 37, "cachedAt", "2024-02-01T00:00:00.000Z"));
        all.when(
                        "performance_not_cached",
                        client -> client.projects().performance().getReviewerPageOfProject(project, january, 1))
                .answering(tables + "projects/" + project + "/reviewers", Map.of("data", List.of(), "total", 0));
        SignInFilter days = SignInFilter.of(first, last);
        String end = "2024-01-31T00:00:00.000Z";
        all.when(
                        "sign_in_events_read_to_the_end",
                        client -> client.users()
                                .signIns()
                                .getEventPage(days, null)
                                .flatMap(page -> client.users().signIns().getEventPage(days, page.nextCursor())))
                .answering(
                        tables + "workspace/sign-in-events",
                        Map.of("data", List.of(), "completeThrough", end, "nextCursor", "c1"),
                        Map.of("data", List.of(), "completeThrough", end));
        all.when(
                "sign_in_events_not_read",
                client -> Call.of(client.users().signIns().listEvents(days).toString()));
    }
}
