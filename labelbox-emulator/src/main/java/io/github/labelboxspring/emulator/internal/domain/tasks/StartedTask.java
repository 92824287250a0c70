package io.github.labelboxspring.emulator.internal.domain.tasks;

/** The answer of mutations that start a task. */
public record StartedTask(String taskId) {}
