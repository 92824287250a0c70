package io.github.labelboxspring.emulator.internal.tenancy;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entities of one kind of one organization, in the order of their creation. Guarded by the world's lock. */
public final class EntityStore<E extends Entity> implements Serializable {

    private final Map<String, E> byId = new LinkedHashMap<>();

    public E add(E entity) {
        this.byId.put(entity.id(), entity);
        return entity;
    }

    /** The entity unless it is absent or deleted. */
    public Optional<E> find(String id) {
        return Optional.ofNullable(this.byId.get(id)).filter(entity -> !entity.deleted());
    }

    /** All that are not deleted. */
    public Stream<E> stream() {
        return this.byId.values().stream().filter(entity -> !entity.deleted());
    }

    /** All, the deleted ones too. */
    public Collection<E> withDeleted() {
        return Collections.unmodifiableCollection(this.byId.values());
    }

    /** Forgets entities for good. */
    public void removeIf(Predicate<E> which) {
        this.byId.values().removeIf(which);
    }

    /** Forgets the entity for good. */
    public boolean remove(String id) {
        return this.byId.remove(id) != null;
    }
}
