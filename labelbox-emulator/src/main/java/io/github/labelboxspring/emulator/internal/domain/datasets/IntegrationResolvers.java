package io.github.labelboxspring.emulator.internal.domain.datasets;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.function.Function;

/** Queries and mutations of IAM integrations, which are stored, never used and always valid. */
public final class IntegrationResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "integrations";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("IamIntegration", IamIntegration.class)
                .type("AwsIamIntegrationSettings", IamIntegration.Aws.class)
                .type("GcpIamIntegrationSettings", IamIntegration.Gcp.class)
                .type("AzureIamIntegrationSettings", IamIntegration.Azure.class)
                .type("IamIntegrationValidation", Validation.class)
                .type("IamIntegrationCheck", Check.class)
                .query(
                        "iamIntegrations",
                        call -> Listing.store(call, IamIntegration.class).stream()
                                .toList())
                .mutation("createAwsIamIntegration", call -> create(call, "AWS", IntegrationResolvers::aws))
                .mutation("createGcpIamIntegration", call -> create(call, "GCP", IntegrationResolvers::gcp))
                .mutation("createAzureIamIntegration", call -> create(call, "Azure", IntegrationResolvers::azure))
                .mutation("updateAwsIamIntegration", call -> update(call, "AWS", IntegrationResolvers::aws))
                .mutation("updateGcpIamIntegration", call -> update(call, "GCP", IntegrationResolvers::gcp))
                .mutation("updateAzureIamIntegration", call -> update(call, "Azure", IntegrationResolvers::azure))
                .mutation("validateIamIntegration", IntegrationResolvers::validate)
                .mutation("setDefaultIamIntegration", IntegrationResolvers::makeDefault);
    }

    private static IamIntegration find(Invocation call) {
        return Listing.store(call, IamIntegration.class)
                .find(call.text("where", "id"))
                .orElseThrow(() -> ApiException.notFound("IamIntegration"));
    }

    private static IamIntegration create(
            Invocation call, String provider, Function<Invocation, IamIntegration.Settings> settings) {
        Session session = Listing.session(call);
        return Listing.store(call, IamIntegration.class)
                .add(new IamIntegration(
                        session.world().ids().cuid(),
                        session.world().now(),
                        call.text("data", "name"),
                        provider,
                        settings.apply(call)));
    }

    private static IamIntegration update(
            Invocation call, String provider, Function<Invocation, IamIntegration.Settings> settings) {
        IamIntegration integration = find(call);
        if (!integration.provider().equals(provider)) {
            throw ApiException.invalid(422, "The integration belongs to " + integration.provider());
        }
        integration.change(
                call.text("data", "name"),
                settings.apply(call),
                Listing.session(call).world().now());
        return integration;
    }

    private static IamIntegration.Settings aws(Invocation call) {
        return new IamIntegration.Aws(
                call.find("data", "roleArn").orElse(""),
                call.find("data", "readBucket").orElse(null));
    }

    private static IamIntegration.Settings gcp(Invocation call) {
        return new IamIntegration.Gcp(
                "emulator@labelbox.iam.gserviceaccount.com",
                call.find("data", "readBucket").orElse(""));
    }

    private static IamIntegration.Settings azure(Invocation call) {
        return new IamIntegration.Azure(
                call.find("data", "readContainerUrl").orElse(""),
                call.find("data", "tenantId").orElse(""));
    }

    private static Validation validate(Invocation call) {
        IamIntegration integration = find(call);
        return new Validation(
                integration.valid(), List.of(new Check("role", true, integration.name() + " can be assumed")));
    }

    private static IamIntegration makeDefault(Invocation call) {
        IamIntegration integration = find(call);
        Listing.store(call, IamIntegration.class).stream().forEach(other -> other.orgDefault(other == integration));
        return integration;
    }

    record Validation(boolean valid, List<Check> checks) {}

    record Check(String name, boolean success, String message) {}
}
