package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.call.LineStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export: a data row with what was asked for.
 *
 * @param dataRow the data row itself
 * @param mediaAttributes size, kind and the like of its asset, by their names
 * @param attachments its attachments
 * @param metadataFields its metadata
 * @param embeddings its embeddings
 * @param projects its labels, by id of the project
 * @param experiments its labels and predictions in model runs, by id of the model
 * @param other what this client does not know
 * @param problems fields whose value has another shape than this client knows, such as a time that is none; they are null,
 *     empty or missing here. {@link LineStream#lines()} gives the whole line as it is. Annotations that cannot
 *     be read are in none of them, but {@link io.github.labelboxspring.annotations.UnknownAnnotation}s of their label
 */
public record ExportedDataRow(
        @JsonProperty("data_row") Asset dataRow,
        @JsonProperty("media_attributes") Map<String, Object> mediaAttributes,
        List<Map<String, Object>> attachments,
        @JsonProperty("metadata_fields") List<MetadataField> metadataFields,
        List<Map<String, Object>> embeddings,
        Map<String, ExportedProject> projects,
        Map<String, ExportedExperiment> experiments,
        @JsonAnySetter Map<String, Object> other,
        @JsonIgnore List<LineStream.Problem> problems) {

    public ExportedDataRow {
        dataRow = dataRow == null ? Asset.NONE : dataRow;
        problems = Absent.list(problems);
        mediaAttributes = Absent.map(mediaAttributes);
        attachments = Absent.list(attachments);
        metadataFields = Absent.list(metadataFields);
        embeddings = Absent.list(embeddings);
        projects = Absent.values(projects);
        experiments = Absent.values(experiments);
        other = Absent.map(other);
    }

    /** Return the same with these problems. */
    public ExportedDataRow withProblems(List<LineStream.Problem> problems) {
        return new ExportedDataRow(
                this.dataRow,
                this.mediaAttributes,
                this.attachments,
                this.metadataFields,
                this.embeddings,
                this.projects,
                this.experiments,
                this.other,
                problems);
    }

    /** Its labels in all exported projects. */
    public List<ExportedLabel> labels() {
        return this.projects.values().stream()
                .flatMap(project -> project.labels().stream())
                .toList();
    }

    /** Its predictions in all exported model runs, in the form of labels. */
    public List<ExportedLabel> predictions() {
        return this.experiments.values().stream()
                .flatMap(experiment -> experiment.runs().values().stream())
                .flatMap(run -> run.predictions().stream())
                .toList();
    }

    /**
     * The data row itself.
     *
     * @param id its id, empty if it is missing
     * @param globalKey its global key
     * @param externalId its external id
     * @param rowData URL, text or JSON of its asset
     * @param details with {@link ExportDetail#DATA_ROW_DETAILS}
     * @param other what this client does not know
     */
    public record Asset(
            String id,
            @JsonProperty("global_key") @Nullable String globalKey,
            @JsonProperty("external_id") @Nullable String externalId,
            @JsonProperty("row_data") @Nullable Object rowData,
            @Nullable Details details,
            @JsonAnySetter Map<String, Object> other) {

        static final Asset NONE = new Asset("", null, null, null, null, Map.of());

        public Asset {
            id = id == null ? "" : id;
            other = Absent.map(other);
        }
    }

    /**
     * Where a data row comes from.
     *
     * @param createdBy address of a user
     * @param lastActivityAt when anything about it last changed
     * @param other what this client does not know
     */
    public record Details(
            @JsonProperty("dataset_id") @Nullable String datasetId,
            @JsonProperty("dataset_name") @Nullable String datasetName,
            @JsonProperty("created_at") @Nullable Instant createdAt,
            @JsonProperty("updated_at") @Nullable Instant updatedAt,
            @JsonProperty("last_activity_at") @Nullable Instant lastActivityAt,
            @JsonProperty("created_by") @Nullable String createdBy,
            @JsonAnySetter Map<String, Object> other) {

        public Details {
            other = Absent.map(other);
        }
    }

    /**
     * One value of metadata.
     *
     * @param value text, number, or a list of these
     * @param other what this client does not know
     */
    public record MetadataField(
            @JsonProperty("schema_id") @Nullable String schemaId,
            @JsonProperty("schema_name") @Nullable String schemaName,
            @JsonProperty("schema_kind") @Nullable String schemaKind,
            @Nullable Object value,
            @JsonAnySetter Map<String, Object> other) {

        public MetadataField {
            other = Absent.map(other);
        }
    }
}
