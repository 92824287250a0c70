package io.github.labelboxspring.integrations;

import org.jspecify.annotations.Nullable;

/**
 * An integration to be created: {@code NewIamIntegration.of("rows", IamSettings.gcp("gs://rows"))}. {@link #toString()}
 * does not show the secret.
 *
 * @param name its name
 * @param settings what it reads and how
 * @param clientId id of the application by which the platform signs in to Azure; null for other providers
 * @param clientSecret its secret, which cannot be read or changed later; null for other providers
 */
public record NewIamIntegration(
        String name,
        IamSettings settings,
        @Nullable String clientId,
        @Nullable String clientSecret) {

    /** @throws IllegalArgumentException if the name is blank or the settings cannot be sent */
    public NewIamIntegration {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An integration needs a name that is not blank");
        }
        settings.check();
        if (clientSecret != null && !(settings instanceof IamSettings.Azure)) {
            throw new IllegalArgumentException(
                    "Only an integration of Azure has a client with a secret, not one of " + settings.provider());
        }
    }

    public static NewIamIntegration of(String name, IamSettings settings) {
        return new NewIamIntegration(name, settings, null, null);
    }

    /**
     * With the application by which the platform signs in to Azure. The official SDK has values for both and never sends
     * them; that the API takes them by these names is inferred.
     *
     * @throws IllegalArgumentException if one is blank, or the integration is not one of Azure
     */
    public NewIamIntegration withClient(String clientId, String clientSecret) {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("The client of an integration needs an id and a secret, neither blank");
        }
        return new NewIamIntegration(this.name, this.settings, clientId, clientSecret);
    }

    @Override
    public String toString() {
        return "NewIamIntegration[name=" + this.name + ", settings=" + this.settings + ", clientId=" + this.clientId
                + ", clientSecret=" + (this.clientSecret == null ? null : "***") + "]";
    }
}
