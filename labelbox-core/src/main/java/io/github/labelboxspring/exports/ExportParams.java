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
 * The contents of an export, such as {@code ExportParams.of(LABEL_DETAILS, PROJECT_DETAILS)}.
 *
 * <p>Corresponds to {@code ProjectExportParams} and {@code CatalogExportParams} in the official SDK.
 *
 * @param details optional contents besides data rows and labels
 * @param taskName name of the task, or null
 * @param mediaTypeOverride only data rows of this media type; null for the project's
 * @param projectIds only for exports from the catalog: projects whose labels are exported
 * @param modelRunIds only for exports from the catalog: model runs whose predictions are exported
 * @param allProjects only for exports from the catalog: whether to export the labels of all projects
 * @param allModelRuns only for exports from the catalog: whether to export the predictions of all model runs
 */
public record ExportParams(
        Set<ExportDetail> details,
        @Nullable String taskName,
        @Nullable MediaType mediaTypeOverride,
        List<String> projectIds,
        List<String> modelRunIds,
        boolean allProjects,
        boolean allModelRuns) {

    /** The maximum number of projects, and likewise of model runs, of one export. */
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
            throw new IllegalArgumentException("An export can have at most " + MAX_SOURCES
                    + " projects and as many model runs. Export all, or start several exports");
        }
    }

    /** Return parameters for data rows and labels with the given details. */
    public static ExportParams of(ExportDetail... details) {
        return new ExportParams(Set.copyOf(List.of(details)), null, null, List.of(), List.of(), false, false);
    }

    /** Return these parameters with a name for the task. */
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

    /** Return these parameters with only the data rows of the given media type. */
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

    /** Return these parameters with the labels of the given projects, at most {@value #MAX_SOURCES}. */
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

    /** Return these parameters with the predictions of the given model runs, at most {@value #MAX_SOURCES}. */
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

    /** Return these parameters with the labels of all projects. */
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

    /** Return these parameters with the predictions of all model runs. */
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
                    "Predictions, other projects and model runs are only supported by exports from the catalog");
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
            throw new IllegalArgumentException("An export of a model run only supports the details " + OF_MODEL_RUNS
                    + " and neither projects nor other model runs");
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        OF_MODEL_RUNS.forEach(detail -> params.put(detail.wireName(), this.details.contains(detail)));
        params.put("mediaTypeOverride", this.mediaTypeOverride);
        return params;
    }

    Map<String, @Nullable Object> ofCatalog() {
        if (this.details.contains(ExportDetail.MODEL_RUN_DETAILS)) {
            throw new IllegalArgumentException("Details of a model run are only supported by exports of a model run");
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
