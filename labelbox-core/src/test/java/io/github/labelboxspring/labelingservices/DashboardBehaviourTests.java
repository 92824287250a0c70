package io.github.labelboxspring.labelingservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.labelingservices.DashboardFilter.Comparison;
import io.github.labelboxspring.labelingservices.DashboardFilter.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class DashboardBehaviourTests extends EmulatorTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private List<String> projects(DashboardFilter... filters) {
        return this.style.read(this.client.labelingServices().dashboards(filters)).stream()
                .map(LabelingServiceDashboard::id)
                .toList();
    }

    @Test
    void aDashboardCountsDataRowsAndTasks() {
        LabeledProject project = LabeledProject.of(this.client, 4).labeled(this.client, 2);
        assertThat(this.client
                        .taskQueues()
                        .moveDataRowsToDone(
                                project.projectId(),
                                DataRowKeys.globalKeys(project.keys().get(0)))
                        .execute())
                .isNotNull();
        LabelingServiceDashboard dashboard = this.style
                .read(this.client.labelingServices().dashboards())
                .stream()
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

    @Test
    void projectsBelongToTheirOrganization() {
        String project = LabeledProject.of(this.client, 1).projectId();
        String own = this.client.organization().get().execute().id();
        assertThat(projects(DashboardFilter.organization(own))).contains(project);
        assertThat(projects(DashboardFilter.organization("cm99999999999999999999999")))
                .isEmpty();
        assertThat(projects(DashboardFilter.stage(LabelingServiceStatus.COMPLETE)))
                .isEmpty();
        assertThat(projects(DashboardFilter.workforceRequested(Period.from(NOW))))
                .isEmpty();
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
                .withMessageContaining("before it starts");
    }
}
