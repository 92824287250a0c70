package io.github.labelboxspring.sample.workspace;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.taskqueues.TaskQueue;
import io.github.labelboxspring.tasks.Task;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the pictures of a round to the labelers. */
@Component
public class RoundBatch {

    private static final Logger LOG = LoggerFactory.getLogger(RoundBatch.class);

    private static final String REWORK = "MANUAL_REWORK_QUEUE";

    private final LabelboxClient labelbox;

    RoundBatch(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    /**
     * Send pictures to a project as a batch. An existing batch with this name was created by this step before a
     * restart.
     */
    public void send(String projectId, String name, List<String> globalKeys) {
        try {
            BatchCreation batch = this.labelbox
                    .projects()
                    .batches()
                    .create(projectId, NewBatch.of(name, DataRowKeys.globalKeys(globalKeys)))
                    .execute();
            LOG.info("Batch '{}' of project {} has {} data rows", name, projectId, batch.accepted());
        } catch (ConflictException exists) {
            LOG.info("Batch '{}' of project {} exists already", name, projectId);
        }
    }

    /** Send pictures that are already labelled to rework. */
    public void requeue(String projectId, List<String> globalKeys) {
        TaskQueue rework = this.labelbox.projects().taskQueues().list(projectId).execute().stream()
                .filter(queue -> REWORK.equals(queue.queueType()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Project " + projectId + " has no rework queue; add one to its workflow"));
        Task moved = this.labelbox
                .projects()
                .taskQueues()
                .moveDataRows(projectId, DataRowKeys.globalKeys(globalKeys), rework.id())
                .execute();
        LOG.info("Task {} has sent {} data rows of project {} to rework", moved.id(), globalKeys.size(), projectId);
    }
}
