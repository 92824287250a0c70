package io.github.labelboxspring.metadata;

import io.github.labelboxspring.error.RowFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data row whose metadata Labelbox rejected; the other data rows were changed.
 *
 * @param index the position of the data row in the input, from 0; null if unknown, because Labelbox does not identify
 *     the row or the input contains it more than once
 * @param dataRowId the id of the data row, if Labelbox returns it
 * @param globalKey the global key of the data row, if Labelbox returns it
 * @param kind the kind of failure, for programmatic use
 * @param reason Labelbox's message
 * @param schemaIds the ids of the rejected fields
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
