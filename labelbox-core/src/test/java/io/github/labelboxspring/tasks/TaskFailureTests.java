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

/** (R4) (R5) What is said of a task that failed. */
class TaskFailureTests {

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private TaskFailedException failure(CallStyle style, String result, String errors) {
        this.server.then(
                200,
                "{\"data\":{\"user\":{\"a0\":[{\"id\":\"cm1\",\"name\":null,\"type\":\"send-to-task-queue\",\"status\":\"FAILED\","
                        + "\"completionPercentage\":7,\"result\":" + result + ",\"errors\":" + errors + "}]}}}");
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
    @CsvSource({"null,null", "\"\",null", "null,\"\"", "\"https://files.example/r?signature=s\",null"})
    void noReasonIsSaidToBeNone(String result, String errors) {
        TaskFailedException failure = failure(CallStyle.BLOCKING, result, errors);

        assertThat(failure)
                .hasMessageContaining("the platform gives no reason")
                .hasMessageNotContaining("null")
                .hasMessageNotContaining("signature");
    }

    @Test
    void theOtherTextIsTheReasonWhereOneIsEmpty() {
        assertThat(failure(CallStyle.REACTIVE, "null", "\"out of space\"")).hasMessageContaining("out of space");
    }
}
