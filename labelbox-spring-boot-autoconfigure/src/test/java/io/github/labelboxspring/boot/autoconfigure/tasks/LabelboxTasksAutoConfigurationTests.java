package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskTimedOutEvent;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.work.TaskRef;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
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

    @Test
    void publishesEventsToTheListenersOfTheApplication() {
        this.connected.run(context -> {
            context.getBean(TaskWatcher.class).watch(TaskRef.task("gone"));
            assertThat(context.getBean(Listener.class).events.take()).isInstanceOf(TaskFailedEvent.class);
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

    static class Listener {

        final BlockingQueue<TaskEvent> events = new LinkedBlockingQueue<>();

        @EventListener
        void on(TaskEvent event) {
            this.events.add(event);
        }
    }
}
