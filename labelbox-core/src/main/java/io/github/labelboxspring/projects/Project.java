package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.ontologies.EditorTaskType;
import io.github.labelboxspring.ontologies.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A labeling project.
 *
 * @param id the id, 25 characters
 * @param name the name
 * @param description the description
 * @param createdAt when the project was created
 * @param updatedAt when the project was last changed
 * @param setupComplete when the editor was set up; null until then
 * @param lastActivityTime when a labeler was last active in the project
 * @param autoAuditNumberOfLabels the number of labels of each audited data row; 1 for benchmark only
 * @param autoAuditPercentage the audited fraction of the data rows, 0 to 1
 * @param allowedMediaType the media type of its assets
 * @param editorTaskType the editor of a chat or writing task, otherwise null
 * @param dataRowCount the number of data rows that the platform was requested to generate
 * @param modelSetupComplete whether the models of a chat project are final
 * @param uploadType {@code AUTO} if the platform generates the data rows, {@code MANUAL} otherwise
 * @param isBenchmarkEnabled whether labels are compared with benchmarks
 * @param isConsensusEnabled whether labels of the same data row are compared with each other
 */
public record Project(
        String id,
        String name,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant setupComplete,
        @Nullable Instant lastActivityTime,
        @Nullable Integer autoAuditNumberOfLabels,
        @Nullable Double autoAuditPercentage,
        @Nullable MediaType allowedMediaType,
        @Nullable EditorTaskType editorTaskType,
        @Nullable Integer dataRowCount,
        @Nullable Boolean modelSetupComplete,
        @Nullable String uploadType,
        @Nullable Boolean isBenchmarkEnabled,
        @Nullable Boolean isConsensusEnabled) {

    public static final Field<Project, String> ID = Field.id("id");

    public static final Field<Project, String> NAME = Field.text("name");

    public static final Field<Project, String> DESCRIPTION = Field.text("description");

    public static final Field<Project, Instant> CREATED_AT = Field.time("createdAt");

    public static final Field<Project, Instant> UPDATED_AT = Field.time("updatedAt");
}
