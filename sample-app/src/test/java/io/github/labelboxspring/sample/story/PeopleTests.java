package io.github.labelboxspring.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People label, here and in Labelbox, round after round. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTests {

    private static final int ROUND = 10;

    private final List<Digit> digits = new DigitFile().read();

    private Story story;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.story = new Story(folder);
    }

    @AfterAll
    void stop() {
        this.story.close();
    }

    private Map<String, Integer> truth(int count) {
        return this.digits.subList(0, count).stream().collect(Collectors.toMap(Digit::name, Digit::value));
    }

    private int truth(RoundItem item) {
        return this.digits.get(item.item().seq()).value();
    }

    private void label(Campaign campaign) {
        for (Optional<RoundItem> next = this.story.desk().next(campaign.id());
                next.isPresent();
                next = this.story.desk().next(campaign.id())) {
            assertThat(this.story.desk().label(campaign.id(), next.get().item().seq(), truth(next.get())))
                    .isTrue();
        }
    }

    private Campaign opened(int count) {
        Campaign begun = this.story.begin(Campaign.Labelling.PEOPLE, count, ROUND);
        this.story.until(begun.id(), 1, Round.State.LABELLING);
        return this.story.campaign(begun.id());
    }

    @Test
    void theLeastSurePicturesAreLabelledRoundAfterRoundAndThenOnceMore() {
        Campaign campaign = opened(40);
        Set<Integer> seen = new HashSet<>();
        for (int number = 1; number <= 4; number++) {
            this.story.until(campaign.id(), number, Round.State.LABELLING);
            List<RoundItem> items = this.story.rounds().items(campaign.id(), number);
            assertThat(items)
                    .hasSize(ROUND)
                    .allMatch(item -> seen.add(item.item().seq()));
            label(campaign);
            Round closed = this.story.until(campaign.id(), number, Round.State.CLOSED);
            int right = (int) items.stream()
                    .filter(item -> Objects.equals(item.predicted(), truth(item)))
                    .count();
            assertThat(closed.correct()).isEqualTo(right);
            assertThat(closed.compared()).isEqualTo(number == 1 ? 0 : ROUND);
            this.story.campaigns().openRound(campaign.id(), ROUND);
        }
        new Truth(this.story.labelbox(), campaign).assertOneLabelEach(truth(40));
        this.story.until(campaign.id(), 5, Round.State.LABELLING);
        List<RoundItem> again = this.story.rounds().items(campaign.id(), 5);
        assertThat(again)
                .extracting(RoundItem::sureness)
                .isSortedAccordingTo(Comparator.comparing(Objects::requireNonNull));
        label(campaign);
        this.story.until(campaign.id(), 5, Round.State.CLOSED);
        Truth truth = new Truth(this.story.labelbox(), campaign);
        truth.assertOneLabelEach(truth(40));
        assertThat(truth.batchSizes()).containsExactly(ROUND, ROUND, ROUND, ROUND);
    }

    @Test
    void whatIsTakenBackIsGoneAndWhatIsSkippedComesLast() {
        Campaign campaign = opened(20);
        int first = this.story.desk().next(campaign.id()).orElseThrow().item().seq();
        this.story.desk().skip(campaign.id(), first);
        RoundItem second = this.story.desk().next(campaign.id()).orElseThrow();
        assertThat(second.item().seq()).isNotEqualTo(first);
        int wrong = (truth(second) + 1) % 10;
        assertThat(this.story.desk().undo(campaign.id())).isEmpty();
        assertThat(this.story.desk().label(campaign.id(), second.item().seq(), wrong))
                .isTrue();
        assertThat(this.story.desk().label(campaign.id(), second.item().seq(), truth(second)))
                .isFalse();
        Truth truth = new Truth(this.story.labelbox(), campaign);
        assertThat(truth.labels()).containsExactly(Map.entry(second.item().name(), List.of(wrong)));
        assertThat(this.story.desk().undo(campaign.id()).orElseThrow().item().seq())
                .isEqualTo(second.item().seq());
        assertThat(truth.labels()).isEmpty();
        assertThat(this.story.desk().undo(campaign.id())).isEmpty();
        List<Integer> order = new ArrayList<>();
        for (int label = 0; label < ROUND; label++) {
            RoundItem next = this.story.desk().next(campaign.id()).orElseThrow();
            order.add(next.item().seq());
            this.story.desk().label(campaign.id(), next.item().seq(), truth(next));
        }
        assertThat(order).endsWith(first);
        this.story.until(campaign.id(), 1, Round.State.CLOSED);
        assertThat(truth.labels())
                .hasSize(ROUND)
                .allSatisfy((name, labels) -> assertThat(labels).hasSize(1));
        assertThat(this.story.desk().next(campaign.id())).isEmpty();
        assertThat(this.story.desk().undo(campaign.id())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.story.desk().label(campaign.id(), first, 1))
                .withMessage("Picture " + first + " does not wait for a label: its round may have ended");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.story.desk().label(campaign.id(), first, 10))
                .withMessage("A label is a digit from 0 to 9, not 10");
    }

    @Test
    void manyTabsMakeOneLabelAndOpenOneRound() throws Exception {
        Campaign campaign = opened(20);
        int seq = this.story.desk().next(campaign.id()).orElseThrow().item().seq();
        assertThat(atOnce(digit -> () -> this.story.desk().label(campaign.id(), seq, digit)))
                .filteredOn(Boolean.TRUE::equals)
                .hasSize(1);
        Truth truth = new Truth(this.story.labelbox(), campaign);
        assertThat(truth.labels().values())
                .singleElement()
                .satisfies(labels -> assertThat(labels).hasSize(1));
        assertThat(atOnce(any -> () -> this.story.desk().undo(campaign.id()).isPresent()))
                .filteredOn(Boolean.TRUE::equals)
                .hasSize(1);
        assertThat(truth.labels()).isEmpty();
        label(campaign);
        this.story.until(campaign.id(), 1, Round.State.CLOSED);
        assertThat(atOnce(any -> () -> {
                    try {
                        return this.story
                                .campaigns()
                                .openRound(campaign.id(), ROUND)
                                .isPresent();
                    } catch (IllegalStateException ex) {
                        return false;
                    }
                }))
                .filteredOn(Boolean.TRUE::equals)
                .hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> this.story.campaigns().openRound(campaign.id(), ROUND))
                .withMessage("Round 2 is not done yet");
    }

    /** Does the same for the digits from 0 to 5 at the same time. */
    private static List<Boolean> atOnce(IntFunction<Callable<Boolean>> work) throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int digit = 0; digit < 6; digit++) {
                all.add(work.apply(digit));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> each : tabs.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        } finally {
            tabs.shutdown();
        }
    }

    @Test
    void labelsThatATeamMakesInLabelboxAreNoticed() {
        Campaign campaign = opened(20);
        Work editor = this.story
                .emulator()
                .people()
                .work(this.story.emulator().people().all().get(0));
        List<RoundItem> items = this.story.rounds().items(campaign.id(), 1);
        RoundItem here = items.get(3);
        this.story.desk().label(campaign.id(), here.item().seq(), truth(here));
        for (RoundItem item : items.subList(4, ROUND)) {
            editor(editor, campaign, item);
        }
        this.story.until(campaign.id(), round -> round.labelled() == 7);
        assertThat(this.story.desk().next(campaign.id()).orElseThrow().item().seq())
                .isEqualTo(items.get(0).item().seq());
        for (RoundItem item : items.subList(0, 3)) {
            editor(editor, campaign, item);
        }
        Round closed = this.story.until(campaign.id(), 1, Round.State.CLOSED);
        assertThat(closed.labelled()).isEqualTo(ROUND);
        assertThat(this.story.rounds().items(campaign.id(), 1))
                .allSatisfy(item -> assertThat(item.label()).isEqualTo(truth(item)));
        assertThat(new Truth(this.story.labelbox(), campaign).labels()).hasSize(ROUND);
    }

    private void editor(Work editor, Campaign campaign, RoundItem item) {
        editor.label(
                campaign.project(),
                this.story
                        .labelbox()
                        .dataRows()
                        .getByGlobalKey(item.item().globalKey())
                        .execute()
                        .id(),
                List.of(Map.of("name", "digit", "answer", Map.of("name", String.valueOf(truth(item))))),
                Duration.ofSeconds(3));
    }

    @Test
    void aLabelThatIsDeletedInLabelboxIsAskedForAgain() {
        Campaign campaign = opened(20);
        List<RoundItem> items = this.story.rounds().items(campaign.id(), 1);
        for (RoundItem item : items.subList(0, ROUND - 1)) {
            this.story.desk().label(campaign.id(), item.item().seq(), truth(item));
        }
        List<String> labels = this.story
                .labelbox()
                .projects()
                .labels()
                .list(campaign.project())
                .mapItems(label -> label.id())
                .execute();
        assertThat(this.story
                        .labelbox()
                        .projects()
                        .labels()
                        .delete(labels.subList(0, 2))
                        .execute())
                .hasSize(2);
        RoundItem last = items.get(ROUND - 1);
        this.story.desk().label(campaign.id(), last.item().seq(), truth(last));
        Round again = this.story.until(campaign.id(), round -> round.problem() != null);
        assertThat(again.state()).isEqualTo(Round.State.LABELLING);
        assertThat(again.problem())
                .isEqualTo("Labelbox has no label any more for 2 pictures of this round: label again");
        assertThat(again.labelled()).isEqualTo(ROUND - 2);
        label(campaign);
        this.story.until(campaign.id(), 1, Round.State.CLOSED);
        assertThat(new Truth(this.story.labelbox(), campaign).labels())
                .hasSize(ROUND)
                .allSatisfy((name, each) -> assertThat(each).hasSize(1));
    }

    @Test
    void nothingIsForgottenWhenTheApplicationIsStartedAgain() {
        Campaign begun = this.story.begin(Campaign.Labelling.PEOPLE, 20, ROUND);
        this.story.restart();
        this.story.until(begun.id(), 1, Round.State.LABELLING);
        Campaign campaign = this.story.campaign(begun.id());
        label(campaign);
        this.story.restart();
        assertThat(this.story.until(campaign.id(), 1, Round.State.CLOSED).labelled())
                .isEqualTo(ROUND);
        Truth truth = new Truth(this.story.labelbox(), campaign);
        assertThat(truth.dataRows()).hasSize(20).doesNotHaveDuplicates();
        assertThat(truth.batchSizes()).containsExactly(ROUND);
    }
}
