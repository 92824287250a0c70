package io.github.labelboxspring.emulator;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import io.github.labelboxspring.emulator.internal.tenancy.World;

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
        return this.world.write(() -> {
            User user = this.world.createUser(this.organization, email, role);
            String secret = this.world.ids().random(40);
            this.world.createKey(user, "default", secret);
            return new Member(user.id(), email, secret);
        });
    }

    /**
     * Gives a member without a role in the organization one in a project.
     *
     * @throws IllegalArgumentException if there is no such project or member, or if he has a role in the organization
     */
    public void assign(Member member, String projectId, DefaultRole role) {
        this.world.write(() -> {
            User user = this.organization
                    .entities(User.class)
                    .find(member.userId())
                    .orElseThrow(() -> unknown(member.email()));
            Project project =
                    this.organization.entities(Project.class).find(projectId).orElseThrow(() -> unknown(projectId));
            try {
                project.assign(
                        user,
                        this.world.role(this.organization, role.roleName()).orElseThrow());
            } catch (RuleException refusal) {
                throw new IllegalArgumentException(refusal.reason(), refusal);
            }
            return project;
        });
    }

    private static IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException("The organization has no " + what);
    }
}
