package io.github.labelboxspring.foundry;

import io.github.labelboxspring.tasks.Task;

/**
 * A run of an app that is complete.
 *
 * @param modelRunId the model run that has the data rows and the predictions
 * @param task the task that made it
 */
public record FoundryRun(String modelRunId, Task task) {}
