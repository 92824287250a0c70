package io.github.labelboxspring;

import io.github.labelboxspring.apikeys.ApiKeyOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.organization.OrganizationOperations;
import io.github.labelboxspring.resourcetags.ResourceTagOperations;
import org.springframework.lang.CheckReturnValue;

/** The organization that the key belongs to, and what it owns. */
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
