package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.util.List;
import java.util.stream.Stream;

/**
 * A reference to a data row that may not exist.
 *
 * @param byGlobalKey whether the value is a global key, not an id
 */
public record DataRowReference(String value, boolean byGlobalKey) {

    /** Return references by the given ids, followed by references by the given global keys. */
    public static List<DataRowReference> of(List<String> ids, List<String> globalKeys) {
        return Stream.concat(
                        ids.stream().map(id -> new DataRowReference(id, false)),
                        globalKeys.stream().map(key -> new DataRowReference(key, true)))
                .toList();
    }

    /** Return the id or the global key. */
    @Override
    public String toString() {
        return this.value;
    }
}
