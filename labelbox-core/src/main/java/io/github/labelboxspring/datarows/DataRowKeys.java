package io.github.labelboxspring.datarows;

import java.util.Collection;
import java.util.List;

/** Names data rows in one of the two ways that the platform knows. */
public sealed interface DataRowKeys {

    /** By the platform's ids. */
    static Ids ids(Collection<String> ids) {
        return new Ids(List.copyOf(ids));
    }

    /** By the platform's ids. */
    static Ids ids(String... ids) {
        return new Ids(List.of(ids));
    }

    /** By your own keys. */
    static GlobalKeys globalKeys(Collection<String> globalKeys) {
        return new GlobalKeys(List.copyOf(globalKeys));
    }

    /** By your own keys. */
    static GlobalKeys globalKeys(String... globalKeys) {
        return new GlobalKeys(List.of(globalKeys));
    }

    /** The ids or keys. */
    List<String> values();

    /**
     * Data rows by the platform's ids.
     *
     * @param values ids, 25 characters each
     */
    record Ids(List<String> values) implements DataRowKeys {

        public Ids {
            values = List.copyOf(values);
        }
    }

    /**
     * Data rows by your own keys.
     *
     * @param values global keys, at most 200 characters each
     */
    record GlobalKeys(List<String> values) implements DataRowKeys {

        public GlobalKeys {
            values = List.copyOf(values);
        }
    }
}
