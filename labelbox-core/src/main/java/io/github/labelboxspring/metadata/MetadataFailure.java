package io.github.labelboxspring.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data row whose metadata the platform refused; the other rows are done.
 *
 * @param index place of the data row in the input, from 0; null where it cannot be known, since the platform does not name
 *     the row or the input names it more than once
 * @param dataRowId its id, if the platform says so
 * @param globalKey its global key, if the platform says so
 * @param reason the platform's text
 * @param schemaIds the fields that were refused
 */
public record MetadataFailure(
        @Nullable Integer index,
        @Nullable String dataRowId,
        @Nullable String globalKey,
        String reason,
        List<String> schemaIds) {

    public MetadataFailure {
        schemaIds = List.copyOf(schemaIds);
    }
}
