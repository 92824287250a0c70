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

/** The entities of one type in one organization, in the order of their creation. Guarded by the world's lock. */
public final class EntityStore<E extends Entity> implements Serializable {

    private final Map<String, E> byId = new LinkedHashMap<>();
    private final Indexes<E> indexes = new Indexes<>();

    public E add(E entity) {
        this.byId.put(entity.id(), entity);
        entity.storedIn(this);
        this.indexes.add(entity);
        return entity;
    }

    /** Return the entity with the given id, unless it is absent or deleted. */
    public Optional<E> find(String id) {
        return Optional.ofNullable(this.byId.get(id)).filter(entity -> !entity.deleted());
    }

    /** Return all entities that are not deleted. */
    public Stream<E> stream() {
        return this.byId.values().stream().filter(entity -> !entity.deleted());
    }

    /**
     * Return the entities with the given value of a property, using an index.
     *
     * @param property the name of the property
     * @param reader reads the property, whose value must never change
     */
    public Stream<E> with(String property, Function<E, ?> reader, Object value) {
        return withDeleted(property, reader, value).stream().filter(entity -> !entity.deleted());
    }

    /** Return the entity with the given id, even if it is deleted. */
    public Optional<E> any(String id) {
        return Optional.ofNullable(this.byId.get(id));
    }

    /** Return the entities with the given value of a property, including deleted ones; see {@link #with}. */
    public Collection<E> withDeleted(String property, Function<E, ?> reader, Object value) {
        return this.indexes.find(property, reader, value, this.byId.values());
    }

    /** Return the entities with this name, including deleted ones, or all entities if they are not {@link Named}. */
    Collection<E> named(Class<E> kind, String name) {
        return Named.class.isAssignableFrom(kind)
                ? this.indexes.find("name", entity -> ((Named) entity).name(), name, this.byId.values())
                : withDeleted();
    }

    void renamed() {
        this.indexes.forget();
    }

    /** Return all entities, including deleted ones. */
    public Collection<E> withDeleted() {
        return Collections.unmodifiableCollection(this.byId.values());
    }

    /** Remove the matching entities permanently. */
    public void removeIf(Predicate<E> which) {
        if (this.byId.values().removeIf(which)) {
            this.indexes.forget();
        }
    }

    /** Remove an entity permanently. Return whether it existed. */
    public boolean remove(String id) {
        this.indexes.forget();
        return this.byId.remove(id) != null;
    }
}
