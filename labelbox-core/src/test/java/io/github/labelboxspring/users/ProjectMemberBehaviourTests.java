package io.github.labelboxspring.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ProjectMemberBehaviourTests extends EmulatorTest {

    private String project = "";

    @BeforeEach
    void makeProject() {
        this.project = this.client
                .projects()
                .create(NewProject.of("members", MediaType.IMAGE))
                .execute()
                .id();
    }

    private Member add(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    private String role(String name) {
        return this.client.users().roles().execute().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<ProjectMember> members() {
        return this.style.read(this.client.projects().members().list(this.project));
    }

    @Test
    void membersHaveTheRoleOfTheProjectOrOfTheOrganization() {
        Member labeler = add(DefaultRole.NONE);
        Member reviewer = add(DefaultRole.REVIEWER);
        this.style.complete(this.client.projects().members().upsert(this.project, labeler.userId(), role("Labeler")));
        assertThat(members()).anySatisfy(member -> {
            assertThat(member.user().id()).isEqualTo(labeler.userId());
            assertThat(member.role().name()).isEqualTo("Labeler");
        });
        assertThat(members()).anySatisfy(member -> {
            assertThat(member.user().email()).isEqualTo(reviewer.email());
            assertThat(member.role().name()).isEqualTo("Reviewer");
        });
        assertThat(this.style.read(this.client.projects().listOfUser(labeler.userId())))
                .extracting(Project::id)
                .containsExactly(this.project);
        assertThat(this.style.read(this.client.projects().listOfUser(reviewer.userId())))
                .extracting(Project::id)
                .contains(this.project);
    }

    /** O6: as the official SDK does it, by the role None. */
    @Test
    void aMemberIsTakenOutAlone() {
        Member leaving = add(DefaultRole.NONE);
        Member admin = add(DefaultRole.ADMIN);
        ProjectMemberOperations operations = this.client.projects().members();
        this.style.complete(operations.upsert(this.project, leaving.userId(), role("Reviewer")));
        this.style.complete(operations.remove(this.project, leaving.userId()));
        assertThat(members()).extracting(member -> member.user().id()).doesNotContain(leaving.userId());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.complete(operations.remove(this.project, admin.userId())))
                .withMessageContaining("role Admin in the organization");
    }

    @Test
    void membersAreTakenOutTogether() {
        Member one = add(DefaultRole.NONE);
        Member two = add(DefaultRole.NONE);
        ProjectMemberOperations operations = this.client.projects().members();
        for (Member each : List.of(one, two)) {
            this.style.complete(operations.upsert(this.project, each.userId(), role("Reviewer")));
        }
        this.style.complete(operations.remove(this.project, List.of(one.userId(), two.userId())));
        assertThat(members()).extracting(member -> member.user().id()).doesNotContain(one.userId(), two.userId());
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.complete(operations.remove(this.project, List.of(one.userId()))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.complete(operations.remove("cm0000000000000000000nope", List.of(one.userId()))));
        assertThatIllegalArgumentException().isThrownBy(() -> operations.remove(this.project, List.of()));
    }

    @Test
    void whoHasARoleInTheOrganizationGetsNoneInAProject() {
        Member reviewer = add(DefaultRole.REVIEWER);
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.complete(
                        this.client.projects().members().upsert(this.project, reviewer.userId(), "any")))
                .withMessageContaining("role Reviewer in the organization");
        assertThat(this.emulator.requests().all()).hasSize(before + 1);

        this.style.complete(this.client.users().updateOrgRole(reviewer.userId(), role("None")));
        assertThat(this.style
                        .run(this.client.users().findOrgRole(reviewer.userId()))
                        .orElseThrow()
                        .name())
                .isEqualTo("None");
        this.style.complete(this.client.projects().members().upsert(this.project, reviewer.userId(), role("Labeler")));
        assertThat(members()).extracting(member -> member.user().id()).contains(reviewer.userId());
    }

    @Test
    void unknownUsersAndRolesAreNotFound() {
        Member free = add(DefaultRole.NONE);
        UserOperations users = this.client.users();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(users.findOrgRole("nobody")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(users.updateOrgRole(free.userId(), "no-role")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(users.updateOrgRole("nobody", role("Labeler"))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(users.remove("nobody")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(
                        this.client.projects().members().upsert(this.project, free.userId(), "no-role")));
    }

    @Test
    void whoLeavesTheOrganizationIsLetInNoMore() {
        Member leaving = add(DefaultRole.LABELER);
        UserOperations his = client(leaving.apiKey()).build().users();
        this.style.run(his.me());
        this.style.complete(this.client.users().remove(leaving.userId()));
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> this.style.run(his.me()));
        assertThat(this.style.run(this.client.users().list()))
                .extracting(User::id)
                .doesNotContain(leaving.userId());
    }
}
