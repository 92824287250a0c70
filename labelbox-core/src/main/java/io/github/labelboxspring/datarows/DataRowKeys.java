package io.github.labelboxspring.datarows;

import java.util.Collection;
import java.util.List;

/** Identifies data rows by their ids or by their global keys. */
public sealed interface DataRowKeys {

    /** Return keys that identify data rows by their ids. */
    static Ids ids(Collection<String> ids) {
        return new Ids(List.copyOf(ids));
    }

    /** Return keys that identify data rows by their ids. */
    static Ids ids(String... ids) {
        return new Ids(List.of(ids));
    }

    /** Return keys that identify data rows by their global keys. */
    static GlobalKeys globalKeys(Collection<String> globalKeys) {
        return new GlobalKeys(List.copyOf(globalKeys));
    }

    /** Return keys that identify data rows by their global keys. */
    static GlobalKeys globalKeys(String... globalKeys) {
        return new GlobalKeys(List.of(globalKeys));
    }

    /** Return the ids or global keys. */
    List<String> values();

    /**
     * Data rows identified by their ids.
     *
     * @param values ids, 25 characters each
     */
    record Ids(List<String> values) implements DataRowKeys {

        public Ids {
            values = List.copyOf(values);
        }
    }

    /**
     * Data rows identified by their global keys.
     *
     * @param values global keys, at most 200 characters each
     */
    record GlobalKeys(List<String> values) implements DataRowKeys {

        public GlobalKeys {
            values = List.copyOf(values);
        }
    }
}
