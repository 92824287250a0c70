package io.github.labelboxspring.sample.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of activities. */
@Component
@Transactional
public class ActivityLog {

    private static final int KEPT = 10_000;

    private static final int MAX_DETAIL = 2_000;

    private static final int MAX_TITLE = 200;

    private final JdbcClient jdbc;

    private final Clock clock;

    private final ApplicationEventPublisher events;

    ActivityLog(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public void add(Activity.Kind kind, @Nullable String campaignId, String title, String detail) {
        insert(kind, campaignId, title, detail, null);
    }

    /**
     * Add an activity that may be reported more than once.
     *
     * @param idempotencyKey a key that is the same each time
     * @return whether the activity is new
     */
    public boolean addOnce(
            Activity.Kind kind, @Nullable String campaignId, String title, String detail, String idempotencyKey) {
        boolean known = this.jdbc
                        .sql("select count(*) from activity where idempotency_key = ?")
                        .param(idempotencyKey)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            insert(kind, campaignId, title, detail, idempotencyKey);
        }
        return !known;
    }

    private void insert(
            Activity.Kind kind,
            @Nullable String campaignId,
            String title,
            String detail,
            @Nullable String idempotencyKey) {
        this.jdbc
                .sql("insert into activity (happened_at, kind, campaign_id, title, detail, idempotency_key)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Timestamp.from(this.clock.instant()),
                        kind.name(),
                        campaignId,
                        atMost(MAX_TITLE, title),
                        atMost(MAX_DETAIL, detail),
                        idempotencyKey))
                .update();
        this.events.publishEvent(new ActivityAdded(kind, title));
        this.events.publishEvent(new Changed(Changed.Topic.ACTIVITY));
    }

    /** Delete all but the latest {@value #KEPT} activities. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        this.jdbc
                .sql("delete from activity where id < (select min(id) from"
                        + " (select id from activity order by id desc fetch first ? rows only) latest)")
                .param(KEPT)
                .update();
    }

    /**
     * Return the latest activities, newest first.
     *
     * @param kind the kind of activities, null for all
     */
    @Transactional(readOnly = true)
    public List<Activity> latest(Activity.@Nullable Kind kind, int limit) {
        return before(Long.MAX_VALUE, kind == null ? EnumSet.allOf(Activity.Kind.class) : EnumSet.of(kind), limit);
    }

    /**
     * Return the activities of the given kinds that precede an activity, newest first.
     *
     * @param id the id of the activity
     */
    @Transactional(readOnly = true)
    public List<Activity> before(long id, Set<Activity.Kind> kinds, int limit) {
        return this.jdbc
                .sql("select * from activity where id < :id and kind in (:kinds) order by id desc"
                        + " fetch first :limit rows only")
                .param("id", id)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(ActivityLog::activity)
                .list();
    }

    private static String atMost(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static Activity activity(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getLong("id"),
                row.getTimestamp("happened_at").toInstant(),
                Activity.Kind.valueOf(row.getString("kind")),
                row.getString("campaign_id"),
                row.getString("title"),
                row.getString("detail"));
    }
}
