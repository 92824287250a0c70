package io.github.labelboxspring.invites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.BulkFailedException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.invites.InviteResult.Status;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.usergroups.NewUserGroup;
import io.github.labelboxspring.usergroups.UserGroupMember;
import io.github.labelboxspring.users.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class InviteBehaviourTests extends EmulatorTest {

    private InviteOperations invites;

    @BeforeEach
    void begin() {
        this.invites = this.client.organization().invites();
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private Role role(String name) {
        return this.client.users().findRole(name).execute().orElseThrow();
    }

    private String project() {
        return this.client
                .projects()
                .create(NewProject.of("invites", MediaType.IMAGE))
                .execute()
                .id();
    }

    @Test
    void anInvitationIsListedUntilItIsCancelled() {
        String email = address();
        InviteLimit before = this.style.run(this.invites.getLimit());

        Invite invite = this.style.run(this.invites.create(NewInvite.of(email, role("Labeler"))));

        assertThat(invite.inviteeEmail()).isEqualTo(email);
        assertThat(invite.organizationRoleName()).isEqualTo("Labeler");
        assertThat(this.style.read(this.invites.list())).extracting(Invite::id).contains(invite.id());
        assertThat(this.style.run(this.invites.getLimit()))
                .isEqualTo(new InviteLimit(before.used() + 1, before.limit(), before.remaining() - 1));
        this.style.complete(this.invites.cancel(invite.id()));
        assertThat(this.style.read(this.invites.list())).extracting(Invite::id).doesNotContain(invite.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.invites.cancel(invite.id())));
        assertThatIllegalArgumentException().isThrownBy(() -> this.invites.cancel("invited"));
    }

    @Test
    void rolesInProjectsAndGroupsComeWithTheInvitation() {
        String project = project();
        String group = this.client
                .organization()
                .userGroups()
                .create(NewUserGroup.of(address()))
                .execute()
                .id();
        String email = address();
        NewInvite wanted = NewInvite.of(email, role("None"))
                .withProject(project, role("Reviewer").id())
                .withUserGroup(group, role("Labeler").id())
                .withUserGroup(group, role("Labeler").id());

        Invite invite = this.style.run(this.invites.create(wanted));

        List<Invite> listed = this.style.read(this.invites.listOfProject(project));
        assertThat(listed).extracting(Invite::id).containsExactly(invite.id());
        assertThat(listed.get(0).projectInvites())
                .singleElement()
                .satisfies(role -> assertThat(role.projectRoleName()).isEqualTo("Reviewer"));
        Member accepted = this.emulator.people().acceptInvite(email);
        assertThat(this.style.run(
                        this.client.organization().userGroups().members().list(group)))
                .containsExactly(new UserGroupMember(
                        accepted.userId(), email, role("Labeler").id()));
        assertThat(this.style
                        .run(client(accepted.apiKey()).build().projects().get(project))
                        .id())
                .isEqualTo(project);
    }

    @Test
    void whatCannotBeInvitedIsRefusedWithoutARequest() {
        int before = this.emulator.requests().all().size();
        Role labeler = new Role("r", "Labeler", null, null, null);
        Role none = new Role("n", "NONE", null, null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewInvite.of("a@example.org", labeler).withProject("p", "r"))
                .withMessageContaining("Labeler in the whole organization");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewInvite.of("a@example.org", none)
                        .withUserGroup("g", "r")
                        .withUserGroup("g", "s"))
                .withMessageContaining("user group g");
        assertThatIllegalArgumentException().isThrownBy(() -> NewInvite.of("nobody", labeler));
        assertThatIllegalArgumentException().isThrownBy(() -> NewInvite.of("a".repeat(320) + "@b", labeler));
        assertThatIllegalArgumentException().isThrownBy(() -> NewInvites.of(List.of(), labeler));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.invites.create(NewInvites.of(List.of("a@example.org"), none)));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void whoIsAMemberGetsNoInvitation() {
        String own = this.client.users().me().execute().email();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(this.invites.create(NewInvite.of(own, role("Labeler")))))
                .withMessageContaining(own);
    }

    @Test
    void eachAddressHasItsResultInItsPlace() {
        String email = address();
        String member = this.emulator.people().add(address(), DefaultRole.NONE).email();
        String tooLong = "a".repeat(321) + "@b";
        List<String> emails = List.of("  " + email.toUpperCase(Locale.ROOT), "no address", tooLong, email, member);

        List<InviteResult> results = this.style.run(
                this.invites.create(NewInvites.of(emails, role("Labeler")).withProjects(List.of(project()))));

        assertThat(results)
                .extracting(InviteResult::status)
                .containsExactly(
                        Status.INVITED, Status.INVALID_EMAIL, Status.INVALID_EMAIL, Status.DUPLICATE, Status.ADDED);
        assertThat(results).extracting(InviteResult::succeeded).containsExactly(true, false, false, true, true);
        assertThat(results.get(0).email()).isEqualTo(email);
        assertThat(results.get(0).inviteId()).isNotNull();
        assertThat(this.style.run(this.invites.create(NewInvites.of(List.of(email), role("Labeler")))))
                .extracting(InviteResult::status)
                .containsExactly(Status.ALREADY_INVITED);
    }

    @Test
    void afterABreakTheSameListIsSentAgain() {
        List<String> emails =
                IntStream.range(0, 101).mapToObj(number -> address()).toList();
        Role labeler = role("Labeler");
        this.emulator.faults().on("inviteMembers").delay(Duration.ZERO);
        this.emulator.faults().on("inviteMembers").graphqlError("AUTHORIZATION_ERROR", "Not allowed");

        assertThatExceptionOfType(BulkFailedException.class)
                .isThrownBy(() -> this.style.run(this.invites.create(NewInvites.of(emails, labeler))))
                .returns(true, BulkFailedException::mayHaveBeenApplied)
                .satisfies(broken -> {
                    assertThat(broken.firstItem()).isEqualTo(100);
                    assertThat(broken).hasCauseInstanceOf(AccessDeniedException.class);
                });
        this.emulator.faults().clear();

        assertThat(this.style.run(this.invites.create(NewInvites.of(emails, labeler))))
                .extracting(InviteResult::status)
                .hasSize(101)
                .startsWith(Status.ALREADY_INVITED)
                .endsWith(Status.INVITED);
        this.style.read(this.invites.list()).stream()
                .filter(each -> emails.contains(each.inviteeEmail()))
                .forEach(each -> this.style.complete(this.invites.cancel(each.id())));
    }

    @Test
    void listsGoFromPageToPage() {
        for (int number = 0; number < 2; number++) {
            this.style.run(this.invites.create(NewInvite.of(address(), role("Labeler"))));
        }
        var page = this.style.run(this.invites.list().page(null, 1));
        assertThat(this.style
                        .run(this.invites.list().page(String.valueOf(page.next()), 1))
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.items());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.read(this.invites.listOfProject("cm0000000000000000000nope")));
    }

    /** R30. */
    @Test
    void whoDoesNotManageMembersIsDenied() {
        InviteOperations his = client(this.emulator
                        .people()
                        .add(address(), DefaultRole.LABELER)
                        .apiKey())
                .build()
                .organization()
                .invites();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.style.read(his.list()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(his.create(NewInvite.of(address(), role("Labeler")))));
    }
}
