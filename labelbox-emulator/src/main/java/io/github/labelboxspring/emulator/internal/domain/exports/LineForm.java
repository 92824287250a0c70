package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.batches.Batch;
import io.github.labelboxspring.emulator.internal.domain.batches.Batches;
import io.github.labelboxspring.emulator.internal.domain.catalog.Candidate;
import io.github.labelboxspring.emulator.internal.domain.datarows.Attachment;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaAttributes;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.embeddings.Embedding;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataOntology;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataSchema;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataValue;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes data rows as lines of an export. */
public final class LineForm {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ExportParams params;
    private final SignedUrls urls;
    private final MediaInspector media;
    private final LabelForm labels;
    private final ExperimentForm experiments;

    public LineForm(ExportParams params, SignedUrls urls, MediaInspector media) {
        this.params = params;
        this.urls = urls;
        this.media = media;
        this.labels = new LabelForm(params, urls, media);
        this.experiments = new ExperimentForm(params, this.labels);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    public Map<String, @Nullable Object> of(Candidate candidate) {
        DataRow row = candidate.row();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("data_row", asset(candidate));
        line.put("media_attributes", mediaAttributes(row));
        if (this.params.has("attachments")) {
            line.put(
                    "attachments",
                    row.attachments().stream().map(this::attachment).toList());
        }
        if (this.params.has("metadata")) {
            line.put("metadata_fields", metadata(candidate));
        }
        if (this.params.has("embeddings")) {
            line.put("embeddings", embeddings(candidate));
        }
        Map<String, Object> projects = projects(candidate);
        if (candidate.project() != null || !projects.isEmpty()) {
            line.put("projects", projects);
        }
        Map<String, Object> models = this.experiments.of(candidate);
        if (!models.isEmpty()) {
            line.put("experiments", models);
        }
        return line;
    }

    /** Return the form of a label in a line. */
    public Map<String, Object> label(Label label) {
        return this.labels.of(label);
    }

    private Map<String, @Nullable Object> asset(Candidate candidate) {
        DataRow row = candidate.row();
        Map<String, @Nullable Object> asset = new LinkedHashMap<>();
        asset.put("id", row.id());
        putIfThere(asset, "global_key", row.globalKey());
        putIfThere(asset, "external_id", row.externalId());
        asset.put("row_data", this.urls.sign(row.source()));
        if (this.params.has("datarowdetails")) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("dataset_id", row.dataset().id());
            details.put("dataset_name", row.dataset().name());
            details.put("created_at", time(row.createdAt()));
            details.put("updated_at", time(row.updatedAt()));
            if (candidate.run() == null) {
                details.put("last_activity_at", time(candidate.lastActivityAt()));
            }
            details.put("created_by", row.createdBy().email());
            asset.put("details", details);
        }
        return asset;
    }

    private Map<String, @Nullable Object> mediaAttributes(DataRow row) {
        MediaAttributes known = this.media.attributes(row);
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        putIfThere(attributes, "height", known.height());
        putIfThere(attributes, "width", known.width());
        attributes.put("asset_type", known.type().assetType());
        attributes.put("mime_type", known.mimeType());
        return attributes;
    }

    private Map<String, @Nullable Object> attachment(Attachment attachment) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", attachment.id());
        form.put("type", attachment.type().name());
        form.put("value", this.urls.sign(attachment.value()));
        putIfThere(form, "name", attachment.name());
        return form;
    }

    private static List<Map<String, Object>> metadata(Candidate candidate) {
        return MetadataOntology.of(candidate.organization())
                .living(candidate.row().metadata())
                .stream()
                .map(LineForm::metadata)
                .toList();
    }

    private static Map<String, Object> metadata(MetadataValue value) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("schema_id", value.schema().id());
        form.put("schema_name", value.schema().name());
        form.put("schema_kind", value.schema().kind().name());
        form.put("value", value.value() instanceof MetadataSchema option ? option.name() : value.value());
        return form;
    }

    private static List<Map<String, Object>> embeddings(Candidate candidate) {
        Stream<Embedding> all = candidate.organization().entities(Embedding.class).stream();
        return all.filter(embedding ->
                        embedding.vectors().containsKey(candidate.row().number()))
                .map(embedding -> Map.<String, Object>of(
                        "id", embedding.id(),
                        "name", embedding.name(),
                        "dimensions", embedding.dims(),
                        "is_custom", embedding.custom(),
                        "values",
                                List.of(Map.of(
                                        "value",
                                        Objects.requireNonNull(embedding
                                                .vectors()
                                                .get(candidate.row().number()))))))
                .toList();
    }

    private Map<String, Object> projects(Candidate candidate) {
        Stream<Project> wanted = candidate.project() != null
                ? Stream.of(candidate.project())
                : candidate.organization().entities(Project.class).stream()
                        .filter(project -> this.params.allProjects()
                                || this.params.projectIds().contains(project.id()));
        Map<String, Object> projects = new LinkedHashMap<>();
        wanted.forEach(project -> Workflow.of(project)
                .row(candidate.row())
                .ifPresent(row -> projects.put(
                        project.id(), project(project, row, Labels.of(row).toList()))));
        return projects;
    }

    private Map<String, Object> project(Project project, ProjectRow row, List<Label> rowLabels) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", project.name());
        form.put("labels", rowLabels.stream().map(this.labels::of).toList());
        if (this.params.has("projectdetails")) {
            form.put("project_details", details(project, row));
        }
        return form;
    }

    private static Map<String, @Nullable Object> details(Project project, ProjectRow row) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        putIfThere(
                details,
                "ontology_id",
                project.ontology() == null ? null : project.ontology().id());
        details.put("task_id", row.node().id());
        details.put("task_name", row.node().name());
        details.put("batch_id", row.batchId());
        details.put(
                "batch_name",
                Batches.of(project).find(row.batchId()).map(Batch::name).orElse(""));
        details.put(
                "workflow_status",
                switch (row.node().kind()) {
                    case LABELING -> "TO_LABEL";
                    case REVIEW -> "IN_REVIEW";
                    case REWORK -> "IN_REWORK";
                    case DONE -> "DONE";
                });
        details.put("priority", row.priority());
        details.put("consensus_expected_label_count", row.labelsWanted());
        details.put(
                "workflow_history", row.history().stream().map(LineForm::move).toList());
        return details;
    }

    /** The content of an entry of the workflow history is documented; the names of most of its fields are inferred. */
    private static Map<String, Object> move(ProjectRow.Move move) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("action", move.action().wireName());
        form.put("created_at", time(move.at()));
        form.put("created_by", move.by().email());
        form.put("previous_task_id", move.from().id());
        form.put("previous_task_name", move.from().name());
        form.put("next_task_id", move.to().id());
        form.put("next_task_name", move.to().name());
        return form;
    }

    private static void putIfThere(Map<String, @Nullable Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
