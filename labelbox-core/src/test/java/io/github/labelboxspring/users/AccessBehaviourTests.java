package io.github.labelboxspring.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a key's user may not do ends in one kind of exception, whatever the path. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class AccessBehaviourTests extends EmulatorTest {

    private Member member(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    /** R30. */
    @Test
    void whatTheRoleForbidsIsDeniedWithOneRequest() {
        LabelboxClient labeler = client(member(DefaultRole.LABELER).apiKey()).build();
        Stream<Function<LabelboxClient, Call<?>>> forbidden = Stream.of(
                client -> client.projects().create(NewProject.of("p", MediaType.IMAGE)),
                client -> client.datasets().delete("none"),
                client -> client.models().create("m", "none"),
                client -> client.ontologies().deleteUnused("none"),
                client -> client.organization().resourceTags().create("tag", "7fcd3c"),
                client -> client.users().updateOrgRole("u", "r"));
        forbidden.forEach(call -> {
            int before = this.emulator.requests().all().size();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> this.style.run(call.apply(labeler)))
                    .satisfies(ex -> assertThat(ex.retryable()).isFalse());
            assertThat(this.emulator.requests().all()).hasSize(before + 1);
        });
    }

    @Test
    void whoWorksInOneProjectFindsNoOther() {
        String own = project();
        String other = project();
        Member labeler = member(DefaultRole.NONE);
        this.emulator.people().assign(labeler, own, DefaultRole.LABELER);
        LabelboxClient his = client(labeler.apiKey()).build();
        assertThat(this.style.run(his.projects().get(own)).id()).isEqualTo(own);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(his.projects().get(other)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.read(his.datasets().list()));
    }

    private String project() {
        return this.client
                .projects()
                .create(NewProject.of("access", MediaType.IMAGE))
                .execute()
                .id();
    }
}
