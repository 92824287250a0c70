package io.github.labelboxspring.emulator.world;

import java.time.Instant;

/** A key that acts for a user. */
public final class ApiKey extends Entity {

    private final String name;
    private final User user;
    private boolean revoked;

    ApiKey(String id, Instant createdAt, String name, User user) {
        super(id, createdAt);
        this.name = name;
        this.user = user;
    }

    public String name() {
        return name;
    }

    public User user() {
        return user;
    }

    public boolean revoked() {
        return revoked;
    }

    public void revoke(Instant now) {
        revoked = true;
        touch(now);
    }
}
