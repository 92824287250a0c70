package io.github.labelboxspring;

import io.github.labelboxspring.graphql.GraphQlOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.rest.RestOperations;

/** Requests that other operations do not cover, with the same retries, limits and exceptions. */
public final class CustomRequests {

    private final Caller caller;

    private final boolean experimental;

    CustomRequests(Caller caller, boolean experimental) {
        this.caller = caller;
        this.experimental = experimental;
    }

    /** Return the operations for custom GraphQL requests. */
    public GraphQlOperations graphQl() {
        return new GraphQlOperations(this.caller, this.experimental);
    }

    /** Return the operations for custom REST requests. */
    public RestOperations rest() {
        return new RestOperations(this.caller);
    }
}
