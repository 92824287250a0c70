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
 * One line of an export: a data row with the requested details.
 *
 * @param dataRow the data row itself
 * @param mediaAttributes attributes of its asset by name, such as size and MIME type
 * @param attachments its attachments
 * @param metadataFields its metadata values
 * @param embeddings its embeddings
 * @param projects its labels, by project id
 * @param experiments its labels and predictions in model runs, by model id
 * @param other fields unknown to this client
 * @param problems fields with an unexpected shape, such as an invalid time; they are null, empty or missing here.
 *     {@link LineStream#lines()} returns the whole line unchanged. Annotations that cannot be read are not listed here,
 *     but are {@link io.github.labelboxspring.annotations.UnknownAnnotation}s of their label
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

    /** Return the same data row with the given problems. */
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

    /** Return its labels in all exported projects. */
    public List<ExportedLabel> labels() {
        return this.projects.values().stream()
                .flatMap(project -> project.labels().stream())
                .toList();
    }

    /** Return its predictions in all exported model runs, in the form of labels. */
    public List<ExportedLabel> predictions() {
        return this.experiments.values().stream()
                .flatMap(experiment -> experiment.runs().values().stream())
                .flatMap(run -> run.predictions().stream())
                .toList();
    }

    /**
     * The data row itself.
     *
     * @param id its id; empty if missing
     * @param globalKey its global key
     * @param externalId its external id
     * @param rowData URL, text or JSON of the asset
     * @param details with {@link ExportDetail#DATA_ROW_DETAILS}
     * @param other fields unknown to this client
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
     * The origin of a data row.
     *
     * @param createdBy email address of the user
     * @param lastActivityAt when the data row or anything related to it last changed
     * @param other fields unknown to this client
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
     * A metadata value.
     *
     * @param value string, number, or a list of these
     * @param other fields unknown to this client
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
