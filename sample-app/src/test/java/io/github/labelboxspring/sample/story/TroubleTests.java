package io.github.labelboxspring.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.WatchedTask;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitFile;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong is shown at the campaign, and when it is tried again, it goes on and nothing is doubled. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleTests {

    private static final int ROUND = 10;

    private final List<Digit> digits = new DigitFile().read();

    private Story story;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.story = new Story(
                folder,
                "--labelbox.retry.max-attempts=2",
                "--labelbox.retry.first-delay=10ms",
                "--labelbox.tasks.timeout=4s");
    }

    @AfterEach
    void withoutFaults() {
        emulator().faults().clear();
    }

    @AfterAll
    void stop() {
        this.story.close();
    }

    private LabelboxEmulator emulator() {
        return this.story.emulator();
    }

    private Map<String, Integer> truth(int count) {
        return this.digits.subList(0, count).stream().collect(Collectors.toMap(Digit::name, Digit::value));
    }

    private String problem(String campaignId) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> problemNow(campaignId), problem -> !problem.isEmpty());
    }

    private String problemNow(String campaignId) {
        String problem = this.story.campaign(campaignId).problem();
        return problem != null
                ? problem
                : this.story.rounds().latest(campaignId).map(Round::problem).orElse("");
    }

    private Campaign labelled(int all) {
        Campaign begun = this.story.begin(Campaign.Labelling.PEOPLE, all, ROUND);
        this.story.until(begun.id(), 1, Round.State.LABELLING);
        return this.story.campaign(begun.id());
    }

    private void label(Campaign campaign, int count) {
        for (int label = 0; label < count; label++) {
            RoundItem next = this.story.desk().next(campaign.id()).orElseThrow();
            this.story
                    .desk()
                    .label(
                            campaign.id(),
                            next.item().seq(),
                            this.digits.get(next.item().seq()).value());
        }
    }

    @Test
    void whileLabelboxIsAwayTheImportStopsAndGoesOnLater() {
        emulator().faults().on("*").always().cutConnection();
        Campaign campaign = this.story.begin(Campaign.Labelling.TRUTH, 20, ROUND);
        assertThat(problem(campaign.id())).isNotBlank();
        assertThat(this.story.campaign(campaign.id()).state()).isEqualTo(Campaign.State.IMPORTING);
        emulator().faults().clear();
        this.story.campaigns().tryAgain(campaign.id());
        this.story.until(campaign.id(), 2, Round.State.CLOSED);
        new Truth(this.story.labelbox(), this.story.campaign(campaign.id())).assertOneLabelEach(truth(20));
    }

    /** Labelbox is lost again and again, at another request each time, half of them after it has done what it was asked for. */
    @Test
    void anyRequestMayBeLost() {
        Campaign campaign = this.story.begin(Campaign.Labelling.TRUTH, 20, ROUND);
        int tries = 0;
        for (int lost = 0; !closed(campaign, 2); lost++) {
            emulator().faults().clear();
            emulator().faults().on("*").skip(5 + lost % 7).times(6).cutConnection();
            if (lost % 2 == 1) {
                emulator().faults().clear();
                emulator()
                        .faults()
                        .on("*")
                        .skip(5 + lost % 7)
                        .times(6)
                        .afterApplying()
                        .cutConnection();
            }
            this.story.campaigns().tryAgain(campaign.id());
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !problemNow(campaign.id()).isEmpty() || closed(campaign, 2));
            tries++;
        }
        assertThat(tries).isGreaterThan(1);
        emulator().faults().clear();
        Truth truth = new Truth(this.story.labelbox(), this.story.campaign(campaign.id()));
        truth.assertOneLabelEach(truth(20));
        assertThat(truth.batchSizes()).containsExactly(ROUND, ROUND);
    }

    private boolean closed(Campaign campaign, int number) {
        return this.story
                .rounds()
                .latest(campaign.id())
                .filter(round -> round.number() == number && round.state() == Round.State.CLOSED)
                .isPresent();
    }

    @Test
    void aLabelOfWhichTheAnswerIsLostIsMadeOnce() {
        Campaign campaign = labelled(20);
        RoundItem first = this.story.desk().next(campaign.id()).orElseThrow();
        int digit = this.digits.get(first.item().seq()).value();
        emulator().faults().on("createLabelImport").afterApplying().cutConnection();
        assertThatThrownBy(() ->
                        this.story.desk().label(campaign.id(), first.item().seq(), digit))
                .isInstanceOf(LabelboxException.class);
        assertThat(this.story.desk().next(campaign.id()).orElseThrow().item().seq())
                .isEqualTo(first.item().seq());
        assertThat(this.story.desk().label(campaign.id(), first.item().seq(), digit))
                .isTrue();
        Truth truth = new Truth(this.story.labelbox(), campaign);
        assertThat(truth.labels()).containsExactly(Map.entry(first.item().name(), List.of(digit)));
        RoundItem second = this.story.desk().next(campaign.id()).orElseThrow();
        emulator().faults().on("createLabelImport").afterApplying().cutConnection();
        assertThatThrownBy(() ->
                        this.story.desk().label(campaign.id(), second.item().seq(), 1))
                .isInstanceOf(LabelboxException.class);
        assertThat(this.story.desk().label(campaign.id(), second.item().seq(), 2))
                .isFalse();
        assertThat(truth.labels()).containsEntry(second.item().name(), List.of(1));
        emulator().faults().on("deleteLabels").cutConnection();
        assertThatThrownBy(() -> this.story.desk().undo(campaign.id())).isInstanceOf(LabelboxException.class);
        assertThat(this.story.desk().label(campaign.id(), second.item().seq(), 3))
                .isTrue();
        assertThat(truth.labels()).hasSize(2).containsEntry(second.item().name(), List.of(3));
    }

    @Test
    void anExportThatIsNotDoneInTimeIsMadeAnew() {
        Campaign campaign = labelled(10);
        label(campaign, ROUND - 1);
        emulator().faults().on("user.createdTasks").always().cutConnection();
        label(campaign, 1);
        assertThat(problem(campaign.id())).isEqualTo("The export is not done in time");
        String export = this.story.rounds().get(campaign.id(), 1).exportTask();
        emulator().faults().clear();
        this.story.campaigns().tryAgain(campaign.id());
        Round closed = this.story.until(campaign.id(), 1, Round.State.CLOSED);
        assertThat(closed.exportTask()).isNotEqualTo(export);
    }

    @Test
    void anExportThatFailsIsMadeAnew() {
        Campaign campaign = labelled(10);
        label(campaign, ROUND - 1);
        emulator().faults().on("user.createdTasks").always().cutConnection();
        label(campaign, 1);
        String export = Objects.requireNonNull(this.story
                .until(campaign.id(), round -> round.exportTask() != null)
                .exportTask());
        failed(campaign, export);
        assertThat(problem(campaign.id())).isEqualTo("The export has failed: the disk is full");
        emulator().faults().clear();
        this.story.campaigns().tryAgain(campaign.id());
        this.story.until(campaign.id(), 1, Round.State.CLOSED);
        failed(campaign, export);
        assertThat(this.story.rounds().get(campaign.id(), 1).problem()).isNull();
    }

    private void failed(Campaign campaign, String export) {
        TaskRef ref = new TaskRef(TaskRef.Kind.TASK, export, null);
        TaskFailedEvent event = new TaskFailedEvent(
                new WatchedTask(
                        "watch",
                        "default",
                        ref,
                        "export",
                        Map.of("campaign", campaign.id(), "round", "1", "attempt", "1"),
                        null),
                "key of " + export,
                new TaskProgress(ref, "type", null, TaskProgress.State.FAILED, 0, "the disk is full"));
        this.story.bean(TransactionTemplate.class).executeWithoutResult(status -> this.story.publish(event));
    }

    @Test
    void labelsThatAreRefusedAreShownAndTheOthersCount() {
        emulator().faults().on("createLabelImport").always().cutConnection();
        Campaign begun = this.story.begin(Campaign.Labelling.TRUTH, 10, ROUND);
        assertThat(problem(begun.id())).startsWith("The next step cannot be started");
        Campaign campaign = this.story.campaign(begun.id());
        RoundItem lost = this.story.rounds().items(campaign.id(), 1).get(4);
        String row = this.story
                .labelbox()
                .dataRows()
                .getByGlobalKey(lost.item().globalKey())
                .execute()
                .id();
        assertThat(this.story.labelbox().dataRows().delete(List.of(row)).execute())
                .containsExactly(row);
        emulator().faults().clear();
        this.story.campaigns().tryAgain(campaign.id());
        Round round = this.story.until(campaign.id(), each -> each.labelImport() == Round.LabelImport.INCOMPLETE);
        assertThat(problem(campaign.id())).startsWith("Labelbox refuses 2 of 20 annotations of the truth");
        assertThat(round.labelled()).isEqualTo(ROUND - 1);
        assertThat(this.story.desk().next(campaign.id()).orElseThrow().item().seq())
                .isEqualTo(lost.item().seq());
        this.story.campaigns().tryAgain(campaign.id());
        this.story.until(campaign.id(), each -> each.attempt() == 2 && each.problem() != null);
        assertThat(new Truth(this.story.labelbox(), campaign).labels())
                .hasSize(ROUND - 1)
                .allSatisfy((name, labels) -> assertThat(labels).hasSize(1));
    }

    /** Nobody has to try again what has failed because the application was told to end. */
    @Test
    void whatDoesNotEndInTimeGoesOnAtTheNextStart() {
        emulator().faults().on("*").skip(12).always().delay(Duration.ofSeconds(20));
        int before = emulator().requests().all().size();
        Campaign campaign = this.story.begin(Campaign.Labelling.TRUTH, 20, ROUND);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> emulator().requests().all().size() > before + 12);
        List<Thread> jobs = jobs();
        assertThat(jobs).isNotEmpty();
        this.story.restart();
        assertThat(jobs).noneMatch(Thread::isAlive);
        assertThat(problemNow(campaign.id())).isEmpty();
        emulator().faults().clear();
        this.story.until(campaign.id(), 2, Round.State.CLOSED);
        new Truth(this.story.labelbox(), this.story.campaign(campaign.id())).assertOneLabelEach(truth(20));
    }

    private static List<Thread> jobs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("job-"))
                .toList();
    }

    @Test
    void anApplicationThatWasPausedGoesOn() {
        this.story.pause();
        Campaign campaign = this.story.begin(Campaign.Labelling.TRUTH, 4, 2);
        this.story.until(campaign.id(), 2, Round.State.CLOSED);
    }

    @Test
    void manyCampaignsAtOnceWaitForEachOther() {
        List<Campaign> all = IntStream.range(0, 10)
                .mapToObj(each -> this.story.begin(Campaign.Labelling.TRUTH, 4, 2))
                .toList();
        all.forEach(campaign -> this.story.until(campaign.id(), 2, Round.State.CLOSED));
        all.forEach(campaign ->
                new Truth(this.story.labelbox(), this.story.campaign(campaign.id())).assertOneLabelEach(truth(4)));
    }
}
