package io.github.labelboxspring.organization;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import org.springframework.lang.CheckReturnValue;

/**
 * Read the organization that the API key belongs to.
 *
 * <pre>{@code
 * Organization organization = client.organization().get().execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/members-group-management">Labelbox: members and groups</a>
 */
@CheckReturnValue
public class OrganizationOperations {

    private static final Document<Organization> GET_ORGANIZATION =
            Document.query(OrganizationOperations.class, "GetOrganization", "organization", Organization.class);

    private final Caller caller;

    public OrganizationOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return the organization that the API key belongs to, which is also that of all visible users. */
    @PythonSdk({"Client.get_organization", "User.organization"})
    public Call<Organization> get() {
        return this.caller.call(GET_ORGANIZATION.request());
    }
}
