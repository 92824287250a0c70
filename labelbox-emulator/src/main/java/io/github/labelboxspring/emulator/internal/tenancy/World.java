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
 * All organizations and keys. One lock guards every store: queries read under it, mutations and slices of jobs write
 * under it, so entities need no synchronization of their own.
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

    /** In the order of their creation, which the clock does not tell while it is frozen. */
    private static <T> Map<String, T> ordered() {
        return Collections.synchronizedMap(new LinkedHashMap<>());
    }

    /** @param strict whether rules count whose enforcement by the platform is not documented */
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

    /** Tells the domains of each other's changes. */
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

    /** A new organization with its roles and without members. */
    public Organization createOrganization(String name) {
        return createOrganization(this.ids.cuid(), name);
    }

    /** The same with an id that it shall have. */
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

    /** All organizations, oldest first. */
    public List<Organization> organizations() {
        return List.copyOf(this.organizations.values());
    }

    /** Forgets all organizations and keys. */
    public void clear() {
        this.organizations.clear();
        this.keys.clear();
        this.secrets.clear();
    }

    /**
     * All organizations and keys.
     *
     * @param keys by their secrets
     * @param counted how many ids were made
     */
    public record State(List<Organization> organizations, Map<String, ApiKey> keys, long counted)
            implements Serializable {}

    public State state() {
        return new State(new ArrayList<>(organizations()), new LinkedHashMap<>(this.keys), this.ids.counted());
    }

    /** Puts these organizations and keys in the place of all others. */
    public void become(State state) {
        clear();
        state.organizations().forEach(each -> this.organizations.put(each.id(), each));
        state.keys().forEach(this::open);
        this.ids.countFrom(state.counted());
    }

    /**
     * Puts an organization in the place of one, with its members and with the keys that are good but without anything
     * else. Work that goes on in the old one is seen by nobody.
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

    /** The last of the secrets that open a session of the user; empty if there is none. */
    public Optional<String> secret(User user) {
        return user.organization()
                .entities(ApiKey.class)
                .with("user", ApiKey::user, user)
                .filter(key -> key.opens(now(), null))
                .map(this.secrets::get)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /** A new member; one with the same address is in the way. */
    public User createUser(Organization organization, String email, DefaultRole role) {
        return createUser(
                organization,
                email,
                organization.entities(Role.class).find(Role.id(role)).orElseThrow());
    }

    /** The same with any role of the organization. */
    public User createUser(Organization organization, String email, Role held) {
        if (organization.member(email).isPresent()) {
            throw new IllegalArgumentException("The organization has a member " + email);
        }
        return organization.entities(User.class).add(new User(this.ids.cuid(), now(), organization, email, held));
    }

    /** The role of this name, if the organization has it. */
    public Optional<Role> role(Organization organization, String name) {
        return organization.entities(Role.class).stream()
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    /** Makes {@code secret} a key of the user, good for a lifetime and for all that he may do. */
    public ApiKey createKey(User user, String name, String secret) {
        Instant end = now().plus(LIFETIME);
        return createKey(user, this.ids.cuid(), name, secret, new ApiKey.Terms(user, null, end, List.of()));
    }

    /** Makes {@code secret} a key of the user. */
    public ApiKey createKey(User user, String id, String name, String secret, ApiKey.Terms terms) {
        ApiKey key = new ApiKey(id, now(), name, user, terms);
        open(secret, key);
        return user.organization().entities(ApiKey.class).add(key);
    }

    /** Lets the secret open sessions by this key, and by no other any more. */
    private void open(String secret, ApiKey key) {
        ApiKey before = this.keys.put(secret, key);
        if (before != null) {
            this.secrets.remove(before);
        }
        this.secrets.put(key, secret);
    }

    /**
     * The session that a key opens; empty for unknown, revoked and ended keys, for removed users, and from where the key
     * must not be used.
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
