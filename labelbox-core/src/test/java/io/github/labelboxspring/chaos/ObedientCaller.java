package io.github.labelboxspring.chaos;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.work.TaskRef;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A caller who knows nothing of the platform but what exceptions say: resume what {@code tasks()} names; look before repeating
 * what {@code mayHaveBeenApplied()} or already exists; repeat what is {@code retryable()}; and give up otherwise.
 */
final class ObedientCaller {

    private static final int MOST_TRIES = 100;

    /** Reads, or repeats a change that can be made twice. */
    <T> T repeatable(Call<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.execute();
            } catch (LabelboxException ex) {
                if (!ex.retryable() && !ex.mayHaveBeenApplied() || tries == MOST_TRIES) {
                    throw ex;
                }
            }
        }
    }

    /** Creates something once. */
    <T> T once(Call<T> create, Call<Optional<T>> find) {
        return once(create, () -> repeatable(find), task -> {
            throw new AssertionError("No task was expected: " + task);
        });
    }

    /**
     * Creates something once.
     *
     * @param find looks whether it is there
     * @param resume continues the work that has been started
     */
    <T> T once(Call<T> create, Supplier<Optional<T>> find, Function<TaskRef, TaskHandle<T>> resume) {
        for (int tries = 1; ; tries++) {
            try {
                return create.execute();
            } catch (LabelboxException ex) {
                if (!ex.tasks().isEmpty()) {
                    return await(resume.apply(ex.tasks().get(0)));
                }
                if (ex.mayHaveBeenApplied() || ex instanceof ConflictException) {
                    Optional<T> found = find.get();
                    if (found.isPresent()) {
                        return found.get();
                    }
                } else if (!ex.retryable()) {
                    throw ex;
                }
                if (tries == MOST_TRIES) {
                    throw ex;
                }
            }
        }
    }

    /** Waits as long as the exception names the task. */
    <T> T await(TaskHandle<T> task) {
        for (int tries = 1; ; tries++) {
            try {
                return task.await();
            } catch (LabelboxException ex) {
                if (!ex.tasks().contains(task.ref()) || !ex.retryable() || tries == MOST_TRIES) {
                    throw ex;
                }
            }
        }
    }
}
