package io.github.labelboxspring.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.network.TestNetwork;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R15: data rows that are still processed are waited for or reported, by choice. */
@Tag(TestNetwork.TAG)
class BatchProcessingTests {

    private static final Duration FOREVER = Duration.ofHours(1);

    private static final Duration TASKS = Duration.ofMillis(5);

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void theBatchWaitsUntilItsRowsAreProcessed(CallStyle style) throws InterruptedException {
        EmulatorClock clock = EmulatorClock.manual(Instant.EPOCH);
        try (World world = new World(clock, FOREVER, () -> clock.advance(TASKS))) {
            CompletableFuture<BatchCreation> creation = CompletableFuture.supplyAsync(() -> style.run(
                    world.client.projects().batches().create(world.project, NewBatch.of("patient", world.rows))));
            while (world.emulator.requests().count("queryAllDataRowsHaveBeenProcessed") < 2 && !creation.isDone()) {
                Thread.sleep(5);
            }
            assertThat(creation).isNotDone();
            clock.advance(FOREVER);
            BatchCreation made = creation.join();
            assertThat(made.accepted()).isEqualTo(3);
            assertThat(made.failedDataRowIds()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void withoutAWaitTheyAreRefusedByName(CallStyle style) {
        EmulatorClock clock = EmulatorClock.manual(Instant.EPOCH);
        try (World world = new World(clock, FOREVER, () -> clock.advance(TASKS))) {
            clock.advance(FOREVER);
            List<String> late = world.upload(() -> clock.advance(TASKS));
            List<String> all =
                    Stream.concat(world.rows.values().stream(), late.stream()).toList();
            BatchCreation made = style.run(world.client
                    .projects()
                    .batches()
                    .create(
                            world.project,
                            NewBatch.of("hasty", DataRowKeys.ids(all)).withProcessingWait(Duration.ZERO)));
            assertThat(made.accepted()).isEqualTo(3);
            assertThat(made.failedDataRowIds()).containsExactlyElementsOf(late);
            assertThat(world.emulator.requests().count("queryAllDataRowsHaveBeenProcessed"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aWaitThatIsOverMakesNoBatch(CallStyle style) {
        try (World world = new World(FOREVER)) {
            Duration wait = Duration.ofMillis(100);
            NewBatch one = NewBatch.of("late", world.rows).withProcessingWait(wait);
            NewBatches many = NewBatches.of("late ", world.rows).withProcessingWait(wait);
            assertThatExceptionOfType(TaskTimeoutException.class)
                    .isThrownBy(
                            () -> style.run(world.client.projects().batches().create(world.project, one)))
                    .withMessageContaining("3 data rows for the batch late");
            assertThatExceptionOfType(TaskTimeoutException.class)
                    .isThrownBy(
                            () -> style.run(world.client.projects().batches().startMany(world.project, many)));
            assertThat(style.read(world.client.projects().batches().list(world.project)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CallStyle.class)
    void aBatchThatVanishesWhileItIsFilledIsNamed(CallStyle style) {
        EmulatorClock clock = EmulatorClock.manual(Instant.EPOCH);
        try (World world = new World(clock, Duration.ZERO, () -> clock.advance(TASKS))) {
            TaskHandle<BatchCreation> task = style.run(world.client
                            .projects()
                            .batches()
                            .startMany(world.project, NewBatches.of("gone ", world.rows)))
                    .get(0);
            Batch batch = style.read(world.client.projects().batches().list(world.project))
                    .get(0);
            style.complete(world.client.projects().batches().delete(world.project, batch.id()));
            clock.advance(TASKS);
            assertThatExceptionOfType(TaskFailedException.class)
                    .isThrownBy(task::await)
                    .withMessageContaining("The batch was deleted")
                    .withMessageContaining(batch.id());
        }
    }

    /** An emulator that needs a while to process data rows, with three of them. */
    private static final class World implements AutoCloseable {

        private final LabelboxEmulator emulator;

        private final LabelboxClient client;

        private final String project;

        private final String dataset;

        private final DataRowKeys rows;

        World(Duration processing) {
            this(EmulatorClock.real(), processing, () -> {});
        }

        World(EmulatorClock clock, Duration processing, Runnable turn) {
            this.emulator = TestNetwork.start(
                    LabelboxEmulator.builder().clock(clock).taskLatency(TASKS).processingTime(processing));
            this.client = LabelboxClient.builder()
                    .apiKey(this.emulator.apiKey())
                    .endpoint(this.emulator.endpoint())
                    .restEndpoint(this.emulator.restEndpoint())
                    .polling(new Polling(Duration.ofMillis(20), Duration.ofMillis(50)))
                    .build();
            this.project = this.client
                    .projects()
                    .create(NewProject.of("Processing", MediaType.IMAGE))
                    .execute()
                    .id();
            this.dataset = this.client
                    .datasets()
                    .create(NewDataset.of("Rows"))
                    .execute()
                    .id();
            this.rows = DataRowKeys.ids(upload(turn));
        }

        /** Uploads three data rows. */
        List<String> upload(Runnable turn) {
            List<NewDataRow> three = Stream.of("a", "b", "c")
                    .map(name -> NewDataRow.of("https://example.org/" + name + ".png"))
                    .toList();
            TaskHandle<DataRowsResult> upload =
                    this.client.dataRows().create(this.dataset, three).start().execute();
            turn.run();
            return upload.await().rows().stream().map(ImportedDataRow::id).toList();
        }

        @Override
        public void close() {
            TestNetwork.stop(this.emulator);
        }
    }
}
