package io.github.labelboxspring.tasks;

import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.internal.operation.Urls;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A background task of the platform, visible to the user who started it.
 *
 * @param id the id, 25 characters
 * @param name the name, usually assigned by the platform
 * @param type the type, such as {@code adv-upsert-data-rows} or {@code export-data-rows}
 * @param status the platform's name of the state, such as {@code IN_PROGRESS}
 * @param completionPercentage the completed percentage, 0 to 100
 * @param result a URL, a JSON string or null, depending on the type
 * @param errors a URL, a JSON string or null, depending on the type
 * @param metadata free-form JSON
 * @param createdAt when the task was started
 * @param updatedAt when the task last changed
 */
public record Task(
        String id,
        @Nullable String name,
        @Nullable String type,
        String status,
        double completionPercentage,
        @Nullable String result,
        @Nullable String errors,
        @Nullable Object metadata,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    public static final Field<Task, String> ID = Field.id("id");

    public static final Field<Task, String> NAME = Field.text("name");

    public static final Field<Task, String> TYPE = Field.text("type");

    /** The platform's name of the state, such as {@code COMPLETE}. */
    public static final Field<Task, String> STATUS = Field.text("status");

    public static final Field<Task, Double> COMPLETION_PERCENTAGE = Field.decimal("completionPercentage");

    public static final Field<Task, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<Task, Instant> UPDATED_AT = Field.time("updatedAt");

    private static final String UNKNOWN_TYPE = "task";

    private static final String EXPORT = "export-data-rows";

    private static final Pattern FILE = Pattern.compile("https?://\\S+");

    /** Omits the queries of URLs, which may contain signatures. */
    @Override
    public String toString() {
        return "Task[id=" + this.id + ", name=" + this.name + ", type=" + this.type + ", status=" + this.status
                + ", completionPercentage=" + this.completionPercentage + ", result=" + Urls.shown(this.result)
                + ", errors=" + Urls.shown(this.errors) + ", metadata=" + this.metadata + ", createdAt="
                + this.createdAt + ", updatedAt=" + this.updatedAt + "]";
    }

    /** Return the type of the task, or {@code task} if the platform specifies none. */
    public String typeName() {
        return this.type == null || this.type.isBlank() ? UNKNOWN_TYPE : this.type;
    }

    /**
     * Return the progress. Unknown statuses are treated as running. If the reason of a failure is in a file, the
     * message is null; {@link TaskOperations#progress} reads the file.
     */
    public TaskProgress progress() {
        return progress(TaskRef.task(this.id));
    }

    TaskProgress progress(TaskRef ref) {
        TaskProgress.State state = switch (this.status) {
            case "COMPLETE" -> TaskProgress.State.COMPLETE;
            case "FAILED" -> TaskProgress.State.FAILED;
            case "CANCELED" -> TaskProgress.State.CANCELED;
            default -> TaskProgress.State.RUNNING;
        };
        String message = state == TaskProgress.State.FAILED ? reason() : null;
        return new TaskProgress(ref, typeName(), this.name, state, this.completionPercentage, message);
    }

    /** Return the first text of both. Files are not reasons, and their URLs are signed. */
    private @Nullable String reason() {
        return outcome(this.result, this.errors)
                .filter(text -> !isFile(text))
                .findFirst()
                .orElse(null);
    }

    /**
     * Return the URLs of the files that may state the reason of a failure. The result of an export is omitted, because
     * it contains data rows.
     */
    List<String> reasonFiles() {
        return outcome(this.errors, EXPORT.equals(this.type) ? null : this.result)
                .filter(Task::isFile)
                .toList();
    }

    /** Return whether a result or error text is the URL of a file. */
    static boolean isFile(String text) {
        return FILE.matcher(text).matches();
    }

    private static Stream<String> outcome(@Nullable String first, @Nullable String second) {
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct();
    }
}
