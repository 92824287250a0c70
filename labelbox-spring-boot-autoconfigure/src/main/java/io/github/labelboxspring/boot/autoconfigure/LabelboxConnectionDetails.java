package io.github.labelboxspring.boot.autoconfigure;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Where Labelbox is and with which key to go there. A bean of this type takes the place of the connection properties.
 *
 * <p>The bean is for the client of {@code labelbox.api-key}. One for a client of {@code labelbox.clients} has the client's
 * name as its qualifier, and is no default candidate:
 *
 * <pre>{@code
 * @Bean(defaultCandidate = false)
 * @Qualifier("birds")
 * LabelboxConnectionDetails birdsDetails(Vault vault) {
 * }
 * }</pre>
 */
public interface LabelboxConnectionDetails extends ConnectionDetails {

    /** The API key, or null if none is set. Asked on each attempt of each request, so that it may change. */
    @Nullable
    String getApiKey();

    /** The GraphQL endpoint. */
    URI getEndpoint();

    /** The REST endpoint. */
    URI getRestEndpoint();

    /** The web application, for links. */
    URI getAppUrl();

    /** What TLS connections are made with, or null for the setting of the properties. */
    default @Nullable SslBundle getSslBundle() {
        return null;
    }

    /**
     * Return the details of a client of {@code labelbox.clients} that has none of its own, or null for those of its
     * properties. Details that lead all clients elsewhere, such as those of an emulator, return themselves.
     *
     * @param client name of the client
     */
    default @Nullable LabelboxConnectionDetails forClient(String client) {
        return null;
    }
}
