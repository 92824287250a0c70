package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request: the user of the API key, in the only organization visible to the user.
 *
 * @param role the role of the key in the organization
 * @param base the scheme, host and port by which the caller reaches the emulator; null if the call does not use HTTP
 */
public record Session(
        World world, User user, Role role, @Nullable String base) implements Caller {

    /** Create a session with the role of the user. */
    public Session(World world, User user) {
        this(world, user, user.orgRole(), null);
    }

    @Override
    public String callerName() {
        return this.user.email();
    }

    public Organization organization() {
        return this.user.organization();
    }

    public boolean may(Permission permission) {
        return this.role.may(permission);
    }
}
