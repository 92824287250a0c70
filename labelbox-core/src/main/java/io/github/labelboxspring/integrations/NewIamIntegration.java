package io.github.labelboxspring.integrations;

import org.jspecify.annotations.Nullable;

/**
 * An integration to create: {@code NewIamIntegration.of("rows", IamSettings.gcp("gs://rows"))}. {@link #toString()}
 * does not show the secret.
 *
 * @param name its name
 * @param settings its settings
 * @param clientId id of the application with which Labelbox signs in to Azure; null for other providers
 * @param clientSecret secret of the application, which cannot be read or changed later; null for other providers
 */
public record NewIamIntegration(
        String name,
        IamSettings settings,
        @Nullable String clientId,
        @Nullable String clientSecret) {

    /** @throws IllegalArgumentException if the name is blank or the settings are invalid */
    public NewIamIntegration {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an integration must not be blank");
        }
        settings.check();
        if (clientSecret != null && !(settings instanceof IamSettings.Azure)) {
            throw new IllegalArgumentException(
                    "Only Azure integrations have a client with a secret, but the provider is " + settings.provider());
        }
    }

    public static NewIamIntegration of(String name, IamSettings settings) {
        return new NewIamIntegration(name, settings, null, null);
    }

    /**
     * Return this integration with the application with which Labelbox signs in to Azure. The official SDK has values
     * for both, but never sends them; that the API accepts them by these names is inferred.
     *
     * @throws IllegalArgumentException if one is blank, or the integration is not for Azure
     */
    public NewIamIntegration withClient(String clientId, String clientSecret) {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("The client id and secret of an integration must not be blank");
        }
        return new NewIamIntegration(this.name, this.settings, clientId, clientSecret);
    }

    @Override
    public String toString() {
        return "NewIamIntegration[name=" + this.name + ", settings=" + this.settings + ", clientId=" + this.clientId
                + ", clientSecret=" + (this.clientSecret == null ? null : "***") + "]";
    }
}
