package io.github.labelboxspring.usergroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.usergroups.UserGroup.AttachedProject;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.ActorKind;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.Channel;
import io.github.labelboxspring.usergroups.UserGroupAuditEvent.Type;
import io.github.labelboxspring.users.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class UserGroupBehaviourTests extends EmulatorTest {

    private UserGroupOperations groups;

    private UserGroupMemberOperations members;

    @BeforeEach
    void begin() {
        this.groups = this.client.organization().userGroups();
        this.members = this.groups.members();
    }

    private static String name() {
        return "group " + UUID.randomUUID();
    }

    private Member person(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    private Role role(String name) {
        return this.client.users().findRole(name).execute().orElseThrow();
    }

    private String project() {
        return this.client
                .projects()
                .create(NewProject.of("groups", MediaType.IMAGE))
                .execute()
                .id();
    }

    private UserGroup group(UserRole... people) {
        return this.style.run(this.groups.create(NewUserGroup.of(name()).withMembers(List.of(people))));
    }

    @Test
    void aGroupIsCreatedWithAllThatIsSaid() {
        String project = project();
        Member person = person(DefaultRole.NONE);
        NewUserGroup wanted = NewUserGroup.of(name())
                .withDescription("Night shift")
                .withColor(UserGroupColor.LIGHT_PINK)
                .withProjects(List.of(project))
                .withMembers(List.of(UserRole.of(person.userId(), role("Reviewer"))))
                .withNotification();

        UserGroup group = this.style.run(this.groups.create(wanted));

        assertThat(group.name()).isEqualTo(wanted.name());
        assertThat(group.description()).isEqualTo("Night shift");
        assertThat(group.color()).isEqualTo(UserGroupColor.LIGHT_PINK);
        assertThat(group.projects()).containsExactly(new AttachedProject(project, "groups"));
        assertThat(group.members())
                .containsExactly(new UserGroupMember(
                        person.userId(), person.email(), role("Reviewer").id()));
        assertThat(this.style.run(this.groups.get(group.id()))).isEqualTo(group);
        assertThat(this.style.read(this.groups.list())).contains(group);
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsCreated() {
        Member admin = person(DefaultRole.ADMIN);
        UserRole labeler = UserRole.of(admin.userId(), role("Labeler"));
        String name = name();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        this.style.run(this.groups.create(NewUserGroup.of(name).withMembers(List.of(labeler)))))
                .withMessageContaining(admin.userId() + " is Admin");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(
                        this.groups.create(NewUserGroup.of(name).withProjects(List.of("cm0000000000000000000nope")))));
        assertThat(this.style.read(this.groups.list()))
                .extracting(UserGroup::name)
                .doesNotContain(name);
        assertThatIllegalArgumentException().isThrownBy(() -> NewUserGroup.of(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewUserGroup.of(name).withMembers(List.of(labeler, labeler)))
                .withMessageContaining("specified twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserRole.of(admin.userId(), role("None")))
                .withMessageContaining("None");
        assertThatIllegalArgumentException().isThrownBy(() -> UserRole.of(admin.userId(), role("Tenant Admin")));
    }

    @Test
    void aNameIsTakenOnce() {
        UserGroup group = group();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> this.style.run(this.groups.create(NewUserGroup.of(group.name()))));
    }

    /** O6: the official SDK empties a group whose object was made for the update. */
    @Test
    void anUpdateKeepsWhatItDoesNotName() {
        String project = project();
        Member person = person(DefaultRole.NONE);
        UserRole labeler = UserRole.of(person.userId(), role("Labeler"));
        UserGroup before = this.style.run(this.groups.create(NewUserGroup.of(name())
                .withDescription("kept")
                .withProjects(List.of(project))
                .withMembers(List.of(labeler))));
        String name = name();

        UserGroup renamed = this.style.run(this.groups.update(before.id(), UserGroupUpdate.ofName(name)));

        assertThat(renamed)
                .isEqualTo(new UserGroup(
                        before.id(), name, "kept", before.color(), before.members(), 1, before.projects(), 1));
        UserGroup emptied = this.style.run(this.groups.update(
                before.id(),
                UserGroupUpdate.ofMembers(List.of())
                        .withProjects(List.of())
                        .withColor(UserGroupColor.GRAY)
                        .withDescription("empty")));
        assertThat(emptied)
                .isEqualTo(new UserGroup(before.id(), name, "empty", UserGroupColor.GRAY, List.of(), 0, List.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserGroupUpdate.ofName(""))
                .withMessageContaining("must not be blank");
    }

    @Test
    void membersAreAddedAndRemovedAlone() {
        Member first = person(DefaultRole.NONE);
        Member second = person(DefaultRole.NONE);
        UserGroup group = group(UserRole.of(first.userId(), role("Labeler")));
        UserRole other = UserRole.of(first.userId(), role("Reviewer"));

        List<String> added = this.style.run(
                this.members.add(group.id(), List.of(other, UserRole.of(second.userId(), role("Reviewer")))));

        assertThat(added).containsExactly(second.userId());
        assertThat(this.style.run(this.members.list(group.id())))
                .containsExactly(
                        new UserGroupMember(
                                first.userId(), first.email(), role("Labeler").id()),
                        new UserGroupMember(
                                second.userId(),
                                second.email(),
                                role("Reviewer").id()));
        this.style.complete(this.members.remove(
                group.id(),
                MemberRemoval.of(List.of(first.userId(), first.userId()))
                        .withoutNotification()
                        .withReason("moved on")
                        .withNotificationReason("thank you")));
        assertThat(this.style.run(this.members.list(group.id())))
                .extracting(UserGroupMember::userId)
                .containsExactly(second.userId());
        assertThatIllegalArgumentException().isThrownBy(() -> this.members.add(group.id(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> MemberRemoval.of(List.of()));
    }

    @Test
    void whomThePlatformRefusesIsTold() {
        UserGroup group = group();
        Member admin = person(DefaultRole.ADMIN);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(
                        this.members.add(group.id(), List.of(UserRole.of(admin.userId(), role("Labeler"))))))
                .withMessageContaining(admin.email());
    }

    @Test
    void largeAdditionsGoOnUntilAllAreThere() {
        UserGroup group = group();
        Role labeler = role("Labeler");
        List<UserRole> crowd = IntStream.range(0, 250)
                .mapToObj(number -> UserRole.of(person(DefaultRole.NONE).userId(), labeler))
                .toList();

        assertThat(this.style.run(this.members.add(group.id(), crowd))).isEmpty();

        assertThat(this.style.run(this.groups.get(group.id())).memberCount()).isEqualTo(250);
    }

    @Test
    void addressesAreImportedAndExported() {
        Member person = person(DefaultRole.NONE);
        Member admin = person(DefaultRole.ADMIN);
        UserGroup group = group();
        List<String> emails = List.of(person.email(), "nobody,\"x\"@example.org", admin.email());

        MemberImport done = this.style.run(
                this.members.importAll(group.id(), role("Labeler").id(), emails));

        assertThat(done.count()).isEqualTo(3);
        assertThat(done.addedCount()).isEqualTo(1);
        assertThat(done.lines()).extracting(MemberImport.Line::email).isEqualTo(emails);
        assertThat(done.refused())
                .extracting(MemberImport.Line::error)
                .containsExactly(
                        "User not found in the current organization",
                        admin.email() + " has the role Admin in the organization: users with admin or other"
                                + " organization roles cannot be in user groups");
        assertThat(this.style.run(this.members.export(group.id()))).containsExactly(person.email());
        assertThatIllegalArgumentException().isThrownBy(() -> this.members.importAll(group.id(), "r", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.members.importAll(group.id(), "r", List.of("a@example.org\nb@example.org")));
    }

    @Test
    void theLogTellsWhoChangedWhat() {
        String project = project();
        Member person = person(DefaultRole.NONE);
        Role labeler = role("Labeler");
        UserGroup group = this.style.run(this.groups.create(NewUserGroup.of(name())
                .withProjects(List.of(project))
                .withMembers(List.of(UserRole.of(person.userId(), labeler)))));
        this.style.complete(this.groups.delete(group.id()));

        List<UserGroupAuditEvent> events =
                this.style.read(this.groups.listAuditEvents(UserGroupAuditFilter.ofGroup(group.id())));

        assertThat(events)
                .extracting(UserGroupAuditEvent::type)
                .containsExactly(Type.GROUP_DELETED, Type.MEMBER_ADDED, Type.GROUP_ATTACHED_TO_PROJECT);
        UserGroupAuditEvent added = events.get(1);
        assertThat(added.memberUserId()).isEqualTo(person.userId());
        assertThat(added.roleName()).isEqualTo("Labeler");
        assertThat(added.previousRoleId()).isNull();
        assertThat(added.groupName()).isNull();
        assertThat(added.channel()).isEqualTo(Channel.API);
        assertThat(added.actorUserId())
                .isEqualTo(this.client.users().me().execute().id());
        UserGroupAuditFilter attached = UserGroupAuditFilter.ALL
                .withProject(project)
                .withTypes(List.of(Type.GROUP_ATTACHED_TO_PROJECT))
                .withActorKind(ActorKind.AUTOMATION)
                .withActor(String.valueOf(added.actorUserId()))
                .withOccurredAfter(added.occurredAt().minusSeconds(60))
                .withOccurredBefore(added.occurredAt().plusSeconds(60));
        assertThat(this.style.read(this.groups.listAuditEvents(attached))).containsExactly(events.get(2));
        assertThat(this.style.read(this.groups.listAuditEvents(UserGroupAuditFilter.ALL.withMember(person.userId()))))
                .containsExactly(added);
    }

    @Test
    void filtersThatCannotMatchAreRefused() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> UserGroupAuditFilter.ofGroup(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserGroupAuditFilter.ALL.withTypes(List.of(Type.UNKNOWN)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> UserGroupAuditFilter.ALL.withOccurredAfter(now).withOccurredBefore(now));
    }

    @Test
    void listsGoFromPageToPage() {
        UserGroup first = group();
        UserGroup second = group();
        var page = this.style.run(this.groups.list().page(null, 1));
        assertThat(page.items()).hasSize(1);
        assertThat(this.style
                        .run(this.groups.list().page(String.valueOf(page.next()), 1))
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.items());
        assertThat(this.style.read(this.groups.list())).contains(first, second);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        String nobody = UUID.randomUUID().toString();
        assertThat(this.style.run(this.groups.find(nobody))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.style.run(this.members.list(nobody)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.groups.delete(nobody)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.members.export(nobody)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.groups.update(nobody, UserGroupUpdate.ofName("x"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.groups.delete("1"))
                .withMessageContaining("UUID");
    }

    /** R30. */
    @Test
    void whoDoesNotManageMembersIsDenied() {
        UserGroupOperations his = client(person(DefaultRole.LABELER).apiKey())
                .build()
                .organization()
                .userGroups();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.style.read(his.list()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(his.create(NewUserGroup.of(name()))));
    }
}
