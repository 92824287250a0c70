package io.github.labelboxspring.labelingservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorPaths;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.labelingservices.DashboardFilter.Comparison;
import io.github.labelboxspring.labelingservices.DashboardFilter.Period;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class DashboardBehaviourTests extends EmulatorTest {

    private static final String OTHER = "cm99999999999999999999999";

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private List<String> projects(DashboardFilter... filters) {
        return this.style.read(this.client.projects().labelingServices().dashboards(filters)).stream()
                .map(LabelingServiceDashboard::id)
                .toList();
    }

    @Test
    void aDashboardCountsDataRowsAndTasks() {
        LabeledProject project = LabeledProject.of(this.client, 4).labeled(this.client, 2);
        assertThat(this.client
                        .projects()
                        .taskQueues()
                        .moveDataRowsToDone(
                                project.projectId(),
                                DataRowKeys.globalKeys(project.keys().get(0)))
                        .execute())
                .isNotNull();
        LabelingServiceDashboard dashboard =
                this.style.read(this.client.projects().labelingServices().dashboards()).stream()
                        .filter(each -> each.id().equals(project.projectId()))
                        .findFirst()
                        .orElseThrow();
        assertThat(dashboard.dataRowsCount()).isEqualTo(4);
        assertThat(dashboard.tasksTotalCount()).isEqualTo(2);
        assertThat(dashboard.tasksCompletedCount()).isEqualTo(1);
        assertThat(dashboard.tasksRemainingCount()).isEqualTo(1);
        assertThat(dashboard.boostStatus()).isNull();
        assertThat(dashboard.mediaType()).isEqualTo("IMAGE");

        assertThat(projects(DashboardFilter.tasksCompleted(Comparison.EQUALS, 1)))
                .contains(project.projectId());
        assertThat(projects(
                        DashboardFilter.tasksCompleted(Comparison.GREATER_THAN_OR_EQUAL, 1),
                        DashboardFilter.tasksRemaining(Comparison.LESS_THAN_OR_EQUAL, 0)))
                .doesNotContain(project.projectId());
    }

    /** A project with a service at this stage, and its dashboard. */
    private LabelingServiceDashboard served(LabelingServiceStatus stage) {
        String project = LabeledProject.of(this.client, 1).projectId();
        assertThat(this.client
                        .projects()
                        .labelingServices()
                        .start(project)
                        .execute()
                        .stage())
                .isEqualTo(LabelingServiceStatus.SET_UP);
        EmulatorPaths.post(this.emulator, "projects/" + project + "/labeling-service", Map.of("status", stage));
        return this.style.run(this.client.projects().labelingServices().getDashboard(project));
    }

    @Test
    void aServiceIsOnTheDashboard() {
        LabelingServiceDashboard dashboard = served(LabelingServiceStatus.ACCEPTED);
        assertThat(dashboard.stage()).isEqualTo(LabelingServiceStatus.ACCEPTED);
        LabelingService service =
                this.style.run(this.client.projects().labelingServices().get(dashboard.id()));
        assertThat(dashboard.boostRequestedAt()).isEqualTo(service.createdAt());
        assertThat(dashboard.boostUpdatedAt()).isEqualTo(service.updatedAt());
        assertThat(dashboard.boostRequestedBy()).isEqualTo(service.createdById());
        assertThat(this.style.read(this.client.projects().labelingServices().dashboards()))
                .contains(dashboard);
    }

    @Test
    void theServiceIsToldInWords() {
        assertThat(serviceType(NewProject.of("tiles", MediaType.TMS_GEO))).isEqualTo("Tms geo");
        assertThat(serviceType(NewProject.modelEvaluation("live"))).isEqualTo("Live chat evaluation");
        assertThat(serviceType(NewProject.offlineModelEvaluation("offline"))).isEqualTo("Offline chat evaluation");
        assertThat(serviceType(NewProject.responseCreation("text"))).isEqualTo("Text");
    }

    private @Nullable String serviceType(NewProject project) {
        String id = this.client.projects().create(project).execute().id();
        return this.style
                .run(this.client.projects().labelingServices().getDashboard(id))
                .serviceType();
    }

    @Test
    void projectsBelongToTheirOrganization() {
        String project = LabeledProject.of(this.client, 1).projectId();
        String own = this.client.organization().get().execute().id();
        assertThat(projects(DashboardFilter.organization(own))).contains(project);
        assertThat(projects(DashboardFilter.organization(OTHER))).isEmpty();
        assertThat(projects(DashboardFilter.workspace(OTHER, own))).contains(project);
        assertThat(projects(DashboardFilter.workspace(OTHER))).isEmpty();
        assertThat(projects(DashboardFilter.sharedWithOrganization(OTHER))).doesNotContain(project);
        EmulatorPaths.post(this.emulator, "projects/" + project + "/shares", Map.of("organizationId", OTHER));
        assertThat(projects(DashboardFilter.sharedWithOrganization(OTHER))).contains(project);
        assertThat(projects(DashboardFilter.sharedWithOrganization(own))).doesNotContain(project);
    }

    @Test
    void tagsSelect() {
        String bare = LabeledProject.of(this.client, 1).projectId();
        String tagged = LabeledProject.of(this.client, 1).projectId();
        String text = "urgent " + tagged;
        String tag = this.client
                .organization()
                .resourceTags()
                .create(text, "008856")
                .execute()
                .id();
        assertThat(this.client
                        .organization()
                        .resourceTags()
                        .updateOfProject(tagged, List.of(tag))
                        .execute())
                .hasSize(1);
        assertThat(projects(DashboardFilter.tag(OTHER, tag))).containsExactly(tagged);
        assertThat(projects(DashboardFilter.tag(OTHER))).doesNotContain(tagged, bare);
        assertThat(this.style
                        .run(this.client.projects().labelingServices().getDashboard(tagged))
                        .tags())
                .singleElement()
                .satisfies(shown -> assertThat(shown.text()).isEqualTo(text));
    }

    @Test
    void stagesAreToldApart() {
        String bare = LabeledProject.of(this.client, 1).projectId();
        String accepted = served(LabelingServiceStatus.ACCEPTED).id();
        String complete = served(LabelingServiceStatus.COMPLETE).id();
        assertThat(projects(DashboardFilter.stage(LabelingServiceStatus.ACCEPTED)))
                .contains(accepted)
                .doesNotContain(bare, complete);
        assertThat(projects(DashboardFilter.stage(LabelingServiceStatus.COMPLETE, LabelingServiceStatus.ACCEPTED)))
                .contains(accepted, complete)
                .doesNotContain(bare);
        assertThat(projects(DashboardFilter.stage(LabelingServiceStatus.CALIBRATION)))
                .doesNotContain(bare, accepted, complete);
    }

    /** (R25) */
    @Test
    void datesSelect() {
        String bare = LabeledProject.of(this.client, 1).projectId();
        LabelingServiceDashboard served = served(LabelingServiceStatus.REQUESTED);
        dates(DashboardFilter::workforceRequested, served.boostRequestedAt(), served.id(), bare);
        dates(DashboardFilter::workforceStageUpdated, served.boostUpdatedAt(), served.id(), bare);
    }

    private void dates(Function<Period, DashboardFilter> filter, @Nullable Instant moment, String served, String bare) {
        Instant at = Objects.requireNonNull(moment);
        Instant before = at.minusSeconds(2);
        Instant after = at.plusSeconds(2);
        assertThat(projects(filter.apply(Period.from(at)))).contains(served).doesNotContain(bare);
        assertThat(projects(filter.apply(Period.from(after)))).doesNotContain(served, bare);
        assertThat(projects(filter.apply(Period.until(after)))).contains(served).doesNotContain(bare);
        assertThat(projects(filter.apply(Period.until(before)))).doesNotContain(served, bare);
        assertThat(projects(filter.apply(Period.between(before, after))))
                .contains(served)
                .doesNotContain(bare);
        assertThat(projects(filter.apply(Period.between(after, after.plusSeconds(9)))))
                .doesNotContain(served, bare);
    }

    /** (R25) */
    @Test
    void countsSelect() {
        LabeledProject project = LabeledProject.of(this.client, 6).labeled(this.client, 5);
        assertThat(this.client
                        .projects()
                        .taskQueues()
                        .moveDataRowsToDone(
                                project.projectId(),
                                DataRowKeys.globalKeys(project.keys().subList(0, 3)))
                        .execute())
                .isNotNull();
        counts(DashboardFilter::tasksCompleted, 3, project.projectId());
        counts(DashboardFilter::tasksRemaining, 2, project.projectId());
        assertThat(projects(
                        DashboardFilter.tasksCompleted(Comparison.EQUALS, 3),
                        DashboardFilter.tasksRemaining(Comparison.EQUALS, 3)))
                .doesNotContain(project.projectId());
    }

    private void counts(BiFunction<Comparison, Integer, DashboardFilter> filter, int count, String project) {
        for (int wanted = count - 1; wanted <= count + 1; wanted++) {
            assertThat(projects(filter.apply(Comparison.EQUALS, wanted)).contains(project))
                    .isEqualTo(wanted == count);
            assertThat(projects(filter.apply(Comparison.GREATER_THAN_OR_EQUAL, wanted))
                            .contains(project))
                    .isEqualTo(wanted <= count);
            assertThat(projects(filter.apply(Comparison.LESS_THAN_OR_EQUAL, wanted))
                            .contains(project))
                    .isEqualTo(wanted >= count);
        }
    }

    @Test
    void whatCannotBeSearchedForIsRefused() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> projects(new DashboardFilter("smell", "is", List.of("a"), null)))
                .withMessageContaining("smell");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> projects(new DashboardFilter("tag", "is_not", List.of("a"), null)));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> projects(new DashboardFilter(
                        "workforce_requested_at", null, null, Map.of("operator", "EQUALS", "value", "2026-01-01"))));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> projects(new DashboardFilter(
                        "task_completed_count", null, null, Map.of("operator", "BETWEEN", "value", 1))));
    }

    @Test
    void periodsAreToldToTheSecond() {
        assertThat(DashboardFilter.workforceRequested(Period.from(NOW)).value())
                .isEqualTo(Map.of("operator", "GREATER_THAN_OR_EQUAL", "value", "2026-01-02T03:04:05Z"));
        assertThat(DashboardFilter.workforceStageUpdated(Period.until(NOW)).value())
                .isEqualTo(Map.of("operator", "LESS_THAN_OR_EQUAL", "value", "2026-01-02T03:04:05Z"));
        assertThat(DashboardFilter.workforceStageUpdated(Period.between(NOW, NOW.plusSeconds(1)))
                        .value())
                .isEqualTo(Map.of(
                        "operator",
                        "BETWEEN",
                        "value",
                        Map.of("min", "2026-01-02T03:04:05Z", "max", "2026-01-02T03:04:06Z")));
    }

    @Test
    void filtersSayWhatIsWrong() {
        assertThatIllegalArgumentException().isThrownBy(DashboardFilter::tag).withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.between(NOW, NOW.minusSeconds(1)))
                .withMessageContaining("before its start");
    }
}
