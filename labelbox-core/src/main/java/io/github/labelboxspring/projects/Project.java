package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.ontologies.EditorTaskType;
import io.github.labelboxspring.ontologies.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A labeling project.
 *
 * @param id id, 25 characters
 * @param name its name
 * @param description what it is for
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param setupComplete when its editor was set up, null until then
 * @param lastActivityTime when a labeler last worked in it
 * @param autoAuditNumberOfLabels labels that each audited data row gets; 1 for benchmark only
 * @param autoAuditPercentage part of the data rows that is audited, 0 to 1
 * @param allowedMediaType the assets that it takes
 * @param editorTaskType the editor of a chat or writing task, otherwise null
 * @param dataRowCount data rows that the platform was asked to make for it
 * @param modelSetupComplete whether the models of a chat project are fixed
 * @param uploadType {@code AUTO} if the platform makes its data rows, {@code MANUAL} otherwise
 * @param isBenchmarkEnabled whether labels are compared with benchmarks
 * @param isConsensusEnabled whether labels are compared with each other
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
