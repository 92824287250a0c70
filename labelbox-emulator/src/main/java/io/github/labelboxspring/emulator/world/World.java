package io.github.labelboxspring.emulator.world;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * All organizations and keys. One lock guards every store: queries read under it, mutations and slices of jobs write
 * under it, so entities need no synchronization of their own.
 */
public final class World {

    private final Clock clock;
    private final Ids ids = new Ids();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

    public World(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Ids ids() {
        return ids;
    }

    public ReadWriteLock lock() {
        return lock;
    }

    public <T> T read(Supplier<T> work) {
        return within(lock.readLock(), work);
    }

    public <T> T write(Supplier<T> work) {
        return within(lock.writeLock(), work);
    }

    /** A new organization with its roles and without members. */
    public Organization createOrganization(String name) {
        Organization organization = new Organization(ids.cuid(), now(), name);
        for (DefaultRole role : DefaultRole.values()) {
            organization.entities(Role.class).add(role.create(now()));
        }
        return organization;
    }

    public User createUser(Organization organization, String email, DefaultRole role) {
        Role held = organization.entities(Role.class).find(role.id()).orElseThrow();
        return organization.entities(User.class).add(new User(ids.cuid(), now(), organization, email, held));
    }

    /** Makes {@code secret} a key of the user. */
    public ApiKey createKey(User user, String name, String secret) {
        ApiKey key = new ApiKey(ids.cuid(), now(), name, user);
        keys.put(secret, key);
        return user.organization().entities(ApiKey.class).add(key);
    }

    /** The session that a key opens; empty for unknown and revoked keys and for removed users. */
    public Optional<Session> session(String secret) {
        return Optional.ofNullable(keys.get(secret))
                .filter(key -> !key.revoked() && !key.user().deleted())
                .map(key -> new Session(this, key.user()));
    }

    private static <T> T within(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
