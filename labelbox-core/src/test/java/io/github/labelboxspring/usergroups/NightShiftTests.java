package io.github.labelboxspring.usergroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.invites.InviteLimit;
import io.github.labelboxspring.invites.InviteOperations;
import io.github.labelboxspring.invites.InviteResult;
import io.github.labelboxspring.invites.InviteResult.Status;
import io.github.labelboxspring.invites.NewInvites;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.Channel;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.Type;
import io.github.labelboxspring.users.ProjectMember;
import io.github.labelboxspring.users.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** O5: a team is invited, works in a project by its group, changes its roles and is dissolved. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class NightShiftTests extends EmulatorTest {

    private static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@example.org";
    }

    private Role role(String name) {
        return this.style.run(this.client.users().findRole(name)).orElseThrow();
    }

    private String roleIn(String project, Member member) {
        return this.style.read(this.client.projects().members().list(project)).stream()
                .filter(each -> each.user().id().equals(member.userId()))
                .map(ProjectMember::role)
                .map(Role::name)
                .findFirst()
                .orElse("none");
    }

    @Test
    void aTeamComesWorksAndGoes() {
        UserGroupOperations groups = this.client.organization().userGroups();
        InviteOperations invites = this.client.organization().invites();
        Project project = this.style.run(this.client.projects().create(NewProject.of("Night shift", MediaType.IMAGE)));
        UserGroup group =
                this.style.run(groups.create(NewUserGroup.of(address("night")).withProjects(List.of(project.id()))));
        InviteLimit before = this.style.run(invites.getLimit());

        Member ada = this.emulator.people().add(address("ada"), DefaultRole.NONE);
        String ken = address("ken");
        String mia = address("mia");
        List<InviteResult> results =
                this.style.run(invites.create(NewInvites.of(List.of(ada.email(), ken, mia, ken), role("Labeler"))
                        .withUserGroups(List.of(group.id()))));
        assertThat(results)
                .extracting(InviteResult::status)
                .containsExactly(Status.ADDED, Status.INVITED, Status.INVITED, Status.DUPLICATE);
        this.style.complete(invites.cancel(String.valueOf(results.get(2).inviteId())));
        Member accepted = this.emulator.people().acceptInvite(ken);

        assertThat(this.style.run(groups.members().export(group.id()))).containsExactly(ada.email(), ken);
        assertThat(this.style.run(invites.getLimit()).used()).isEqualTo(before.used() + 2);
        LabelboxClient his = client(accepted.apiKey()).build();
        assertThat(this.style.run(his.projects().get(project.id())).name()).isEqualTo("Night shift");
        assertThat(roleIn(project.id(), accepted)).isEqualTo("Labeler");

        this.style.run(groups.update(
                group.id(),
                UserGroupUpdate.ofMembers(List.of(
                        UserRole.of(ada.userId(), role("Labeler")),
                        UserRole.of(accepted.userId(), role("Reviewer"))))));
        assertThat(roleIn(project.id(), accepted)).isEqualTo("Reviewer");

        this.style.complete(groups.members().remove(group.id(), MemberRemoval.of(List.of(ada.userId()))));
        assertThat(roleIn(project.id(), ada)).isEqualTo("none");
        this.style.complete(groups.delete(group.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(his.projects().get(project.id())));

        List<UserGroupAuditEvent> log =
                this.style.read(groups.listAuditEvents(UserGroupAuditFilter.ofGroup(group.id())));
        assertThat(log)
                .extracting(UserGroupAuditEvent::type)
                .containsExactly(
                        Type.GROUP_DELETED,
                        Type.MEMBER_REMOVED,
                        Type.MEMBER_ROLE_CHANGED,
                        Type.MEMBER_ADDED,
                        Type.MEMBER_ADDED,
                        Type.GROUP_ATTACHED_TO_PROJECT);
        assertThat(log.get(2).previousRoleName()).isEqualTo("Labeler");
        assertThat(log.get(2).roleName()).isEqualTo("Reviewer");
        assertThat(log.get(3).memberUserId()).isEqualTo(accepted.userId());
        assertThat(log.get(3).channel()).isEqualTo(Channel.APP);
    }
}
