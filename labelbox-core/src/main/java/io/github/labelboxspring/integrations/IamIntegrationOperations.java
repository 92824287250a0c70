package io.github.labelboxspring.integrations;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on integrations (IAM) through which Labelbox reads assets in the storage of AWS, Google Cloud or Azure.
 * Calls fail with {@link NotFoundException} if an id is unknown; the official SDK treats that as success. The API
 * cannot delete integrations.
 *
 * <pre>{@code
 * IamIntegrationOperations integrations = client.organization().iamIntegrations();
 * IamSettings settings = IamSettings.aws("arn:aws:iam::123456789012:role/labelbox").withReadBucket("rows");
 * IamIntegration made = integrations.create(NewIamIntegration.of("rows", settings)).execute();
 * IamValidation validation = integrations.validate(made.id()).execute();
 * if (validation.valid()) {
 *     integrations.setDefault(made.id()).execute();
 * }
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/iam-delegated-access">Labelbox: IAM delegated access</a>
 */
@CheckReturnValue
public final class IamIntegrationOperations {

    private static final Document<List<IamIntegration>> LIST_INTEGRATIONS = Document.query(
            IamIntegrationOperations.class,
            "ListIamIntegrations",
            "iamIntegrations",
            ResultType.listOf(IamIntegration.class));

    private static final Document<IamIntegration> CREATE_AWS =
            creation("CreateAwsIamIntegration", "createAwsIamIntegration");

    private static final Document<IamIntegration> CREATE_GCP =
            creation("CreateGcpIamIntegration", "createGcpIamIntegration");

    private static final Document<IamIntegration> CREATE_AZURE =
            creation("CreateAzureIamIntegration", "createAzureIamIntegration");

    private static final Document<String> UPDATE_AWS = update("UpdateAwsIamIntegration", "updateAwsIamIntegration.id");

    private static final Document<String> UPDATE_GCP = update("UpdateGcpIamIntegration", "updateGcpIamIntegration.id");

    private static final Document<String> UPDATE_AZURE =
            update("UpdateAzureIamIntegration", "updateAzureIamIntegration.id");

    private static final Map<String, Document<IamIntegration>> CREATE =
            Map.of("AWS", CREATE_AWS, "GCP", CREATE_GCP, "Azure", CREATE_AZURE);

    private static final Map<String, Document<String>> UPDATE =
            Map.of("AWS", UPDATE_AWS, "GCP", UPDATE_GCP, "Azure", UPDATE_AZURE);

    private static final Document<IamValidation> VALIDATE_INTEGRATION = Document.mutation(
                    IamIntegrationOperations.class,
                    "ValidateIamIntegration",
                    "validateIamIntegration",
                    IamValidation.class)
            .idempotent();

    private static final Document<String> SET_DEFAULT = Document.mutation(
                    IamIntegrationOperations.class,
                    "SetDefaultIamIntegration",
                    "setDefaultIamIntegration.id",
                    String.class)
            .idempotent()
            .experimental();

    private final Caller caller;

    public IamIntegrationOperations(Caller caller) {
        this.caller = caller;
    }

    private static Document<IamIntegration> creation(String name, String field) {
        return Document.mutation(IamIntegrationOperations.class, name, field, IamIntegration.class);
    }

    private static Document<String> update(String name, String path) {
        return Document.mutation(IamIntegrationOperations.class, name, path, String.class)
                .idempotent();
    }

    /** Return all integrations of the organization with their settings, but without secrets. */
    @PythonSdk("Organization.get_iam_integrations")
    public Call<List<IamIntegration>> list() {
        return this.caller.call(LIST_INTEGRATIONS.request());
    }

    /** Return the integration with the given id. All integrations are read, because Labelbox has no query for one. */
    @JavaOnly("the SDK leaves the search to its user")
    public Call<IamIntegration> get(String id) {
        Ids.checked("id", id);
        return list().map(all -> all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("ListIamIntegrations", "no integration " + id)));
    }

    /**
     * Return the integration that new datasets use by default, if there is one.
     *
     * <p>Fails with {@link InvalidRequestException} if Labelbox returns several.
     */
    @PythonSdk("Organization.get_default_iam_integration")
    public Call<Optional<IamIntegration>> findDefault() {
        return list().map(all -> {
            List<IamIntegration> defaults = all.stream()
                    .filter(each -> Boolean.TRUE.equals(each.isOrgDefault()))
                    .toList();
            if (defaults.size() > 1) {
                throw InvalidRequestException.of(
                        "ListIamIntegrations",
                        "Labelbox returned " + defaults.size() + " default integrations, the first is "
                                + defaults.get(0).id() + ". Call setDefault to choose one");
            }
            return defaults.stream().findFirst();
        });
    }

    /** Create an integration. It is not validated, see {@link #validate}. */
    @PythonSdk({
        "Organization.create_iam_integration",
        "IAMIntegration.create",
        "IAMIntegration.create_aws_integration",
        "IAMIntegration.create_gcp_integration",
        "IAMIntegration.create_azure_integration"
    })
    public Call<IamIntegration> create(NewIamIntegration integration) {
        Map<String, @Nullable Object> data = data(integration.name(), integration.settings());
        if (integration.clientSecret() != null) {
            data.put("clientId", integration.clientId());
            data.put("clientSecret", integration.clientSecret());
        }
        return this.caller.call(
                Objects.requireNonNull(CREATE.get(integration.settings().provider()))
                        .with("data", data));
    }

    /**
     * Update an integration. Fields that the update does not set are left unchanged. Labelbox replaces name and
     * settings together, so the integration is read first unless the update sets both; changes by others in the meantime
     * are lost. The official SDK loses settings that its list does not read.
     *
     * <p>Settings for another provider are rejected, and nothing is changed: with {@link IllegalArgumentException} if the
     * integration is read first, otherwise by Labelbox, with {@link InvalidRequestException}. Fails with {@link InvalidRequestException} if the existing settings must be sent, but are not known.
     */
    @PythonSdk({
        "IAMIntegration.update",
        "IAMIntegration.update_aws_integration",
        "IAMIntegration.update_gcp_integration",
        "IAMIntegration.update_azure_integration"
    })
    public Call<Void> update(String id, IamIntegrationUpdate update) {
        if (update.name() != null && update.settings() != null) {
            return send(id, update.name(), update.settings());
        }
        return get(id).flatMap(present ->
                send(id, update.name() == null ? present.name() : update.name(), settings(present, update)));
    }

    private static IamSettings settings(IamIntegration present, IamIntegrationUpdate update) {
        IamSettings settings = update.settings() == null ? present.settings() : update.settings();
        if (settings == null) {
            throw InvalidRequestException.of(
                    "ListIamIntegrations",
                    "the settings of integration " + present.id() + " are not known, and an update replaces them. Set"
                            + " them, too");
        }
        if (present.provider() != null && !present.provider().equals(settings.provider())) {
            throw new IllegalArgumentException("Integration " + present.id() + " belongs to " + present.provider()
                    + " and cannot have settings for " + settings.provider());
        }
        return settings;
    }

    private Call<Void> send(String id, String name, IamSettings settings) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("id", id);
        variables.put("data", data(name, settings));
        return this.caller
                .call(Objects.requireNonNull(UPDATE.get(settings.provider())).with(variables))
                .withoutResult();
    }

    private static Map<String, @Nullable Object> data(String name, IamSettings settings) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", name);
        if (settings instanceof IamSettings.Aws aws) {
            data.put("roleArn", aws.roleArn());
            data.put("readBucket", aws.readBucket());
        } else if (settings instanceof IamSettings.Gcp gcp) {
            data.put("readBucket", gcp.readBucket());
        } else if (settings instanceof IamSettings.Azure azure) {
            data.put("readContainerUrl", azure.readContainerUrl());
            data.put("tenantId", azure.tenantId());
        }
        return data;
    }

    /** Validate an integration by reading through it. A failed validation does not fail the call. */
    @PythonSdk("IAMIntegration.validate")
    public Call<IamValidation> validate(String id) {
        return this.caller.call(VALIDATE_INTEGRATION.with("id", id));
    }

    /** Make an integration the one that new datasets use by default, replacing the previous one. */
    @PythonSdk("IAMIntegration.set_as_default")
    public Call<Void> setDefault(String id) {
        return this.caller.call(SET_DEFAULT.with("id", id)).withoutResult();
    }
}
