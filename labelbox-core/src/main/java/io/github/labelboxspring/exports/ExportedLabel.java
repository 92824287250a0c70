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
 * <p>Its annotations are of the types that imports take. An annotation of a kind that this client does not know, or with a
 * value of another shape than expected, is an {@link UnknownAnnotation} that keeps its JSON and the reason; it costs no
 * other annotation. Ids are read so: the UUID of an annotation is its feature id, to which relationships refer, and a
 * feature has both its name and its schema id.
 *
 * <pre>{@code
 * for (ObjectAnnotation object : label.annotations(ObjectAnnotation.class)) {
 *     if (object.mark() instanceof Box box) {
 *         System.out.println(object.tool() + " is " + box.width() + " pixels wide");
 *     }
 * }
 * }</pre>
 *
 * @param labelKind {@code Default}, {@code Video} and others
 * @param version version of this form
 * @param id its id, empty if it is missing
 * @param labelDetails with {@link ExportDetail#LABEL_DETAILS}
 * @param performanceDetails with {@link ExportDetail#PERFORMANCE_DETAILS}
 * @param annotations what it says: objects, then answers, relationships, and what holds for frames or times
 * @param other what this client does not know
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

    /** Return the annotations of one kind, such as {@code ObjectAnnotation.class}. */
    public <T extends Annotation> List<T> annotations(Class<T> kind) {
        return this.annotations.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
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
