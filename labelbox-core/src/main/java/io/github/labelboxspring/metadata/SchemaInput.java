package io.github.labelboxspring.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The new state of a field; the platform removes omitted options. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemaInput(
        @Nullable String id,
        String name,
        MetadataKind kind,
        @Nullable List<OptionInput> options) {

    static SchemaInput of(NewMetadataSchema schema) {
        List<OptionInput> options = schema.options().stream()
                .map(name -> new OptionInput(null, name, MetadataKind.OPTION))
                .toList();
        return new SchemaInput(null, schema.name(), schema.kind(), options.isEmpty() ? null : options);
    }

    static SchemaInput of(MetadataSchema schema) {
        List<OptionInput> options = schema.options().stream()
                .map(option -> new OptionInput(option.id(), option.name(), MetadataKind.OPTION))
                .toList();
        return new SchemaInput(schema.id(), schema.name(), schema.kind(), options.isEmpty() ? null : options);
    }

    SchemaInput named(String name) {
        return new SchemaInput(this.id, NewMetadataSchema.name(name), this.kind, this.options);
    }

    SchemaInput options(List<OptionInput> options) {
        return new SchemaInput(this.id, this.name, this.kind, options);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OptionInput(@Nullable String id, String name, MetadataKind kind) {}
}
