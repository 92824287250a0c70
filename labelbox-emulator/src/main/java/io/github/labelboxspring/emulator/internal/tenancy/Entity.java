package io.github.labelboxspring.emulator.internal.tenancy;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An object with an id, which is marked as deleted instead of being removed. */
public abstract class Entity implements Serializable {

    private final String id;
    private final Instant createdAt;
    private Instant updatedAt;
    private boolean deleted;
    private @Nullable EntityStore<?> store;

    protected Entity(String id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    void storedIn(EntityStore<?> home) {
        this.store = home;
    }

    /** Notify the store that the name has changed, so that lookups by name find it. */
    protected void renamed() {
        if (this.store != null) {
            this.store.renamed();
        }
    }

    public String id() {
        return this.id;
    }

    public Instant createdAt() {
        return this.createdAt;
    }

    public Instant updatedAt() {
        return this.updatedAt;
    }

    public boolean deleted() {
        return this.deleted;
    }

    /** Return whether the caller can see this entity. */
    public boolean visibleTo(Session session) {
        return true;
    }

    public void touch(Instant now) {
        this.updatedAt = now;
    }

    public void delete(Instant now) {
        this.deleted = true;
        this.updatedAt = now;
    }
}
