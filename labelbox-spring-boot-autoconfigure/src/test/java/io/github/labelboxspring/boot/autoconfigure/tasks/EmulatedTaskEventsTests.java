package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskProgressEvent;
import io.github.labelboxspring.boot.tasks.TaskTimedOutEvent;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.WatchOptions;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.work.TaskRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Events of real tasks of the emulator, as an application sees them. */
@Timeout(120)
class EmulatedTaskEventsTests {

    private static final String START_TASK =
            "mutation Start($uri: String!) { upsertDataRows(data: {manifestUri: $uri}) { id } }";

    private final LabelboxEmulator emulator = LabelboxEmulator.builder()
            .clock(EmulatorClock.manual(Instant.parse("2026-01-01T00:00:00Z")))
            .start();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Application.class)
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(),
                    "labelbox.endpoint=" + this.emulator.endpoint(),
                    "labelbox.polling.first=5ms",
                    "labelbox.polling.max=20ms");

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    void aTaskTellsOfItsProgressAndOfItsEndWhoseResultCanBeRead() {
        this.runner.run(context -> {
            LabelboxClient client = context.getBean(LabelboxClient.class);
            Listener listener = context.getBean(Listener.class);
            TaskHandle<DataRowsResult> task = context.getBean(TaskWatcher.class)
                    .startAndWatch(client.dataRows().create(dataset(client), List.of(row("one"), row("two"))))
                    .execute();
            assertThat(listener.events.take())
                    .isInstanceOfSatisfying(
                            TaskProgressEvent.class,
                            event -> assertThat(event.task()).isEqualTo(task.ref()));
            this.emulator.clock().advance(Duration.ofSeconds(1));
            TaskCompletedEvent end = listener.end(TaskCompletedEvent.class);
            assertThat(end.progress().percentage()).isEqualTo(100);
            assertThat(task.result(end.progress()).execute().rows())
                    .extracting(DataRowsResult.ImportedDataRow::globalKey)
                    .containsExactlyInAnyOrder("one", "two");
        });
    }

    @Test
    void aTaskThatFailsTellsWhy() {
        this.runner.run(context -> {
            LabelboxClient client = context.getBean(LabelboxClient.class);
            UploadedFile chunk = upload(client, "no JSON at all");
            UploadedFile manifest = upload(
                    client,
                    "{\"source\": \"SDK\", \"item_count\": 1, \"chunk_uris\": [\"%s\"]}".formatted(chunk.url()));
            Map<String, Object> started = client.custom()
                    .graphQl()
                    .mutation(START_TASK, Map.of("uri", manifest.url()))
                    .execute();
            TaskRef task = TaskRef.task(
                    String.valueOf(((Map<?, ?>) started.getOrDefault("upsertDataRows", Map.of())).get("id")));
            context.getBean(TaskWatcher.class).watch(task);
            this.emulator.clock().advance(Duration.ofSeconds(1));
            TaskFailedEvent end = context.getBean(Listener.class).end(TaskFailedEvent.class);
            assertThat(end.task()).isEqualTo(task);
            assertThat(end.progress().message()).isNotBlank();
        });
    }

    /** R17 */
    @Test
    void aTaskThatIsNotDoneInTimeTellsHowFarItIsAndCanBeWatchedAgain() {
        this.runner.run(context -> {
            LabelboxClient client = context.getBean(LabelboxClient.class);
            Listener listener = context.getBean(Listener.class);
            TaskWatcher watcher = context.getBean(TaskWatcher.class);
            TaskRef task = client.dataRows()
                    .create(dataset(client), List.of(row("one")))
                    .start()
                    .execute()
                    .ref();
            watcher.watch(task, WatchOptions.DEFAULTS.withTimeout(Duration.ofMillis(1_500)));
            TaskTimedOutEvent late = listener.end(TaskTimedOutEvent.class);
            assertThat(late.last()).isNotNull().matches(progress -> !progress.done());
            this.emulator.clock().advance(Duration.ofSeconds(1));
            watcher.watch(task);
            assertThat(listener.end(TaskCompletedEvent.class).task()).isEqualTo(task);
        });
    }

    @Test
    void aListenerThatFailsGetsTheEndOfTheTaskAgain() {
        this.runner.run(context -> {
            LabelboxClient client = context.getBean(LabelboxClient.class);
            Listener listener = context.getBean(Listener.class);
            listener.failing = true;
            TaskRef task = context.getBean(TaskWatcher.class)
                    .startAndWatch(client.dataRows().create(dataset(client), List.of(row("one"))))
                    .execute()
                    .ref();
            this.emulator.clock().advance(Duration.ofSeconds(1));
            assertThat(listener.end(TaskCompletedEvent.class).task()).isEqualTo(task);
            listener.failing = false;
            assertThat(listener.end(TaskCompletedEvent.class).task()).isEqualTo(task);
        });
    }

    private static String dataset(LabelboxClient client) {
        return client.datasets().create(NewDataset.of("Birds")).execute().id();
    }

    private static NewDataRow row(String key) {
        return NewDataRow.of("https://example.org/" + key + ".jpg").withGlobalKey(key);
    }

    private static UploadedFile upload(LabelboxClient client, String text) {
        return client.files()
                .upload(text.getBytes(StandardCharsets.UTF_8), "file.json", "application/json")
                .execute();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Listener.class)
    static class Application {}

    static class Listener {

        final BlockingQueue<TaskEvent> events = new LinkedBlockingQueue<>();

        volatile boolean failing;

        @EventListener
        void on(TaskEvent event) {
            boolean fails = this.failing;
            this.events.add(event);
            if (fails) {
                throw new IllegalStateException("the database is away");
            }
        }

        /** The next event that is no progress. */
        <T extends TaskEvent> T end(Class<T> type) throws InterruptedException {
            TaskEvent event = this.events.take();
            while (event instanceof TaskProgressEvent) {
                event = this.events.take();
            }
            assertThat(event).isInstanceOf(type);
            return type.cast(event);
        }
    }
}
