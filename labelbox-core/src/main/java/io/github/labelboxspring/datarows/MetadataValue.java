package io.github.labelboxspring.datarows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.embeddings.EmbeddingVector;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A value of a metadata field, validated by its kind.
 *
 * @param entries the entries to send; an enum option is sent as two entries
 */
public record MetadataValue(List<Entry> entries) {

    /** The maximum length of a text in characters (documentation, "Metadata"). */
    public static final int MAX_TEXT = 4_096;

    /** The number of dimensions of an embedding (SDK 7.17.0, {@code data_row_metadata.py}). */
    public static final int EMBEDDING_SIZE = 128;

    public MetadataValue {
        entries = List.copyOf(entries);
    }

    /**
     * Return a number value.
     *
     * @throws IllegalArgumentException if the number is infinite or NaN
     */
    public static MetadataValue number(String schemaId, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A metadata number must be finite, not " + value);
        }
        return single(schemaId, value);
    }

    /**
     * Return a text value of at most {@value #MAX_TEXT} characters.
     *
     * @throws IllegalArgumentException if the text is longer
     */
    public static MetadataValue text(String schemaId, String value) {
        if (value.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "A metadata text can have at most " + MAX_TEXT + " characters, but this one has " + value.length());
        }
        return single(schemaId, value);
    }

    /** Return a date-time value, truncated to seconds like in the official SDK. */
    public static MetadataValue dateTime(String schemaId, Instant value) {
        return single(schemaId, value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Return an enum value. */
    public static MetadataValue option(String schemaId, String optionId) {
        return new MetadataValue(List.of(new Entry(schemaId, Map.of()), new Entry(optionId, Map.of())));
    }

    /**
     * Return an embedding value with {@value #EMBEDDING_SIZE} numbers.
     *
     * @throws IllegalArgumentException if the vector has another number of dimensions
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

    /** Return the id of the metadata field. */
    public String schemaId() {
        return this.entries.get(0).schemaId();
    }

    /**
     * One entry of the value, as it is sent.
     *
     * @param schemaId id of the field, or of the option
     * @param value the value; empty for enums
     */
    public record Entry(
            @JsonProperty("schemaId") String schemaId,
            @JsonProperty("value") Object value) {}
}
