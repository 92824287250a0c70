package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one member does in the editor, for which the platform's API has no call.
 *
 * <p>Everything throws {@link IllegalArgumentException} if there is no such project, data row, label or issue, and if the
 * member's role does not let him do it.
 */
public interface Work {

    /**
     * Labels a data row and submits the label, so that the row goes to its review.
     *
     * @param annotations each as in the lines of a label import, without {@code dataRow}
     * @param spent how long it took
     * @return the id of the label
     */
    String label(String projectId, String dataRowId, List<Map<String, Object>> annotations, Duration spent);

    /**
     * Skips a data row: submits a label without annotations that exports show as skipped, until it is annotated.
     *
     * @param spent how long it took
     * @return the id of the label
     */
    String skip(String projectId, String dataRowId, Duration spent);

    /**
     * Saves a label; its data row stays where it is.
     *
     * @return the id of the label's version, as all that follow
     */
    String save(String labelId, Duration spent);

    /** Approves a label, so that its data row is done. */
    String approve(String labelId, Duration spent);

    /** Rejects a label, so that its data row goes to rework. */
    String reject(String labelId, Duration spent);

    /** Sends a label's data row to rework, without a verdict on the label. */
    String sendToRework(String labelId, Duration spent);

    /** Submits a label that was reworked. */
    String resubmit(String labelId, Duration spent);

    /**
     * Opens an issue about a label.
     *
     * @return the id of the issue
     */
    String openIssue(String labelId, String content);

    /**
     * Comments on an issue.
     *
     * @return the id of the comment
     */
    String comment(String issueId, String content);

    /** Moves a data row to another task queue of the project. */
    void move(String projectId, String dataRowId, String taskQueueId);
}
