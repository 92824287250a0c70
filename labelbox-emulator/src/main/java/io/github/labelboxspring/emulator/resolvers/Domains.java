package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ResolverSet;
import java.util.List;

/** Every domain of the emulator, a line each. */
public final class Domains {

    private Domains() {}

    public static List<ResolverSet> all(Services services) {
        return List.of(new UserResolvers(), new TaskResolvers(services));
    }
}
