package io.github.labelboxspring.emulator.internal.tenancy;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Indexes of a store's entities by the values of properties. An index is built on first use, and again after
 * {@link #forget}; concurrent queries may build indexes. Snapshots do not contain them.
 */
final class Indexes<E extends Entity> implements Serializable {

    private transient volatile @Nullable Map<String, Index<E>> made;

    /** Return the entities with this value, including deleted ones, in the order in which they were added. */
    Collection<E> find(String property, Function<E, ?> reader, Object value, Collection<E> all) {
        return made().computeIfAbsent(property, key -> new Index<>(reader, all)).find(value);
    }

    private Map<String, Index<E>> made() {
        Map<String, Index<E>> present = this.made;
        if (present != null) {
            return present;
        }
        synchronized (this) {
            present = this.made == null ? new ConcurrentHashMap<>() : this.made;
            this.made = present;
            return present;
        }
    }

    void add(E entity) {
        Map<String, Index<E>> present = this.made;
        if (present != null) {
            present.values().forEach(index -> index.add(entity));
        }
    }

    /** Discard all indexes. */
    void forget() {
        this.made = null;
    }

    /**
     * An index. Its values are a single entity, which is the most frequent case, or a set of entities with the same
     * value.
     */
    private record Index<E extends Entity>(Function<E, ?> reader, Map<Object, Object> found) {

        Index(Function<E, ?> reader, Collection<E> all) {
            this(reader, new HashMap<>());
            all.forEach(this::add);
        }

        void add(E entity) {
            Object value = this.reader.apply(entity);
            if (value != null) {
                this.found.merge(value, entity, Index::together);
            }
        }

        @SuppressWarnings("unchecked")
        private static Object together(Object some, Object more) {
            Set<Object> all = some instanceof Entity ? new LinkedHashSet<>(List.of(some)) : (Set<Object>) some;
            all.add(more);
            return all;
        }

        @SuppressWarnings("unchecked")
        Collection<E> find(Object value) {
            Object entities = this.found.get(value);
            if (entities == null) {
                return List.of();
            }
            return entities instanceof Entity ? List.of((E) entities) : List.copyOf((Set<E>) entities);
        }
    }
}
