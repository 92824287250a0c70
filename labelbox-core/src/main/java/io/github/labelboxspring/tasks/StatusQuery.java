package io.github.labelboxspring.tasks;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A single request for the states of many tasks: a document with one alias per task, computed only here. */
final class StatusQuery {

    private static final String TASK_FIELDS = "id name type status completionPercentage result errors";

    private static final String IMPORT_FIELDS = "id name state progress errorFileUrl";

    private static final String REGISTRATION_FIELDS = "status errorMessage";

    private final List<TaskRef> refs;

    StatusQuery(List<TaskRef> refs) {
        this.refs = refs;
    }

    GraphQlOperation<Map<String, Object>> operation() {
        List<String> declared = new ArrayList<>();
        StringBuilder tasks = new StringBuilder();
        StringBuilder others = new StringBuilder();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int at = 0; at < this.refs.size(); at++) {
            TaskRef ref = this.refs.get(at);
            if (ref.kind() == TaskRef.Kind.TASK) {
                declared.add("$id" + at + ": ID!");
                variables.put("id" + at, ref.id());
                tasks.append(alias(at, ref, "{id: $id" + at + "}, skip: 0, first: 1", TASK_FIELDS));
            } else if (registration(ref.kind())) {
                declared.add("$id" + at + ": ID!");
                variables.put("id" + at, ref.id());
                others.append(alias(at, ref, "{id: $id" + at + "}", REGISTRATION_FIELDS));
            } else {
                declared.add("$name" + at + ": String!, $parent" + at + ": ID!");
                variables.put("name" + at, ref.id());
                variables.put("parent" + at, String.valueOf(ref.parent()));
                String where = "{" + parent(ref.kind()) + ": $parent" + at + ", name: $name" + at + "}";
                others.append(alias(at, ref, where, IMPORT_FIELDS));
            }
        }
        String user = tasks.isEmpty() ? "" : "user {\n" + tasks + "}\n";
        String text = "query GetTaskStatuses(" + String.join(", ", declared) + ") {\n" + user + others + "}\n";
        Document<Map<String, Object>> document = Document.computed("GetTaskStatuses", text, ResultType.anyObject());
        return (this.refs.stream().allMatch(StatusQuery::experimental) ? document.experimental() : document)
                .with(variables);
    }

    private static String alias(int at, TaskRef ref, String where, String fields) {
        return "a" + at + ": " + field(ref.kind()) + "(where: " + where + ") {" + fields + "}\n";
    }

    /** Return whether the task must be requested from the experimental endpoint, separately from other tasks. */
    static boolean experimental(TaskRef ref) {
        return ref.kind() == TaskRef.Kind.MODEL_RUN_SPLIT;
    }

    private static boolean registration(TaskRef.Kind kind) {
        return kind == TaskRef.Kind.MODEL_RUN_DATA_ROWS
                || kind == TaskRef.Kind.MODEL_RUN_LABELS
                || kind == TaskRef.Kind.MODEL_RUN_SPLIT;
    }

    private static String field(TaskRef.Kind kind) {
        return switch (kind) {
            case LABEL_IMPORT -> "labelImport";
            case MAL_IMPORT -> "modelAssistedLabelingPredictionImport";
            case MODEL_RUN_IMPORT -> "modelErrorAnalysisPredictionImport";
            case MODEL_RUN_TO_PROJECT_IMPORT -> "meaToMalPredictionImport";
            case MODEL_RUN_DATA_ROWS -> "MEADataRowRegistrationTaskStatus";
            case MODEL_RUN_LABELS -> "MEALabelRegistrationTaskStatus";
            case MODEL_RUN_SPLIT -> "assignDataRowsToDataSplitTaskStatus";
            case TASK -> "createdTasks";
        };
    }

    private static String parent(TaskRef.Kind kind) {
        return kind == TaskRef.Kind.MODEL_RUN_IMPORT ? "modelRunId" : "projectId";
    }

    private static String type(TaskRef.Kind kind) {
        return switch (kind) {
            case LABEL_IMPORT -> "label-import";
            case MAL_IMPORT -> "mal-prediction-import";
            case MODEL_RUN_IMPORT -> "mea-prediction-import";
            case MODEL_RUN_TO_PROJECT_IMPORT -> "mea-to-mal-prediction-import";
            case MODEL_RUN_DATA_ROWS -> "data-row-registration";
            case MODEL_RUN_LABELS -> "label-registration";
            case MODEL_RUN_SPLIT -> "data-split-assignment";
            case TASK -> "task";
        };
    }

    /**
     * Return the states in the response, without tasks that do not exist.
     *
     * @throws DecodingException if the response does not contain a requested task
     */
    List<Reported> read(Map<String, Object> data) {
        List<Reported> found = new ArrayList<>();
        for (int at = 0; at < this.refs.size(); at++) {
            TaskRef ref = this.refs.get(at);
            Object answer = answer(data, ref, "a" + at);
            if (answer instanceof Map<?, ?> fields) {
                found.add(reported(ref, fields));
            }
        }
        return found;
    }

    private static @Nullable Object answer(Map<String, Object> data, TaskRef ref, String alias) {
        Object parent = ref.kind() == TaskRef.Kind.TASK ? data.get("user") : data;
        if (parent instanceof Map<?, ?> fields && fields.containsKey(alias)) {
            Object answer = fields.get(alias);
            return answer instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : answer;
        }
        throw new DecodingException(
                "GetTaskStatuses: the response does not contain the requested task " + ref.id(), null, false);
    }

    private static Reported reported(TaskRef ref, Map<?, ?> fields) {
        if (ref.kind() == TaskRef.Kind.TASK) {
            return task(ref, fields);
        }
        return registration(ref.kind()) ? registered(ref, fields) : imported(ref, fields);
    }

    private static Reported task(TaskRef ref, Map<?, ?> fields) {
        Object percentage = fields.get("completionPercentage");
        Task task = new Task(
                ref.id(),
                text(fields, "name"),
                text(fields, "type"),
                String.valueOf(fields.get("status")),
                percentage instanceof Number number ? number.doubleValue() : 0,
                text(fields, "result"),
                text(fields, "errors"),
                null,
                null,
                null);
        return new Reported(task.progress(ref), task.reasonFiles());
    }

    private static Reported registered(TaskRef ref, Map<?, ?> fields) {
        TaskProgress.State state = switch (String.valueOf(fields.get("status"))) {
            case "COMPLETE" -> TaskProgress.State.COMPLETE;
            case "FAILED" -> TaskProgress.State.FAILED;
            default -> TaskProgress.State.RUNNING;
        };
        double percentage = state == TaskProgress.State.COMPLETE ? 100 : 0;
        return new Reported(
                new TaskProgress(ref, type(ref.kind()), null, state, percentage, text(fields, "errorMessage")),
                List.of());
    }

    private static Reported imported(TaskRef ref, Map<?, ?> fields) {
        TaskProgress.State state = switch (String.valueOf(fields.get("state"))) {
            case "FINISHED" -> TaskProgress.State.COMPLETE;
            case "FAILED" -> TaskProgress.State.FAILED;
            default -> TaskProgress.State.RUNNING;
        };
        String errors = text(fields, "errorFileUrl");
        return new Reported(
                new TaskProgress(ref, type(ref.kind()), ref.id(), state, percentage(text(fields, "progress")), null),
                errors == null ? List.of() : List.of(errors));
    }

    /** Imports report their progress as text, such as {@code 45%}. */
    private static double percentage(@Nullable String text) {
        return text == null || !text.matches("\\d{1,3}%?") ? 0 : Double.parseDouble(text.replace("%", ""));
    }

    private static @Nullable String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }

    /**
     * The state of a task.
     *
     * @param reasonFiles URLs of the files that may state the reason of a failure
     */
    record Reported(TaskProgress progress, List<String> reasonFiles) {

        /** Return whether the reason of the failure can only be in a file. */
        boolean reasonInFile() {
            return this.progress.state() == TaskProgress.State.FAILED
                    && this.progress.message() == null
                    && !this.reasonFiles.isEmpty();
        }
    }
}
