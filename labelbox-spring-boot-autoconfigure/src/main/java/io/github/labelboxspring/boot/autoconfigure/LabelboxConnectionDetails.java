package io.github.labelboxspring.boot.autoconfigure;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * The location and credentials of a Labelbox service. A bean of this type replaces the connection properties.
 *
 * <p>The bean applies to the client of {@code labelbox.api-key}. For a client of {@code labelbox.clients}, qualify the
 * bean with the client's name and exclude it from the default candidates:
 *
 * <pre>{@code
 * @Bean(defaultCandidate = false)
 * @Qualifier("birds")
 * LabelboxConnectionDetails birdsDetails(Vault vault) {
 * }
 * }</pre>
 */
public interface LabelboxConnectionDetails extends ConnectionDetails {

    /** Return the API key, or null if none is set. Called on each attempt of each request, so the key may change. */
    @Nullable
    String getApiKey();

    /** Return the GraphQL endpoint. */
    URI getEndpoint();

    /** Return the REST endpoint. */
    URI getRestEndpoint();

    /** Return the URL of the web application, for links. */
    URI getAppUrl();

    /** Return the SSL bundle for TLS connections, or null to use that of the properties. */
    default @Nullable SslBundle getSslBundle() {
        return null;
    }

    /**
     * Return the details of a client of {@code labelbox.clients} that has no details bean, or null to use its
     * properties. Details that apply to all clients, such as those of an emulator, return themselves.
     *
     * @param client name of the client
     */
    default @Nullable LabelboxConnectionDetails forClient(String client) {
        return null;
    }
}
