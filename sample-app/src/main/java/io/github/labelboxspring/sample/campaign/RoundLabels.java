package io.github.labelboxspring.sample.campaign;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The labels of the pictures in rounds. Recording a label locks the row of its round, so that exactly one transaction
 * detects the last label and ends the labelling, and no label is withdrawn afterwards.
 */
@Repository
@Transactional
public class RoundLabels {

    private static final String OF_ITEM = " where campaign_id = ? and round_no = ? and seq = ?";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    RoundLabels(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Return the next picture of a round that has no label. */
    @Transactional(readOnly = true)
    public Optional<RoundItem> nextUnlabelled(String campaignId, int number) {
        return this.jdbc
                .sql(RoundRepository.ITEMS
                        + "and round_item.label is null order by round_item.place, round_item.seq"
                        + " fetch first 1 rows only")
                .params(campaignId, number)
                .query(RoundRepository::roundItem)
                .optional();
    }

    /** Return the picture of a round that was most recently labelled by this application. */
    @Transactional(readOnly = true)
    public Optional<RoundItem> lastLabelled(String campaignId, int number) {
        return this.jdbc
                .sql(RoundRepository.ITEMS
                        + "and round_item.label is not null and round_item.label_import is not null"
                        + " order by round_item.labelled_at desc, round_item.place desc fetch first 1 rows only")
                .params(campaignId, number)
                .query(RoundRepository::roundItem)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<RoundItem> item(String campaignId, int number, int seq) {
        return this.jdbc
                .sql(RoundRepository.ITEMS + "and round_item.seq = ?")
                .params(campaignId, number, seq)
                .query(RoundRepository::roundItem)
                .optional();
    }

    /**
     * Record that a label is about to be created.
     *
     * @param labelImport the name of the import that creates it
     * @return whether it may be created; false if the picture has been labelled or is being labelled, or its round does
     *     not wait for labels
     */
    public boolean ask(RoundItem item, int digit, String labelImport) {
        return waits(item.item().campaignId(), item.round())
                && this.jdbc
                                .sql("update round_item set asked = ?, label_import = ?, stale = false,"
                                        + " version = version + 1" + OF_ITEM
                                        + " and label is null and asked is null")
                                .params(
                                        digit,
                                        labelImport,
                                        item.item().campaignId(),
                                        item.round(),
                                        item.item().seq())
                                .update()
                        == 1;
    }

    /** Record that a label was refused. A part of it may exist in Labelbox. */
    public void refused(RoundItem item) {
        this.jdbc
                .sql("update round_item set asked = null, label_import = null, stale = true" + OF_ITEM)
                .params(item.item().campaignId(), item.round(), item.item().seq())
                .update();
    }

    /** Record that the label announced by {@link #ask} was created. */
    public void labelled(RoundItem item, Instant now) {
        waits(item.item().campaignId(), item.round());
        this.jdbc
                .sql("update round_item set label = asked, asked = null, labelled_at = ?" + OF_ITEM
                        + " and asked is not null")
                .params(
                        Timestamp.from(now),
                        item.item().campaignId(),
                        item.round(),
                        item.item().seq())
                .update();
        complete(item.item().campaignId(), item.round());
    }

    /**
     * Withdraw a label that this application created. Labelbox may still have it until {@link #gone} is called.
     *
     * @return whether there was such a label, in a round that still waits for labels
     */
    public boolean takeBack(RoundItem item) {
        return waits(item.item().campaignId(), item.round())
                && this.jdbc
                                .sql("update round_item set label = null, label_import = null, labelled_at = null,"
                                        + " stale = true" + OF_ITEM + " and label is not null and label_import = ?")
                                .params(
                                        item.item().campaignId(),
                                        item.round(),
                                        item.item().seq(),
                                        Objects.requireNonNull(item.labelImport()))
                                .update()
                        == 1;
    }

    /** Record that a withdrawn label no longer exists in Labelbox. */
    public void gone(RoundItem item) {
        this.jdbc
                .sql("update round_item set stale = false, version = version + 1" + OF_ITEM)
                .params(item.item().campaignId(), item.round(), item.item().seq())
                .update();
    }

    /** Move a picture behind all others of its round. */
    public void skipped(RoundItem item) {
        this.jdbc
                .sql("update round_item set place = (select max(place) + 1 from round_item r"
                        + " where r.campaign_id = round_item.campaign_id and r.round_no = round_item.round_no)"
                        + OF_ITEM)
                .params(item.item().campaignId(), item.round(), item.item().seq())
                .update();
    }

    /**
     * Record labels that were created elsewhere for pictures without a label. Pictures that this application has worked
     * on meanwhile are left unchanged, since such a label may no longer exist.
     *
     * @param labels digits by picture, with the state of the pictures before the labels were looked up
     * @return whether all were recorded
     */
    public boolean found(String campaignId, int number, Map<RoundItem, Integer> labels, Instant now) {
        if (!waits(campaignId, number)) {
            return false;
        }
        int[] noted = this.batches.batchUpdate(
                "update round_item set label = ?, labelled_at = ?" + OF_ITEM
                        + " and label is null and asked is null and not stale and version = ?",
                labels.entrySet().stream()
                        .map(label -> new Object[] {
                            label.getValue(),
                            Timestamp.from(now),
                            campaignId,
                            number,
                            label.getKey().item().seq(),
                            label.getKey().version()
                        })
                        .toList());
        complete(campaignId, number);
        return IntStream.of(noted).sum() == labels.size();
    }

    /** Record that pictures may have incomplete labels, which must be deleted before others are created. */
    public void stale(List<RoundItem> items) {
        this.batches.batchUpdate(
                "update round_item set stale = true" + OF_ITEM + " and label is null",
                items.stream()
                        .map(item -> new Object[] {
                            item.item().campaignId(), item.round(), item.item().seq()
                        })
                        .toList());
    }

    /** Record the labels in the export of a round. */
    public void exported(String campaignId, int number, Map<Integer, Integer> labels, Instant now) {
        this.batches.batchUpdate(
                "update round_item set label = ?, exported = true, labelled_at = coalesce(labelled_at, ?)" + OF_ITEM,
                labels.entrySet().stream()
                        .map(label ->
                                new Object[] {label.getValue(), Timestamp.from(now), campaignId, number, label.getKey()
                                })
                        .toList());
        this.batches.batchUpdate(
                "update item set label = ? where campaign_id = ? and seq = ?",
                labels.entrySet().stream()
                        .map(label -> new Object[] {label.getValue(), campaignId, label.getKey()})
                        .toList());
    }

    /**
     * Reopen the labelling of pictures without a label in the export, since it was deleted in Labelbox.
     *
     * @return the number of such pictures; if 0, nothing is changed
     */
    public int reopen(String campaignId, int number) {
        int missing = this.jdbc
                .sql("update round_item set label = null, asked = null, label_import = null, labelled_at = null"
                        + " where campaign_id = ? and round_no = ? and not exported")
                .params(campaignId, number)
                .update();
        if (missing > 0) {
            this.jdbc
                    .sql("update round_item set exported = false where campaign_id = ? and round_no = ?")
                    .params(campaignId, number)
                    .update();
            this.jdbc
                    .sql("update labelling_round set state = ?, export_task = null, problem = ?"
                            + " where campaign_id = ? and round_no = ?")
                    .params(
                            Round.State.LABELLING.name(),
                            "Labelbox has no label any more for " + missing + (missing == 1 ? " picture" : " pictures")
                                    + " of this round: label again",
                            campaignId,
                            number)
                    .update();
        }
        return missing;
    }

    private boolean waits(String campaignId, int number) {
        return this.jdbc
                .sql("select state from labelling_round where campaign_id = ? and round_no = ? for update")
                .params(campaignId, number)
                .query(String.class)
                .optional()
                .filter(Round.State.LABELLING.name()::equals)
                .isPresent();
    }

    private void complete(String campaignId, int number) {
        List<Integer> open = this.jdbc
                .sql("select seq from round_item where campaign_id = ? and round_no = ? and label is null"
                        + " fetch first 1 rows only")
                .params(campaignId, number)
                .query((row, at) -> row.getInt("seq"))
                .list();
        if (open.isEmpty()) {
            this.jdbc
                    .sql("update labelling_round set state = ?, problem = null, label_import = ?"
                            + " where campaign_id = ? and round_no = ? and state = ?")
                    .params(
                            Round.State.EXPORTING.name(),
                            Round.LabelImport.NONE.name(),
                            campaignId,
                            number,
                            Round.State.LABELLING.name())
                    .update();
        }
    }
}
