package io.github.labelboxspring.boot.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every store does; null stands for the one in memory. */
@ParameterizedClass
@NullSource
@EnumSource(Databases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskWatchStoreTests {

    @Parameter
    private @Nullable Databases database;

    private @Nullable HikariDataSource pool;

    private TaskWatchStore store = new InMemoryTaskWatchStore();

    private final String workspace = "birds " + UUID.randomUUID();

    @BeforeParameterizedClassInvocation
    void create() {
        if (this.database == null) {
            this.pool = null;
            this.store = new InMemoryTaskWatchStore();
        } else {
            assumeTrue(this.database.isThere());
            this.pool = this.database.create();
            this.store = new JdbcTaskWatchStore(this.pool);
        }
    }

    @AfterParameterizedClassInvocation
    void close() {
        if (this.pool != null) {
            this.pool.close();
        }
    }

    /** So that what follows cannot be about another store. */
    @Test
    void theStoreIsThatOfTheParameter() {
        assertThat(this.store.isDurable()).isEqualTo(this.database != null);
    }

    @Test
    void returnsWatchesAsTheyWereAdded() {
        TaskWatch plain = watch(TaskRef.task("plain"), null, Map.of());
        TaskWatch full = watch(
                new TaskRef(TaskRef.Kind.LABEL_IMPORT, "näme'\"; drop table x --", "project"),
                "\uD83D\uDC26 export",
                Map.of("order", "4711", "odd \u0000 \n", "\uD83D\uDC26"));
        this.store.add(plain);
        this.store.add(full);
        assertThat(this.store.take(this.workspace, "a", 10)).containsExactlyInAnyOrder(plain, full);
        TaskProgress progress = new TaskProgress(
                full.watched().task(), "type", "name", TaskProgress.State.RUNNING, 33.3, "\u0000 text");
        TaskWatch changed = full.withProgress(progress);
        assertThat(this.store.update(changed, "a")).isTrue();
        TaskWatch ended = plain.withEnd(progress).withFailure(Instant.ofEpochMilli(4_711));
        assertThat(this.store.update(ended, "a")).isTrue();
        assertThat(this.store.find(this.workspace, false, 10)).containsExactlyInAnyOrder(ended, changed);
        forget();
    }

    @Test
    void aWatchIsTakenOnceByEachHolder() {
        List<TaskWatch> watches = IntStream.range(0, 5)
                .mapToObj(each -> watch(TaskRef.task("t" + each), null, Map.of()))
                .toList();
        watches.forEach(this.store::add);
        assertThat(this.store.take(this.workspace, "a", 3)).hasSize(3);
        assertThat(this.store.take(this.workspace, "a", 3)).hasSize(2);
        assertThat(this.store.take(this.workspace, "a", 3)).isEmpty();
        assertThat(this.store.take("another", "a", 3)).isEmpty();
        assertThat(this.store.take(this.workspace, "b", 10)).containsExactlyInAnyOrderElementsOf(watches);
        assertThat(this.store.update(watches.get(0).withTimeout(), "a")).isFalse();
        this.store.remove(watches.get(0), "a");
        assertThat(this.store.find(this.workspace, false, 10)).hasSize(5);
        forget();
        assertThat(this.store.find(this.workspace, false, 10)).isEmpty();
    }

    @Test
    void aTaskIsWatchedOnce() {
        TaskWatch first = watch(TaskRef.task("t"), "first", Map.of());
        TaskWatch second = watch(TaskRef.task("t"), "second", Map.of());
        TaskWatch other = watch(new TaskRef(TaskRef.Kind.TASK, "t", "batch"), "other", Map.of());
        this.store.add(first);
        assertThat(this.store.take(this.workspace, "a", 10)).containsExactly(first);
        this.store.add(second);
        this.store.add(other);
        assertThat(this.store.update(first.withTimeout(), "a")).isFalse();
        this.store.remove(first, "a");
        assertThat(this.store.take(this.workspace, "a", 10)).containsExactlyInAnyOrder(second, other);
        forget();
    }

    @Test
    void aTaskThatManyWatchAtOnceIsWatchedOnce() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int each = 0; each < 40; each++) {
            threads.execute(() -> this.store.add(watch(TaskRef.task("same"), null, Map.of())));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(this.store.find(this.workspace, false, 100)).hasSize(1);
        forget();
    }

    @Test
    void parkedWatchesAreTakenOnlyOnceReleased() {
        TaskWatch watch = watch(TaskRef.task("t"), null, Map.of());
        this.store.add(watch);
        assertThat(this.store.take(this.workspace, "a", 10)).hasSize(1);
        assertThat(this.store.update(watch.withTimeout().withParking(), "a")).isTrue();
        assertThat(this.store.find(this.workspace, false, 10)).isEmpty();
        assertThat(this.store.take(this.workspace, "b", 10)).isEmpty();
        assertThat(this.store.find(this.workspace, true, 10))
                .containsExactly(watch.withTimeout().withParking());
        assertThat(this.store.release("unknown")).isFalse();
        assertThat(this.store.release(watch.watched().id())).isTrue();
        assertThat(this.store.take(this.workspace, "b", 10)).containsExactly(watch.withTimeout());
        forget();
    }

    @Test
    void oneInstanceAtATimeHasTheLease() throws InterruptedException {
        if (this.pool == null) {
            return;
        }
        TaskWatchStore other = new JdbcTaskWatchStore(this.pool);
        Duration lease = Duration.ofMillis(500);
        assertThat(this.store.acquire(this.workspace, "a", lease)).isTrue();
        assertThat(other.acquire(this.workspace, "b", lease)).isFalse();
        assertThat(other.acquire("another", "b", lease)).isTrue();
        assertThat(this.store.acquire(this.workspace, "a", lease)).isTrue();
        Thread.sleep(700);
        assertThat(other.acquire(this.workspace, "b", lease)).isTrue();
        assertThat(this.store.acquire(this.workspace, "a", lease)).isFalse();
        other.release(this.workspace, "b");
        assertThat(this.store.acquire(this.workspace, "a", lease)).isTrue();
        this.store.release(this.workspace, "a");
        other.release("another", "b");
    }

    /** The clock of Berlin shows no time between two and three on that day, that of the lease does. */
    @Test
    void theHourThatIsLeftOutInSummerHasLeases() {
        if (this.pool == null || this.database == null || !this.database.isMariaDbServer()) {
            return;
        }
        SingleConnectionDataSource inMarch = new SingleConnectionDataSource(this.pool.getJdbcUrl(), true);
        JdbcClient.create(inMarch)
                .sql("set timestamp = ?")
                .param(Instant.parse("2026-03-29T02:30:00Z").getEpochSecond())
                .update();
        TaskWatchStore march = new JdbcTaskWatchStore(inMarch);
        assertThat(march.time()).isEqualTo("2026-03-29T02:30:00Z");
        assertThat(march.acquire("march", "a", Duration.ofSeconds(30))).isTrue();
        assertThat(new JdbcTaskWatchStore(inMarch).acquire("march", "b", Duration.ofSeconds(30)))
                .isFalse();
        assertThat(march.acquire("march", "a", Duration.ofSeconds(30))).isTrue();
        inMarch.destroy();
    }

    /** Such as one that a newer version has written. */
    @Test
    void aRowThatCannotBeReadHoldsUpNoOther() {
        if (this.pool == null) {
            return;
        }
        TaskWatch strange = watch(TaskRef.task("strange"), null, Map.of());
        TaskWatch plain = watch(TaskRef.task("plain"), null, Map.of());
        this.store.add(strange);
        this.store.add(plain);
        JdbcClient jdbc = JdbcClient.create(this.pool);
        jdbc.sql("update labelbox_task_watch set state = 'NEW', created_at = 1 where id = ?")
                .param(strange.watched().id())
                .update();
        assertThat(this.store.take(this.workspace, "a", 1)).isEmpty();
        assertThat(this.store.take(this.workspace, "a", 1)).containsExactly(plain);
        jdbc.sql("delete from labelbox_task_watch where id = ?")
                .param(strange.watched().id())
                .update();
        forget();
    }

    /** The platform undoes no task. */
    @Test
    void aWatchOutlivesTheTransactionOfItsCaller() {
        if (this.pool == null) {
            return;
        }
        TransactionTemplate callers = new TransactionTemplate(new JdbcTransactionManager(this.pool));
        TaskWatch watch = watch(TaskRef.task("t"), null, Map.of());
        callers.executeWithoutResult(status -> {
            this.store.add(watch);
            status.setRollbackOnly();
        });
        assertThat(this.store.find(this.workspace, false, 10)).containsExactly(watch);
        forget();
    }

    @Test
    void timeIsThatOfTheDatabase() {
        Instant time = this.store.time();
        if (this.pool == null) {
            assertThat(time).isNull();
        } else {
            assertThat(time)
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        }
    }

    private void forget() {
        this.store.take(this.workspace, "end", 1_000);
        this.store.find(this.workspace, false, 1_000).forEach(watch -> this.store.remove(watch, "end"));
    }

    private TaskWatch watch(TaskRef task, @Nullable String name, Map<String, String> attributes) {
        return TaskWatch.of(
                new WatchedTask(
                        UUID.randomUUID().toString(),
                        this.workspace,
                        task,
                        name,
                        attributes,
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                Instant.ofEpochMilli(1_900_000_000_000L));
    }
}
