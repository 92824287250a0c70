package io.github.labelboxspring.boot.autoconfigure;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/** Where Labelbox is and with which key to go there. A bean of this type takes the place of the connection properties. */
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
}
