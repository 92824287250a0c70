package io.github.labelboxspring.integrations;

import org.jspecify.annotations.Nullable;

/**
 * What to change of an integration; what is null stays as it is. Its provider cannot be changed.
 *
 * @param name a new name
 * @param settings new settings, all of them
 */
public record IamIntegrationUpdate(
        @Nullable String name, @Nullable IamSettings settings) {

    /** @throws IllegalArgumentException if nothing is to be changed, the name is blank or the settings cannot be sent */
    public IamIntegrationUpdate {
        if (name == null && settings == null) {
            throw new IllegalArgumentException("Name what to change of the integration");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("An integration needs a name that is not blank");
        }
        if (settings != null) {
            settings.check();
        }
    }

    public static IamIntegrationUpdate ofName(String name) {
        return new IamIntegrationUpdate(name, null);
    }

    public static IamIntegrationUpdate ofSettings(IamSettings settings) {
        return new IamIntegrationUpdate(null, settings);
    }

    public IamIntegrationUpdate withName(String name) {
        return new IamIntegrationUpdate(name, this.settings);
    }

    public IamIntegrationUpdate withSettings(IamSettings settings) {
        return new IamIntegrationUpdate(this.name, settings);
    }
}
