package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked about each kind of work, and how the answer is read. */
class StatusQueryTests {

    private static final String FILE = "https://storage.example.org/errors.ndjson";

    private static TaskRef ref(TaskRef.Kind kind) {
        return new TaskRef(kind, "the-id", "the-parent");
    }

    private static GraphQlOperation<Map<String, Object>> operation(TaskRef.Kind... kinds) {
        return new StatusQuery(Arrays.stream(kinds).map(StatusQueryTests::ref).toList()).operation();
    }

    private static StatusQuery.Reported read(TaskRef.Kind kind, Map<String, Object> fields) {
        StatusQuery query = new StatusQuery(List.of(ref(kind)));
        return query.read(
                        kind == TaskRef.Kind.TASK
                                ? Map.of("user", Map.of("a0", List.of(fields)))
                                : Map.of("a0", fields))
                .get(0);
    }

    @Test
    void tasksAreAskedForBelowTheUserWhoStartedThem() {
        GraphQlOperation<?> operation = operation(TaskRef.Kind.TASK, TaskRef.Kind.TASK);
        assertThat(operation.text().lines())
                .containsExactly(
                        "query GetTaskStatuses($id0: ID!, $id1: ID!) {",
                        "user {",
                        "a0: createdTasks(where: {id: $id0}, skip: 0, first: 1) {id name type status"
                                + " completionPercentage result errors}",
                        "a1: createdTasks(where: {id: $id1}, skip: 0, first: 1) {id name type status"
                                + " completionPercentage result errors}",
                        "}",
                        "}");
        assertThat(operation.variables()).isEqualTo(Map.of("id0", "the-id", "id1", "the-id"));
        assertThat(operation.experimental()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL_IMPORT, labelImport, projectId, label-import",
        "MAL_IMPORT, modelAssistedLabelingPredictionImport, projectId, mal-prediction-import",
        "MODEL_RUN_IMPORT, modelErrorAnalysisPredictionImport, modelRunId, mea-prediction-import",
        "MODEL_RUN_TO_PROJECT_IMPORT, meaToMalPredictionImport, projectId, mea-to-mal-prediction-import"
    })
    void importsAreAskedForByNameAndParent(TaskRef.Kind kind, String field, String parent, String type) {
        GraphQlOperation<?> operation = operation(kind);
        assertThat(operation.text().lines())
                .containsExactly(
                        "query GetTaskStatuses($name0: String!, $parent0: ID!) {",
                        "a0: " + field + "(where: {" + parent + ": $parent0, name: $name0})"
                                + " {id name state progress errorFileUrl}",
                        "}");
        assertThat(operation.variables()).isEqualTo(Map.of("name0", "the-id", "parent0", "the-parent"));
        assertThat(operation.experimental()).isFalse();
        assertThat(read(kind, Map.of("state", "RUNNING", "progress", "45%")).progress())
                .isEqualTo(new TaskProgress(ref(kind), type, "the-id", TaskProgress.State.RUNNING, 45, null));
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL_RUN_DATA_ROWS, MEADataRowRegistrationTaskStatus, data-row-registration, false",
        "MODEL_RUN_LABELS, MEALabelRegistrationTaskStatus, label-registration, false",
        "MODEL_RUN_SPLIT, assignDataRowsToDataSplitTaskStatus, data-split-assignment, true"
    })
    void registrationsAreAskedForById(TaskRef.Kind kind, String field, String type, boolean experimental) {
        GraphQlOperation<?> operation = operation(kind);
        assertThat(operation.text().lines())
                .containsExactly(
                        "query GetTaskStatuses($id0: ID!) {",
                        "a0: " + field + "(where: {id: $id0}) {status errorMessage}",
                        "}");
        assertThat(operation.variables()).isEqualTo(Map.of("id0", "the-id"));
        assertThat(operation.experimental()).isEqualTo(experimental);
        assertThat(read(kind, Map.of("status", "COMPLETE")).progress())
                .isEqualTo(new TaskProgress(ref(kind), type, null, TaskProgress.State.COMPLETE, 100, null));
        assertThat(read(kind, Map.of("status", "FAILED", "errorMessage", "no such run"))
                        .progress())
                .isEqualTo(new TaskProgress(ref(kind), type, null, TaskProgress.State.FAILED, 0, "no such run"));
        assertThat(read(kind, Map.of("status", "IN_PROGRESS")).progress())
                .isEqualTo(new TaskProgress(ref(kind), type, null, TaskProgress.State.RUNNING, 0, null));
    }

    @Test
    void differentKindsShareARequest() {
        GraphQlOperation<?> operation =
                operation(TaskRef.Kind.LABEL_IMPORT, TaskRef.Kind.TASK, TaskRef.Kind.MODEL_RUN_SPLIT);
        assertThat(operation.text()).containsSubsequence("user {", "a1:", "}", "a0:", "a2:");
        assertThat(operation.experimental()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {"45% | 45", "7 | 7", "100% | 100", "null | 0", "1000% | 0", "almost | 0", "-1 | 0"})
    void progressOfAnImportIsAPercentage(String text, double percentage) {
        Map<String, Object> fields = new HashMap<>(Map.of("state", "RUNNING"));
        fields.put("progress", text);
        assertThat(read(TaskRef.Kind.MAL_IMPORT, fields).progress().percentage())
                .isEqualTo(percentage);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskRef.Kind.class,
            names = {"LABEL_IMPORT", "MODEL_RUN_IMPORT"})
    void onlyAFailedImportHasItsReasonInAFile(TaskRef.Kind kind) {
        Map<String, Object> finished = Map.of("state", "FINISHED", "errorFileUrl", FILE);
        Map<String, Object> failed = Map.of("state", "FAILED", "errorFileUrl", FILE);
        assertThat(read(kind, finished).progress().state()).isEqualTo(TaskProgress.State.COMPLETE);
        assertThat(read(kind, finished).reasonInFile()).isFalse();
        assertThat(read(kind, failed).reasonFiles()).containsExactly(FILE);
        assertThat(read(kind, failed).reasonInFile()).isTrue();
        assertThat(read(kind, Map.of("state", "FAILED")).reasonInFile()).isFalse();
    }

    @Test
    void aFailedTaskWithAReasonNeedsNoFile() {
        Map<String, Object> fields = Map.of(
                "type", "t", "status", "FAILED", "completionPercentage", 12, "errors", "no space", "result", FILE);
        StatusQuery.Reported reported = read(TaskRef.Kind.TASK, fields);
        assertThat(reported.reasonInFile()).isFalse();
        assertThat(reported.progress())
                .isEqualTo(
                        new TaskProgress(ref(TaskRef.Kind.TASK), "t", null, TaskProgress.State.FAILED, 12, "no space"));
    }

    @Test
    void aTaskWithoutAPercentageIsAtZero() {
        Map<String, Object> fields = Map.of("status", "IN_PROGRESS");
        assertThat(read(TaskRef.Kind.TASK, fields).progress())
                .isEqualTo(new TaskProgress(ref(TaskRef.Kind.TASK), "task", null, TaskProgress.State.RUNNING, 0, null));
    }

    @Test
    void whatThePlatformDoesNotKnowIsLeftOut() {
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("a1", null);
        unknown.put("user", Map.of("a0", List.of()));
        assertThat(new StatusQuery(List.of(ref(TaskRef.Kind.TASK), ref(TaskRef.Kind.MAL_IMPORT))).read(unknown))
                .isEmpty();
    }
}
