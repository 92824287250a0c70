package io.github.labelboxspring;

import io.github.labelboxspring.apikeys.ApiKeyOperations;
import io.github.labelboxspring.integrations.IamIntegrationOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.invites.InviteOperations;
import io.github.labelboxspring.organization.OrganizationOperations;
import io.github.labelboxspring.projects.OrganizationProjectOperations;
import io.github.labelboxspring.resourcetags.ResourceTagOperations;
import io.github.labelboxspring.usergroups.UserGroupOperations;
import io.github.labelboxspring.webhooks.WebhookOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * The organization that the key belongs to, and what it owns.
 *
 * <pre>{@code
 * Organization organization = client.organization().get().execute();
 * List<ApiKey> keys = client.organization().apiKeys().list().execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public final class OrganizationClient extends OrganizationOperations {

    private final Caller caller;

    OrganizationClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** API keys. */
    public ApiKeyOperations apiKeys() {
        return new ApiKeyOperations(this.caller);
    }

    /** The projects of the organization. */
    public OrganizationProjectOperations projects() {
        return new OrganizationProjectOperations(this.caller);
    }

    /** Groups of people who work in the same projects. */
    public UserGroupOperations userGroups() {
        return new UserGroupOperations(this.caller);
    }

    /** Invitations. */
    public InviteOperations invites() {
        return new InviteOperations(this.caller);
    }

    /** Integrations through which the platform reads assets in the storage of a cloud. */
    public IamIntegrationOperations iamIntegrations() {
        return new IamIntegrationOperations(this.caller);
    }

    /** Webhooks of the organization and of its projects. */
    public WebhookOperations webhooks() {
        return new WebhookOperations(this.caller);
    }

    /** Tags of projects. */
    public ResourceTagOperations resourceTags() {
        return new ResourceTagOperations(this.caller);
    }
}
