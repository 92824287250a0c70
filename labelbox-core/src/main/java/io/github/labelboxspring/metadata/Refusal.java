package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.error.RowFailure;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A rejected row as returned by Labelbox. */
record Refusal(
        @Nullable String dataRowId,
        @Nullable String globalKey,
        @Nullable String error,
        List<RefusedField> fields) {

    /**
     * @param asked the rows of the request
     * @param first the position of the first of these rows in the input
     */
    MetadataFailure failure(List<DataRowKey> asked, int first) {
        int[] places = IntStream.range(0, asked.size())
                .filter(at -> names(asked.get(at)))
                .toArray();
        RowFailure refused = RowFailure.of(places.length == 1 ? first + places[0] : null, null, this.error);
        return new MetadataFailure(
                refused.index(),
                this.dataRowId,
                this.globalKey,
                refused.kind(),
                refused.reason(),
                this.fields.stream().map(RefusedField::schemaId).toList());
    }

    private boolean names(DataRowKey row) {
        return row.value().equals(row instanceof DataRowKey.Id ? this.dataRowId : this.globalKey);
    }

    record RefusedField(String schemaId) {}
}
