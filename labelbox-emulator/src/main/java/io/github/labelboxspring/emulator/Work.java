package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The actions of a member in the editor that the platform's API does not support.
 *
 * <p>All methods throw an {@link IllegalArgumentException} if the project, data row, label or issue does not exist, or if
 * the member's role does not permit the action.
 */
public interface Work {

    /**
     * Label a data row and submit the label, so that the data row moves to review.
     *
     * @param annotations annotations in the format of a label import, without {@code dataRow}
     * @param spent the time that the member spent
     * @return the id of the label
     */
    String label(String projectId, String dataRowId, List<Map<String, Object>> annotations, Duration spent);

    /**
     * Skip a data row: submit a label without annotations, which exports show as skipped until it is annotated.
     *
     * @param spent the time that the member spent
     * @return the id of the label
     */
    String skip(String projectId, String dataRowId, Duration spent);

    /**
     * Save a label without moving its data row.
     *
     * @return the id of the label's version, as for the following methods
     */
    String save(String labelId, Duration spent);

    /** Approve a label, so that its data row is done. */
    String approve(String labelId, Duration spent);

    /** Reject a label, so that its data row moves to rework. */
    String reject(String labelId, Duration spent);

    /** Send a label's data row to rework without a review. */
    String sendToRework(String labelId, Duration spent);

    /** Submit a label that was reworked. */
    String resubmit(String labelId, Duration spent);

    /**
     * Open an issue about a label.
     *
     * @return the id of the issue
     */
    String openIssue(String labelId, String content);

    /**
     * Add a comment to an issue.
     *
     * @return the id of the comment
     */
    String comment(String issueId, String content);

    /** Move a data row to another task queue of the project. */
    void move(String projectId, String dataRowId, String taskQueueId);
}
