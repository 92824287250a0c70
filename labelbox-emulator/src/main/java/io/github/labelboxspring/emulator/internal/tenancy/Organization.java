package io.github.labelboxspring.emulator.internal.tenancy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A workspace, whose content is invisible to other organizations. */
public final class Organization extends Entity {

    private final String name;
    private final Map<Class<?>, EntityStore<?>> stores = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

    Organization(String id, Instant createdAt, String name) {
        super(id, createdAt);
        this.name = name;
    }

    public String name() {
        return this.name;
    }

    /** Return the store for the given type of entity, created on first use. */
    @SuppressWarnings("unchecked")
    public <E extends Entity> EntityStore<E> entities(Class<E> kind) {
        return (EntityStore<E>) this.stores.computeIfAbsent(kind, key -> new EntityStore<>());
    }

    /** Return the member with this e-mail address. */
    public Optional<User> member(String email) {
        return entities(User.class).with("email", User::email, email).findFirst();
    }

    /** Return a custom part for data that does not fit {@link #entities}, created on first use. */
    public <T> T part(Class<T> kind, Function<Organization, T> maker) {
        return kind.cast(this.parts.computeIfAbsent(kind, key -> maker.apply(this)));
    }
}
