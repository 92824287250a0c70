package io.github.labelboxspring.emulator.internal.engine.graphql;

/** The resolvers of one domain. */
public interface ResolverSet {

    /** Return the name of the SDL file in {@code /schema}, without its extension. */
    String schema();

    /** Register the resolvers of the fields in that file. */
    void register(Wiring wiring);
}
