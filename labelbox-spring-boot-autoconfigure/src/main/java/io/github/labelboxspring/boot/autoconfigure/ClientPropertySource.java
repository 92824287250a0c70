package io.github.labelboxspring.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * Exposes {@code labelbox.clients.birds.timeout} as {@code labelbox.timeout}, with precedence over the common property.
 */
final class ClientPropertySource implements ConfigurationPropertySource {

    private static final ConfigurationPropertyName ALL = ConfigurationPropertyName.of("labelbox");

    private final ConfigurationPropertySource source;

    private final ConfigurationPropertyName client;

    private ClientPropertySource(ConfigurationPropertySource source, ConfigurationPropertyName client) {
        this.source = source;
        this.client = client;
    }

    /** Return a binder of {@code labelbox} that prefers the properties below the given prefix. */
    static Binder binder(Environment environment, String prefix) {
        ConfigurationPropertyName key = ALL.append("api-key");
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            sources.add(new ClientPropertySource(source, ConfigurationPropertyName.of(prefix)));
        }
        // A key is never inherited: if a name is misspelled, the key of another workspace would be used.
        ConfigurationPropertySources.get(environment)
                .forEach(source -> sources.add(source.filter(name -> !name.equals(key))));
        return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
    }

    @Override
    public @Nullable ConfigurationProperty getConfigurationProperty(ConfigurationPropertyName name) {
        return isOurs(name) ? this.source.getConfigurationProperty(translated(name)) : null;
    }

    @Override
    public ConfigurationPropertyState containsDescendantOf(ConfigurationPropertyName name) {
        return isOurs(name) ? this.source.containsDescendantOf(translated(name)) : ConfigurationPropertyState.ABSENT;
    }

    private static boolean isOurs(ConfigurationPropertyName name) {
        return ALL.equals(name) || ALL.isAncestorOf(name);
    }

    private ConfigurationPropertyName translated(ConfigurationPropertyName name) {
        return this.client.append(name.subName(1));
    }
}
