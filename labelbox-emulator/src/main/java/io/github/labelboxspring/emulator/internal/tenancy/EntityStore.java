package io.github.labelboxspring.emulator.internal.tenancy;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entities of one kind of one organization, in the order of their creation. Guarded by the world's lock. */
public final class EntityStore<E extends Entity> implements Serializable {

    private final Map<String, E> byId = new LinkedHashMap<>();
    private final Indexes<E> indexes = new Indexes<>();

    public E add(E entity) {
        this.byId.put(entity.id(), entity);
        entity.storedIn(this);
        this.indexes.add(entity);
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

    /**
     * All of which a property has this value, without looking at the others.
     *
     * @param property its name
     * @param reader of a property that never changes
     */
    public Stream<E> with(String property, Function<E, ?> reader, Object value) {
        return withDeleted(property, reader, value).stream().filter(entity -> !entity.deleted());
    }

    /** The entity, be it deleted or not. */
    public Optional<E> any(String id) {
        return Optional.ofNullable(this.byId.get(id));
    }

    /** All of which a property has this value, the deleted ones too; see {@link #with}. */
    public Collection<E> withDeleted(String property, Function<E, ?> reader, Object value) {
        return this.indexes.find(property, reader, value, this.byId.values());
    }

    /** All with this name, the deleted ones too; all there are if they are not {@link Named}. */
    Collection<E> named(Class<E> kind, String name) {
        return Named.class.isAssignableFrom(kind)
                ? this.indexes.find("name", entity -> ((Named) entity).name(), name, this.byId.values())
                : withDeleted();
    }

    void renamed() {
        this.indexes.forget();
    }

    /** All, the deleted ones too. */
    public Collection<E> withDeleted() {
        return Collections.unmodifiableCollection(this.byId.values());
    }

    /** Forgets entities for good. */
    public void removeIf(Predicate<E> which) {
        if (this.byId.values().removeIf(which)) {
            this.indexes.forget();
        }
    }

    /** Forgets the entity for good. */
    public boolean remove(String id) {
        this.indexes.forget();
        return this.byId.remove(id) != null;
    }
}
