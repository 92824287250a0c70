package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** O1: the files that a task leaves, as the official SDK reads them. */
class TaskFileTests {

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    @AfterEach
    void stop() {
        this.client.close();
        this.server.close();
    }

    private void answer(String status, String result, String errors) {
        this.server.then(
                200,
                "{\"data\":{\"user\":{\"createdTasks\":[{\"id\":\"cm1\",\"name\":\"JSON Import\",\"type\":\"x\",\"status\":\""
                        + status + "\",\"completionPercentage\":100,\"result\":" + result + ",\"errors\":" + errors
                        + "}]}}}");
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theResultIsRead(CallStyle style) {
        answer("COMPLETE", "\"" + this.server.url("/result") + "\"", "null");
        this.server.then(200, "{\"createdDataRows\":[{\"id\":\"r1\"}]}");

        assertThat(style.run(this.client
                        .tasks()
                        .downloadResult("cm1")
                        .lines(ResultType.anyObject())
                        .collect(Collectors.toList())))
                .containsExactly(Map.of("createdDataRows", List.of(Map.of("id", "r1"))));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theErrorsAreReadLineByLine(CallStyle style) {
        answer("COMPLETE", "null", "\"" + this.server.url("/errors") + "\"");
        this.server.then(200, "{\"error\":1}\n{\"error\":2}\n");

        assertThat(style.run(this.client
                        .tasks()
                        .downloadErrors("cm1")
                        .lines(ResultType.anyObject())
                        .collect(Collectors.toList())))
                .containsExactly(Map.of("error", 1), Map.of("error", 2));
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aTaskWithoutTheFileIsReported(CallStyle style) {
        answer("IN_PROGRESS", "null", "\"out of space\"");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        style.run(this.client.tasks().downloadErrors("cm1").collect(Collectors.toList())))
                .withMessageContaining("task cm1 has no such file; its status is IN_PROGRESS");
    }
}
