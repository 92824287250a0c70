package io.github.labelboxspring.taskqueues;

import io.github.labelboxspring.datarows.DataRowKeys;
import java.util.Map;

/**
 * When one data row shall be labeled.
 *
 * @param dataRow names one data row
 * @param priority 1 for the first to be labeled; any 32-bit number
 */
public record DataRowPriority(DataRowKeys dataRow, int priority) {

    /** @throws IllegalArgumentException if it is not one data row */
    public DataRowPriority {
        if (dataRow.values().size() != 1) {
            throw new IllegalArgumentException("A priority is for one data row, was given "
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
