package io.github.labelboxspring.emulator.internal.domain.tasks;

/**
 * What a task does. It runs outside the world's lock and takes it for each slice of its work; an exception fails the
 * task with its message.
 */
@FunctionalInterface
public interface TaskWork {

    TaskOutcome run(TaskProgress progress) throws Exception;
}
