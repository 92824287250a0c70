package io.github.labelboxspring.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.error.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class LabelVersionBehaviourTests extends EmulatorTest {

    private String project = "";

    private String row = "";

    @BeforeEach
    void makeProject() {
        LabeledProject made = LabeledProject.of(this.client, 1);
        this.project = made.projectId();
        this.row = this.client
                .dataRows()
                .getByGlobalKey(made.keys().get(0))
                .execute()
                .id();
    }

    private Member member(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    private Work work(Member member) {
        return this.emulator.people().work(member);
    }

    private List<LabelVersion> versions(LabelVersionFilter filter) {
        return this.style.read(this.client.labels().listVersions(filter));
    }

    @Test
    void eachHandOffIsAVersion() {
        Member labeler = member(DefaultRole.LABELER);
        Member reviewer = member(DefaultRole.REVIEWER);
        String label = work(labeler).label(this.project, this.row, List.of(), Duration.ofSeconds(12));
        work(reviewer).reject(label, Duration.ofSeconds(5));
        work(labeler).resubmit(label, Duration.ofSeconds(7));
        String approved = work(reviewer).approve(label, Duration.ofSeconds(3));
        work(reviewer).save(label, Duration.ofSeconds(1));

        List<LabelVersion> all = versions(LabelVersionFilter.ofProject(this.project));
        assertThat(all)
                .extracting(LabelVersion::action)
                .containsExactly(
                        LabelVersionAction.SUBMITTED,
                        LabelVersionAction.REJECTED,
                        LabelVersionAction.REWORK_SUBMITTED,
                        LabelVersionAction.APPROVED,
                        LabelVersionAction.SAVED);
        assertThat(all).allSatisfy(version -> {
            assertThat(version.labelId()).isEqualTo(label);
            assertThat(version.dataRowId()).isEqualTo(this.row);
            assertThat(version.projectId()).isEqualTo(this.project);
            assertThat(version.annotationCount()).isZero();
            assertThat(version.label()).isEqualTo("{\"objects\":[],\"classifications\":[]}");
        });
        LabelVersion one = this.style.run(this.client.labels().getVersion(approved));
        assertThat(one).isEqualTo(all.get(3));
        assertThat(one.createdById()).isEqualTo(reviewer.userId());
        assertThat(one.stage())
                .isNotNull()
                .satisfies(stage -> assertThat(stage.type()).isEqualTo("MANUAL_REVIEW_QUEUE"));
        assertThat(all.get(4).stage()).isNull();
    }

    @Test
    void versionsAreFilteredByWhoAndWhen() {
        Member labeler = member(DefaultRole.LABELER);
        Member reviewer = member(DefaultRole.REVIEWER);
        String label = work(labeler).label(this.project, this.row, List.of(), Duration.ofSeconds(1));
        work(reviewer).approve(label, Duration.ofSeconds(1));
        LabelVersionFilter all = LabelVersionFilter.ofProject(this.project).withoutAnnotations();
        assertThat(versions(all))
                .hasSize(2)
                .allSatisfy(version -> assertThat(version.label()).isNull());
        assertThat(versions(all.withCreatedBy(reviewer.userId())))
                .extracting(LabelVersion::action)
                .containsExactly(LabelVersionAction.APPROVED);
        assertThat(versions(all.withLabel(label).withDataRow(this.row))).hasSize(2);
        assertThat(versions(all.withLabel("another"))).isEmpty();
        assertThat(versions(all.withCreatedBefore(Instant.now().minusSeconds(3600))))
                .isEmpty();
        assertThat(versions(all.withCreatedAfter(Instant.now().minusSeconds(3600))
                        .withCreatedBefore(Instant.now().plusSeconds(3600))))
                .hasSize(2);
    }

    @Test
    void theyAreReadByCursorAndALabelerSeesHisOwn() {
        Member labeler = member(DefaultRole.LABELER);
        String label = work(labeler).label(this.project, this.row, List.of(), Duration.ofSeconds(1));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            made.add(work(labeler).save(label, Duration.ofSeconds(1)));
        }
        LabelVersionFilter all = LabelVersionFilter.ofProject(this.project).withoutAnnotations();
        assertThat(versions(all))
                .extracting(LabelVersion::id)
                .endsWith(made.toArray(String[]::new))
                .hasSize(121);

        LabelboxClient his = client(labeler.apiKey()).build();
        LabelboxClient other = client(member(DefaultRole.LABELER).apiKey()).build();
        assertThat(this.style.read(his.labels().listVersions(all))).hasSize(121);
        assertThat(this.style.read(other.labels().listVersions(all))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(other.labels().getVersion(made.get(0))));
    }

    @Test
    void anUnknownVersionOrProjectIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.labels().getVersion("lv-1")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> versions(LabelVersionFilter.ofProject("cm0000000000000000000nope")));
    }

    @Test
    void aPeriodHasALength() {
        Instant now = Instant.now();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LabelVersionFilter.ofProject("p").withCreatedAfter(now).withCreatedBefore(now));
    }
}
