package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.exports.ByteRange;
import io.github.labelboxspring.exports.Export;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Divides an export into ranges of approximately equal numbers of bytes, one for each partition. A data row belongs to
 * the range in which its line starts, so the partitions together read each row once. An {@link ExportItemReader} in the
 * worker step takes its range from the execution context, in the same process or another.
 *
 * <p>The ranges depend only on the export and the grid size, so a restarted job has the same partitions.
 *
 * <pre>{@code
 * Step manager = new StepBuilder("rows", jobRepository)
 *         .partitioner("worker", new ExportPartitioner(client))
 *         .step(worker)
 *         .gridSize(4)
 *         .taskExecutor(executor)
 *         .build();
 * }</pre>
 */
public class ExportPartitioner implements Partitioner {

    private static final String NONE =
            "There is no export to divide: add an ExportStep before the step, or specify a task id for the partitioner";

    private final LabelboxClient client;

    private final String taskId;

    /** Create a partitioner for the export that an {@link ExportStep} created earlier in the job. */
    public ExportPartitioner(LabelboxClient client) {
        this(client, "");
    }

    /** Create a partitioner for the export of a task, which must be complete. */
    public ExportPartitioner(LabelboxClient client, String taskId) {
        this.client = client;
        this.taskId = taskId;
    }

    /** @throws IllegalStateException if there is no export */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        String id = this.taskId.isEmpty() ? ofEarlierStep() : this.taskId;
        Export export = this.client.exports().get(id).execute();
        List<ByteRange> ranges = export.ranges(gridSize);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int each = 0; each < ranges.size(); each++) {
            partitions.put(String.format(Locale.ROOT, "range%03d", each), ExportContext.of(id, ranges.get(each)));
        }
        return partitions;
    }

    private static String ofEarlierStep() {
        StepContext running = StepSynchronizationManager.getContext();
        String id = running == null
                ? null
                : ExportContext.taskId(running.getStepExecution().getExecutionContext());
        if (id == null) {
            throw new IllegalStateException(NONE);
        }
        return id;
    }
}
