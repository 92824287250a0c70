package io.github.labelboxspring.emulator.internal.tenancy;

import java.io.Serializable;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An API key of a user. */
public final class ApiKey extends Entity {

    private static final int MOST_RANGES = 50;

    private final String name;
    private final User user;
    private final Terms terms;
    private final List<AddressRange> ranges;
    private boolean revoked;

    /**
     * The terms of use of an API key.
     *
     * @param createdBy the user who created the key
     * @param role the role of the key, or null for the role of its user
     * @param expiresAt the time of expiry, or null if the key does not expire
     * @param allowedIpCidrs the addresses from which the key can be used; empty for any
     */
    public record Terms(
            User createdBy, @Nullable Role role, @Nullable Instant expiresAt, List<String> allowedIpCidrs)
            implements Serializable {

        public Terms {
            allowedIpCidrs = List.copyOf(allowedIpCidrs);
        }
    }

    ApiKey(String id, Instant createdAt, String name, User user, Terms terms) {
        super(id, createdAt);
        if (terms.allowedIpCidrs().size() > MOST_RANGES) {
            throw new RuleException("A key is bound to at most 50 addresses and ranges");
        }
        this.name = name;
        this.user = user;
        this.terms = terms;
        this.ranges = terms.allowedIpCidrs().stream().map(AddressRange::parse).toList();
    }

    /** Return a copy of this key for a member of a renewed organization. */
    ApiKey of(User renewed, Map<User, User> members) {
        Role role = this.terms.role();
        return new ApiKey(
                id(),
                createdAt(),
                this.name,
                renewed,
                new Terms(
                        members.getOrDefault(this.terms.createdBy(), renewed),
                        role == null
                                ? null
                                : renewed.organization()
                                        .entities(Role.class)
                                        .find(role.id())
                                        .orElseThrow(),
                        this.terms.expiresAt(),
                        this.terms.allowedIpCidrs()));
    }

    public String name() {
        return this.name;
    }

    public User user() {
        return this.user;
    }

    public String userId() {
        return this.user.id();
    }

    public String userEmail() {
        return this.user.email();
    }

    public String createdByUserId() {
        return this.terms.createdBy().id();
    }

    public @Nullable Long expiresAtEpoch() {
        Instant end = this.terms.expiresAt();
        return end == null ? null : end.getEpochSecond();
    }

    public List<String> allowedIpCidrs() {
        return this.terms.allowedIpCidrs();
    }

    public boolean revoked() {
        return this.revoked;
    }

    public void revoke(Instant now) {
        this.revoked = true;
        touch(now);
    }

    /** Return the role that limits the permissions of the key. */
    Role role() {
        Role role = this.terms.role();
        return role == null ? this.user.orgRole() : role;
    }

    boolean opens(Instant now, @Nullable InetAddress from) {
        Instant end = this.terms.expiresAt();
        return !this.revoked
                && !this.user.deleted()
                && (end == null || now.isBefore(end))
                && (this.ranges.isEmpty()
                        || from != null && this.ranges.stream().anyMatch(range -> range.contains(from)));
    }
}
