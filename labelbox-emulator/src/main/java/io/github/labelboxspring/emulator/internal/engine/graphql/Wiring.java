package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps GraphQL fields to resolvers, and GraphQL types to Java classes. */
public final class Wiring {

    private final Map<String, Resolver> resolvers = new LinkedHashMap<>();
    private final Map<String, Class<?>> types = new LinkedHashMap<>();

    Wiring() {}

    public Wiring query(String field, Resolver resolver) {
        return field("Query", field, resolver);
    }

    public Wiring mutation(String field, Resolver resolver) {
        return field("Mutation", field, resolver);
    }

    /** Register the resolver of a field that is not a property of the type's Java class. */
    public Wiring field(String type, String field, Resolver resolver) {
        if (this.resolvers.putIfAbsent(type + "." + field, resolver) != null) {
            throw new IllegalArgumentException(type + "." + field + " is resolved twice");
        }
        return this;
    }

    /**
     * Bind a type to a Java class. Fields without a resolver are read from the methods of the class that have their
     * name.
     */
    public Wiring type(String type, Class<?> javaType) {
        if (this.types.putIfAbsent(type, javaType) != null) {
            throw new IllegalArgumentException(type + " is bound twice");
        }
        return this;
    }

    @Nullable
    Resolver resolver(String type, String field) {
        return this.resolvers.get(type + "." + field);
    }

    @Nullable
    Class<?> javaType(String type) {
        return this.types.get(type);
    }

    Map<String, Resolver> resolvers() {
        return this.resolvers;
    }

    Map<String, Class<?>> types() {
        return this.types;
    }
}
