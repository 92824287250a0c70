package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data row in a project.
 *
 * @param name name of the project
 * @param labels its labels, not in the order of their creation
 * @param projectDetails with {@link ExportDetail#PROJECT_DETAILS}
 * @param other fields unknown to this client
 */
public record ExportedProject(
        @Nullable String name,
        List<ExportedLabel> labels,
        @JsonProperty("project_details") @Nullable Details projectDetails,
        @JsonAnySetter Map<String, Object> other) {

    public ExportedProject {
        labels = Absent.list(labels);
        other = Absent.map(other);
    }

    /**
     * The state of a data row in a project.
     *
     * @param workflowStatus {@code TO_LABEL}, {@code IN_REVIEW}, {@code IN_REWORK} or {@code DONE}
     * @param priority the priority; 1 is the highest
     * @param workflowHistory its steps in the workflow, as sent by Labelbox
     * @param other fields unknown to this client
     */
    public record Details(
            @JsonProperty("ontology_id") @Nullable String ontologyId,
            @JsonProperty("task_id") @Nullable String taskId,
            @JsonProperty("task_name") @Nullable String taskName,
            @JsonProperty("batch_id") @Nullable String batchId,
            @JsonProperty("batch_name") @Nullable String batchName,
            @JsonProperty("workflow_status") @Nullable String workflowStatus,
            @Nullable Integer priority,

            @JsonProperty("consensus_expected_label_count") @Nullable
            Integer consensusExpectedLabelCount,

            @JsonProperty("workflow_history") List<Map<String, Object>> workflowHistory,
            @JsonAnySetter Map<String, Object> other) {

        public Details {
            other = Absent.map(other);
            workflowHistory = Absent.list(workflowHistory);
        }
    }
}
