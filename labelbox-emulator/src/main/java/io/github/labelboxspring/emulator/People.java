package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.world.DefaultRole;
import io.github.labelboxspring.emulator.world.Organization;
import io.github.labelboxspring.emulator.world.User;
import io.github.labelboxspring.emulator.world.World;

/** The members of one organization, for tests that need more than its administrator. */
public final class People {

    private final World world;
    private final Organization organization;

    People(World world, Organization organization) {
        this.world = world;
        this.organization = organization;
    }

    /**
     * Makes a member who has this role in the organization; {@link DefaultRole#NONE} for one who works only in the projects
     * that he is added to.
     *
     * @throws IllegalArgumentException if the organization has a member with this address
     */
    public Member add(String email, DefaultRole role) {
        return world.write(() -> {
            User user = world.createUser(organization, email, role);
            String secret = world.ids().random(40);
            world.createKey(user, "default", secret);
            return new Member(user.id(), email, secret);
        });
    }
}
