package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.labels.ProjectLabelFilter;
import io.github.labelboxspring.projects.ExternalWork;
import io.github.labelboxspring.taskqueues.DataRowPriority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The work in a project: queues, priorities, counts, labels, instructions, and work that was done elsewhere. */
final class ProjectWorkExercises {

    private static final String PROJECT = "cm00000000000000000000701";

    private static final String OTHER = "cm00000000000000000000901";

    private static final String DATASET = "cm00000000000000000000702";

    private static final String USER = "cm00000000000000000000712";

    private static final String ROW = "cm00000000000000000000703";

    private static final String QUEUE = "3f2b1c4e-9d7a-4b56-8e21-0c5f6a7b8d90";

    private static final String TASK = "cm00000000000000000000708";

    private static final String STATUS = "user.createdTasks.status";

    private static final DataRowKeys IDS = DataRowKeys.ids(ROW, "cm00000000000000000000721");

    private static final DataRowKeys KEYS = DataRowKeys.globalKeys("digit-0001", "ziffer-\u00fc-\"0002\"");

    private ProjectWorkExercises() {}

    static void addTo(Exercises all) {
        moves(all);
        priorities(all);
        overrides(all);
        overviews(all);
        labels(all);
        instructions(all);
        external(all);
        editors(all);
        members(all);
    }

    private static Exercise move(Exercises all, String name, DataRowKeys rows) {
        return all.when(
                        "project_move_data_rows_" + name,
                        client -> client.projects()
                                .taskQueues()
                                .moveDataRows(PROJECT, rows, QUEUE)
                                .with(options -> options.withTaskWait(Duration.ofSeconds(1))))
                .answering("project.createBulkAddRowsToQueueTask.taskId", TASK);
    }

    private static void moves(Exercises all) {
        move(all, "ids", IDS).answering(STATUS, "IN_PROGRESS", "COMPLETE");
        move(all, "none_given", DataRowKeys.ids());
        all.when(
                        "project_move_data_rows_keys_to_done",
                        client -> client.projects().taskQueues().moveDataRowsToDone(PROJECT, KEYS))
                .answering("project.createBulkAddRowsToQueueTask.taskId", TASK)
                .answering(STATUS, "COMPLETE");
        move(all, "task_failed_without_result", IDS)
                .answering(STATUS, "FAILED")
                .answeringNothing("user.createdTasks.result")
                .answeringNothing("user.createdTasks.errors");
        move(all, "task_never_ends", IDS)
                .answering(STATUS, "IN_PROGRESS")
                .refusing("user", Refusal.NONE, Refusal.NONE, Refusal.silence());
        move(all, "task_not_listed", IDS).answering("user.createdTasks", List.of());
    }

    private static Exercise priority(Exercises all, String name, DataRowKeys rows, int priority) {
        return all.when(
                        "project_update_priority_" + name,
                        client -> client.projects()
                                .taskQueues()
                                .updatePriority(PROJECT, rows, priority)
                                .with(options -> options.withTaskWait(Duration.ofSeconds(1))))
                .answering("project.createQueuePriorityUpdateTask.taskId", TASK);
    }

    private static void priorities(Exercises all) {
        priority(all, "keys", KEYS, Integer.MIN_VALUE).answering(STATUS, "COMPLETE");
        priority(all, "task_failed", IDS, 1)
                .answering(STATUS, "FAILED")
                .answeringNothing("user.createdTasks.result")
                .answeringNothing("user.createdTasks.errors");
        priority(all, "task_queued", IDS, 1)
                .refusing(
                        "user",
                        Refusal.http(
                                200,
                                "{\"data\":{\"user\":{\"a0\":[{\"id\":\"" + TASK + "\",\"status\":\"QUEUED\","
                                        + "\"completionPercentage\":0}]}}}"),
                        Refusal.silence());
    }

    private static void override(Exercises all, String name, DataRowPriority... priorities) {
        all.when(
                "project_set_overrides" + name,
                client -> client.projects().taskQueues().setOverrides(PROJECT, Arrays.asList(priorities)));
    }

    private static void overrides(Exercises all) {
        override(all, "", DataRowPriority.ofId(ROW, 2), DataRowPriority.ofGlobalKey("ziffer-\u00fc-0002", -1));
        override(all, "_empty");
        override(all, "_key_with_quote", DataRowPriority.ofGlobalKey("ziffer-\u00fc-\"0002\"", 1));
        override(all, "_third_member_dropped", DataRowPriority.ofId(ROW, 5));
    }

    private static Exercise overview(Exercises all, String name, List<String> batches) {
        return all.when("workflow_overview_" + name, client -> client.projects().overview(OTHER, batches));
    }

    private static void overviews(Exercises all) {
        Function<LabelboxClient, Call<?>> whole = client -> client.projects().overview(OTHER);
        all.when("workflow_overview", whole);
        all.when("workflow_overview_details", whole);
        all.when("workflow_overview_state_missing", whole)
                .answering("project.workstreamStateCounts", List.of(Map.of("state", "Done", "count", 1)));
        overview(all, "of_batches", List.of("cm00000000000000000000907", "cm00000000000000000000908"));
        overview(all, "no_batches", List.of());
        overview(
                all,
                "too_many_batches",
                IntStream.rangeClosed(0, 1000).mapToObj(String::valueOf).toList());
    }

    private static void labels(Exercises all) {
        ofUser(all, "quote", "zo\u00eb\"x");
        ofUser(all, "percent", "100%");
        all.when(
                "project_labels_datasets_and_order",
                client -> client.projects()
                        .labels()
                        .list(
                                PROJECT,
                                ProjectLabelFilter.ofDatasets(List.of(DATASET, DATASET))
                                        .withUser(USER),
                                Label.CREATED_AT.descending()));
        all.when(
                "project_labels_no_datasets",
                client -> client.projects().labels().list(PROJECT, ProjectLabelFilter.ofDatasets(List.of())));
    }

    private static void ofUser(Exercises all, String name, String user) {
        all.when(
                "project_labels_created_by_with_" + name,
                client -> client.projects().labels().listOfUser(PROJECT, user));
    }

    private static void instruct(Exercises all, String name, String file, String content, String url) {
        all.when(
                        "project_upsert_instructions_" + name,
                        client -> client.projects().uploadInstructions(PROJECT, file(file, content)))
                .answering("uploadFile.url", url);
    }

    private static void instructions(Exercises all) {
        String html = "<p>Which digit?</p>";
        instruct(all, "html_other_editor", "guide.html", html, "https://storage.example/guide.html");
        instruct(all, "no_editor", "guide.html", html, "https://storage.example/guide.html");
        instruct(all, "pdf", "Anleitung-\u00fc.pdf", "%PDF-1.4 made up", "https://storage.example/anleitung.pdf");
        all.when(
                "project_upsert_instructions_wrong_extension",
                client -> client.projects().uploadInstructions(PROJECT, Path.of("/nowhere/guide.PDF")));
    }

    private static Path file(String name, String content) {
        try {
            Path folder = Files.createTempDirectory("instructions");
            Path file = folder.resolve(name);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Exercise sync(Exercises all, String name, ExternalWork... work) {
        return all.when("project_sync_" + name, client -> client.projects().syncExternal(PROJECT, List.of(work)));
    }

    private static void external(Exercises all) {
        sync(all, "empty");
        sync(all, "given_nulls", ExternalWork.of("ext-1"));
        sync(all, "not_found", ExternalWork.of("ext-1"))
                .refusing("syncExternalProject", Refusal.error("RESOURCE_NOT_FOUND", "no such project"));
        ExternalWork.Label label = ExternalWork.Label.of("a@example.org");
        ExternalWork.Review review = ExternalWork.Review.of("b@example.org");
        sync(
                all,
                "bare_and_small",
                ExternalWork.of("ext-1"),
                ExternalWork.of("ext-2").withLabel(checked(ExternalWork.Verdict.APPROVE, null)),
                ExternalWork.of("ext-3")
                        .withLabel(label)
                        .withReview(
                                new ExternalWork.Review(review.reviewedBy(), new ExternalWork.Rating(0, null), null)),
                ExternalWork.of("ext-4")
                        .withLabel(checked(ExternalWork.Verdict.NEUTRAL, List.of()))
                        .withReview(new ExternalWork.Review(review.reviewedBy(), null, List.of())));
        List<ExternalWork.Score> scores = List.of(new ExternalWork.Score("Genauigkeit \"\u00fc\"", 0.5));
        sync(
                all,
                "whole_entry",
                ExternalWork.of("ext-task-1")
                        .withContentUrl("https://example.org/1.png")
                        .withQueueType("MANUAL_REVIEW_QUEUE")
                        .withLabel(new ExternalWork.Label(
                                new ExternalWork.Person("zo\u00eb.o'brien@example.org"),
                                new ExternalWork.AutoQa(ExternalWork.Verdict.REJECT, 3.0, "Zu grob", scores),
                                12.0,
                                Instant.parse("2024-01-02T03:04:05Z")))
                        .withReview(new ExternalWork.Review(
                                new ExternalWork.Person("a@example.org"), new ExternalWork.Rating(4, "gut"), scores)));
    }

    private static ExternalWork.Label checked(ExternalWork.Verdict verdict, @Nullable List<ExternalWork.Score> scores) {
        return new ExternalWork.Label(
                new ExternalWork.Person("a@example.org"),
                new ExternalWork.AutoQa(verdict, null, null, scores),
                null,
                null);
    }

    private static void editors(Exercises all) {
        all.when(
                "project_labeling_frontend_connect",
                client -> client.projects().labelingFrontends().connect(PROJECT, "cm00000000000000000000730"));
        all.when(
                "data_labeling_frontends_where",
                client -> client.projects().labelingFrontends().listNamed("Editor"));
        all.when(
                "project_set_model_setup_complete",
                client -> client.projects().modelConfigs().completeSetup(PROJECT));
        all.when(
                "project_model_config_model_config",
                client -> client.projects().modelConfigs().list(PROJECT));
        all.when(
                "project_model_config_model_config_absent",
                client -> client.projects().modelConfigs().get("cm00000000000000000000727"));
        all.when(
                "project_task_queues_two",
                client -> client.projects().taskQueues().list(PROJECT));
        all.when(
                "data_get_label_version_without_annotations",
                client -> client.labels().getVersion("lv-1"));
        all.when(
                "project_bulk_assign_data_rows_no_statuses",
                client -> client.projects().reservations().assign(PROJECT, USER, List.of(ROW)));
    }

    private static void members(Exercises all) {
        all.when("project_member_user", client -> client.projects().members().list(PROJECT));
        all.when(
                        "project_member_without_role",
                        client -> client.projects().members().list(PROJECT))
                .refusing("project", Refusal.http(200, """
                                {"data": {"project": {"members": [{"id": "m", "role": null, "user": {"id": "u", "email": "e"}}]}}}"""));
    }
}
