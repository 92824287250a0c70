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
 * @param id id; reserved fields have the same in every organization
 * @param name its name, unique
 * @param kind what it holds
 * @param reserved whether it belongs to the platform and cannot be changed
 * @param options options of an enum, else empty
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
     * An option of an enum.
     *
     * @param id id
     * @param name its name
     */
    public record Option(String id, String name) {}

    @Override
    public List<Option> options() {
        return this.options == null ? List.of() : this.options;
    }

    /** The option of this name, if there is one. */
    public Optional<Option> option(String name) {
        return options().stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /**
     * Return a value of this field. What the official SDK takes as text may be given as text: numbers, and ISO 8601 times
     * such as {@code 2024-05-06}, {@code 2024-05-06 07:08:09} and {@code 2024-05-06T07:08:09+02:00}, in UTC where they have
     * no offset.
     *
     * @param value a {@link Number} or a text; an {@link Instant}, {@link OffsetDateTime} or text; the name of an option; or
     *     an {@link EmbeddingVector} or a list of numbers
     * @throws IllegalArgumentException if the field does not take such a value
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

    /** Whether this is the id of the field or of one of its options. */
    boolean holds(String schemaId) {
        return this.id.equals(schemaId)
                || options().stream().anyMatch(option -> option.id().equals(schemaId));
    }

    /** What was read as a value of this field; an enum is told by the entry of its option, not by its own. */
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
        return new IllegalArgumentException("The metadata field " + this.name + " of kind " + this.kind
                + " does not take the " + value.getClass().getSimpleName() + " "
                + (shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + " …" : shown));
    }

    private IllegalArgumentException unknown(String option) {
        return new IllegalArgumentException("The metadata field " + this.name + " has no option " + option + ", only "
                + options().stream().map(Option::name).toList());
    }
}
