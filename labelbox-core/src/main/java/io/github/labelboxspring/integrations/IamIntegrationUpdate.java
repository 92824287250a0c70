package io.github.labelboxspring.integrations;

import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to an integration. Null fields are left unchanged. The provider cannot be changed.
 *
 * @param name the new name
 * @param settings the new settings, which replace all existing ones
 */
public record IamIntegrationUpdate(
        @Nullable String name, @Nullable IamSettings settings) {

    /** @throws IllegalArgumentException if both are null, the name is blank or the settings are invalid */
    public IamIntegrationUpdate {
        if (name == null && settings == null) {
            throw new IllegalArgumentException("The update changes nothing: set name or settings");
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("The name of an integration must not be blank");
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
