package io.github.labelboxspring.emulator.internal.tenancy;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something with an id that is created once, changes, and is deleted by a mark. */
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

    /** Its name has changed, by which it may have been looked for. */
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

    /** Whether the caller can see that it exists. */
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
