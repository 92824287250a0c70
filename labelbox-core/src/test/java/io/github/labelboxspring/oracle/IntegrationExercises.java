package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.integrations.IamIntegrationOperations;
import io.github.labelboxspring.integrations.IamIntegrationUpdate;
import io.github.labelboxspring.integrations.IamSettings;
import io.github.labelboxspring.integrations.NewIamIntegration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Integrations with the storage of clouds. */
final class IntegrationExercises {

    private static final String ID = "cm00000000000000000000304";

    private static final IamSettings.Aws AWS = IamSettings.aws("arn:aws:iam::123456789012:role/labelbox");

    private static final String TENANT = "8f0d1c2b-3a4e-4f5d-9b6a-7c8d9e0f1a2b";

    private static final IamSettings AZURE = IamSettings.azure("https://acme.blob.core.windows.net/rows", TENANT);

    private IntegrationExercises() {}

    static void addTo(Exercises all) {
        reading(all);
        creating(all);
        updating(all);
        refusedUpdates(all);
    }

    private static IamIntegrationOperations integrations(LabelboxClient client) {
        return client.organization().iamIntegrations();
    }

    private static Map<String, @Nullable Object> listed(String provider, @Nullable Map<String, String> settings) {
        Map<String, @Nullable Object> listed = new LinkedHashMap<>(Map.of("id", ID, "name", "rows"));
        listed.put("provider", provider);
        listed.put("settings", settings);
        return listed;
    }

    private static final Map<String, String> AZURE_LISTED = Map.of(
            "__typename", "AzureIamIntegrationSettings",
            "readContainerUrl", "https://acme.blob.core.windows.net/rows",
            "tenantId", TENANT);

    private static void reading(Exercises all) {
        all.when(
                "organization_get_iam_integrations",
                client -> integrations(client).list());
        all.when(
                        "organization_get_default_iam_integration_none",
                        client -> integrations(client).findDefault())
                .answering("iamIntegrations.isOrgDefault", false);
        all.when(
                        "organization_get_default_iam_integration_two",
                        client -> integrations(client).findDefault())
                .answering(
                        "iamIntegrations",
                        List.of(Map.of("id", "a", "isOrgDefault", true), Map.of("id", "b", "isOrgDefault", true)));
        all.when(
                        "organization_iam_set_as_default_not_found",
                        client -> integrations(client).setDefault(ID).optional())
                .answering("setDefaultIamIntegration", (Object) null);
        all.when(
                        "organization_iam_validate_not_found",
                        client -> integrations(client).validate(ID))
                .answering("validateIamIntegration", (Object) null);
    }

    private static void creating(Exercises all) {
        all.when(
                "organization_iam_create_aws_integration",
                client -> integrations(client).create(NewIamIntegration.of("rows", AWS)));
        all.when(
                        "organization_iam_create_azure_integration",
                        client -> integrations(client).create(NewIamIntegration.of("rows", AZURE)))
                .answering("createAzureIamIntegration.settings", AZURE_LISTED);
        all.when(
                        "organization_iam_create_gcp_integration",
                        client ->
                                integrations(client).create(NewIamIntegration.of("rows", IamSettings.gcp("gs://rows"))))
                .answering("createGcpIamIntegration.settings", Map.of("__typename", "GcpIamIntegrationSettings"));
        all.when(
                "organization_create_iam_integration_aws",
                client ->
                        integrations(client).create(NewIamIntegration.of("Zeilen \"S3\"", AWS.withReadBucket("rows"))));
        all.when(
                        "organization_create_iam_integration_gcp",
                        client -> integrations(client)
                                .create(NewIamIntegration.of("gcs rows", IamSettings.gcp("gs://rows"))))
                .answering("createGcpIamIntegration.settings", Map.of("__typename", "GcpIamIntegrationSettings"));
    }

    private static void updating(Exercises all) {
        IamSettings other = IamSettings.gcp("gs://other");
        all.when(
                "organization_iam_update_aws_integration",
                client -> integrations(client)
                        .update(
                                ID,
                                IamIntegrationUpdate.ofName("Zeilen \"S3\"").withSettings(AWS.withReadBucket("rows"))));
        all.when(
                "organization_iam_update_azure_integration",
                client -> integrations(client)
                        .update(
                                ID,
                                IamIntegrationUpdate.ofName("rows")
                                        .withSettings(IamSettings.azure(
                                                "https://acme.blob.core.windows.net/other", TENANT))));
        all.when(
                "organization_iam_update_gcp_integration",
                client -> integrations(client)
                        .update(ID, IamIntegrationUpdate.ofName("rows").withSettings(other)));
        all.when(
                        "organization_iam_update_gcp_settings",
                        client -> integrations(client).update(ID, IamIntegrationUpdate.ofSettings(other)))
                .answering("iamIntegrations", List.of(listed("GCP", null)));
        all.when(
                        "organization_iam_update_name_of_listed_azure",
                        client -> integrations(client).update(ID, IamIntegrationUpdate.ofName("renamed")))
                .answering("iamIntegrations", List.of(listed("Azure", AZURE_LISTED)));
    }

    private static void refusedUpdates(Exercises all) {
        all.when(
                        "organization_iam_update_no_settings",
                        client -> integrations(client).update(ID, IamIntegrationUpdate.ofName("renamed")))
                .answering("iamIntegrations", List.of(listed("AWS", null)));
        all.when(
                        "organization_iam_update_unknown_provider",
                        client -> integrations(client).update(ID, IamIntegrationUpdate.ofName("renamed")))
                .answering("iamIntegrations", List.of(listed("AZURE", AZURE_LISTED)));
        all.when(
                        "organization_iam_update_wrong_settings",
                        client -> integrations(client)
                                .update(ID, IamIntegrationUpdate.ofSettings(IamSettings.gcp("gs://rows"))))
                .answering("iamIntegrations", List.of(listed("AWS", null)));
    }
}
