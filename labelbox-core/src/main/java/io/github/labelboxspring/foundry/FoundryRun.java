package io.github.labelboxspring.foundry;

import io.github.labelboxspring.tasks.Task;

/**
 * A completed run of an app.
 *
 * @param modelRunId id of the model run with the data rows and the predictions
 * @param task the task that ran the app
 */
public record FoundryRun(String modelRunId, Task task) {}
