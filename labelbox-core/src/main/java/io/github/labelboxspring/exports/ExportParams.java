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
        return builder().details(details).build();
    }

    public static Builder builder() {
        return new Builder();
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

    /** Makes {@link ExportParams}. */
    public static final class Builder {

        private final Set<ExportDetail> details = EnumSet.noneOf(ExportDetail.class);

        private @Nullable String taskName;

        private @Nullable MediaType mediaTypeOverride;

        private List<String> projectIds = List.of();

        private List<String> modelRunIds = List.of();

        private boolean allProjects;

        private boolean allModelRuns;

        private Builder() {}

        public Builder details(ExportDetail... details) {
            this.details.addAll(List.of(details));
            return this;
        }

        public Builder taskName(String taskName) {
            this.taskName = taskName;
            return this;
        }

        public Builder mediaTypeOverride(MediaType mediaTypeOverride) {
            this.mediaTypeOverride = mediaTypeOverride;
            return this;
        }

        public Builder projectIds(Collection<String> projectIds) {
            this.projectIds = List.copyOf(projectIds);
            return this;
        }

        public Builder modelRunIds(Collection<String> modelRunIds) {
            this.modelRunIds = List.copyOf(modelRunIds);
            return this;
        }

        public Builder allProjects() {
            this.allProjects = true;
            return this;
        }

        public Builder allModelRuns() {
            this.allModelRuns = true;
            return this;
        }

        public ExportParams build() {
            return new ExportParams(
                    this.details,
                    this.taskName,
                    this.mediaTypeOverride,
                    this.projectIds,
                    this.modelRunIds,
                    this.allProjects,
                    this.allModelRuns);
        }
    }
}
