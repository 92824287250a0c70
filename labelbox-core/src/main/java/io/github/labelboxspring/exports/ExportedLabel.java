package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label.
 *
 * @param labelKind {@code Default}, {@code Video} and others
 * @param version version of this form
 * @param id its id, empty if it is missing
 * @param labelDetails with {@link ExportDetail#LABEL_DETAILS}
 * @param performanceDetails with {@link ExportDetail#PERFORMANCE_DETAILS}
 * @param annotations what was marked
 * @param other what this client does not know
 */
public record ExportedLabel(
        @JsonProperty("label_kind") @Nullable String labelKind,
        @Nullable String version,
        String id,
        @JsonProperty("label_details") @Nullable Details labelDetails,
        @JsonProperty("performance_details") @Nullable Performance performanceDetails,
        ExportedAnnotations annotations,
        @JsonAnySetter Map<String, Object> other) {

    public ExportedLabel {
        id = id == null ? "" : id;
        annotations = annotations == null ? ExportedAnnotations.NONE : annotations;
        other = Absent.map(other);
    }

    /**
     * Who made a label, and when.
     *
     * @param createdBy address of a user
     * @param reviews as the platform writes them
     * @param other what this client does not know
     */
    public record Details(
            @JsonProperty("created_at") @Nullable Instant createdAt,
            @JsonProperty("updated_at") @Nullable Instant updatedAt,

            @JsonProperty("content_last_updated_at") @Nullable
            Instant contentLastUpdatedAt,

            @JsonProperty("created_by") @Nullable String createdBy,
            List<Map<String, Object>> reviews,
            @JsonAnySetter Map<String, Object> other) {

        public Details {
            other = Absent.map(other);
            reviews = Absent.list(reviews);
        }
    }

    /**
     * How a label was made.
     *
     * @param skipped whether the labeler passed over the data row
     * @param benchmarkScore agreement with the benchmark, 0 to 1
     * @param consensusScore agreement with other labelers, 0 to 1
     * @param other what this client does not know
     */
    public record Performance(
            @JsonProperty("seconds_to_create") @Nullable Double secondsToCreate,
            @JsonProperty("seconds_to_review") @Nullable Double secondsToReview,
            boolean skipped,
            @JsonProperty("benchmark_score") @Nullable Double benchmarkScore,
            @JsonProperty("consensus_score") @Nullable Double consensusScore,
            @JsonAnySetter Map<String, Object> other) {

        public Performance {
            other = Absent.map(other);
        }
    }
}
