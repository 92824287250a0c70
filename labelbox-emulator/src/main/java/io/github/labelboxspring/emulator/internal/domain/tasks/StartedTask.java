package io.github.labelboxspring.emulator.internal.domain.tasks;

/** The result of mutations that start a task. */
public record StartedTask(String taskId) {}
