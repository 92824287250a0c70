package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.PollingCall;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of a job on global keys. Such jobs are not part of the task list. */
interface GlobalKeyJob<D> {

    /** The wait of the official SDK. */
    Duration WAIT = Duration.ofSeconds(60);

    String jobStatus();

    @Nullable
    D data();

    private boolean done() {
        return jobStatus().equals("COMPLETE") || jobStatus().equals("FAILED");
    }

    /** Poll until the job is done and return its result. */
    static <D, J extends GlobalKeyJob<D>> Call<D> await(
            Caller caller, String jobId, String type, Call<J> question, Duration wait) {
        return new PollingCall<>(
                        question,
                        GlobalKeyJob::done,
                        caller.polling(),
                        wait,
                        () -> new TaskTimeoutException(jobId, type, "running", wait))
                .map(job -> {
                    D data = job.data();
                    if (data == null || job.jobStatus().equals("FAILED")) {
                        throw new TaskFailedException(jobId, type, null, List.of());
                    }
                    return data;
                });
    }
}
