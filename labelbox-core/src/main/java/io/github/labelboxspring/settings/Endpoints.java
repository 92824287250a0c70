package io.github.labelboxspring.settings;

import java.net.URI;

/**
 * Where the platform is.
 *
 * @param graphQl GraphQL endpoint, ends in {@code /graphql}
 * @param rest REST endpoint, ends in {@code /api/v1}
 */
public record Endpoints(URI graphQl, URI rest) {

    /** Labelbox itself. */
    public static final Endpoints DEFAULT = new Endpoints(
            URI.create("https://api.labelbox.com/graphql"), URI.create("https://api.labelbox.com/api/v1"));

    public Endpoints {
        check("labelbox.endpoint", graphQl);
        check("labelbox.rest-endpoint", rest);
    }

    private static void check(String property, URI uri) {
        if (!uri.isAbsolute() || uri.getHost() == null || !uri.getScheme().matches("https?")) {
            throw new IllegalArgumentException(property + " must be an http or https URL, was " + uri);
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null) {
            throw new IllegalArgumentException(property + " must have neither user info nor query");
        }
    }

    /** The endpoint for experimental operations: {@code /_gql} beside {@code /graphql}. */
    public URI experimental() {
        return URI.create(this.graphQl.toString().replaceFirst("/graphql$", "/_gql"));
    }

    /** Whether this is a server on this machine, such as an emulator. */
    public boolean local() {
        return this.graphQl.getHost().matches("localhost|127\\..*|\\[::1]");
    }
}
