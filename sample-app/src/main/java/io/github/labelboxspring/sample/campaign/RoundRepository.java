package io.github.labelboxspring.sample.campaign;

import io.github.labelboxspring.sample.model.NearestCentroid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of rounds and of the pictures in them. */
@Repository
@Transactional
public class RoundRepository {

    private static final String ROUNDS = "select labelling_round.*,"
            + " (select count(*) from round_item i where i.campaign_id = labelling_round.campaign_id"
            + " and i.round_no = labelling_round.round_no) size,"
            + " (select count(i.label) from round_item i where i.campaign_id = labelling_round.campaign_id"
            + " and i.round_no = labelling_round.round_no) labelled from labelling_round ";

    private static final String ITEMS = "select " + ItemRepository.COLUMNS
            + ", round_item.round_no, round_item.predicted round_predicted, round_item.sureness round_sureness,"
            + " round_item.label round_label, round_item.label_import from round_item join item"
            + " on item.campaign_id = round_item.campaign_id and item.seq = round_item.seq"
            + " where round_item.campaign_id = ? and round_item.round_no = ? ";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    RoundRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Opens the next round with the pictures that were in the fewest rounds, of these with those that the model is least
     * sure about. Before there is a model, these are the first ones.
     *
     * @return the number of the round; empty if no picture can be sent out
     * @throws IllegalStateException if the round before is not closed
     */
    public Optional<Integer> open(String campaignId, int size, Instant now) {
        int number = latest(campaignId).map(round -> follow(round) + 1).orElse(1);
        List<Integer> seqs = chosen(campaignId, size);
        if (seqs.isEmpty()) {
            return Optional.empty();
        }
        this.jdbc
                .sql("insert into labelling_round (campaign_id, round_no, state, opened_at) values (?, ?, ?, ?)")
                .params(campaignId, number, Round.State.OPENING.name(), Timestamp.from(now))
                .update();
        this.batches.batchUpdate(
                "insert into round_item (campaign_id, round_no, seq, place, predicted, sureness)"
                        + " select campaign_id, ?, seq, ?, predicted, sureness from item where campaign_id = ? and seq = ?",
                IntStream.range(0, seqs.size())
                        .mapToObj(place -> new Object[] {number, place, campaignId, seqs.get(place)})
                        .toList());
        return Optional.of(number);
    }

    private static int follow(Round before) {
        if (before.state() != Round.State.CLOSED) {
            throw new IllegalStateException("Round " + before.number() + " is not done yet");
        }
        return before.number();
    }

    private List<Integer> chosen(String campaignId, int size) {
        return this.jdbc
                .sql("select seq from item where campaign_id = ? and imported"
                        + " order by (select count(*) from round_item r"
                        + " where r.campaign_id = item.campaign_id and r.seq = item.seq),"
                        + " case when sureness is null then 0 else sureness end, seq fetch first ? rows only")
                .params(campaignId, size)
                .query(Integer.class)
                .list();
    }

    /** How many pictures can be sent out and were in no round so far. */
    @Transactional(readOnly = true)
    public int waiting(String campaignId) {
        return this.jdbc
                .sql("select count(*) from item where campaign_id = ? and imported and not exists"
                        + " (select 1 from round_item r where r.campaign_id = item.campaign_id and r.seq = item.seq)")
                .param(campaignId)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(String campaignId, int number) {
        return this.jdbc
                .sql(ROUNDS + "where campaign_id = ? and round_no = ?")
                .params(campaignId, number)
                .query(RoundRepository::round)
                .optional();
    }

    /**
     * A round that is there.
     *
     * @throws UnknownCampaignException if it is not
     */
    @Transactional(readOnly = true)
    public Round get(String campaignId, int number) {
        return find(campaignId, number)
                .orElseThrow(() -> new UnknownCampaignException(campaignId + " with a round " + number));
    }

    @Transactional(readOnly = true)
    public Optional<Round> latest(String campaignId) {
        return this.jdbc
                .sql(ROUNDS + "where campaign_id = ? order by round_no desc fetch first 1 rows only")
                .param(campaignId)
                .query(RoundRepository::round)
                .optional();
    }

    /** All rounds of a campaign, the first one first. */
    @Transactional(readOnly = true)
    public List<Round> all(String campaignId) {
        return this.jdbc
                .sql(ROUNDS + "where campaign_id = ? order by round_no")
                .param(campaignId)
                .query(RoundRepository::round)
                .list();
    }

    /** The pictures of a round, in the order in which they are to be labelled. */
    @Transactional(readOnly = true)
    public List<RoundItem> items(String campaignId, int number) {
        return this.jdbc
                .sql(ITEMS + "order by round_item.place, round_item.seq")
                .params(campaignId, number)
                .query(RoundRepository::roundItem)
                .list();
    }

    /** The next picture of a round that waits for a label. */
    @Transactional(readOnly = true)
    public Optional<RoundItem> nextUnlabelled(String campaignId, int number) {
        return this.jdbc
                .sql(ITEMS + "and round_item.label is null order by round_item.place, round_item.seq"
                        + " fetch first 1 rows only")
                .params(campaignId, number)
                .query(RoundRepository::roundItem)
                .optional();
    }

    /** The picture of a round that was labelled last by this application. */
    @Transactional(readOnly = true)
    public Optional<RoundItem> lastLabelled(String campaignId, int number) {
        return this.jdbc
                .sql(ITEMS
                        + "and round_item.label_import is not null order by round_item.labelled_at desc, round_item.place desc"
                        + " fetch first 1 rows only")
                .params(campaignId, number)
                .query(RoundRepository::roundItem)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<RoundItem> item(String campaignId, int number, int seq) {
        return this.jdbc
                .sql(ITEMS + "and round_item.seq = ?")
                .params(campaignId, number, seq)
                .query(RoundRepository::roundItem)
                .optional();
    }

    /** How often which digit was taken for which: a row for each label, in it a column for each prediction. */
    @Transactional(readOnly = true)
    public int[][] confusion(String campaignId, int number) {
        int[][] counts = new int[NearestCentroid.CLASSES][NearestCentroid.CLASSES];
        this.jdbc
                .sql("select label, predicted, count(*) from round_item where campaign_id = ? and round_no = ?"
                        + " and label is not null and predicted is not null group by label, predicted")
                .params(campaignId, number)
                .query(row -> {
                    counts[row.getInt(1)][row.getInt(2)] = row.getInt(3);
                });
        return counts;
    }

    /** Notes labels that an export has, by the places of their pictures in the source. */
    public void exported(String campaignId, int number, Map<Integer, Integer> labels, Instant now) {
        imported(campaignId, number, labels, now);
        this.batches.batchUpdate(
                "update item set label = ? where campaign_id = ? and seq = ?",
                labels.entrySet().stream()
                        .map(label -> new Object[] {label.getValue(), campaignId, label.getKey()})
                        .toList());
    }

    /** Notes labels that were imported and not exported yet. */
    public void imported(String campaignId, int number, Map<Integer, Integer> labels, Instant now) {
        this.batches.batchUpdate(
                "update round_item set label = ?, labelled_at = coalesce(labelled_at, ?)"
                        + " where campaign_id = ? and round_no = ? and seq = ?",
                labels.entrySet().stream()
                        .map(label ->
                                new Object[] {label.getValue(), Timestamp.from(now), campaignId, number, label.getKey()
                                })
                        .toList());
    }

    /** Notes a label that this application has made. */
    public void labelled(RoundItem item, int label, String labelImport, Instant now) {
        this.jdbc
                .sql("update round_item set label = ?, label_import = ?, labelled_at = ?"
                        + " where campaign_id = ? and round_no = ? and seq = ?")
                .params(
                        label,
                        labelImport,
                        Timestamp.from(now),
                        item.item().campaignId(),
                        item.round(),
                        item.item().seq())
                .update();
    }

    /** Forgets a label of a round. */
    public void unlabelled(RoundItem item) {
        this.jdbc
                .sql("update round_item set label = null, label_import = null, labelled_at = null"
                        + " where campaign_id = ? and round_no = ? and seq = ?")
                .params(item.item().campaignId(), item.round(), item.item().seq())
                .update();
    }

    /** Puts a picture behind all others of its round. */
    public void skipped(RoundItem item) {
        this.jdbc
                .sql("update round_item set place = (select max(place) + 1 from round_item r"
                        + " where r.campaign_id = round_item.campaign_id and r.round_no = round_item.round_no)"
                        + " where campaign_id = ? and round_no = ? and seq = ?")
                .params(item.item().campaignId(), item.round(), item.item().seq())
                .update();
    }

    /**
     * Moves a round from one state to the next.
     *
     * @return whether it was in the former; if not, nothing has happened
     */
    public boolean move(String campaignId, int number, Round.State from, Round.State to) {
        return this.jdbc
                        .sql("update labelling_round set state = ?, problem = null"
                                + " where campaign_id = ? and round_no = ? and state = ?")
                        .params(to.name(), campaignId, number, from.name())
                        .update()
                == 1;
    }

    /**
     * Notes that the export of a round is complete, which may be known before it is noted that it was started.
     *
     * @return whether the round waited for it; if not, nothing has happened
     */
    public boolean exported(String campaignId, int number, String exportTask) {
        return this.jdbc
                        .sql("update labelling_round set state = ?, export_task = ?, problem = null"
                                + " where campaign_id = ? and round_no = ? and state in (?, ?)")
                        .params(
                                Round.State.EVALUATING.name(),
                                exportTask,
                                campaignId,
                                number,
                                Round.State.LABELLING.name(),
                                Round.State.EXPORTING.name())
                        .update()
                == 1;
    }

    public void closed(String campaignId, int number, int compared, int correct, Instant now) {
        this.jdbc
                .sql("update labelling_round set state = ?, problem = null, compared = ?, correct = ?, closed_at = ?"
                        + " where campaign_id = ? and round_no = ?")
                .params(Round.State.CLOSED.name(), compared, correct, Timestamp.from(now), campaignId, number)
                .update();
    }

    /** Notes why a round has stopped; null lets it go on. */
    public void problem(String campaignId, int number, @Nullable String problem) {
        this.jdbc
                .sql("update labelling_round set problem = ? where campaign_id = ? and round_no = ?")
                .params(Texts.params(Texts.atMost(2_000, problem), campaignId, number))
                .update();
    }

    /**
     * Lets a round go on that has stopped. Labels that were not taken are asked of people, and an export that has failed is
     * made anew, since its task will not be complete any more.
     */
    public void tryAgain(String campaignId, int number) {
        problem(campaignId, number, null);
        move(campaignId, number, Round.State.EXPORTING, Round.State.LABELLING);
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Round(
                row.getString("campaign_id"),
                row.getInt("round_no"),
                Round.State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getString("export_task"),
                row.getInt("size"),
                row.getInt("labelled"),
                ItemRepository.number(row, "compared"),
                ItemRepository.number(row, "correct"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private static RoundItem roundItem(ResultSet row, int index) throws SQLException {
        return new RoundItem(
                row.getInt("round_no"),
                ItemRepository.MAPPER.mapRow(row, index),
                ItemRepository.number(row, "round_predicted"),
                ItemRepository.fraction(row, "round_sureness"),
                ItemRepository.number(row, "round_label"),
                row.getString("label_import"));
    }
}
