package io.github.labelboxspring.emulator.internal.engine.graphql;

/** The resolvers of one domain. */
public interface ResolverSet {

    /** The name of the SDL file in {@code /schema}, without its ending. */
    String schema();

    /** Says who answers the fields of that file. */
    void register(Wiring wiring);
}
