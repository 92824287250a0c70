package io.github.labelboxspring.metadata;

import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.MetadataValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API's formats for specifying data rows. */
final class RowInputs {

    private static final String BY_ID = "ID";

    private static final String BY_KEY = "GKEY";

    private RowInputs() {}

    static Map<String, @Nullable Object> upsert(MetadataUpdate update) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put(
                update.row() instanceof DataRowKey.Id ? "dataRowId" : "globalKey",
                update.row().value());
        input.put(
                "fields",
                update.values().stream()
                        .map(MetadataValue::entries)
                        .flatMap(List::stream)
                        .toList());
        return input;
    }

    static Map<String, Object> delete(MetadataRemoval removal) {
        String type = removal.row() instanceof DataRowKey.Id ? BY_ID : BY_KEY;
        return Map.of(
                "dataRowIdentifier",
                Map.of("id", removal.row().value(), "idType", type),
                "schemaIds",
                removal.schemaIds());
    }

    static Map<String, Object> read(DataRowKeys kind, List<String> some) {
        return Map.of("ids", some, "idType", kind instanceof DataRowKeys.Ids ? BY_ID : BY_KEY);
    }
}
