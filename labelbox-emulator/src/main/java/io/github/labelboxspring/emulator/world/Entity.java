package io.github.labelboxspring.emulator.world;

import java.time.Instant;

/** Something with an id that is created once, changes, and is deleted by a mark. */
public abstract class Entity {

    private final String id;
    private final Instant createdAt;
    private Instant updatedAt;
    private boolean deleted;

    protected Entity(String id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public String id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean deleted() {
        return deleted;
    }

    public void touch(Instant now) {
        updatedAt = now;
    }

    public void delete(Instant now) {
        deleted = true;
        updatedAt = now;
    }
}
