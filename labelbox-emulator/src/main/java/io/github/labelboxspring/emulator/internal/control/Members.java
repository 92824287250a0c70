package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.People;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.emulator.internal.domain.invitations.Invitations;
import io.github.labelboxspring.emulator.internal.domain.invitations.Invite;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.util.List;

/** The members of an organization, which is looked up for each operation, since a reset replaces it. */
final class Members implements People {

    private final World world;
    private final String organizationId;

    Members(World world, String organizationId) {
        this.world = world;
        this.organizationId = organizationId;
    }

    @Override
    public List<Member> all() {
        return this.world.read(() -> organization().entities(User.class).stream()
                .map(user -> new Member(
                        user.id(), user.email(), this.world.secret(user).orElse("")))
                .toList());
    }

    @Override
    public Member add(String email, DefaultRole role) {
        return this.world.write(() -> withKey(this.world.createUser(organization(), email, role)));
    }

    private Member withKey(User user) {
        String secret = this.world.ids().random(40);
        this.world.createKey(user, "default", secret);
        return new Member(user.id(), user.email(), secret);
    }

    @Override
    public Member acceptInvite(String email) {
        return this.world.write(() -> {
            Invite invite = Invitations.open(organization(), email)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no open invitation of " + email));
            return withKey(Invitations.accept(new Session(this.world, invite.inviter()), invite));
        });
    }

    @Override
    public void assign(Member member, String projectId, DefaultRole role) {
        this.world.write(() -> {
            Project project = Found.in(organization()).project(projectId);
            Role held = this.world.role(organization(), role.roleName()).orElseThrow();
            try {
                project.assign(Found.in(organization()).user(member.userId()), held);
            } catch (RuleException refusal) {
                throw new IllegalArgumentException(refusal.reason(), refusal);
            }
            return project;
        });
    }

    @Override
    public Work work(Member member) {
        return new MemberWork(this.world, this.organizationId, member.userId());
    }

    private Organization organization() {
        return this.world.organization(this.organizationId);
    }
}
