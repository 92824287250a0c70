package io.github.labelboxspring.emulator.internal.engine.http;

/** Says who may ask for a REST path. */
@FunctionalInterface
public interface RestGuard {

    /** Refuses with an {@link io.github.labelboxspring.emulator.internal.engine.graphql.ApiException}, before the path is answered. */
    void check(RestRequest request, String method, String template);
}
