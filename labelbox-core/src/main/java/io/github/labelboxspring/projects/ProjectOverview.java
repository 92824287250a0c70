package io.github.labelboxspring.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many data rows of a project stand where; the numbers of the tab "Overview" of the web app.
 *
 * <p>Answers to the official SDK's {@code ProjectOverview} and {@code ProjectOverviewDetailed}. A state that the platform
 * does not tell of counts 0.
 *
 * @param toLabel data rows that nobody has labeled
 * @param inReview data rows that wait for a review
 * @param inRework data rows that wait to be labeled again
 * @param skipped data rows that were skipped
 * @param done data rows that are done
 * @param labeled data rows that have been labeled
 * @param totalDataRows all data rows
 * @param issues issues of the project; null for single batches, and where the platform does not say
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

    /** Batches whose overview can be asked for at once. */
    public static final int MAX_BATCHES = 1_000;

    public ProjectOverview {
        reviewQueues = List.copyOf(reviewQueues);
        reworkQueues = List.copyOf(reworkQueues);
    }

    /**
     * A queue.
     *
     * @param name its name
     * @param dataRowCount data rows in it
     */
    public record QueueCount(String name, int dataRowCount) {}
}
