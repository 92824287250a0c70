package io.github.labelboxspring.taskqueues;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.util.Map;

/**
 * The labeling priority of a data row.
 *
 * @param dataRow the id or global key of one data row
 * @param priority 1 for the first to be labeled; any 32-bit number
 */
public record DataRowPriority(DataRowKeys dataRow, int priority) {

    /** @throws IllegalArgumentException if there is not exactly one data row */
    public DataRowPriority {
        if (dataRow.values().size() != 1) {
            throw new IllegalArgumentException("A priority requires exactly one data row, not "
                    + dataRow.values().size());
        }
    }

    public static DataRowPriority ofId(String id, int priority) {
        return new DataRowPriority(DataRowKeys.ids(id), priority);
    }

    public static DataRowPriority ofGlobalKey(String globalKey, int priority) {
        return new DataRowPriority(DataRowKeys.globalKeys(globalKey), priority);
    }

    Map<String, Object> input() {
        String type = this.dataRow instanceof DataRowKeys.GlobalKeys ? "GKEY" : "ID";
        return Map.of(
                "dataRowIdentifier",
                Map.of("id", this.dataRow.values().get(0), "idType", type),
                "priority",
                this.priority);
    }
}
