package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;

/**
 * A saved search. The platform makes those of models in its web app only; here the emulator's own path {@code
 * /emulator/slices} does.
 */
public final class Slice extends Entity {

    /** What is searched. */
    public enum Kind {
        CATALOG,
        MODEL
    }

    private final Kind kind;
    private final String name;
    private final String description;
    private final List<Map<String, Object>> filter;

    public Slice(Session session, Kind kind, String name, String description, List<Map<String, Object>> filter) {
        super(session.world().ids().cuid(), session.world().now());
        this.kind = kind;
        this.name = name;
        this.description = description;
        this.filter = filter;
    }

    public Kind kind() {
        return this.kind;
    }

    public String name() {
        return this.name;
    }

    public String description() {
        return this.description;
    }

    /** Clauses of a search query. */
    public List<Map<String, Object>> filter() {
        return this.filter;
    }
}
