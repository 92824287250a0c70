package io.github.labelboxspring.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class PerformanceBehaviourTests extends EmulatorTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static final PerformanceFilter ALL = PerformanceFilter.of(TODAY.minusDays(1), TODAY.plusDays(1));

    private String project = "";

    private Member ann = new Member("", "", "");

    private Member bob = new Member("", "", "");

    private Member rita = new Member("", "", "");

    /** Ann labels two rows in 10 and 20 s, Bob one in 30 s; Rita approves Ann's first and rejects her second. */
    @BeforeAll
    void work() {
        LabeledProject made = LabeledProject.of(this.client, 3);
        this.project = made.projectId();
        List<String> rows = made.keys().stream()
                .map(key -> this.client.dataRows().getByGlobalKey(key).execute().id())
                .toList();
        this.ann = member(DefaultRole.LABELER);
        this.bob = member(DefaultRole.LABELER);
        this.rita = member(DefaultRole.REVIEWER);
        String first = work(this.ann).label(this.project, rows.get(0), List.of(), Duration.ofSeconds(10));
        String second = work(this.ann).label(this.project, rows.get(1), List.of(), Duration.ofSeconds(20));
        work(this.bob).label(this.project, rows.get(2), List.of(), Duration.ofSeconds(30));
        work(this.rita).approve(first, Duration.ofSeconds(4));
        work(this.rita).reject(second, Duration.ofSeconds(6));
        work(this.ann).resubmit(second, Duration.ofSeconds(5));
    }

    private Member member(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    private Work work(Member member) {
        return this.emulator.people().work(member);
    }

    private PerformanceOperations performance() {
        return this.client.projects().performance();
    }

    @Test
    void metricsAreDescribed() {
        assertThat(this.style.run(performance().listMetrics()))
                .filteredOn(metric -> metric.name().equals("labels_created"))
                .singleElement()
                .satisfies(metric -> {
                    assertThat(metric.unit()).isEqualTo("count");
                    assertThat(metric.buckets()).isEqualTo("time");
                    assertThat(metric.category()).isEqualTo("throughput");
                });
    }

    @Test
    void aMetricHasAValueForEachInterval() {
        MetricSeries daily = this.style.run(performance().getOfProject(this.project, "labels_created", ALL));
        assertThat(daily.buckets()).hasSize(3);
        assertThat(daily.buckets().stream()
                        .mapToDouble(MetricSeries.Bucket::value)
                        .sum())
                .isEqualTo(3);
        assertThat(daily.projectId()).isEqualTo(this.project);
        assertThat(daily.interval()).isEqualTo("day");
        assertThat(daily.startDate()).isEqualTo(TODAY.minusDays(1));

        LocalDate year = TODAY.withDayOfYear(1);
        MetricSeries yearly = this.style.run(performance()
                .getOfProject(
                        this.project,
                        "approval_percentage",
                        PerformanceFilter.of(year, year.plusDays(364)).withInterval(Interval.YEAR)));
        assertThat(yearly.buckets()).singleElement().satisfies(bucket -> {
            assertThat(bucket.value()).isEqualTo(0.5);
            assertThat(bucket.numerator()).isEqualTo(1);
            assertThat(bucket.denominator()).isEqualTo(2);
        });
        MetricSeries scores = this.style.run(performance().getOfProject(this.project, "consensus_agreement", ALL));
        assertThat(scores.bucketType()).isEqualTo("score");
        assertThat(scores.buckets()).hasSize(10);
    }

    @Test
    void labelersHaveTheirFigures() {
        List<LabelerPerformance> rows = this.style.read(
                performance().listLabelersOfProject(this.project, ALL.withDescendingOrder("labelsCreated")));
        assertThat(rows).extracting(LabelerPerformance::userId).containsExactly(this.ann.userId(), this.bob.userId());
        LabelerPerformance hers = rows.get(0);
        assertThat(hers.labelsCreated()).isEqualTo(2);
        assertThat(hers.labelingTimeSubmitted()).isEqualTo(30);
        assertThat(hers.avgTimePerLabel()).isEqualTo(15);
        assertThat(hers.memberTotalTime()).isEqualTo(35);
        assertThat(hers.reviewsReceived()).isEqualTo(2);
        assertThat(hers.reviewTimeAll()).isEqualTo(10);
        assertThat(hers.reworkTimeAll()).isEqualTo(5);
        assertThat(hers.reworkPercentage()).isEqualTo(0.5);
        assertThat(hers.approvalPercentage()).isEqualTo(0.5);
        assertThat(hers.memberType()).isEqualTo(MemberType.INTERNAL);
        assertThat(hers.email()).isEqualTo(this.ann.email());
    }

    @Test
    void reviewersHaveTheirFigures() {
        assertThat(this.style.read(
                        performance().listReviewersOfProject(this.project, ALL.withUsers(List.of(this.rita.userId())))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.labelsReviewed()).isEqualTo(2);
                    assertThat(row.avgReviewTime()).isEqualTo(5);
                    assertThat(row.approvalPercentage()).isEqualTo(0.5);
                });
    }

    @Test
    void tablesAreReadPageByPage() {
        int before = this.emulator.requests().all().size();
        assertThat(this.style.read(performance()
                        .listLabelersOfWorkspace(ALL.withProjects(List.of(this.project))
                                .withPageSize(1)
                                .withAscendingOrder("labelsCreated"))))
                .extracting(LabelerPerformance::userId)
                .containsExactly(this.bob.userId(), this.ann.userId());
        assertThat(this.emulator.requests().all()).hasSize(before + 2);
        assertThat(this.style.read(performance()
                        .listLabelersOfWorkspace(
                                ALL.withProjects(List.of(this.project)).withUsers(List.of(this.ann.userId())))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.projectName()).isNotBlank();
                    assertThat(row.projectOrganizationId()).isEqualTo(this.emulator.organizationId());
                });
    }

    @Test
    void aLabelerSeesHisOwnFigures() {
        PerformanceOperations his = client(this.bob.apiKey()).build().projects().performance();
        assertThat(this.style.read(his.listLabelersOfProject(this.project, ALL)))
                .extracting(LabelerPerformance::userId)
                .containsExactly(this.bob.userId());
    }

    @Test
    void theWorkspaceCanBeNarrowed() {
        MetricSeries own = this.style.run(performance()
                .getOfWorkspace(
                        "total_time",
                        ALL.withProjects(List.of(this.project))
                                .withMemberType(MemberType.INTERNAL)
                                .withoutCache()));
        assertThat(own.buckets().stream()
                        .mapToDouble(MetricSeries.Bucket::value)
                        .sum())
                .isEqualTo(75);
        assertThat(own.projectIds()).containsExactly(this.project);
        assertThat(own.memberType()).isEqualTo(MemberType.INTERNAL);
        MetricSeries others =
                this.style.run(performance().getOfWorkspace("total_time", ALL.withMemberType(MemberType.EXTERNAL)));
        assertThat(others.buckets()).allMatch(bucket -> bucket.value() == 0);
    }

    @Test
    void aReportIsAFile() throws IOException, InterruptedException {
        ReportDownload report = this.style.run(performance().getReport(this.project, ALL));
        String file = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(report.url())).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(file.lines()).hasSize(3).anyMatch(line -> line.contains(this.ann.email()));
        assertThat(report.expiresInSeconds()).isPositive();
        assertThat(report.toString()).doesNotContain("signature");
    }

    @Test
    void unknownProjectsAndMetricsAreNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(performance().getOfProject("p", "labels_created", ALL)))
                .withMessageContaining("Project p was not found.");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(performance().getOfProject(this.project, "a/b ü?", ALL)))
                .withMessageContaining("Metric a/b ü? was not found.");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.read(
                        performance().listLabelersOfProject(this.project, ALL.withAscendingOrder("shoeSize"))))
                .withMessageContaining("sort");
    }

    @Test
    void filtersThatAReportDoesNotTakeAreRefusedBefore() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        performance().getOfProject(this.project, "total_time", ALL.withProjects(List.of(this.project))))
                .withMessageContaining("projectIds");
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withUsers(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withUsers(List.of("a,b")));
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.withPageSize(101));
        assertThatIllegalArgumentException().isThrownBy(() -> PerformanceFilter.of(TODAY, TODAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PerformanceFilter.of(TODAY, TODAY.plusDays(366)));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void aPageOfATableTellsHowManyRowsThereAre() {
        PerformancePage<LabelerPerformance> page =
                this.style.run(performance().getLabelerPageOfProject(this.project, ALL.withPageSize(1), 2));

        assertThat(page.data()).hasSize(1);
        assertThat(page.total())
                .isEqualTo(this.style
                        .read(performance().listLabelersOfProject(this.project, ALL))
                        .size())
                .isGreaterThan(1);
        assertThat(page.cachedAt()).isNull();
        assertThat(this.style
                        .run(performance().getReviewerPageOfProject(this.project, ALL, 1))
                        .total())
                .isEqualTo(this.style
                        .read(performance().listReviewersOfProject(this.project, ALL))
                        .size());
        assertThat(this.style
                        .run(performance().getLabelerPageOfWorkspace(ALL, 1))
                        .total())
                .isEqualTo(this.style
                        .read(performance().listLabelersOfWorkspace(ALL))
                        .size());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(performance().getLabelerPageOfWorkspace(ALL, 0)))
                .withMessageContaining("at least 1");
    }
}
