package io.github.labelboxspring.settings;

import java.net.URI;

/**
 * The endpoints of the platform.
 *
 * @param graphQl the GraphQL endpoint, ending in {@code /graphql}
 * @param rest the REST endpoint, ending in {@code /api/v1}
 */
public record Endpoints(URI graphQl, URI rest) {

    /** The endpoints of Labelbox. */
    public static final Endpoints DEFAULT = new Endpoints(
            URI.create("https://api.labelbox.com/graphql"), URI.create("https://api.labelbox.com/api/v1"));

    public Endpoints {
        check("labelbox.endpoint", graphQl);
        check("labelbox.rest-endpoint", rest);
    }

    private static void check(String property, URI uri) {
        if (!uri.isAbsolute() || uri.getHost() == null || !uri.getScheme().matches("https?")) {
            throw new IllegalArgumentException(property + " must be an http or https URL, not " + uri);
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null) {
            throw new IllegalArgumentException(property + " must have neither user info nor query");
        }
    }

    /** Return the endpoint for experimental operations: {@code /_gql} instead of {@code /graphql}. */
    public URI experimental() {
        return URI.create(this.graphQl.toString().replaceFirst("/graphql$", "/_gql"));
    }

    /** Return whether the host is the local machine, as for an emulator. */
    public boolean local() {
        return this.graphQl.getHost().matches("localhost|127\\..*|\\[::1]");
    }
}
