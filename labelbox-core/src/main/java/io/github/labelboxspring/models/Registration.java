package io.github.labelboxspring.models;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.call.Document;
import io.github.labelboxspring.call.GraphQlOperation;
import io.github.labelboxspring.call.PollingCall;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of a job on the data rows of a model run; such jobs are no tasks of the task list. */
record Registration(String status, @Nullable String errorMessage) {

    private boolean done() {
        return this.status.equals("COMPLETE") || this.status.equals("FAILED");
    }

    /**
     * Starts a job and asks for it until it is over.
     *
     * @param type what the job is called in exceptions
     */
    static Call<Void> run(
            Caller caller,
            GraphQlOperation<String> start,
            Document<Registration> question,
            String type,
            Duration wait) {
        if (wait.isZero() || wait.isNegative()) {
            throw new IllegalArgumentException("The wait for a " + type + " must be positive, was " + wait);
        }
        return caller.call(start)
                .flatMap(id -> new PollingCall<>(
                                caller.call(question.with("id", id)),
                                Registration::done,
                                caller.polling(),
                                wait,
                                () -> new TaskTimeoutException(id, type, "running", wait))
                        .map(job -> job.checked(id, type)))
                .withoutResult();
    }

    private Registration checked(String id, String type) {
        if (this.status.equals("FAILED")) {
            String reason = this.errorMessage == null || this.errorMessage.isBlank()
                    ? "the platform gives no reason"
                    : this.errorMessage;
            throw new TaskFailedException(id, type, reason, List.of());
        }
        return this;
    }
}
