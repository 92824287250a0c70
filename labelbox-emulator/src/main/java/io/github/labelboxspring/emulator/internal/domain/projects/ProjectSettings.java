package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.ontologies.EditorTaskType;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is said when a project is created. Of it only the media type may change later. */
public record ProjectSettings(
        MediaType allowedMediaType,
        @Nullable EditorTaskType editorTaskType,
        int autoAuditNumberOfLabels,
        double autoAuditPercentage,
        boolean isBenchmarkEnabled,
        boolean isConsensusEnabled,
        int dataRowCount)
        implements Serializable {

    ProjectSettings with(MediaType mediaType) {
        return new ProjectSettings(
                mediaType,
                this.editorTaskType,
                this.autoAuditNumberOfLabels,
                this.autoAuditPercentage,
                this.isBenchmarkEnabled,
                this.isConsensusEnabled,
                this.dataRowCount);
    }

    /** Whether the platform makes the data rows, so that nobody may bring others. */
    public boolean generatesRows() {
        return this.allowedMediaType == MediaType.LLM_PROMPT_CREATION
                || this.allowedMediaType == MediaType.LLM_PROMPT_RESPONSE_CREATION;
    }

    /** Whether the editor needs no set-up. */
    public boolean comesWithEditor() {
        return generatesRows() || this.editorTaskType == EditorTaskType.MODEL_CHAT_EVALUATION;
    }
}
