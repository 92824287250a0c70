package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores watches in the application's database, in the tables {@code labelbox_task_watch} and {@code
 * labelbox_task_lease}. Supports PostgreSQL, MySQL, MariaDB and H2. Leases use ShedLock. Leases, deadlines and pauses
 * are measured by the database's clock.
 *
 * <p>Every change uses its own transaction and connection. A change made within a transaction of the caller takes a
 * second connection from the pool, and persists if that transaction is rolled back.
 */
public final class JdbcTaskWatchStore implements TaskWatchStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTaskWatchStore.class);

    private static final int ATTEMPTS = 3;

    private static final long SHORTEST_PAUSE_MILLIS = 5;

    private static final long LONGEST_PAUSE_MILLIS = 50;

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private static final String COLUMNS =
            "id, workspace, task_kind, task_id, task_parent, name, attributes, trace_parent, deadline, progress, state,"
                    + " attempts, next_attempt, parked";

    private final JsonMapper json = JsonMapper.builder().build();

    private final Map<String, SimpleLock> leases = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final RetryTemplate retry = RetryTemplate.builder()
            .maxAttempts(ATTEMPTS)
            .uniformRandomBackoff(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS)
            .retryOn(DuplicateKeyException.class)
            .retryOn(ConcurrencyFailureException.class)
            .build();

    private final LockProvider locks;

    private final DataSource own;

    private volatile @Nullable Boolean mySql;

    public JdbcTaskWatchStore(DataSource dataSource) {
        // A separate DataSource object, so that transactions of the application's are not joined.
        this.own = new DelegatingDataSource(dataSource);
        this.jdbc = JdbcClient.create(this.own);
        JdbcTransactionManager transactions = new JdbcTransactionManager(this.own);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(this.own))
                .withTransactionManager(transactions)
                .withTableName("labelbox_task_lease")
                .withLockedByValue(UUID.randomUUID().toString())
                .usingDbTime()
                .build());
    }

    @Override
    public void add(TaskWatch watch) {
        done(() -> replace(watch));
    }

    private int replace(TaskWatch watch) {
        WatchedTask watched = watch.watched();
        String key = key(watched.task());
        this.jdbc
                .sql("delete from labelbox_task_watch where workspace = ? and task_key = ?")
                .params(watched.workspace(), key)
                .update();
        return this.jdbc
                .sql("insert into labelbox_task_watch (" + COLUMNS + ", task_key, created_at) values (:id, :workspace,"
                        + " :kind, :task, :parent, :name, :attributes, :trace, :deadline, :progress, :state, :attempts,"
                        + " :next, :parked, :key, :created)")
                .param("id", watched.id())
                .param("workspace", watched.workspace())
                .param("kind", watched.task().kind().name())
                .param("task", watched.task().id())
                .param("parent", watched.task().parent())
                .param("name", watched.name())
                .param("attributes", this.json.writeValueAsString(watched.attributes()))
                .param("trace", watched.traceParent())
                .param("deadline", watch.deadline().toEpochMilli())
                .param("progress", progress(watch))
                .param("state", watch.state().name())
                .param("attempts", watch.attempts())
                .param("next", next(watch))
                .param("parked", watch.parked())
                .param("key", key)
                .param("created", System.currentTimeMillis())
                .update();
    }

    /** Return a key that is short enough for an index and unique for each reference. */
    private static String key(TaskRef task) {
        String text = task.kind() + "\n" + (task.parent() == null ? "" : task.parent()) + "\n" + task.id();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private @Nullable String progress(TaskWatch watch) {
        return watch.last() == null ? null : this.json.writeValueAsString(watch.last());
    }

    private static @Nullable Long next(TaskWatch watch) {
        return watch.next() == null ? null : watch.next().toEpochMilli();
    }

    @Override
    public List<TaskWatch> take(String workspace, String holder, int limit) {
        return done(() -> {
            List<Row> taken = this.jdbc
                    .sql("select " + COLUMNS + " from labelbox_task_watch where workspace = ? and parked = ?"
                            + " and (holder is null or holder <> ?) order by created_at, id limit ?")
                    .params(workspace, false, holder, limit)
                    .query(this::row)
                    .list();
            for (Row row : taken) {
                this.jdbc
                        .sql("update labelbox_task_watch set holder = ? where id = ?")
                        .params(holder, row.id())
                        .update();
            }
            return readable(taken);
        });
    }

    @Override
    public boolean update(TaskWatch watch, String holder) {
        return done(() -> this.jdbc
                        .sql(
                                "update labelbox_task_watch set progress = :progress, state = :state, attempts = :attempts,"
                                        + " next_attempt = :next, parked = :parked where id = :id and holder = :holder")
                        .param("progress", progress(watch))
                        .param("state", watch.state().name())
                        .param("attempts", watch.attempts())
                        .param("next", next(watch))
                        .param("parked", watch.parked())
                        .param("id", watch.watched().id())
                        .param("holder", holder)
                        .update()
                == 1);
    }

    @Override
    public void remove(TaskWatch watch, String holder) {
        done(() -> this.jdbc
                .sql("delete from labelbox_task_watch where id = ? and holder = ?")
                .params(watch.watched().id(), holder)
                .update());
    }

    @Override
    public List<TaskWatch> find(String workspace, boolean parked, int limit) {
        return readable(done(() -> this.jdbc
                .sql("select " + COLUMNS + " from labelbox_task_watch where workspace = ? and parked = ?"
                        + " order by created_at, id limit ?")
                .params(workspace, parked, limit)
                .query(this::row)
                .list()));
    }

    @Override
    public boolean release(String id) {
        return done(() -> this.jdbc
                        .sql(
                                "update labelbox_task_watch set attempts = 0, next_attempt = null, parked = ?, holder = null"
                                        + " where id = ? and parked = ?")
                        .params(false, id, true)
                        .update()
                == 1);
    }

    private static List<TaskWatch> readable(List<Row> rows) {
        return rows.stream().flatMap(row -> row.watch().stream()).toList();
    }

    /** A row written by another version must not prevent the others from being read. */
    private Row row(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        try {
            return new Row(id, Optional.of(watch(row)));
        } catch (IllegalArgumentException | JacksonException ex) {
            LOG.error("Could not read the watch {} from the database; its task is not watched", id, ex);
            return new Row(id, Optional.empty());
        }
    }

    private TaskWatch watch(ResultSet row) throws SQLException {
        TaskRef task = new TaskRef(
                TaskRef.Kind.valueOf(row.getString("task_kind")),
                row.getString("task_id"),
                row.getString("task_parent"));
        WatchedTask watched = new WatchedTask(
                row.getString("id"),
                row.getString("workspace"),
                task,
                row.getString("name"),
                this.json.readValue(row.getString("attributes"), ATTRIBUTES),
                row.getString("trace_parent"));
        String progress = row.getString("progress");
        long next = row.getLong("next_attempt");
        return new TaskWatch(
                watched,
                Instant.ofEpochMilli(row.getLong("deadline")),
                progress == null ? null : this.json.readValue(progress, TaskProgress.class),
                TaskWatch.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                next == 0 ? null : Instant.ofEpochMilli(next),
                row.getBoolean("parked"));
    }

    /** Run in a transaction, and retry in another one after a conflict on the same row or a deadlock. */
    private <T> T done(Supplier<T> work) {
        return this.retry.execute(attempt -> Objects.requireNonNull(this.transaction.execute(status -> work.get())));
    }

    @Override
    public boolean acquire(String workspace, String instance, Duration lease) {
        SimpleLock held = this.leases.get(workspace + "/" + instance);
        SimpleLock renewed =
                held == null ? null : held.extend(lease, Duration.ZERO).orElse(null);
        if (renewed == null) {
            renewed = this.locks
                    .lock(new LockConfiguration(Instant.now(), workspace, lease, Duration.ZERO))
                    .orElse(null);
        }
        if (renewed == null) {
            this.leases.remove(workspace + "/" + instance);
        } else {
            this.leases.put(workspace + "/" + instance, renewed);
        }
        return renewed != null;
    }

    @Override
    public void release(String workspace, String instance) {
        SimpleLock held = this.leases.remove(workspace + "/" + instance);
        if (held != null) {
            held.unlock();
        }
    }

    @Override
    public Instant time() {
        if (isMySql()) {
            return this.jdbc
                    .sql("select utc_timestamp(3)")
                    .query(LocalDateTime.class)
                    .single()
                    .toInstant(ZoneOffset.UTC);
        }
        return this.jdbc
                .sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private boolean isMySql() {
        Boolean known = this.mySql;
        if (known == null) {
            try {
                String product = JdbcUtils.extractDatabaseMetaData(this.own, meta -> meta.getDatabaseProductName());
                known = product.equals("MySQL") || product.equals("MariaDB");
                this.mySql = known;
            } catch (MetaDataAccessException ex) {
                throw new IllegalStateException(
                        "Could not determine the product name of the database of watched tasks", ex);
            }
        }
        return known;
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    private record Row(String id, Optional<TaskWatch> watch) {}
}
