package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.embeddings.EmbeddingVector;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A value of a metadata field, checked by its kind.
 *
 * @param entries what is sent of it; the option of an enum is sent as two entries
 */
public record MetadataValue(List<Entry> entries) {

    /** Longest text in characters (documentation, "Metadata"). */
    public static final int MAX_TEXT = 4_096;

    /** Numbers of an embedding (SDK 7.17.0, {@code data_row_metadata.py}). */
    public static final int EMBEDDING_SIZE = 128;

    public MetadataValue {
        entries = List.copyOf(entries);
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if it is infinite or not a number
     */
    public static MetadataValue number(String schemaId, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A metadata number must be finite, not " + value);
        }
        return single(schemaId, value);
    }

    /**
     * A text of at most {@value #MAX_TEXT} characters.
     *
     * @throws IllegalArgumentException if it is longer
     */
    public static MetadataValue text(String schemaId, String value) {
        if (value.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "A metadata text has at most " + MAX_TEXT + " characters, this one has " + value.length());
        }
        return single(schemaId, value);
    }

    /** A point in time, cut to seconds as the official SDK does. */
    public static MetadataValue dateTime(String schemaId, Instant value) {
        return single(schemaId, value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** An option of an enum. */
    public static MetadataValue option(String schemaId, String optionId) {
        return new MetadataValue(List.of(new Entry(schemaId, Map.of()), new Entry(optionId, Map.of())));
    }

    /**
     * An embedding of {@value #EMBEDDING_SIZE} numbers.
     *
     * @throws IllegalArgumentException if it has more or fewer
     */
    public static MetadataValue embedding(String schemaId, EmbeddingVector vector) {
        if (vector.dims() != EMBEDDING_SIZE) {
            throw new IllegalArgumentException("An embedding as metadata must have " + EMBEDDING_SIZE
                    + " numbers, but the one for field " + schemaId + " has " + vector.dims());
        }
        return single(schemaId, vector);
    }

    private static MetadataValue single(String schemaId, Object value) {
        return new MetadataValue(List.of(new Entry(schemaId, value)));
    }

    /** Id of the metadata field. */
    public String schemaId() {
        return this.entries.get(0).schemaId();
    }

    /**
     * What is sent of a value.
     *
     * @param schemaId id of the field, or of the option
     * @param value the value, empty for enums
     */
    public record Entry(
            @JsonProperty("schemaId") String schemaId,
            @JsonProperty("value") Object value) {}
}
