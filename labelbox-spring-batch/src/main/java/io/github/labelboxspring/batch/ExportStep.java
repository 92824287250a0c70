package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.work.TaskProgress;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Creates an export that later steps of the job read with an {@link ExportItemReader}, or with several of them and an
 * {@link ExportPartitioner}.
 *
 * <p>The id of the export is saved as soon as it is started. A restarted job waits for the same export, unless it has
 * failed or no longer exists. The step holds no transaction while it waits, and ends early when the job is stopped.
 *
 * <pre>{@code
 * Step export = new ExportStep("export", jobRepository, client, labelbox ->
 *         labelbox.exports().ofProject(projectId, ExportFilters.NONE, ExportParams.of()));
 * }</pre>
 */
public class ExportStep extends AbstractStep {

    private final LabelboxClient client;

    private final Function<? super LabelboxClient, TaskCall<Export>> start;

    /**
     * @param name the name of the step
     * @param client the client that starts the export and monitors it
     * @param start starts the export
     */
    @SuppressWarnings("this-escape")
    public ExportStep(
            String name,
            JobRepository jobRepository,
            LabelboxClient client,
            Function<? super LabelboxClient, TaskCall<Export>> start) {
        super(jobRepository);
        setName(name);
        this.client = client;
        this.start = start;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        ExecutionContext context = step.getExecutionContext();
        if (!context.containsKey(ExportContext.TASK_ID)) {
            context.putString(
                    ExportContext.TASK_ID,
                    this.start.apply(this.client).start().execute().ref().id());
            getJobRepository().updateExecutionContext(step);
        }
        String id = context.getString(ExportContext.TASK_ID);
        try {
            Export export = complete(this.client.exports().resume(id), step);
            step.getJobExecution().getExecutionContext().putString(ExportContext.TASK_ID, id);
            step.setReadCount(export.rows());
        } catch (TaskFailedException | NotFoundException unusable) {
            context.remove(ExportContext.TASK_ID);
            throw unusable;
        }
    }

    private static Export complete(TaskHandle<Export> task, StepExecution step) throws JobInterruptedException {
        try (Stream<TaskProgress> progress = task.watch().stream()) {
            for (TaskProgress each : (Iterable<TaskProgress>) progress::iterator) {
                if (step.isTerminateOnly()) {
                    throw new JobInterruptedException("The job was stopped. Export "
                            + each.ref().id() + " continues, and the restarted job waits for it");
                }
            }
        }
        return task.result().execute();
    }
}
