package io.github.labelboxspring.sample.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of pictures. */
@Repository
@Transactional
public class ItemRepository {

    /** Maps a row of the table to a picture, without its bytes. */
    public static final RowMapper<Item> MAPPER = ItemRepository::item;

    /** The columns of the table {@code item} that {@link #MAPPER} reads. */
    public static final String COLUMNS = "item.campaign_id, item.seq, item.global_key, item.name, item.location,"
            + " item.truth, item.imported, item.problem, item.predicted, item.sureness, item.label";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    ItemRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * The result of reading and importing a picture.
     *
     * @param picture a small PNG of it, null if it could not be read
     * @param pixels the input of the model, null if it could not be read
     * @param ink the bounding box of its ink in pixels of the file: left, top, width, height; null if it could not be
     *     read
     * @param problem why it has no data row, null if it has one
     */
    public record Outcome(
            Item item,
            byte @Nullable [] picture,
            byte @Nullable [] pixels,
            int @Nullable [] ink,
            @Nullable String problem) {}

    /**
     * A prediction of the model for a picture.
     *
     * @param sureness from 0 to 1
     */
    public record Guess(int seq, int predicted, double sureness) {}

    /**
     * The input of the model for training and prediction.
     *
     * @param label the digit of its label, null if it has none yet
     */
    public record Pixels(int seq, byte[] pixels, @Nullable Integer label) {}

    public void imported(List<Outcome> outcomes) {
        this.batches.batchUpdate(
                "update item set picture = ?, pixels = ?, ink_left = ?, ink_top = ?, ink_width = ?, ink_height = ?,"
                        + " imported = ?, problem = ? where campaign_id = ? and seq = ?",
                outcomes.stream().map(ItemRepository::row).toList());
    }

    private static @Nullable Object[] row(Outcome outcome) {
        return new @Nullable Object[] {
            outcome.picture(),
            outcome.pixels(),
            side(outcome, 0),
            side(outcome, 1),
            side(outcome, 2),
            side(outcome, 3),
            outcome.problem() == null,
            Texts.atMost(2_000, outcome.problem()),
            outcome.item().campaignId(),
            outcome.item().seq()
        };
    }

    private static @Nullable Integer side(Outcome outcome, int at) {
        return outcome.ink() == null ? null : outcome.ink()[at];
    }

    public void guessed(String campaignId, List<Guess> guesses) {
        this.batches.batchUpdate(
                "update item set predicted = ?, sureness = ? where campaign_id = ? and seq = ?",
                guesses.stream()
                        .map(guess -> new Object[] {guess.predicted(), guess.sureness(), campaignId, guess.seq()})
                        .toList());
    }

    /** Return the pixels of all imported pictures, in the order of the source. */
    @Transactional(readOnly = true)
    public List<Pixels> pixels(String campaignId) {
        return this.jdbc
                .sql("select seq, pixels, label from item where campaign_id = ? and imported order by seq")
                .param(campaignId)
                .query((row, number) -> new Pixels(row.getInt("seq"), row.getBytes("pixels"), number(row, "label")))
                .list();
    }

    /** Return a page of pictures, in the order of the source. */
    @Transactional(readOnly = true)
    public List<Item> page(String campaignId, int offset, int limit) {
        return this.jdbc
                .sql("select " + COLUMNS
                        + " from item where campaign_id = ? order by seq offset ? rows fetch next ? rows only")
                .params(campaignId, offset, limit)
                .query(MAPPER)
                .list();
    }

    /** Return pictures that could not be imported, with the reasons. */
    @Transactional(readOnly = true)
    public List<Item> problems(String campaignId, int limit) {
        return this.jdbc
                .sql("select " + COLUMNS + " from item where campaign_id = ? and problem is not null order by seq"
                        + " fetch first ? rows only")
                .params(campaignId, limit)
                .query(MAPPER)
                .list();
    }

    /** Return the number of pictures in total, with a data row, with a problem, and with a label. */
    @Transactional(readOnly = true)
    public Counts counts(String campaignId) {
        return this.jdbc
                .sql("select count(*), count(case when imported then 1 end), count(problem), count(label)"
                        + " from item where campaign_id = ?")
                .param(campaignId)
                .query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Numbers of pictures. */
    public record Counts(int all, int imported, int problems, int labelled) {}

    @Transactional(readOnly = true)
    public Optional<byte[]> picture(String campaignId, int seq) {
        return this.jdbc
                .sql("select picture from item where campaign_id = ? and seq = ? and picture is not null")
                .params(campaignId, seq)
                .query((row, number) -> row.getBytes("picture"))
                .optional();
    }

    /**
     * Return the bounding box of the ink of a picture that was read, in pixels of its file: left, top, width, height.
     */
    @Transactional(readOnly = true)
    public int[] ink(String campaignId, int seq) {
        return this.jdbc
                .sql("select ink_left, ink_top, ink_width, ink_height from item where campaign_id = ? and seq = ?")
                .params(campaignId, seq)
                .query((row, number) -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)})
                .single();
    }

    /** Return the positions of pictures in their source, by global key. */
    @Transactional(readOnly = true)
    public Map<String, Integer> places(String campaignId, Collection<String> globalKeys) {
        return this.jdbc
                .sql("select global_key, seq from item where campaign_id = :campaign and global_key in (:keys)")
                .param("campaign", campaignId)
                .param("keys", globalKeys)
                .query((row, number) -> Map.entry(row.getString("global_key"), row.getInt("seq")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getString("campaign_id"),
                row.getInt("seq"),
                row.getString("global_key"),
                row.getString("name"),
                row.getString("location"),
                number(row, "truth"),
                row.getBoolean("imported"),
                row.getString("problem"),
                number(row, "predicted"),
                fraction(row, "sureness"),
                number(row, "label"));
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Double fraction(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
