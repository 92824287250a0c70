package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the user behind the API key, within the only organization that he sees.
 *
 * @param role what the key may do in the organization
 * @param base scheme, host and port by which he reaches the emulator; null if he did not come by HTTP
 */
public record Session(
        World world, User user, Role role, @Nullable String base) implements Caller {

    /** A session that may do what its user may. */
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
