package io.github.labelboxspring.sample.campaign;

import io.github.labelboxspring.sample.model.NearestCentroid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    static final String ITEMS = "select " + ItemRepository.COLUMNS
            + ", round_item.round_no, round_item.predicted round_predicted, round_item.sureness round_sureness,"
            + " round_item.label round_label, round_item.asked, round_item.label_import, round_item.stale, round_item.version from round_item join item"
            + " on item.campaign_id = round_item.campaign_id and item.seq = round_item.seq"
            + " where round_item.campaign_id = ? and round_item.round_no = ? ";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    RoundRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Open the next round with the pictures that have been in the fewest rounds and, among these, those of which the
     * model is least sure. Before there is a model, these are the first pictures.
     *
     * @return the number of the round, empty if there are no imported pictures
     * @throws IllegalStateException if the previous round is not closed
     */
    public Optional<Integer> open(String campaignId, int size, Instant now) {
        this.jdbc
                .sql("select id from campaign where id = ? for update")
                .param(campaignId)
                .query(String.class)
                .single();
        int number = latest(campaignId).map(round -> follow(round) + 1).orElse(1);
        List<Integer> seqs = chosen(campaignId, size);
        if (seqs.isEmpty()) {
            return Optional.empty();
        }
        this.jdbc
                .sql("insert into labelling_round (campaign_id, round_no, state, label_import, opened_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        campaignId,
                        number,
                        Round.State.OPENING.name(),
                        Round.LabelImport.NONE.name(),
                        Timestamp.from(now))
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
                .query((row, at) -> row.getInt("seq"))
                .list();
    }

    /** Return the number of imported pictures that have not been in a round. */
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
     * Return a round.
     *
     * @throws UnknownCampaignException if it does not exist
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

    /** Return all rounds of a campaign, in their order. */
    @Transactional(readOnly = true)
    public List<Round> all(String campaignId) {
        return this.jdbc
                .sql(ROUNDS + "where campaign_id = ? order by round_no")
                .param(campaignId)
                .query(RoundRepository::round)
                .list();
    }

    /** Return the pictures of a round, in the order in which they are to be labelled. */
    @Transactional(readOnly = true)
    public List<RoundItem> items(String campaignId, int number) {
        return this.jdbc
                .sql(ITEMS + "order by round_item.place, round_item.seq")
                .params(campaignId, number)
                .query(RoundRepository::roundItem)
                .list();
    }

    /** Return the confusion matrix of a round, with a row for each label and a column for each prediction. */
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

    /** Record that the pictures of a round can be labelled, by people or by an import. */
    public void opened(String campaignId, int number, @Nullable Instant labelsBefore, Round.LabelImport labelImport) {
        this.jdbc
                .sql("update labelling_round set state = ?, problem = null, labels_before = ?, label_import = ?"
                        + " where campaign_id = ? and round_no = ? and state = ?")
                .params(Texts.params(
                        Round.State.LABELLING.name(),
                        time(labelsBefore),
                        labelImport.name(),
                        campaignId,
                        number,
                        Round.State.OPENING.name()))
                .update();
    }

    /**
     * Change the state of the import of a round's labels.
     *
     * @return whether the import was in the former state; if not, nothing is changed
     */
    public boolean moveImport(String campaignId, Round round, Round.LabelImport from, Round.LabelImport to) {
        return moveImport(campaignId, round.number(), round.attempt(), from, to);
    }

    /** Change the state of an attempt of the import, unless another attempt has replaced it. */
    public boolean moveImport(
            String campaignId, int number, int attempt, Round.LabelImport from, Round.LabelImport to) {
        return this.jdbc
                        .sql("update labelling_round set label_import = ? where campaign_id = ? and round_no = ?"
                                + " and state = ? and attempt = ? and label_import = ?")
                        .params(to.name(), campaignId, number, Round.State.LABELLING.name(), attempt, from.name())
                        .update()
                == 1;
    }

    /** Record that the outcome of the import of a round's labels is unknown, unless another attempt has replaced it. */
    public void importLate(String campaignId, int number, int attempt, String problem) {
        this.jdbc
                .sql("update labelling_round set problem = ? where campaign_id = ? and round_no = ? and attempt = ?"
                        + " and label_import in ('DUE', 'RUNNING')")
                .params(problem, campaignId, number, attempt)
                .update();
    }

    /** Record the export with the labels of a round. Its completion may have been recorded before. */
    public void exportStarted(String campaignId, int number, String exportTask) {
        this.jdbc
                .sql("update labelling_round set export_task = ? where campaign_id = ? and round_no = ? and state = ?"
                        + " and export_task is null")
                .params(exportTask, campaignId, number, Round.State.EXPORTING.name())
                .update();
    }

    /** Record that an export is complete, possibly before its start is recorded. */
    public void exported(String campaignId, int number, String exportTask) {
        this.jdbc
                .sql("update labelling_round set state = ?, export_task = ?, problem = null"
                        + " where campaign_id = ? and round_no = ? and state = ?"
                        + " and (export_task is null or export_task = ?)")
                .params(
                        Round.State.EVALUATING.name(),
                        exportTask,
                        campaignId,
                        number,
                        Round.State.EXPORTING.name(),
                        exportTask)
                .update();
    }

    /** Record why the export of a round failed, unless the round waits for another export. */
    public void exportFailed(String campaignId, int number, String exportTask, String problem) {
        this.jdbc
                .sql("update labelling_round set problem = ? where campaign_id = ? and round_no = ? and state = ?"
                        + " and (export_task is null or export_task = ?)")
                .params(Texts.params(
                        Texts.atMost(2_000, problem), campaignId, number, Round.State.EXPORTING.name(), exportTask))
                .update();
    }

    public void closed(String campaignId, int number, int compared, int correct, Instant now) {
        this.jdbc
                .sql("update labelling_round set state = ?, problem = null, compared = ?, correct = ?, closed_at = ?"
                        + " where campaign_id = ? and round_no = ?")
                .params(Round.State.CLOSED.name(), compared, correct, Timestamp.from(now), campaignId, number)
                .update();
    }

    /** Record why a round has stopped, or null to let it continue. */
    public void problem(String campaignId, int number, @Nullable String problem) {
        this.jdbc
                .sql("update labelling_round set problem = ? where campaign_id = ? and round_no = ?")
                .params(Texts.params(Texts.atMost(2_000, problem), campaignId, number))
                .update();
    }

    /**
     * Let a stopped round continue. An import that left pictures without labels is repeated for these. An import whose
     * outcome is unknown is looked up again. An export is repeated, since this changes nothing in Labelbox.
     */
    public void tryAgain(String campaignId, int number) {
        Round round = get(campaignId, number);
        if (round.problem() == null) {
            return;
        }
        problem(campaignId, number, null);
        if (round.labelImport() == Round.LabelImport.RUNNING) {
            moveImport(campaignId, round, Round.LabelImport.RUNNING, Round.LabelImport.DUE);
        } else if (moveImport(campaignId, round, Round.LabelImport.INCOMPLETE, Round.LabelImport.DUE)) {
            this.jdbc
                    .sql("update labelling_round set attempt = attempt + 1 where campaign_id = ? and round_no = ?")
                    .params(campaignId, number)
                    .update();
        }
        this.jdbc
                .sql("update labelling_round set export_task = null"
                        + " where campaign_id = ? and round_no = ? and state = ?")
                .params(campaignId, number, Round.State.EXPORTING.name())
                .update();
    }

    /** Return the rounds whose next step must be started by the application, oldest first. */
    @Transactional(readOnly = true)
    public List<Round> due() {
        return this.jdbc
                .sql(ROUNDS + "where state in ('OPENING', 'LABELLING', 'EXPORTING', 'EVALUATING') and problem is null"
                        + " and (state in ('OPENING', 'EVALUATING')"
                        + " or state = 'LABELLING' and label_import in ('DUE', 'ENDED')"
                        + " or state = 'EXPORTING' and export_task is null) order by opened_at, campaign_id")
                .query(RoundRepository::round)
                .list();
    }

    /** Return the rounds that wait for labels by people, who may also work in Labelbox. */
    @Transactional(readOnly = true)
    public List<Round> waitingForPeople() {
        return this.jdbc
                .sql(ROUNDS + "where state = 'LABELLING' and label_import in ('NONE', 'INCOMPLETE')"
                        + " order by opened_at, campaign_id")
                .query(RoundRepository::round)
                .list();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        return new Round(
                row.getString("campaign_id"),
                row.getInt("round_no"),
                Round.State.valueOf(row.getString("state")),
                row.getString("problem"),
                Round.LabelImport.valueOf(row.getString("label_import")),
                row.getInt("attempt"),
                time(row, "labels_before"),
                row.getString("export_task"),
                row.getInt("size"),
                row.getInt("labelled"),
                ItemRepository.number(row, "compared"),
                ItemRepository.number(row, "correct"),
                row.getTimestamp("opened_at").toInstant(),
                time(row, "closed_at"));
    }

    static RoundItem roundItem(ResultSet row, int index) throws SQLException {
        return new RoundItem(
                row.getInt("round_no"),
                ItemRepository.MAPPER.mapRow(row, index),
                ItemRepository.number(row, "round_predicted"),
                ItemRepository.fraction(row, "round_sureness"),
                ItemRepository.number(row, "round_label"),
                ItemRepository.number(row, "asked"),
                row.getString("label_import"),
                row.getBoolean("stale"),
                row.getInt("version"));
    }
}
