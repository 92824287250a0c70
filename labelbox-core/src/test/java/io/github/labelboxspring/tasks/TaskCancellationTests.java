package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.OperationNotAllowedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The platform names the types that it can cancel in another case than those of tasks. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class TaskCancellationTests {

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private Call<Boolean> cancel(String type) {
        this.server
                .then(
                        200,
                        "{\"data\":{\"user\":{\"createdTasks\":[{\"id\":\"t1\",\"type\":\"" + type
                                + "\",\"status\":\"IN_PROGRESS\",\"completionPercentage\":1}]}}}")
                .then(200, "{\"data\":{\"cancelableTaskTypes\":[\"exportDataRows\",\"send_to_queue2Annotate\"]}}");
        return this.server.client().build().tasks().cancel("t1");
    }

    @ParameterizedTest
    @CsvSource({"export-data-rows, true", "send-to-queue2-annotate, true", "exportDataRows, false"})
    void aTypeIsTheSameInAnyCase(String type, boolean taken) {
        Call<Boolean> cancel = cancel(type);
        this.server.then(200, "{\"data\":{\"cancelBulkOperationJob\":{\"success\":" + taken + "}}}");
        assertThat(this.style.run(cancel)).isEqualTo(taken);
    }

    @Test
    void aTaskOfAnotherTypeIsNotCancelled() {
        Call<Boolean> cancel = cancel("export");
        assertThatExceptionOfType(OperationNotAllowedException.class)
                .isThrownBy(() -> this.style.run(cancel))
                .withMessageContaining("tasks of type export cannot be cancelled")
                .withMessageContaining("[exportDataRows, send_to_queue2Annotate]");
        assertThat(this.server.received()).hasSize(2);
    }
}
