package io.github.labelboxspring.sample.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class DueTests {

    private static final Logger LOG = LoggerFactory.getLogger(DueTests.class);

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScript("db/migration/V1__campaigns.sql")
            .build();

    private final JdbcClient jdbc = JdbcClient.create(this.database);

    private final JdbcTemplate batches = new JdbcTemplate(this.database);

    private final CampaignRepository campaigns = new CampaignRepository(this.jdbc, this.batches);

    private final RoundRepository rounds = new RoundRepository(this.jdbc, this.batches);

    private final RoundLabels labels = new RoundLabels(this.jdbc, this.batches);

    @AfterEach
    void shutDown() {
        this.database.shutdown();
    }

    private static NewItem item(int number, @Nullable Integer truth) {
        return new NewItem("picture-" + number, String.valueOf(number), truth);
    }

    private void begin(String id, int pictures) {
        this.campaigns.add(
                id,
                new NewCampaign(
                        "Digits",
                        Campaign.Source.DIGITS,
                        Campaign.Labelling.PEOPLE,
                        pictures,
                        pictures,
                        IntStream.range(0, pictures)
                                .mapToObj(each -> item(each, null))
                                .toList()),
                NOW);
    }

    private void open(String id, int pictures) {
        begin(id, pictures);
        this.jdbc
                .sql("update item set imported = true where campaign_id = ?")
                .param(id)
                .update();
        this.campaigns.imported(id);
        assertThat(this.rounds.open(id, pictures, NOW)).contains(1);
        this.rounds.opened(id, 1, null, Round.LabelImport.NONE);
    }

    @Test
    void aRoundIsDueUntilSomebodyOrLabelboxHasToDoSomething() {
        begin("c1", 2);
        assertThat(this.campaigns.due()).extracting(Campaign::id).containsExactly("c1");
        this.campaigns.problem("c1", "the disk is full");
        assertThat(this.campaigns.due()).isEmpty();
        this.jdbc.sql("update item set imported = true").update();
        this.campaigns.imported("c1");
        this.rounds.open("c1", 2, NOW);
        assertThat(this.rounds.due()).extracting(Round::state).containsExactly(Round.State.OPENING);
        this.rounds.opened("c1", 1, null, Round.LabelImport.NONE);
        assertThat(this.rounds.due()).isEmpty();
        assertThat(this.rounds.waitingForPeople()).hasSize(1);
        List<RoundItem> items = this.rounds.items("c1", 1);
        assertThat(this.labels.found("c1", 1, Map.of(items.get(0), 3), NOW)).isTrue();
        assertThat(this.rounds.due()).isEmpty();
        assertThat(this.labels.ask(items.get(1), 4, "import")).isTrue();
        assertThat(this.labels.ask(items.get(1), 5, "other")).isFalse();
        this.labels.labelled(items.get(1), NOW);
        assertThat(this.rounds.due()).extracting(Round::state).containsExactly(Round.State.EXPORTING);
        assertThat(this.labels.takeBack(this.rounds.items("c1", 1).get(1))).isFalse();
        this.rounds.exportStarted("c1", 1, "export");
        assertThat(this.rounds.due()).isEmpty();
        this.rounds.exported("c1", 1, "former export");
        assertThat(this.rounds.due()).isEmpty();
        this.rounds.exported("c1", 1, "export");
        assertThat(this.rounds.due()).extracting(Round::state).containsExactly(Round.State.EVALUATING);
        this.rounds.closed("c1", 1, 0, 0, NOW);
        assertThat(this.rounds.due()).isEmpty();
    }

    /** A label that Labelbox still had when it was asked is no new one after it was taken back here. */
    @Test
    void whatWasTakenBackMeanwhileIsNotFound() {
        open("c1", 2);
        RoundItem before = this.rounds.items("c1", 1).get(0);
        this.labels.ask(before, 4, "import");
        this.labels.labelled(before, NOW);
        RoundItem labelled = this.rounds.items("c1", 1).get(0);
        assertThat(this.labels.takeBack(labelled)).isTrue();
        RoundItem between = this.rounds.items("c1", 1).get(0);
        this.labels.gone(labelled);
        assertThat(this.labels.found("c1", 1, Map.of(before, 4), NOW)).isFalse();
        assertThat(this.labels.found("c1", 1, Map.of(between, 4), NOW)).isFalse();
        assertThat(this.rounds.get("c1", 1).labelled()).isZero();
        RoundItem after = this.rounds.items("c1", 1).get(0);
        assertThat(this.labels.found("c1", 1, Map.of(after, 5), NOW)).isTrue();
    }

    @Test
    void aLookCostsLittleWhenHundredsOfCampaignsWait() {
        IntStream.range(0, 300).forEach(each -> open("c" + each, 100));
        IntStream.range(300, 500).forEach(each -> {
            open("c" + each, 100);
            Map<RoundItem, Integer> all =
                    this.rounds.items("c" + each, 1).stream().collect(Collectors.toMap(Function.identity(), item -> 1));
            this.labels.found("c" + each, 1, all, NOW);
            this.rounds.closed("c" + each, 1, 0, 0, NOW);
        });
        IntStream.range(0, 200).forEach(each -> assertThat(look()).isEmpty());
        long start = System.nanoTime();
        IntStream.range(0, 100).forEach(each -> assertThat(look()).isEmpty());
        Duration look = Duration.ofNanos((System.nanoTime() - start) / 100);
        LOG.info("A look at 300 rounds that wait and 200 that are closed takes {} µs", look.toNanos() / 1_000);
        assertThat(look).isLessThan(Duration.ofMillis(30));
    }

    private List<Round> look() {
        assertThat(this.campaigns.due()).isEmpty();
        return this.rounds.due();
    }

    @Test
    void picturesThatCannotBeStoredAreRefusedWithAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(List.of(item(1, 3), item(1, 4))))
                .withMessage("Two pictures have the name 'picture-1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(List.of(new NewItem("a".repeat(151), "1", 3))))
                .withMessageEndingWith("needs a name of 1 to 150 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(List.of(item(1, 11))))
                .withMessage("Picture 'picture-1' says 11, which is no digit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(List.of(item(1, null))))
                .withMessage("Picture 'picture-1' does not say which digit it is, so that people must label");
    }

    private static NewCampaign campaign(List<NewItem> items) {
        return new NewCampaign("Digits", Campaign.Source.CSV, Campaign.Labelling.TRUTH, 1, 1, items);
    }
}
