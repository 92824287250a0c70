package io.github.labelboxspring.exports;

import io.github.labelboxspring.ontologies.MediaType;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds: {@code ExportParams.of(LABEL_DETAILS, PROJECT_DETAILS)}.
 *
 * <p>Answers to the official SDK's {@code ProjectExportParams} and {@code CatalogExportParams}.
 *
 * @param details what to put in besides data rows and labels
 * @param taskName name of the task, null for none
 * @param mediaTypeOverride only data rows of this media type; null for the project's
 * @param projectIds from the catalog only: projects whose labels are wanted
 * @param modelRunIds from the catalog only: model runs whose predictions are wanted
 * @param allProjects from the catalog only: the labels of all projects
 * @param allModelRuns from the catalog only: the predictions of all model runs
 */
public record ExportParams(
        Set<ExportDetail> details,
        @Nullable String taskName,
        @Nullable MediaType mediaTypeOverride,
        List<String> projectIds,
        List<String> modelRunIds,
        boolean allProjects,
        boolean allModelRuns) {

    /** Projects, and likewise model runs, that one export may name. */
    public static final int MAX_SOURCES = 30;

    private static final Set<ExportDetail> OF_MODEL_RUNS = Collections.unmodifiableSet(EnumSet.of(
            ExportDetail.ATTACHMENTS,
            ExportDetail.EMBEDDINGS,
            ExportDetail.METADATA,
            ExportDetail.DATA_ROW_DETAILS,
            ExportDetail.PREDICTIONS,
            ExportDetail.MODEL_RUN_DETAILS));

    public ExportParams {
        if (mediaTypeOverride == MediaType.UNKNOWN) {
            throw new IllegalArgumentException("The media type UNKNOWN cannot be sent. Omit the media type");
        }
        details = Set.copyOf(details);
        projectIds = List.copyOf(projectIds);
        modelRunIds = List.copyOf(modelRunIds);
        if (projectIds.size() > MAX_SOURCES || modelRunIds.size() > MAX_SOURCES) {
            throw new IllegalArgumentException("An export may name at most " + MAX_SOURCES
                    + " projects and as many model runs: ask for all, or start several exports");
        }
    }

    /** Data rows and labels, with these details. */
    public static ExportParams of(ExportDetail... details) {
        return new ExportParams(Set.copyOf(List.of(details)), null, null, List.of(), List.of(), false, false);
    }

    /** With a name for the task. */
    public ExportParams withTaskName(String taskName) {
        return new ExportParams(
                this.details,
                taskName,
                this.mediaTypeOverride,
                this.projectIds,
                this.modelRunIds,
                this.allProjects,
                this.allModelRuns);
    }

    /** With only data rows of the given media type. */
    public ExportParams withMediaTypeOverride(MediaType mediaType) {
        return new ExportParams(
                this.details,
                this.taskName,
                mediaType,
                this.projectIds,
                this.modelRunIds,
                this.allProjects,
                this.allModelRuns);
    }

    /** With the labels of the given projects, at most {@value #MAX_SOURCES}. */
    public ExportParams withProjectIds(Collection<String> projectIds) {
        return new ExportParams(
                this.details,
                this.taskName,
                this.mediaTypeOverride,
                List.copyOf(projectIds),
                this.modelRunIds,
                this.allProjects,
                this.allModelRuns);
    }

    /** With the predictions of the given model runs, at most {@value #MAX_SOURCES}. */
    public ExportParams withModelRunIds(Collection<String> modelRunIds) {
        return new ExportParams(
                this.details,
                this.taskName,
                this.mediaTypeOverride,
                this.projectIds,
                List.copyOf(modelRunIds),
                this.allProjects,
                this.allModelRuns);
    }

    /** With the labels of all projects. */
    public ExportParams withAllProjects() {
        return new ExportParams(
                this.details,
                this.taskName,
                this.mediaTypeOverride,
                this.projectIds,
                this.modelRunIds,
                true,
                this.allModelRuns);
    }

    /** With the predictions of all model runs. */
    public ExportParams withAllModelRuns() {
        return new ExportParams(
                this.details,
                this.taskName,
                this.mediaTypeOverride,
                this.projectIds,
                this.modelRunIds,
                this.allProjects,
                true);
    }

    Map<String, @Nullable Object> ofProject() {
        if (this.details.contains(ExportDetail.PREDICTIONS)
                || this.details.contains(ExportDetail.MODEL_RUN_DETAILS)
                || this.allProjects
                || this.allModelRuns
                || !this.projectIds.isEmpty()
                || !this.modelRunIds.isEmpty()) {
            throw new IllegalArgumentException(
                    "Predictions, other projects and model runs are only in exports from the catalog");
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        for (ExportDetail detail :
                EnumSet.complementOf(EnumSet.of(ExportDetail.PREDICTIONS, ExportDetail.MODEL_RUN_DETAILS))) {
            params.put(detail.wireName(), this.details.contains(detail));
        }
        params.put("mediaTypeOverride", this.mediaTypeOverride);
        return params;
    }

    Map<String, @Nullable Object> ofModelRun() {
        if (!OF_MODEL_RUNS.containsAll(this.details)
                || this.allProjects
                || this.allModelRuns
                || !this.projectIds.isEmpty()
                || !this.modelRunIds.isEmpty()) {
            throw new IllegalArgumentException("An export of a model run has " + OF_MODEL_RUNS
                    + " only, and names no projects and no other model runs");
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        OF_MODEL_RUNS.forEach(detail -> params.put(detail.wireName(), this.details.contains(detail)));
        params.put("mediaTypeOverride", this.mediaTypeOverride);
        return params;
    }

    Map<String, @Nullable Object> ofCatalog() {
        if (this.details.contains(ExportDetail.MODEL_RUN_DETAILS)) {
            throw new IllegalArgumentException("Details of a model run are only in exports of one");
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        for (ExportDetail detail : EnumSet.complementOf(EnumSet.of(ExportDetail.MODEL_RUN_DETAILS))) {
            params.put(detail.wireName(), this.details.contains(detail));
        }
        params.put("mediaTypeOverride", this.mediaTypeOverride);
        params.put("projectIds", this.projectIds.isEmpty() ? null : this.projectIds);
        params.put("modelRunIds", this.modelRunIds.isEmpty() ? null : this.modelRunIds);
        params.put("allProjects", this.allProjects);
        params.put("allModelRuns", this.allModelRuns);
        return params;
    }
}
