package io.github.labelboxspring.boot.autoconfigure;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Reads the API key from the environment on each call, so that it can be replaced while the application runs. */
final class PropertiesLabelboxConnectionDetails implements LabelboxConnectionDetails {

    private final LabelboxProperties properties;

    private final String prefix;

    private final Binder binder;

    PropertiesLabelboxConnectionDetails(LabelboxProperties properties, String prefix, Environment environment) {
        this.properties = properties;
        this.prefix = prefix;
        this.binder = Binder.get(environment);
    }

    static @Nullable String key(String prefix, Environment environment) {
        return key(prefix, Binder.get(environment));
    }

    /** An unresolved placeholder, such as {@code ${LABELBOX_API_KEY}}, does not count as a key. */
    private static @Nullable String key(String prefix, Binder binder) {
        String key = binder.bind(prefix + ".api-key", String.class).orElse("");
        return !StringUtils.hasText(key) || key.startsWith("${") ? null : key;
    }

    @Override
    public @Nullable String getApiKey() {
        return key(this.prefix, this.binder);
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
