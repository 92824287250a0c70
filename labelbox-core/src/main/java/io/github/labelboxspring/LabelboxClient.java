package io.github.labelboxspring;

import io.github.labelboxspring.call.Caller;
import io.github.labelboxspring.organization.OrganizationOperations;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.users.UserOperations;

/**
 * Everything Labelbox can be asked for, one accessor a domain. Immutable and safe for use by many threads: make one for
 * each workspace and keep it.
 *
 * <p>Make one with {@link #builder()}, or let the Spring Boot starter do it.
 */
public final class LabelboxClient {

    private final Caller caller;

    private LabelboxClient(Caller caller) {
        this.caller = caller;
    }

    /** A builder with the platform's endpoints and the key of the environment variable {@code LABELBOX_API_KEY}. */
    public static LabelboxClientBuilder builder() {
        return new LabelboxClientBuilder();
    }

    /** A client above a caller of your own, for tests. */
    public static LabelboxClient using(Caller caller) {
        return new LabelboxClient(caller);
    }

    /** People of the organization, and who the key belongs to. */
    public UserOperations users() {
        return new UserOperations(this.caller);
    }

    /** The organization that the key belongs to. */
    public OrganizationOperations organization() {
        return new OrganizationOperations(this.caller);
    }

    /** Background work that the key's user has started. */
    public TaskOperations tasks() {
        return new TaskOperations(this.caller);
    }

    /** The seam below all operations, for operations that this client does not have. */
    public Caller caller() {
        return this.caller;
    }
}
