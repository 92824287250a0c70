package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.http.Caller;

/**
 * Who asks: the user behind the API key, within the only organization that he sees.
 *
 * @param role what the key may do in the organization
 */
public record Session(World world, User user, Role role) implements Caller {

    /** A session that may do what its user may. */
    public Session(World world, User user) {
        this(world, user, user.orgRole());
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
