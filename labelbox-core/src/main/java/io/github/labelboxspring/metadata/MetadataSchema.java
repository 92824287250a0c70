package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.MetadataValue;
import io.github.labelboxspring.embeddings.EmbeddingVector;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metadata field of the organization.
 *
 * @param id the id; reserved fields have the same id in all organizations
 * @param name the unique name
 * @param kind the type of the field
 * @param reserved whether the field belongs to the platform and cannot be changed
 * @param options the options of an enum; empty for other types
 */
public record MetadataSchema(
        String id,
        String name,
        MetadataKind kind,
        boolean reserved,
        @Nullable List<Option> options) {

    private static final int LONGEST_SHOWN = 80;

    public MetadataSchema {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /**
     * An option of an enum field.
     *
     * @param id the id
     * @param name the name
     */
    public record Option(String id, String name) {}

    @Override
    public List<Option> options() {
        return this.options == null ? List.of() : this.options;
    }

    /** Return the option with the given name; empty if there is none. */
    public Optional<Option> option(String name) {
        return options().stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /**
     * Return a value for this field. As in the official SDK, numbers and ISO 8601 times may be specified as strings,
     * such as {@code 2024-05-06}, {@code 2024-05-06 07:08:09} and {@code 2024-05-06T07:08:09+02:00}. Times without an
     * offset are in UTC.
     *
     * @param value a {@link Number} or a string; an {@link Instant}, {@link OffsetDateTime} or string; the name of an
     *     option; or an {@link EmbeddingVector} or a list of numbers
     * @throws IllegalArgumentException if the value does not match the field
     */
    public MetadataValue value(Object value) {
        if (this.kind == MetadataKind.NUMBER) {
            return MetadataValue.number(this.id, number(value));
        }
        if (this.kind == MetadataKind.STRING && value instanceof String text) {
            return MetadataValue.text(this.id, text);
        }
        if (this.kind == MetadataKind.DATE_TIME) {
            return MetadataValue.dateTime(this.id, time(value));
        }
        if (this.kind == MetadataKind.ENUM && value instanceof String chosen) {
            return MetadataValue.option(
                    this.id, option(chosen).orElseThrow(() -> unknown(chosen)).id());
        }
        if (this.kind == MetadataKind.EMBEDDING && value instanceof EmbeddingVector vector) {
            return MetadataValue.embedding(this.id, vector);
        }
        if (this.kind == MetadataKind.EMBEDDING && value instanceof List<?> list) {
            return MetadataValue.embedding(this.id, vector(list));
        }
        throw unfit(value);
    }

    /** Return whether the id is that of the field or of one of its options. */
    boolean holds(String schemaId) {
        return this.id.equals(schemaId)
                || options().stream().anyMatch(option -> option.id().equals(schemaId));
    }

    /** Convert a value that was read; an enum is determined by the entry of its option, not by its own entry. */
    Optional<Object> read(DataRowMetadata.Field read) {
        Object value = read.value();
        return switch (this.kind) {
            case ENUM ->
                options().stream()
                        .filter(option -> option.id().equals(read.schemaId()))
                        .findFirst()
                        .map(Option::name);
            case NUMBER -> Optional.ofNullable(value).map(this::number);
            case DATE_TIME -> Optional.ofNullable(value).map(this::time);
            case EMBEDDING -> Optional.ofNullable(value).map(list -> list instanceof List<?> all ? vector(all) : list);
            default -> Optional.ofNullable(value);
        };
    }

    private EmbeddingVector vector(List<?> list) {
        return EmbeddingVector.of(list.stream().map(this::number).toList());
    }

    private Double number(Object item) {
        if (item instanceof Number number) {
            return number.doubleValue();
        }
        return Optional.of(item)
                .filter(String.class::isInstance)
                .flatMap(text -> MetadataText.number(text.toString()))
                .orElseThrow(() -> unfit(item));
    }

    private Instant time(Object value) {
        if (value instanceof Instant time) {
            return time;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return Optional.of(value)
                .filter(String.class::isInstance)
                .flatMap(text -> MetadataText.time(text.toString()))
                .orElseThrow(() -> unfit(value));
    }

    private IllegalArgumentException unfit(Object value) {
        String shown = String.valueOf(value);
        return new IllegalArgumentException("The metadata field " + this.name + " of type " + this.kind
                + " does not accept the " + value.getClass().getSimpleName() + " "
                + (shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + " …" : shown));
    }

    private IllegalArgumentException unknown(String option) {
        return new IllegalArgumentException("The metadata field " + this.name + " has no option " + option
                + "; available: " + options().stream().map(Option::name).toList());
    }
}
