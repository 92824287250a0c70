package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;

/**
 * A saved search. The platform creates slices of models in its web application only; in the emulator, the path
 * {@code /emulator/slices} creates them.
 */
public final class Slice extends Entity {

    /** What a slice searches. */
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

    /** Return the clauses of the search. */
    public List<Map<String, Object>> filter() {
        return this.filter;
    }
}
