package io.github.labelboxspring.emulator.internal.engine.http;

/** Decides whether a REST path may be requested. */
@FunctionalInterface
public interface RestGuard {

    /**
     * Throw an {@link io.github.labelboxspring.emulator.internal.engine.graphql.ApiException} if the request is
     * refused. Called before the handler.
     */
    void check(RestRequest request, String method, String template);
}
