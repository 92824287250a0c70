package io.github.labelboxspring.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a project's data rows by workflow state, as on the "Overview" tab of the web app.
 *
 * <p>Corresponds to {@code ProjectOverview} and {@code ProjectOverviewDetailed} in the official SDK. A state that the
 * platform does not report has a count of 0.
 *
 * @param toLabel the number of data rows without labels
 * @param inReview the number of data rows waiting for a review
 * @param inRework the number of data rows waiting for rework
 * @param skipped the number of skipped data rows
 * @param done the number of data rows that are done
 * @param labeled the number of labeled data rows
 * @param totalDataRows the number of all data rows
 * @param issues the number of issues; null for individual batches or if the platform does not report it
 * @param reviewQueues the review queues
 * @param reworkQueues the rework queues
 */
public record ProjectOverview(
        int toLabel,
        int inReview,
        int inRework,
        int skipped,
        int done,
        int labeled,
        int totalDataRows,
        @Nullable Integer issues,
        List<QueueCount> reviewQueues,
        List<QueueCount> reworkQueues) {

    /** The maximum number of batches in an overview. */
    public static final int MAX_BATCHES = 1_000;

    public ProjectOverview {
        reviewQueues = List.copyOf(reviewQueues);
        reworkQueues = List.copyOf(reworkQueues);
    }

    /**
     * The number of data rows in a queue.
     *
     * @param name the name of the queue
     * @param dataRowCount the number of data rows
     */
    public record QueueCount(String name, int dataRowCount) {}
}
