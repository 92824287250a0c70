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
 * Operations on the organization that the API key belongs to, and on what it owns.
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

    /** Return the operations on API keys. */
    public ApiKeyOperations apiKeys() {
        return new ApiKeyOperations(this.caller);
    }

    /** Return the operations on projects of the organization. */
    public OrganizationProjectOperations projects() {
        return new OrganizationProjectOperations(this.caller);
    }

    /** Return the operations on user groups. */
    public UserGroupOperations userGroups() {
        return new UserGroupOperations(this.caller);
    }

    /** Return the operations on invitations. */
    public InviteOperations invites() {
        return new InviteOperations(this.caller);
    }

    /** Return the operations on integrations, through which the platform reads assets from cloud storage. */
    public IamIntegrationOperations iamIntegrations() {
        return new IamIntegrationOperations(this.caller);
    }

    /** Return the operations on webhooks of the organization and its projects. */
    public WebhookOperations webhooks() {
        return new WebhookOperations(this.caller);
    }

    /** Return the operations on tags of projects. */
    public ResourceTagOperations resourceTags() {
        return new ResourceTagOperations(this.caller);
    }
}
