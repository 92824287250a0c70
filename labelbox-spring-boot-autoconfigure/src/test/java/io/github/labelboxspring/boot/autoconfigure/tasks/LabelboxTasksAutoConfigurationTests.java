package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.boot.health.LabelboxTasksHealthIndicator;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskProgressEvent;
import io.github.labelboxspring.boot.tasks.TaskTimedOutEvent;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.TaskWatcherSettings;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Timeout(120)
public class LabelboxTasksAutoConfigurationTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(LabelboxAutoConfiguration.class, LabelboxTasksAutoConfiguration.class));

    private final ApplicationContextRunner connected = this.runner
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(),
                    "labelbox.endpoint=" + this.emulator.endpoint(),
                    "labelbox.polling.first=5ms",
                    "labelbox.polling.max=20ms")
            .withBean(Listener.class);

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    /** Properties are bound only if some are set. */
    @Test
    void theDefaultsOfThePropertiesAreThoseOfTheWatcher() {
        this.runner.run(context -> assertThat(
                        context.getBean(LabelboxTasksProperties.class).settings())
                .isEqualTo(TaskWatcherSettings.DEFAULTS));
    }

    @Test
    void publishesEventsToTheListenersOfTheApplication() {
        this.connected.run(context -> {
            context.getBean(TaskWatcher.class).watch(TaskRef.task("gone"));
            assertThat(context.getBean(Listener.class).events.take()).isInstanceOf(TaskFailedEvent.class);
        });
    }

    /** S12 */
    @Test
    void aTaskListenerOfTheApplicationReplacesOurs() {
        List<TaskRef> reported = new CopyOnWriteArrayList<>();
        this.connected
                .withBean(LabelboxClientBuilderCustomizer.class, () -> builder -> builder.taskListener(reported::add))
                .run(context -> {
                    LabelboxClient client = context.getBean(LabelboxClient.class);
                    String dataset = client.datasets()
                            .create(NewDataset.of("finches"))
                            .execute()
                            .id();
                    TaskRef task = client.dataRows()
                            .create(dataset, List.of(NewDataRow.ofText("siskin")))
                            .start()
                            .execute()
                            .ref();
                    assertThat(reported).containsExactly(task);
                });
    }

    /** S5 */
    @Test
    void tasksOfSeveralWorkspacesAreWatchedWithTheClientsThatStartedThem() {
        try (LabelboxEmulator fish = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues(
                            "labelbox.polling.first=5ms",
                            "labelbox.polling.max=20ms",
                            "labelbox.clients.birds.api-key=" + this.emulator.apiKey(),
                            "labelbox.clients.birds.endpoint=" + this.emulator.endpoint(),
                            "labelbox.clients.fish.api-key=" + fish.apiKey(),
                            "labelbox.clients.fish.endpoint=" + fish.endpoint())
                    .withBean(Listener.class)
                    .run(context -> {
                        LabelboxClient client =
                                context.getBean(LabelboxClients.class).get("fish");
                        String dataset = client.datasets()
                                .create(NewDataset.of("tetras"))
                                .execute()
                                .id();
                        assertThat(client.dataRows()
                                        .create(dataset, List.of(NewDataRow.ofText("neon")))
                                        .start()
                                        .execute())
                                .isNotNull();
                        TaskEvent event = context.getBean(Listener.class).events.take();
                        while (event instanceof TaskProgressEvent) {
                            event = context.getBean(Listener.class).events.take();
                        }
                        assertThat(event).isInstanceOf(TaskCompletedEvent.class);
                        assertThat(event.watched().workspace()).isEqualTo("fish");
                    });
        }
    }

    /** S5: also of clients that the application makes itself. */
    @Test
    void tasksOfTwoClientsOfTheApplicationAreWatched() {
        this.connected.withUserConfiguration(TwoClients.class).run(context -> {
            for (String name : List.of("birds", "fish")) {
                TaskRef task = startTask(context.getBean(name, LabelboxClient.class));
                Listener listener = context.getBean(Listener.class);
                await().until(() -> listener.events.stream()
                        .anyMatch(event -> event instanceof TaskCompletedEvent
                                && event.task().equals(task)
                                && event.watched().workspace().equals(name)));
            }
        });
    }

    /** R34 */
    @Test
    @Shows("labelbox.tasks.timeout")
    void givesATaskUpAfterTheTimeOfTheProperty() {
        this.emulator.faults().on("*").always().cutConnection();
        this.connected
                .withPropertyValues("labelbox.tasks.timeout=30ms", "labelbox.retry.enabled=false")
                .run(context -> {
                    context.getBean(TaskWatcher.class).watch(TaskRef.task("t"));
                    assertThat(context.getBean(Listener.class).events.take()).isInstanceOf(TaskTimedOutEvent.class);
                });
    }

    /** R34, S12 */
    @Test
    @Shows("labelbox.tasks.watch")
    void tasksThatTheClientStartsAreWatchedUnlessToldOtherwise() {
        this.connected.run(context -> {
            TaskRef task = startTask(context);
            Listener listener = context.getBean(Listener.class);
            await().until(() -> listener.events.stream()
                    .anyMatch(event ->
                            event instanceof TaskCompletedEvent && event.task().equals(task)));
        });
        this.connected.withPropertyValues("labelbox.tasks.watch=explicit").run(context -> {
            startTask(context);
            assertThat(context.getBean(TaskWatchStore.class).find("default", false, 10))
                    .isEmpty();
            assertThat(context.getBean(Listener.class).events.poll(300, TimeUnit.MILLISECONDS))
                    .isNull();
        });
    }

    private static TaskRef startTask(ApplicationContext context) {
        return startTask(context.getBean(LabelboxClient.class));
    }

    private static TaskRef startTask(LabelboxClient client) {
        String dataset =
                client.datasets().create(NewDataset.of("birds")).execute().id();
        return client.dataRows()
                .create(dataset, List.of(NewDataRow.of("https://example.org/wren.jpg")))
                .start()
                .execute()
                .ref();
    }

    /** R34 */
    @Test
    @Shows("labelbox.tasks.connection-lost-after")
    void theConnectionIsLostAfterTheTimeOfTheProperty() {
        this.emulator.faults().on("*").always().cutConnection();
        this.connected
                .withPropertyValues("labelbox.tasks.connection-lost-after=300ms", "labelbox.retry.enabled=false")
                .run(context -> {
                    context.getBean(TaskWatcher.class).watch(TaskRef.task("t"));
                    await().until(() -> context.getBean(TaskWatcher.class).states().stream()
                            .anyMatch(state -> state.lost() != null));
                });
    }

    /** R34 */
    @Test
    @Shows({"labelbox.tasks.delivery.max-attempts", "labelbox.tasks.delivery.first-pause"})
    void anEventIsPublishedSoOftenAndThenParked() {
        this.connected
                .withPropertyValues(
                        "labelbox.tasks.delivery.max-attempts=2", "labelbox.tasks.delivery.first-pause=10ms")
                .run(context -> {
                    Listener listener = context.getBean(Listener.class);
                    listener.failing = true;
                    context.getBean(TaskWatcher.class).watch(TaskRef.task("gone"));
                    await().until(() ->
                            context.getBean(TaskWatcher.class).parked("default").size() == 1);
                    assertThat(listener.events).hasSize(2);
                });
    }

    /** R34 */
    @Test
    @Shows("labelbox.tasks.delivery.concurrency")
    void soManyListenersWorkAtTheSameTime() {
        this.connected
                .withPropertyValues("labelbox.tasks.delivery.concurrency=1")
                .run(context -> {
                    Listener listener = context.getBean(Listener.class);
                    for (int each = 0; each < 5; each++) {
                        context.getBean(TaskWatcher.class).watch(TaskRef.task("gone" + each));
                    }
                    await().until(() -> listener.events.size() == 5);
                    assertThat(listener.most).hasValue(1);
                });
    }

    /** R34 */
    @Test
    @Shows("management.health.labelbox-tasks.enabled")
    void healthOfWatchedTasksCanBeDisabled() {
        ApplicationContextRunner health = this.connected.withConfiguration(
                AutoConfigurations.of(LabelboxTasksHealthContributorAutoConfiguration.class));
        health.run(context -> assertThat(context.getBean(LabelboxTasksHealthIndicator.class)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP));
        health.withPropertyValues("management.health.labelbox-tasks.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LabelboxTasksHealthIndicator.class));
    }

    /** S3: after the web server has served its last requests, which may start tasks. */
    @Test
    void stopsAfterTheWebServer() {
        this.runner.run(context -> assertThat(context.getBean(TaskWatcher.class).getPhase())
                .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void listenersRunOnVirtualThreadsIfTheApplicationDoes() {
        this.connected.withPropertyValues("spring.threads.virtual.enabled=true").run(context -> {
            context.getBean(TaskWatcher.class).watch(TaskRef.task("gone"));
            Listener listener = context.getBean(Listener.class);
            listener.events.take();
            assertThat((Boolean) Thread.class.getMethod("isVirtual").invoke(listener.thread))
                    .isTrue();
        });
    }

    @Test
    void stopsWithTheContext() {
        this.connected.run(context -> {
            TaskWatcher watcher = context.getBean(TaskWatcher.class);
            assertThat(watcher.isRunning()).isTrue();
            watcher.watch(TaskRef.task("t"));
            context.close();
            assertThat(watcher.isRunning()).isFalse();
        });
    }

    /** R40 */
    @Test
    void startsWithoutAKey() {
        this.runner.run(context -> assertThat(context).hasNotFailed().hasSingleBean(TaskWatcher.class));
    }

    /** R41 */
    @Test
    void isNotThereIfTheClientIsDisabled() {
        this.runner
                .withPropertyValues("labelbox.enabled=false")
                .withBean(
                        LabelboxClient.class,
                        () -> LabelboxClient.builder().apiKey("key").build())
                .run(context ->
                        assertThat(context).doesNotHaveBean(TaskWatcher.class).doesNotHaveBean(TaskWatchStore.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoClients {

        @Bean
        LabelboxClient birds(LabelboxClientBuilder builder) {
            return builder.build();
        }

        @Bean
        LabelboxClient fish(LabelboxClientBuilder builder) {
            return builder.build();
        }
    }

    static class Listener {

        final BlockingQueue<TaskEvent> events = new LinkedBlockingQueue<>();

        final AtomicInteger most = new AtomicInteger();

        private final AtomicInteger working = new AtomicInteger();

        volatile boolean failing;

        volatile Thread thread = Thread.currentThread();

        @EventListener
        void on(TaskEvent event) throws InterruptedException {
            this.most.accumulateAndGet(this.working.incrementAndGet(), Math::max);
            Thread.sleep(20);
            this.working.decrementAndGet();
            this.thread = Thread.currentThread();
            this.events.add(event);
            if (this.failing) {
                throw new IllegalStateException("listener");
            }
        }
    }
}
