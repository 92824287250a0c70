package io.github.labelboxspring.emulator.internal.domain.tasks;

/**
 * The work of a task. It runs outside the world's lock and acquires the lock for each slice. If it throws an exception,
 * the task fails with the exception's message.
 */
@FunctionalInterface
public interface TaskWork {

    TaskOutcome run(TaskProgress progress) throws Exception;
}
