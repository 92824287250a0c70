package io.github.labelboxspring.boot.tasks.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.JdbcTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskProgressEvent;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.TaskWatcherEvent;
import io.github.labelboxspring.boot.tasks.TaskWatcherSettings;
import io.github.labelboxspring.boot.tasks.WatchOptions;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One of two instances of an application that starts tasks steadily and notes their ends in its database, until it is
 * killed. Arguments: database, endpoint, API key, data set, tasks in all, pause between two tasks in milliseconds.
 */
final class KilledWatcher {

    private KilledWatcher() {}

    public static void main(String[] args) throws InterruptedException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setMaximumPoolSize(5);
        HikariDataSource database = new HikariDataSource(config);
        JdbcClient jdbc = JdbcClient.create(database);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        AtomicReference<LabelboxClient> client = new AtomicReference<>();
        TaskWatcher watcher = new TaskWatcher(
                workspace -> client.get(),
                () -> List.of("default"),
                new JdbcTaskWatchStore(database),
                event -> {
                    transaction.executeWithoutResult(status -> note(jdbc, event));
                    afterCommit();
                },
                TaskTracing.NONE,
                new SimpleAsyncTaskExecutor("listener-"),
                new TaskWatcherSettings(
                        Duration.ofMinutes(10),
                        5,
                        Duration.ofMillis(500),
                        8,
                        Duration.ofMinutes(1),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1)));
        client.set(LabelboxClient.builder()
                .apiKey(args[2])
                .endpoint(args[1])
                .polling(new Polling(Duration.ofMillis(100), Duration.ofMillis(500)))
                .taskListener(task ->
                        watcher.started(task, WatchOptions.ofName("export").withAttribute("id", task.id())))
                .build());
        watcher.start();
        startTasks(client.get(), jdbc, args[3], Integer.parseInt(args[4]), Long.parseLong(args[5]));
    }

    /** Something that the listeners do after the commit, so that some are killed between it and their return. */
    private static void afterCommit() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** A task counts from the return of the call that started it. */
    private static void startTasks(LabelboxClient client, JdbcClient jdbc, String dataset, int tasks, long pause)
            throws InterruptedException {
        while (jdbc.sql("select count(*) from started").query(Integer.class).single() < tasks) {
            String id = client.exports()
                    .ofDataset(dataset, ExportFilters.NONE, ExportParams.of())
                    .start()
                    .execute()
                    .ref()
                    .id();
            jdbc.sql("insert into started (task_id, pid) values (?, ?)")
                    .params(id, ProcessHandle.current().pid())
                    .update();
            Thread.sleep(pause);
        }
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void note(JdbcClient jdbc, TaskWatcherEvent any) {
        if (any instanceof TaskEvent event && !(any instanceof TaskProgressEvent)) {
            jdbc.sql("insert into ended (task_id, kind, idempotency_key, attribute, pid) values (?, ?, ?, ?, ?)")
                    .params(
                            event.task().id(),
                            event.getClass().getSimpleName(),
                            event.idempotencyKey(),
                            event.attributes().get("id"),
                            ProcessHandle.current().pid())
                    .update();
        }
    }
}
