package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.boot.tasks.InMemoryTaskWatchStore;
import io.github.labelboxspring.boot.tasks.JdbcTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskTracing;
import io.github.labelboxspring.boot.tasks.TaskWatch;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.TaskWatcherSettings;
import io.github.labelboxspring.boot.tasks.TaskWatcherState;
import io.github.labelboxspring.boot.tasks.WatchOptions;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where watches are kept: in memory, in the database, or where the application wants. */
@Timeout(120)
public class TaskWatchStoreAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LabelboxAutoConfiguration.class,
                    LabelboxTasksJdbcAutoConfiguration.class,
                    LabelboxTasksAutoConfiguration.class))
            .withPropertyValues("labelbox.api-key=key", "labelbox.endpoint=http://localhost:1/graphql");

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private final ApplicationContextRunner database = this.runner
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=" + this.url, "spring.flyway.enabled=false");

    private final ApplicationContextRunner jdbc = this.database.withPropertyValues("labelbox.tasks.store=jdbc");

    @Test
    void watchesAreKeptInMemoryUnlessToldOtherwise() {
        this.database.run(context ->
                assertThat(context.getBean(TaskWatchStore.class)).isInstanceOf(InMemoryTaskWatchStore.class));
    }

    /** R34 */
    @Test
    @Shows("labelbox.tasks.store")
    void watchesSurviveTheApplicationInItsDatabase() {
        this.jdbc.run(context -> {
            assertThat(context.getBean(TaskWatchStore.class)).isInstanceOf(JdbcTaskWatchStore.class);
            context.getBean(TaskWatcher.class).watch(TaskRef.task("t"), WatchOptions.ofName("export"));
        });
        this.jdbc.run(context -> {
            assertThat(watches(context))
                    .singleElement()
                    .extracting(watch -> watch.watched().name())
                    .isEqualTo("export");
            Awaitility.await().until(() -> states(context).stream().anyMatch(state -> state.watched() == 1));
        });
    }

    @Test
    void aStoreOfTheApplicationReplacesBoth() {
        InMemoryTaskWatchStore own = new InMemoryTaskWatchStore();
        this.jdbc.withBean(TaskWatchStore.class, () -> own).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(TaskWatchStore.class);
            context.getBean(TaskWatcher.class).watch(TaskRef.task("t"));
            assertThat(own.find("default", false, 10)).hasSize(1);
        });
    }

    @Test
    void aDatabaseThatIsAskedForAndNotThereIsExplained() {
        List.of(
                        this.runner.withPropertyValues("labelbox.tasks.store=jdbc"),
                        this.jdbc.withClassLoader(new FilteredClassLoader("net.javacrumbs")))
                .forEach(lacking -> lacking.run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("labelbox.tasks.store")
                        .extracting(failure -> ((InvalidConfigurationPropertyValueException) failure).getReason())
                        .asString()
                        .contains("shedlock-provider-jdbc-template", "DataSource")));
    }

    @Test
    void worksWithoutAnythingOfJdbc() {
        this.runner
                .withClassLoader(new FilteredClassLoader(
                        "net.javacrumbs", "org.springframework.jdbc", "org.springframework.boot.jdbc"))
                .run(context ->
                        assertThat(context.getBean(TaskWatchStore.class)).isInstanceOf(InMemoryTaskWatchStore.class));
    }

    /** R34 */
    @Test
    @Shows("labelbox.tasks.jdbc.initialize-schema")
    void tablesAreCreatedUnlessToldOtherwise() {
        this.jdbc
                .withPropertyValues("labelbox.tasks.jdbc.initialize-schema=never")
                .run(context -> assertThat(catchThrowable(
                                () -> context.getBean(TaskWatcher.class).watch(TaskRef.task("t"))))
                        .isInstanceOf(BadSqlGrammarException.class));
    }

    /** R34 */
    @Test
    @Shows({"labelbox.tasks.jdbc.schema", "labelbox.tasks.jdbc.platform"})
    void theScriptCanBeAnother() {
        this.jdbc
                .withPropertyValues(
                        "labelbox.tasks.jdbc.platform=postgresql",
                        "labelbox.tasks.jdbc.schema=classpath:tasks-@@platform@@.sql")
                .run(context -> assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                                .queryForObject("select count(*) from of_another_script", Integer.class))
                        .isZero());
    }

    /** R34 */
    @Test
    @Shows("labelbox.tasks.jdbc.continue-on-error")
    void failuresOfTheScriptCanBeIgnored() {
        ApplicationContextRunner broken =
                this.jdbc.withPropertyValues("labelbox.tasks.jdbc.schema=classpath:tasks-broken.sql");
        broken.run(context -> assertThat(context).hasFailed());
        broken.withPropertyValues("labelbox.tasks.jdbc.continue-on-error=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void flywayCanCreateTheTables() {
        this.jdbc
                .withPropertyValues(
                        "labelbox.tasks.jdbc.initialize-schema=never",
                        "spring.flyway.enabled=true",
                        "spring.flyway.locations=classpath:io/github/labelboxspring/boot/tasks/{vendor}")
                .run(context -> {
                    context.getBean(TaskWatcher.class).watch(TaskRef.task("t"));
                    assertThat(watches(context)).hasSize(1);
                });
    }

    /** R34: an instance that is gone without a word keeps its lease until it is over. */
    @Test
    @Shows("labelbox.tasks.jdbc.lease")
    void anotherInstanceTakesOverWhenTheLeaseIsOver() {
        this.jdbc.run(context -> {
            TaskWatchStore gone = new JdbcTaskWatchStore(context.getBean(DataSource.class));
            gone.acquire("default", "gone", Duration.ofSeconds(2));
        });
        this.jdbc
                .withPropertyValues("labelbox.tasks.jdbc.lease=3s", "labelbox.tasks.jdbc.poll-interval=100ms")
                .run(context -> {
                    Awaitility.await().until(() -> states(context).stream().anyMatch(TaskWatcherState::active));
                    assertThat(new JdbcTaskWatchStore(context.getBean(DataSource.class))
                                    .acquire("default", "other", Duration.ofSeconds(2)))
                            .isFalse();
                    assertThat(new JdbcTemplate(context.getBean(DataSource.class))
                                    .queryForObject(
                                            "select datediff(millisecond, locked_at, lock_until) from"
                                                    + " labelbox_task_lease",
                                            Integer.class))
                            .isBetween(2_900, 3_100);
                });
    }

    /** R34 */
    @Test
    @Shows("labelbox.tasks.jdbc.poll-interval")
    void watchesOfOtherInstancesAreFoundAtTheInterval() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.jdbc
                    .withPropertyValues(
                            "labelbox.tasks.jdbc.poll-interval=100ms", "labelbox.endpoint=" + emulator.endpoint())
                    .run(context -> {
                        Awaitility.await().until(() -> states(context).stream().anyMatch(TaskWatcherState::active));
                        TaskWatcher other = new TaskWatcher(
                                workspace -> {
                                    throw new IllegalStateException(workspace);
                                },
                                () -> List.of("default"),
                                new JdbcTaskWatchStore(context.getBean(DataSource.class)),
                                event -> {},
                                TaskTracing.NONE,
                                new SimpleAsyncTaskExecutor(),
                                TaskWatcherSettings.DEFAULTS);
                        other.watch(TaskRef.task("t"));
                        Awaitility.await()
                                .atMost(Duration.ofMillis(900))
                                .until(() -> states(context).stream().anyMatch(state -> state.watched() == 1));
                    });
        }
    }

    private static List<TaskWatcherState> states(ApplicationContext context) {
        return context.getBean(TaskWatcher.class).states();
    }

    private static List<TaskWatch> watches(ApplicationContext context) {
        return context.getBean(TaskWatchStore.class).find("default", false, 10);
    }
}
