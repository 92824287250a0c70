package io.github.labelboxspring.boot.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records deliveries in the table {@code labelbox_webhook_delivery} of the application's database, which all instances
 * share. Scripts in the package of this class create the table for PostgreSQL, MySQL, MariaDB and H2.
 *
 * <p>If the events are published in a transaction of the same database, a delivery is recorded if and only if the
 * changes of the listeners are committed. A delivery whose process has stopped in between can be claimed again after a
 * while.
 */
public final class JdbcWebhookDeliveryStore implements WebhookDeliveryStore {

    private static final String INSERT = """
            insert into labelbox_webhook_delivery (workspace, delivery_id, claimed_until, published_at)
            values (?, ?, ?, null)""";

    private static final String TAKE_OVER = """
            update labelbox_webhook_delivery set claimed_until = ?
            where workspace = ? and delivery_id = ? and published_at is null and claimed_until < ?""";

    private static final String FIND = """
            select case when published_at is null then 0 else 1 end from labelbox_webhook_delivery
            where workspace = ? and delivery_id = ?""";

    private static final String PUBLISHED = """
            update labelbox_webhook_delivery set published_at = ?
            where workspace = ? and delivery_id = ?""";

    private static final String RELEASE = """
            delete from labelbox_webhook_delivery
            where workspace = ? and delivery_id = ? and published_at is null""";

    private static final String FORGET = "delete from labelbox_webhook_delivery where claimed_until < ?";

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final JdbcOperations database;

    private final TransactionTemplate within;

    private final TransactionTemplate separately;

    private final Duration claimTimeout;

    private final Duration retention;

    private final Clock clock;

    private final AtomicLong nextForgetting = new AtomicLong();

    /**
     * Create a store.
     *
     * @param transactions transactions of the same database
     * @param claimTimeout time after which an unfinished delivery can be claimed again; must be longer than listeners
     *     take
     * @param retention time for which published deliveries are kept
     */
    public JdbcWebhookDeliveryStore(
            JdbcOperations database,
            PlatformTransactionManager transactions,
            Duration claimTimeout,
            Duration retention) {
        this(database, transactions, claimTimeout, retention, Clock.systemUTC());
    }

    JdbcWebhookDeliveryStore(
            JdbcOperations database,
            PlatformTransactionManager transactions,
            Duration claimTimeout,
            Duration retention,
            Clock clock) {
        if (claimTimeout.toMillis() < 1 || retention.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "claimTimeout and retention must be positive, were " + claimTimeout + " and " + retention);
        }
        this.database = database;
        this.within = new TransactionTemplate(transactions);
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.claimTimeout = claimTimeout;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Claim claim(String workspace, String deliveryId) {
        long now = this.clock.millis();
        forget(now);
        long until = now + this.claimTimeout.toMillis();
        try {
            update(this.separately, INSERT, workspace, deliveryId, until);
            return Claim.GRANTED;
        } catch (DuplicateKeyException known) {
            if (update(this.separately, TAKE_OVER, until, workspace, deliveryId, now) == 1) {
                return Claim.GRANTED;
            }
            List<Integer> published = this.separately.execute(
                    status -> this.database.queryForList(FIND, Integer.class, workspace, deliveryId));
            return List.of(1).equals(published) ? Claim.PUBLISHED : Claim.IN_PROGRESS;
        }
    }

    @Override
    public void published(String workspace, String deliveryId) {
        if (update(this.within, PUBLISHED, this.clock.millis(), workspace, deliveryId) != 1) {
            throw new IllegalStateException("Webhook delivery " + deliveryId + " of workspace '" + workspace
                    + "' no longer exists in labelbox_webhook_delivery");
        }
    }

    @Override
    public void release(String workspace, String deliveryId) {
        update(this.separately, RELEASE, workspace, deliveryId);
    }

    private int update(TransactionTemplate transaction, String sql, Object... arguments) {
        Integer rows = transaction.execute(status -> this.database.update(sql, arguments));
        return rows == null ? 0 : rows;
    }

    /** Only one of several threads does this. */
    private void forget(long now) {
        long due = this.nextForgetting.get();
        if (now >= due && this.nextForgetting.compareAndSet(due, now + FORGET_EVERY.toMillis())) {
            update(this.separately, FORGET, now - this.retention.toMillis());
        }
    }
}
