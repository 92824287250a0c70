package io.github.labelboxspring.metadata;

import io.github.labelboxspring.error.RowFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data row whose metadata Labelbox refused; the other data rows were changed.
 *
 * @param index position of the data row in the input, from 0; null where it cannot be known, since Labelbox does not name
 *     the row or the input names it more than once
 * @param dataRowId its id, if Labelbox reports it
 * @param globalKey its global key, if Labelbox reports it
 * @param kind why it was refused, for programs
 * @param reason why it was refused, in Labelbox's words
 * @param schemaIds ids of the fields that were refused
 */
public record MetadataFailure(
        @Nullable Integer index,
        @Nullable String dataRowId,
        @Nullable String globalKey,
        RowFailure.Kind kind,
        String reason,
        List<String> schemaIds) {

    public MetadataFailure {
        schemaIds = List.copyOf(schemaIds);
    }

    RowFailure row() {
        return new RowFailure(
                this.index, this.globalKey == null ? this.dataRowId : this.globalKey, this.kind, this.reason);
    }
}
