package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.internal.engine.events.ChangeLock;
import io.github.labelboxspring.emulator.internal.engine.events.Events;
import java.io.Serializable;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All organizations and API keys. One lock guards all stores: queries hold it for reading, mutations and slices of
 * background work for writing, so that entities need no synchronization.
 */
public final class World {

    private static final Duration LIFETIME = Duration.ofDays(36_500);

    private final Clock clock;
    private final BooleanSupplier strict;
    private final Ids ids = new Ids();
    private final Events events = new Events();
    private final ReadWriteLock lock = new ChangeLock(this.events);
    private final Map<String, Organization> organizations = ordered();
    private final Map<String, ApiKey> keys = ordered();
    private final Map<ApiKey, String> secrets = new ConcurrentHashMap<>();

    /** Return a map in the order of creation, which times do not determine while the clock is frozen. */
    private static <T> Map<String, T> ordered() {
        return Collections.synchronizedMap(new LinkedHashMap<>());
    }

    /** @param strict whether to enforce rules whose enforcement by the platform is not documented */
    public World(Clock clock, BooleanSupplier strict) {
        this.clock = clock;
        this.strict = strict;
    }

    public boolean strict() {
        return this.strict.getAsBoolean();
    }

    public Instant now() {
        return this.clock.instant();
    }

    public Ids ids() {
        return this.ids;
    }

    /** Return the events by which domains are notified of each other's changes. */
    public Events events() {
        return this.events;
    }

    public ReadWriteLock lock() {
        return this.lock;
    }

    public <T> T read(Supplier<T> work) {
        return within(this.lock.readLock(), work);
    }

    public <T> T write(Supplier<T> work) {
        return within(this.lock.writeLock(), work);
    }

    /** Create an organization with its roles and without members. */
    public Organization createOrganization(String name) {
        return createOrganization(this.ids.cuid(), name);
    }

    /** Create an organization with the given id. */
    public Organization createOrganization(String id, String name) {
        Organization organization = new Organization(id, now(), name);
        for (DefaultRole role : DefaultRole.values()) {
            organization.entities(Role.class).add(Role.of(role, now()));
        }
        this.organizations.put(organization.id(), organization);
        return organization;
    }

    public Organization organization(String id) {
        return Optional.ofNullable(this.organizations.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No organization " + id));
    }

    /** Return all organizations, oldest first. */
    public List<Organization> organizations() {
        return List.copyOf(this.organizations.values());
    }

    /** Remove all organizations and keys. */
    public void clear() {
        this.organizations.clear();
        this.keys.clear();
        this.secrets.clear();
    }

    /**
     * All organizations and API keys.
     *
     * @param keys the keys by their secrets
     * @param counted the value of the counter of ids
     */
    public record State(List<Organization> organizations, Map<String, ApiKey> keys, long counted)
            implements Serializable {}

    public State state() {
        return new State(new ArrayList<>(organizations()), new LinkedHashMap<>(this.keys), this.ids.counted());
    }

    /** Replace all organizations and keys. */
    public void become(State state) {
        clear();
        state.organizations().forEach(each -> this.organizations.put(each.id(), each));
        state.keys().forEach(this::open);
        this.ids.countFrom(state.counted());
    }

    /**
     * Replace an organization by one with the same members and their keys that are not revoked, but without other
     * content. Background work in the old organization continues without effect.
     */
    public Organization renew(Organization old) {
        Organization organization = createOrganization(old.id(), old.name());
        Map<User, User> members = new HashMap<>();
        old.entities(User.class).stream()
                .forEach(user ->
                        members.put(user, organization.entities(User.class).add(user.in(organization))));
        for (Map.Entry<String, ApiKey> each : new LinkedHashMap<>(this.keys).entrySet()) {
            ApiKey key = each.getValue();
            if (key.user().organization() == old) {
                User user = members.get(key.user());
                if (user == null || key.revoked()) {
                    this.keys.remove(each.getKey());
                    this.secrets.remove(key);
                } else {
                    open(each.getKey(), organization.entities(ApiKey.class).add(key.of(user, members)));
                }
            }
        }
        return organization;
    }

    /** Return the secret of the user's latest key that is valid from any address, or empty if there is none. */
    public Optional<String> secret(User user) {
        return user.organization()
                .entities(ApiKey.class)
                .with("user", ApiKey::user, user)
                .filter(key -> key.opens(now(), null))
                .map(this.secrets::get)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /**
     * Create a member with a default role.
     *
     * @throws IllegalArgumentException if there is a member with the same address
     */
    public User createUser(Organization organization, String email, DefaultRole role) {
        return createUser(
                organization,
                email,
                organization.entities(Role.class).find(Role.id(role)).orElseThrow());
    }

    /**
     * Create a member with a role of the organization.
     *
     * @throws IllegalArgumentException if there is a member with the same address
     */
    public User createUser(Organization organization, String email, Role held) {
        if (organization.member(email).isPresent()) {
            throw new IllegalArgumentException("The organization has a member " + email);
        }
        User user = organization.entities(User.class).add(new User(this.ids.cuid(), now(), organization, email, held));
        this.events.publish(new UserCreated(user));
        return user;
    }

    /** Return the role with this name, if the organization has it. */
    public Optional<Role> role(Organization organization, String name) {
        return organization.entities(Role.class).stream()
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    /** Create a key with the given secret and the permissions of the user, valid for about 100 years. */
    public ApiKey createKey(User user, String name, String secret) {
        Instant end = now().plus(LIFETIME);
        return createKey(user, this.ids.cuid(), name, secret, new ApiKey.Terms(user, null, end, List.of()));
    }

    /** Create a key with the given secret and terms. */
    public ApiKey createKey(User user, String id, String name, String secret, ApiKey.Terms terms) {
        ApiKey key = new ApiKey(id, now(), name, user, terms);
        open(secret, key);
        return user.organization().entities(ApiKey.class).add(key);
    }

    /** Register a key for the secret, in place of any previous one. */
    private void open(String secret, ApiKey key) {
        ApiKey before = this.keys.put(secret, key);
        if (before != null) {
            this.secrets.remove(before);
        }
        this.secrets.put(key, secret);
    }

    /**
     * Return the session of a key, or empty if the key is unknown, revoked or expired, if its user has been removed, or
     * if it cannot be used from this address.
     */
    public Optional<Session> session(String secret, @Nullable InetAddress from, String base) {
        return Optional.ofNullable(this.keys.get(secret))
                .filter(key -> key.opens(now(), from))
                .map(key -> new Session(this, key.user(), key.role(), base));
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
