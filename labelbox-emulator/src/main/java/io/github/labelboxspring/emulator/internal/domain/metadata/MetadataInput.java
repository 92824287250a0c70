package io.github.labelboxspring.emulator.internal.domain.metadata;

import io.github.labelboxspring.emulator.internal.engine.graphql.Times;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads metadata of requests: {@code {schemaId, value}} or {@code {name, value}}. An enum consists of two entries, the
 * field and the option, each with an empty value, or of the field with the option's id or name as its value.
 */
public final class MetadataInput {

    private static final int LONGEST_TEXT = 4_096;
    private static final int DIMENSIONS = 128;

    private final MetadataOntology ontology;
    private final Map<MetadataSchema, Object> values = new LinkedHashMap<>();

    private final Function<MetadataSchema, String> repeated;

    private MetadataInput(MetadataOntology ontology, Function<MetadataSchema, String> repeated) {
        this.ontology = ontology;
        this.repeated = repeated;
    }

    /**
     * Return the values by field.
     *
     * @throws RuleException if a field does not exist, occurs twice, or does not accept the value
     */
    public static List<MetadataValue> read(MetadataOntology ontology, List<?> entries) {
        return read(new MetadataInput(ontology, schema -> "for " + schema.kind()), entries);
    }

    /** Read the metadata of an uploaded data row. The error for a field that occurs twice contains its id. */
    public static List<MetadataValue> readUploaded(MetadataOntology ontology, List<?> entries) {
        return read(new MetadataInput(ontology, schema -> ": [" + schema.id() + "]"), entries);
    }

    private static List<MetadataValue> read(MetadataInput input, List<?> entries) {
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> field)) {
                throw new RuleException("Metadata must be a list of objects");
            }
            input.add(input.schema(field), field.get("value"));
        }
        return input.values.entrySet().stream()
                .map(entry -> new MetadataValue(entry.getKey(), entry.getValue()))
                .toList();
    }

    private MetadataSchema schema(Map<?, ?> field) {
        Object id = field.get("schemaId") == null ? field.get("schema_id") : field.get("schemaId");
        if (id != null) {
            return this.ontology
                    .schema(id.toString())
                    .orElseThrow(() -> new RuleException("Schema " + id + " does not exist"));
        }
        String name = String.valueOf(field.get("name"));
        return this.ontology
                .fieldByName(name)
                .orElseThrow(() -> new RuleException("Metadata field " + name + " does not exist"));
    }

    private void add(MetadataSchema schema, @Nullable Object value) {
        MetadataSchema parent = schema.parent();
        if (parent != null) {
            put(parent, schema);
        } else if (schema.kind() == MetadataKind.CustomMetadataEnum && value instanceof Map<?, ?>) {
            return;
        } else {
            put(schema, convert(schema, value));
        }
    }

    private void put(MetadataSchema schema, Object value) {
        if (this.values.put(schema, value) != null) {
            throw new RuleException("A schemaId can only be specified once per DataRow " + this.repeated.apply(schema));
        }
    }

    private static Object convert(MetadataSchema schema, @Nullable Object value) {
        return switch (schema.kind()) {
            case CustomMetadataNumber -> number(schema, value);
            case CustomMetadataDateTime -> time(schema, value);
            case CustomMetadataString -> text(schema, value);
            case CustomMetadataEmbedding -> vector(schema, value);
            case CustomMetadataEnum, CustomMetadataEnumOption ->
                schema.options().stream()
                        .filter(option ->
                                option.id().equals(value) || option.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> new RuleException("No option " + value + " of " + schema.name()));
        };
    }

    private static Object number(MetadataSchema schema, @Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new RuleException("The value of " + schema.name() + " must be a number");
    }

    private static Object text(MetadataSchema schema, @Nullable Object value) {
        if (value instanceof String text && text.length() <= LONGEST_TEXT) {
            return text;
        }
        throw new RuleException("The value of " + schema.name() + " must be a string of at most 4096 characters");
    }

    private static Object time(MetadataSchema schema, @Nullable Object value) {
        try {
            return Times.text(OffsetDateTime.parse(String.valueOf(value)));
        } catch (DateTimeException failure) {
            throw new RuleException("The value of " + schema.name() + " must be an ISO 8601 time with a zone");
        }
    }

    private static Object vector(MetadataSchema schema, @Nullable Object value) {
        if (value instanceof List<?> list && list.size() == DIMENSIONS) {
            return list;
        }
        throw new RuleException("The value of " + schema.name() + " must be 128 numbers");
    }
}
