package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.WatchOptions;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.event.TransactionalEventListener;

/** S2: how often each kind of listener is called that fails the first time, in an application with a database. */
@Timeout(120)
class ListenerKindsTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Application.class)
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(),
                    "labelbox.endpoint=" + this.emulator.endpoint(),
                    "labelbox.polling.first=5ms",
                    "labelbox.polling.max=20ms",
                    "labelbox.tasks.store=jdbc",
                    "labelbox.tasks.delivery.first-pause=10ms",
                    "spring.modulith.events.jdbc.schema-initialization.enabled=true",
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    void aPlainListenerIsCalledAgainUntilItReturns() {
        this.runner.withBean(Plain.class).run(context -> {
            watch(context);
            await().until(() -> context.getBean(Plain.class).keys().size() == 2);
            assertDelivered(context);
            assertThat(context.getBean(Plain.class).keys().get(0))
                    .isEqualTo(context.getBean(Plain.class).keys().get(1));
        });
    }

    /** What it wrote is rolled back with the failure, and is written once. */
    @Test
    void whatAPlainListenerWritesIsRolledBackIfItFails() {
        this.runner.withBean(Writing.class).run(context -> {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("create table written (id varchar(100))").update();
            watch(context);
            assertDelivered(context);
            assertThat(context.getBean(Writing.class).keys()).hasSize(2);
            assertThat(jdbc.sql("select count(*) from written")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
    }

    @Test
    void aListenerAfterTheCommitIsCalledOnce() {
        this.runner.withBean(AfterCommit.class).run(context -> {
            watch(context);
            assertDelivered(context);
            assertThat(context.getBean(AfterCommit.class).keys()).hasSize(1);
        });
    }

    @Test
    void anAsynchronousListenerIsCalledOnce() {
        this.runner.withBean(Asynchronous.class).run(context -> {
            watch(context);
            assertDelivered(context);
            await().until(() -> context.getBean(Asynchronous.class).keys().size() == 1);
        });
    }

    /** Modulith has stored the publication with the event's attributes, and repeats it when it is told to. */
    @Test
    void aModuleListenerIsRepeatedByModulith() {
        this.runner.withBean(Module.class).run(context -> {
            watch(context);
            assertDelivered(context);
            Module listener = context.getBean(Module.class);
            await().until(() -> listener.events().size() == 1);
            await().untilAsserted(() -> {
                context.getBean(IncompleteEventPublications.class)
                        .resubmitIncompletePublicationsOlderThan(Duration.ZERO);
                assertThat(listener.events()).hasSizeGreaterThanOrEqualTo(2);
            });
            assertThat(listener.events().get(1)).isEqualTo(listener.events().get(0));
            assertThat(listener.events().get(1).attributes()).containsEntry("order", "4711");
        });
    }

    private static void watch(ApplicationContext context) {
        context.getBean(TaskWatcher.class)
                .watch(TaskRef.task("gone"), WatchOptions.ofName("job").withAttribute("order", "4711"));
    }

    /** The watch is gone from the store, and not parked. */
    private static void assertDelivered(ApplicationContext context) {
        TaskWatchStore store = context.getBean(TaskWatchStore.class);
        await().until(() -> store.find("default", false, 10).isEmpty());
        assertThat(store.find("default", true, 10)).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableAsync
    static class Application {}

    abstract static class Failing {

        private final List<String> keys = new CopyOnWriteArrayList<>();

        /** Fields of a proxy are empty. */
        public List<String> keys() {
            return this.keys;
        }

        void failTheFirstTime(TaskFailedEvent event) {
            this.keys.add(event.idempotencyKey());
            if (this.keys.size() == 1) {
                throw new IllegalStateException("the first time");
            }
        }
    }

    static class Plain extends Failing {

        @EventListener
        void on(TaskFailedEvent event) {
            failTheFirstTime(event);
        }
    }

    static class Writing extends Failing {

        private final JdbcClient jdbc;

        Writing(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventListener
        void on(TaskFailedEvent event) {
            this.jdbc
                    .sql("insert into written (id) values (?)")
                    .param(event.task().id())
                    .update();
            failTheFirstTime(event);
        }
    }

    static class AfterCommit extends Failing {

        @TransactionalEventListener
        public void on(TaskFailedEvent event) {
            failTheFirstTime(event);
        }
    }

    static class Asynchronous extends Failing {

        @Async
        @EventListener
        public void on(TaskFailedEvent event) {
            failTheFirstTime(event);
        }
    }

    static class Module {

        private final List<TaskFailedEvent> events = new CopyOnWriteArrayList<>();

        /** Fields of a proxy are empty. */
        public List<TaskFailedEvent> events() {
            return this.events;
        }

        @ApplicationModuleListener
        public void on(TaskFailedEvent event) {
            this.events.add(event);
            if (this.events.size() == 1) {
                throw new IllegalStateException("the first time");
            }
        }
    }
}
