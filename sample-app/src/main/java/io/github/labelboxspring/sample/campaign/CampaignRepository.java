package io.github.labelboxspring.sample.campaign;

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

/** The table of campaigns. */
@Repository
@Transactional
public class CampaignRepository {

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    CampaignRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Store a campaign with its pictures. */
    public void add(String id, NewCampaign campaign, Instant now) {
        this.jdbc
                .sql("insert into campaign (id, name, source, labelling, first_round, next_round, state, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        campaign.name(),
                        campaign.source().name(),
                        campaign.labelling().name(),
                        campaign.firstRound(),
                        campaign.nextRound(),
                        Campaign.State.IMPORTING.name(),
                        Timestamp.from(now))
                .update();
        List<NewItem> items = campaign.items();
        this.batches.batchUpdate(
                "insert into item (campaign_id, seq, global_key, name, location, truth) values (?, ?, ?, ?, ?, ?)",
                IntStream.range(0, items.size())
                        .mapToObj(seq -> row(id, seq, items.get(seq)))
                        .toList());
    }

    private static @Nullable Object[] row(String id, int seq, NewItem item) {
        return new @Nullable Object[] {id, seq, id + "-" + item.name(), item.name(), item.location(), item.truth()};
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(String id) {
        return this.jdbc
                .sql("select * from campaign where id = ?")
                .param(id)
                .query(CampaignRepository::campaign)
                .optional();
    }

    /** Return the campaign of a project. */
    @Transactional(readOnly = true)
    public Optional<Campaign> findByProject(String projectId) {
        return this.jdbc
                .sql("select * from campaign where project_id = ?")
                .param(projectId)
                .query(CampaignRepository::campaign)
                .optional();
    }

    /**
     * Return a campaign.
     *
     * @throws UnknownCampaignException if it does not exist
     */
    @Transactional(readOnly = true)
    public Campaign get(String id) {
        return find(id).orElseThrow(() -> new UnknownCampaignException(id));
    }

    /** Return all campaigns, newest first. */
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return this.jdbc
                .sql("select * from campaign order by created_at desc, id")
                .query(CampaignRepository::campaign)
                .list();
    }

    /** Return the campaigns whose import must be started or resumed, oldest first. */
    @Transactional(readOnly = true)
    public List<Campaign> due() {
        return this.jdbc
                .sql("select * from campaign where state = ? and problem is null order by created_at, id")
                .param(Campaign.State.IMPORTING.name())
                .query(CampaignRepository::campaign)
                .list();
    }

    public void datasetMade(String id, String datasetId) {
        this.jdbc
                .sql("update campaign set dataset_id = ? where id = ?")
                .params(datasetId, id)
                .update();
    }

    public void projectMade(String id, String projectId) {
        this.jdbc
                .sql("update campaign set project_id = ? where id = ?")
                .params(projectId, id)
                .update();
    }

    public void imported(String id) {
        this.jdbc
                .sql("update campaign set state = ?, problem = null where id = ?")
                .params(Campaign.State.READY.name(), id)
                .update();
    }

    /** Record why the import has stopped, or null to let it continue. */
    public void problem(String id, @Nullable String problem) {
        this.jdbc
                .sql("update campaign set problem = ? where id = ?")
                .params(Texts.params(Texts.atMost(2_000, problem), id))
                .update();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getString("id"),
                row.getString("name"),
                Campaign.Source.valueOf(row.getString("source")),
                Campaign.Labelling.valueOf(row.getString("labelling")),
                row.getInt("first_round"),
                row.getInt("next_round"),
                row.getString("dataset_id"),
                row.getString("project_id"),
                Campaign.State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getTimestamp("created_at").toInstant());
    }
}
