package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** (R4) (R5) What is said of a task that failed. */
class TaskFailureTests {

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private TaskFailedException failure(CallStyle style, String result, String errors) {
        answerFailed("send-to-task-queue", result, errors);
        return failure(style);
    }

    private void answerFailed(String type, String result, String errors) {
        this.server.then(
                200,
                "{\"data\":{\"user\":{\"a0\":[{\"id\":\"cm1\",\"name\":null,\"type\":\"" + type
                        + "\",\"status\":\"FAILED\",\"completionPercentage\":7,\"result\":" + result + ",\"errors\":"
                        + errors + "}]}}}");
    }

    private TaskFailedException failure(CallStyle style) {
        var task = this.server
                .client()
                .polling(new Polling(Duration.ofMillis(1), Duration.ofMillis(2)))
                .build()
                .tasks()
                .resume("cm1");
        return catchThrowableOfType(TaskFailedException.class, () -> {
            var unused = style.run(task.progress().flatMap(task::result));
        });
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theTaskItsTypeAndThePlatformsWordsAreNamed(CallStyle style) {
        TaskFailedException failure = failure(style, "\"{\\\"error\\\": \\\"The queue is gone\\\"}\"", "null");

        assertThat(failure.taskId()).isEqualTo("cm1");
        assertThat(failure.taskType()).isEqualTo("send-to-task-queue");
        assertThat(failure).hasMessageContaining("cm1").hasMessageContaining("The queue is gone");
    }

    @ParameterizedTest
    @CsvSource({"null,null", "\"\",null", "null,\"\""})
    void noReasonIsSaidToBeNone(String result, String errors) {
        TaskFailedException failure = failure(CallStyle.BLOCKING, result, errors);

        assertThat(failure).hasMessageContaining("Labelbox gave no reason").hasMessageNotContaining("null");
    }

    @Test
    void theOtherTextIsTheReasonWhereOneIsEmpty() {
        assertThat(failure(CallStyle.REACTIVE, "null", "\"out of space\"")).hasMessageContaining("out of space");
    }

    private String file(String name) {
        return "\"" + this.server.url("/" + name + "?signature=secret") + "\"";
    }

    /** X22: the official SDK reads {@code error} of the file behind the result of a failed data-row task. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theReasonInAResultFileIsReported(CallStyle style) {
        answerFailed("adv-upsert-data-rows", file("result"), "null");
        this.server.then(200, "{\n  \"error\": \"Invalid row 7: no row_data\"\n}");

        assertThat(failure(style))
                .hasMessage("Task cm1 (adv-upsert-data-rows) failed: Invalid row 7: no row_data")
                .hasMessageNotContaining("signature");
    }

    /** X22: the forms of result and error files that are known. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON Import          | {\"createdDataRows\":[],\"errors\":[{\"message\":\"bad url\",\"failedDataRows\":[{}]}]} | bad url",
                "adv-upsert-data-rows | {\"error\":{\"message\":\"chunk 3 is gone\"}} | chunk 3 is gone",
                "add-data-rows        | [\"first\",\"second\"] | first; second",
                "add-data-rows        | out of space | out of space"
            })
    void everyFormOfResultFileIsRead(String type, String content, String reason) {
        answerFailed(type, file("result"), "null");
        this.server.then(200, content);

        assertThat(failure(CallStyle.BLOCKING)).hasMessage("Task cm1 (" + type + ") failed: " + reason);
    }

    /** X22: an export's result holds data rows, its errors say why it failed. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theReasonOfAnExportIsInItsErrorFile(CallStyle style) {
        answerFailed("export-data-rows", file("result"), file("errors"));
        this.server.then(200, "{\"message\":\"row cm7 is broken\"}\n{\"message\":\"row cm8 is broken\"}\n");

        assertThat(failure(style)).hasMessageContaining("failed: row cm7 is broken; row cm8 is broken");
        assertThat(this.server.received())
                .extracting(StubServer.Received::uri)
                .noneMatch(uri -> uri.contains("result"));
    }

    /** X22: the errors of a task that are a file without a reason do not hide the result with one. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theReasonIsInTheFileThatStatesOne(CallStyle style) {
        answerFailed("adv-upsert-data-rows", file("result"), file("errors"));
        this.server.then(200, "[]").then(200, "{\"error\":\"row 7 is broken\"}");

        assertThat(failure(style)).hasMessage("Task cm1 (adv-upsert-data-rows) failed: row 7 is broken");
    }

    /** X22: the file may be gone; the task has failed all the same. */
    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aFileThatCannotBeReadDoesNotHideTheFailure(CallStyle style) {
        answerFailed("adv-upsert-data-rows", file("result"), "null");
        for (int attempt = 0; attempt < StubServer.ATTEMPTS; attempt++) {
            this.server.then(404, "<Error>NoSuchKey</Error>");
        }

        assertThat(failure(style))
                .hasMessageContaining("Task cm1 (adv-upsert-data-rows) failed")
                .hasMessageContaining("could not be read")
                .hasMessageContaining("404")
                .hasMessageNotContaining("signature");
    }

    /** X22: a text is not a file because it begins with an address. */
    @Test
    void aReasonMayBeginWithAnAddress() {
        assertThat(failure(CallStyle.BLOCKING, "\"https://example.org/1.png could not be fetched\"", "null"))
                .hasMessageContaining("1.png could not be fetched");
    }

    /** X22: a file of any size is read to its first 64 KiB. */
    @Test
    void onlyTheStartOfAFileIsRead() {
        answerFailed("adv-upsert-data-rows", file("result"), "null");
        this.server.then((request, response) ->
                response.status(200).sendString(Flux.range(0, 1_000_000).map(at -> "no end of it ")));

        assertThat(failure(CallStyle.REACTIVE).getMessage())
                .startsWith("Task cm1 (adv-upsert-data-rows) failed: no end of it no end")
                .hasSizeLessThan(600);
    }
}
