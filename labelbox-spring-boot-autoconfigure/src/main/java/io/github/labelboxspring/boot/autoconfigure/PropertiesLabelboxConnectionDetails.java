package io.github.labelboxspring.boot.autoconfigure;

import java.net.URI;
import org.jspecify.annotations.Nullable;

final class PropertiesLabelboxConnectionDetails implements LabelboxConnectionDetails {

    private final LabelboxProperties properties;

    PropertiesLabelboxConnectionDetails(LabelboxProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable String getApiKey() {
        return this.properties.apiKey();
    }

    @Override
    public URI getEndpoint() {
        return this.properties.endpoint();
    }

    @Override
    public URI getRestEndpoint() {
        return this.properties.restEndpoint();
    }
}
