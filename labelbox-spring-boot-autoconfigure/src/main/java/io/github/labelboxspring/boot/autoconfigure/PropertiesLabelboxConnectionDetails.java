package io.github.labelboxspring.boot.autoconfigure;

import java.net.URI;
import org.jspecify.annotations.Nullable;

final class PropertiesLabelboxConnectionDetails implements LabelboxConnectionDetails {

    private final LabelboxProperties properties;

    PropertiesLabelboxConnectionDetails(LabelboxProperties properties) {
        this.properties = properties;
    }

    /** A placeholder that nothing fills, such as {@code ${LABELBOX_API_KEY}}, is no key. */
    @Override
    public @Nullable String getApiKey() {
        String key = this.properties.apiKey();
        return key == null || key.startsWith("${") ? null : key;
    }

    @Override
    public URI getEndpoint() {
        return this.properties.endpoint();
    }

    @Override
    public URI getRestEndpoint() {
        return this.properties.restEndpoint();
    }

    @Override
    public URI getAppUrl() {
        return this.properties.appUrl();
    }
}
