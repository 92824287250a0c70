package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.ontologies.EditorTaskType;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The settings with which a project is created. The media type and the audit settings can change later. */
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

    ProjectSettings withAudit(int numberOfLabels, double percentage) {
        return new ProjectSettings(
                this.allowedMediaType,
                this.editorTaskType,
                numberOfLabels,
                percentage,
                this.isBenchmarkEnabled,
                this.isConsensusEnabled,
                this.dataRowCount);
    }

    /** Return whether the audit settings are those of benchmarks. All others are those of consensus. */
    boolean auditsBenchmarks() {
        return this.autoAuditNumberOfLabels == 1 && this.autoAuditPercentage == 1;
    }

    /** Return whether the platform generates the data rows, so that no batches can be created. */
    public boolean generatesRows() {
        return this.allowedMediaType == MediaType.LLM_PROMPT_CREATION
                || this.allowedMediaType == MediaType.LLM_PROMPT_RESPONSE_CREATION;
    }

    /** Return whether the project has an editor from the start. */
    public boolean comesWithEditor() {
        return generatesRows() || this.editorTaskType == EditorTaskType.MODEL_CHAT_EVALUATION;
    }
}
