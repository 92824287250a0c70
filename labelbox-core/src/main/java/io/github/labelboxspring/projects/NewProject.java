package io.github.labelboxspring.projects;

import io.github.labelboxspring.ontologies.EditorTaskType;
import io.github.labelboxspring.ontologies.MediaType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project to create.
 *
 * @param name the name
 * @param mediaType the media type of its assets
 * @param description the description
 * @param qualityModes how to measure the quality of labels
 * @param editorTaskType the editor of a chat or writing task, otherwise null
 * @param generatedRows data rows for the platform to generate, or null
 */
public record NewProject(
        String name,
        MediaType mediaType,
        @Nullable String description,
        Set<QualityMode> qualityModes,
        @Nullable EditorTaskType editorTaskType,
        @Nullable GeneratedRows generatedRows) {

    /** The number of labels per data row for consensus, as in the official SDK. */
    public static final int CONSENSUS_LABELS = 3;

    /**
     * @throws IllegalArgumentException if the name is blank, there is no quality mode, a constant is UNKNOWN, or the
     *     media type does not match the editor
     */
    public NewProject {
        qualityModes = Set.copyOf(qualityModes);
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a project must not be blank");
        }
        if (qualityModes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A project requires a quality mode: specify BENCHMARK, CONSENSUS or both");
        }
        if (mediaType == MediaType.UNKNOWN || editorTaskType == EditorTaskType.UNKNOWN) {
            throw new IllegalArgumentException(
                    "UNKNOWN is only used for values returned by Labelbox and cannot be sent");
        }
        if (editorTaskType != null && mediaType != editorTaskType.mediaType()) {
            throw new IllegalArgumentException(
                    editorTaskType + " requires the media type " + editorTaskType.mediaType() + ", not " + mediaType);
        }
    }

    private static NewProject of(String name, MediaType mediaType, @Nullable EditorTaskType editorTaskType) {
        return new NewProject(name, mediaType, null, EnumSet.allOf(QualityMode.class), editorTaskType, null);
    }

    /** Create a project with both quality modes. */
    public static NewProject of(String name, MediaType mediaType) {
        return of(name, mediaType, (EditorTaskType) null);
    }

    /** Create a project for live evaluation of chat models. */
    public static NewProject modelEvaluation(String name) {
        return of(name, MediaType.CONVERSATIONAL, EditorTaskType.MODEL_CHAT_EVALUATION);
    }

    /** Create a project for evaluation of recorded chats. */
    public static NewProject offlineModelEvaluation(String name) {
        return of(name, MediaType.CONVERSATIONAL, EditorTaskType.OFFLINE_MODEL_CHAT_EVALUATION);
    }

    /** Create a project for writing responses to given texts. */
    public static NewProject responseCreation(String name) {
        return of(name, MediaType.TEXT, EditorTaskType.RESPONSE_CREATION);
    }

    /** Create a project for writing prompts in data rows that the platform generates. */
    public static NewProject promptCreation(String name, GeneratedRows rows) {
        return of(name, MediaType.LLM_PROMPT_CREATION).withGeneratedRows(rows);
    }

    /** Create a project for writing prompts and responses in data rows that the platform generates. */
    public static NewProject promptResponseCreation(String name, GeneratedRows rows) {
        return of(name, MediaType.LLM_PROMPT_RESPONSE_CREATION).withGeneratedRows(rows);
    }

    public NewProject withDescription(String description) {
        return new NewProject(
                this.name, this.mediaType, description, this.qualityModes, this.editorTaskType, this.generatedRows);
    }

    public NewProject withQualityModes(QualityMode... modes) {
        return new NewProject(
                this.name, this.mediaType, this.description, Set.of(modes), this.editorTaskType, this.generatedRows);
    }

    public NewProject withGeneratedRows(GeneratedRows rows) {
        return new NewProject(
                this.name, this.mediaType, this.description, this.qualityModes, this.editorTaskType, rows);
    }

    Map<String, Object> variables() {
        boolean consensus = this.qualityModes.contains(QualityMode.CONSENSUS);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("name", this.name);
        variables.put("allowedMediaType", this.mediaType);
        variables.put("autoAuditNumberOfLabels", consensus ? CONSENSUS_LABELS : 1);
        variables.put("autoAuditPercentage", consensus ? 0 : 1);
        variables.put("isBenchmarkEnabled", this.qualityModes.contains(QualityMode.BENCHMARK));
        variables.put("isConsensusEnabled", consensus);
        if (this.description != null) {
            variables.put("description", this.description);
        }
        if (this.editorTaskType != null) {
            variables.put("editorTaskType", this.editorTaskType);
        }
        if (this.generatedRows != null) {
            variables.put("datasetNameOrId", this.generatedRows.datasetNameOrId());
            variables.put("appendToExistingDataset", this.generatedRows.appendToExistingDataset());
            variables.put("dataRowCount", this.generatedRows.count());
        } else if (this.editorTaskType == EditorTaskType.MODEL_CHAT_EVALUATION) {
            variables.put("appendToExistingDataset", false);
        }
        return variables;
    }
}
