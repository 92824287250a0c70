package io.github.labelboxspring.boot.autoconfigure;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Checks whether an application sets properties, without binding them. If none is set, there is nothing to check, and
 * binding can wait until a client is created.
 */
public final class PropertyPresence {

    private static final ConfigurationPropertyName ALL = ConfigurationPropertyName.of("labelbox");

    private static final ConfigurationPropertyName KEY = ConfigurationPropertyName.of("labelbox.api-key");

    /** The properties that {@code LABELBOX_API_KEY} may also be read as. */
    private static final ConfigurationPropertyName LEGACY_KEY = ConfigurationPropertyName.of("labelbox.api.key");

    private PropertyPresence() {}

    /** Return whether a property below the prefix is known to be set. */
    public static boolean isKnown(Environment environment, String prefix) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(prefix);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    /** Return whether a property below the prefix may be set; some property sources cannot tell. */
    public static boolean isPossible(Environment environment, String prefix) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(prefix);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.containsDescendantOf(name) != ConfigurationPropertyState.ABSENT) {
                return true;
            }
        }
        return false;
    }

    /** Return whether any property of Labelbox but the API key may be set. */
    static boolean isMoreThanKeyPossible(Environment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.containsDescendantOf(ALL) != ConfigurationPropertyState.ABSENT && !hasOnlyKey(source)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOnlyKey(ConfigurationPropertySource source) {
        if (!(source instanceof IterableConfigurationPropertySource iterable)) {
            return false;
        }
        for (ConfigurationPropertyName name : iterable) {
            if (ALL.isAncestorOf(name) && !name.equals(KEY) && !name.equals(LEGACY_KEY)) {
                return false;
            }
        }
        return true;
    }
}
