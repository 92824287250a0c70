package io.github.labelboxspring.workflows;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a metadata field of a data row. Corresponds to {@code m_condition} in the official SDK.
 *
 * @param schemaId the id of the metadata field
 * @param operator the operator's API name, such as {@code starts_with}
 * @param values the values to compare with
 */
public record MetadataCondition(String schemaId, String operator, List<String> values) {

    /** @throws IllegalArgumentException if {@code values} is empty */
    public MetadataCondition {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Specify at least one value for the metadata field " + schemaId);
        }
    }

    public static MetadataCondition contains(String schemaId, String text) {
        return new MetadataCondition(schemaId, "contains", List.of(text));
    }

    public static MetadataCondition doesNotContain(String schemaId, String text) {
        return new MetadataCondition(schemaId, "does_not_contain", List.of(text));
    }

    public static MetadataCondition startsWith(String schemaId, String text) {
        return new MetadataCondition(schemaId, "starts_with", List.of(text));
    }

    public static MetadataCondition endsWith(String schemaId, String text) {
        return new MetadataCondition(schemaId, "ends_with", List.of(text));
    }

    public static MetadataCondition isAny(String schemaId, List<String> values) {
        return new MetadataCondition(schemaId, "is_any", values);
    }

    public static MetadataCondition isNotAny(String schemaId, List<String> values) {
        return new MetadataCondition(schemaId, "is_not_any", values);
    }

    Map<String, @Nullable Object> filter() {
        return JsonObjects.of(
                "type",
                "metadata",
                "field",
                JsonObjects.of(
                        "type",
                        "stringArray",
                        "value",
                        JsonObjects.of("type", "stringArray", "values", this.values, "operator", this.operator),
                        "schemaId",
                        this.schemaId));
    }

    Map<String, @Nullable Object> query() {
        return JsonObjects.of(
                "type",
                "metadata",
                "value",
                JsonObjects.of(
                        "type", "string", "values", this.values, "operator", this.operator, "schemaId", this.schemaId));
    }
}
