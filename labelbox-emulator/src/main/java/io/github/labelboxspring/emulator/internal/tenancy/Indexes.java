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
 * The entities of a store by values of their properties. An index is made when it is first asked for, and again after
 * {@link #forget}; queries do that side by side. Snapshots have none.
 */
final class Indexes<E extends Entity> implements Serializable {

    private transient volatile @Nullable Map<String, Index<E>> made;

    /** All with this value, the deleted ones too, in the order in which they were added. */
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

    /** Drops what was made. */
    void forget() {
        this.made = null;
    }

    /** One entity, or a set of those that share their value: most values are of one only. */
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
