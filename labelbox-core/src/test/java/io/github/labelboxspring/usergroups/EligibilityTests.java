package io.github.labelboxspring.usergroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.users.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Sinks;

/** What is checked before a user group is sent, and in how many requests. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class EligibilityTests extends EmulatorTest {

    private static final String NOBODY = "{\"data\":{"
            + IntStream.range(0, 100)
                    .mapToObj(at -> "\"a" + at + "\":{\"orgRole\":null}")
                    .collect(Collectors.joining(","))
            + "}}";

    private Role labeler() {
        return this.client.users().findRole("Labeler").execute().orElseThrow();
    }

    private List<String> people(int count, DefaultRole role) {
        return IntStream.range(0, count)
                .mapToObj(each -> this.emulator
                        .people()
                        .add(UUID.randomUUID() + "@example.org", role)
                        .userId())
                .toList();
    }

    private List<String> projects(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> this.client
                        .projects()
                        .create(NewProject.of("group " + UUID.randomUUID(), MediaType.IMAGE))
                        .execute())
                .map(Project::id)
                .toList();
    }

    private UserGroup create(List<String> projects, List<String> people) {
        Role role = labeler();
        return this.style.run(this.client
                .organization()
                .userGroups()
                .create(NewUserGroup.of("group " + UUID.randomUUID())
                        .withProjects(projects)
                        .withMembers(people.stream()
                                .map(each -> UserRole.of(each, role))
                                .toList())));
    }

    @Test
    void manyPeopleAndProjectsAreCheckedTogether() {
        UserGroup group = create(projects(6), people(6, DefaultRole.NONE));
        assertThat(group.memberCount()).isEqualTo(6);
        assertThat(group.projectCount()).isEqualTo(6);
    }

    @Test
    void oneOfManyWithARoleIsNamed() {
        List<String> people = new ArrayList<>(people(6, DefaultRole.NONE));
        String admin = people(1, DefaultRole.ADMIN).get(0);
        people.add(admin);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(List.of(), people))
                .withMessageContaining("user " + admin + " is Admin");
    }

    @Test
    void oneOfManyThatIsUnknownIsNotFound() {
        List<String> some = Stream.concat(projects(5).stream(), Stream.of("cunknownproject0000000000"))
                .toList();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> create(some, List.of()));
        List<String> people = Stream.concat(
                        people(5, DefaultRole.NONE).stream(), Stream.of("cunknownperson00000000000"))
                .toList();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> create(List.of(), people));
    }

    private void refused(StubServer stub, int people) {
        List<UserRole> members = IntStream.range(0, people)
                .mapToObj(at -> new UserRole("user" + at, "role"))
                .toList();
        stub.then(403, "{}");
        UserGroupOperations groups = stub.client()
                .timeout(Duration.ofSeconds(10))
                .build()
                .organization()
                .userGroups();
        NewUserGroup all = NewUserGroup.of("All").withMembers(members);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(groups.create(all).with(options -> options.withoutRetry())));
    }

    /** At 300 ms a request, one for each of them would take most of an hour. */
    @Test
    void tenThousandPeopleAreCheckedInAHundredRequests() {
        try (StubServer stub = new StubServer()) {
            IntStream.range(0, 100).forEach(each -> stub.then(200, NOBODY));
            refused(stub, 10_000);
            assertThat(stub.received()).hasSize(101);
        }
    }

    /** None is answered before all have come. */
    @Test
    void fourRequestsAreMadeSideBySide() {
        AtomicInteger asked = new AtomicInteger();
        Sinks.Empty<Void> all = Sinks.empty();
        try (StubServer stub = new StubServer()) {
            for (int each = 0; each < 4; each++) {
                stub.then((request, response) -> {
                    if (asked.incrementAndGet() == 4) {
                        all.tryEmitEmpty();
                    }
                    return response.header("Content-Type", "application/json")
                            .sendString(all.asMono().thenReturn(NOBODY));
                });
            }
            refused(stub, 400);
        }
    }
}
