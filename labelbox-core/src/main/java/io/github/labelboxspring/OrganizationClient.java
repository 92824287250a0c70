package io.github.labelboxspring;

import io.github.labelboxspring.apikeys.ApiKeyOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.organization.OrganizationOperations;
import io.github.labelboxspring.resourcetags.ResourceTagOperations;
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

    /** Tags of projects. */
    public ResourceTagOperations resourceTags() {
        return new ResourceTagOperations(this.caller);
    }
}
