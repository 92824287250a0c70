package io.github.labelboxspring.exports;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.UnknownAnnotation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label.
 *
 * <p>Its annotations have the same types as in imports. An annotation of an unknown kind or with an unexpected shape is
 * an {@link UnknownAnnotation} with its JSON and the reason; the other annotations are read nevertheless. The UUID of
 * an annotation is its feature id, to which relationships refer. A feature has both its name and its schema id.
 *
 * <pre>{@code
 * for (ObjectAnnotation object : label.annotations(ObjectAnnotation.class)) {
 *     if (object.mark() instanceof Box box) {
 *         System.out.println(object.tool() + " is " + box.width() + " pixels wide");
 *     }
 * }
 * }</pre>
 *
 * @param labelKind such as {@code Default} or {@code Video}
 * @param version version of the format
 * @param id its id; empty if missing
 * @param labelDetails with {@link ExportDetail#LABEL_DETAILS}
 * @param performanceDetails with {@link ExportDetail#PERFORMANCE_DETAILS}
 * @param annotations objects, then answers, relationships, and annotations of frames or times
 * @param other fields unknown to this client
 */
public record ExportedLabel(
        @JsonProperty("label_kind") @Nullable String labelKind,
        @Nullable String version,
        String id,
        @JsonProperty("label_details") @Nullable Details labelDetails,
        @JsonProperty("performance_details") @Nullable Performance performanceDetails,
        List<Annotation> annotations,
        @JsonAnySetter Map<String, Object> other) {

    public ExportedLabel {
        id = id == null ? "" : id;
        annotations = List.copyOf(annotations);
        other = Absent.map(other);
    }

    @JsonCreator
    static ExportedLabel read(
            @JsonProperty("label_kind") @Nullable String labelKind,
            @JsonProperty("version") @Nullable String version,
            @JsonProperty("id") String id,
            @JsonProperty("label_details") @Nullable Details labelDetails,
            @JsonProperty("performance_details") @Nullable Performance performanceDetails,
            @JsonProperty("annotations") @Nullable Map<String, @Nullable Object> annotations,
            @JsonAnySetter Map<String, Object> other) {
        return new ExportedLabel(
                labelKind, version, id, labelDetails, performanceDetails, LabelReader.of(annotations), other);
    }

    /** Return the annotations of the given type, such as {@code ObjectAnnotation.class}. */
    public <T extends Annotation> List<T> annotations(Class<T> kind) {
        return this.annotations.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /**
     * Who created a label, and when.
     *
     * @param createdBy email address of the user
     * @param reviews reviews as sent by Labelbox
     * @param other fields unknown to this client
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
     * How a label was created.
     *
     * @param skipped whether the labeler skipped the data row
     * @param benchmarkScore agreement with the benchmark, from 0 to 1
     * @param consensusScore agreement with other labelers, from 0 to 1
     * @param other fields unknown to this client
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
