package io.github.labelboxspring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.crash.KilledCaller.Work;
import io.github.labelboxspring.datarows.DataRowBulkOperations;
import io.github.labelboxspring.datarows.DataRowsResult;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.RowFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X1, X16, R21: an upload of data rows whose process is killed is completed, and each row is created once. */
@Once("the processes have a network of their own")
class UploadCrashTests extends CrashTest {

    private static final int ROWS = 20;

    private static final String FILE = "UploadFile";

    private static final String START = "UpsertDataRows";

    private final String dataset = dataset(this.client);

    private static String dataset(LabelboxClient client) {
        return client.datasets().create(NewDataset.of("killed")).execute().id();
    }

    private static void assertEachRowIsThereOnce(LabelboxClient client, String dataset, int count) {
        assertThat(client.dataRows().list(dataset).stream()
                        .map(row -> String.valueOf(row.globalKey()))
                        .sorted()
                        .toList())
                .isEqualTo(KilledCaller.keys(count).stream().sorted().toList());
    }

    private DataRowsResult createMissing(int count) {
        return this.client
                .dataRows()
                .createMissing(this.dataset, KilledCaller.rows(count))
                .execute()
                .orThrow();
    }

    @Test
    void whatNeverArrivedIsCreatedByGlobalKey() throws Exception {
        Hold hold = this.platform.hold(FILE, Hold.Point.BEFORE);
        Child child = start(Work.CREATE, this.dataset, ROWS);
        child.killAt(hold);
        assertThat(this.platform.sent(FILE)).isOne();
        assertThat(this.platform.applied(FILE)).isZero();
        assertThat(child.notes()).isEmpty();

        assertThat(createMissing(ROWS).rows()).hasSize(ROWS);
        assertThat(this.platform.applied(START)).isOne();
        assertEachRowIsThereOnce(this.client, this.dataset, ROWS);
    }

    @Test
    void chunksOfWhichSomeArrivedAreSentAgain() throws Exception {
        int count = DataRowBulkOperations.CHUNK_ROWS + ROWS;
        Hold hold = this.platform.holdAfter(1, FILE, Hold.Point.BEFORE);
        Child child = start(Work.CREATE, this.dataset, count);
        child.killAt(hold, () -> this.platform.applied(FILE) == 1);
        assertThat(this.platform.sent(FILE)).isEqualTo(2);
        assertThat(child.temporaryFiles()).isEmpty();

        assertThat(createMissing(count).rows()).hasSize(count);
        assertThat(this.platform.applied(START)).isOne();
        assertEachRowIsThereOnce(this.client, this.dataset, count);
    }

    /** The start was applied, and nobody has the id of its task. */
    @Test
    void whatAnUnacknowledgedTaskCreatedIsNotCreatedAgain() throws Exception {
        Hold hold = this.platform.hold(START, Hold.Point.APPLIED);
        Child child = start(Work.CREATE, this.dataset, ROWS);
        child.killAt(
                hold, () -> this.client.dataRows().list(this.dataset).execute().size() == ROWS);
        assertThat(this.platform.applied(START)).isOne();
        assertThat(child.notes()).isEmpty();

        assertThat(createMissing(ROWS).input()).isZero();
        assertThat(this.platform.applied(START)).isOne();
        assertEachRowIsThereOnce(this.client, this.dataset, ROWS);
    }

    /** The global keys are looked up before the task of the killed process creates the rows. */
    @Test
    void whatAnUnacknowledgedTaskCreatesMeanwhileIsRefused() throws Exception {
        Duration latency = Duration.ofSeconds(1);
        try (Platform slow = new Platform(LabelboxEmulator.builder()
                .clock(EmulatorClock.manual(Instant.parse("2026-03-01T12:00:00Z")))
                .taskLatency(latency))) {
            String target = dataset(slow.client());
            Hold hold = slow.hold(START, Hold.Point.APPLIED);
            Child child = start(slow, Work.CREATE, target, ROWS);
            child.killAt(hold);
            assertThat(slow.applied(START)).isOne();
            assertThat(child.notes()).isEmpty();

            CompletableFuture<DataRowsResult> second = CompletableFuture.supplyAsync(() -> slow.client()
                    .dataRows()
                    .createMissing(target, KilledCaller.rows(ROWS))
                    .execute());
            advanceAfter(slow, "FindDataRowsForGlobalKeys", 1, latency);
            advanceAfter(slow, START, 2, latency);
            assertThat(second.join().rows()).isEmpty();
            assertThat(second.join().failures())
                    .hasSize(ROWS)
                    .extracting(RowFailure::kind)
                    .containsOnly(RowFailure.Kind.DUPLICATE_GLOBAL_KEY);
            slow.emulator().clock().advance(latency);
            assertEachRowIsThereOnce(slow.client(), target, ROWS);
        }
    }

    private static void advanceAfter(Platform platform, String operation, int requests, Duration time)
            throws InterruptedException {
        while (platform.applied(operation) < requests) {
            Thread.sleep(10);
        }
        platform.emulator().clock().advance(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetTaskStatuses", "ListImportedDataRows"})
    void aStartedTaskIsResumedByItsReference(String operation) throws Exception {
        Hold hold = this.platform.hold(operation, Hold.Point.BEFORE);
        Child child = start(Work.CREATE, this.dataset, ROWS);
        child.killAt(hold);
        assertThat(this.platform.applied(START)).isOne();

        DataRowsResult result =
                this.client.dataRows().resume(child.task().id()).await().orThrow();
        assertThat(result.input()).isEqualTo(ROWS);
        assertThat(result.rows())
                .extracting(DataRowsResult.ImportedDataRow::globalKey)
                .containsExactlyInAnyOrderElementsOf(KilledCaller.keys(ROWS));
        assertThat(this.platform.applied(START)).isOne();
        assertEachRowIsThereOnce(this.client, this.dataset, ROWS);
    }

    @Test
    void theRestOfManyPartsIsCreated() throws Exception {
        int count = DataRowBulkOperations.ROWS_PER_TASK + ROWS;
        Hold hold = this.platform.holdAfter(1, START, Hold.Point.BEFORE);
        Child child = start(Work.CREATE_ALL_MISSING, this.dataset, count);
        child.killAt(hold, () -> !child.notes(KilledCaller.PART).isEmpty());
        assertThat(child.notes(KilledCaller.PART)).containsExactly(String.valueOf(DataRowBulkOperations.ROWS_PER_TASK));
        assertThat(this.platform.sent(START)).isEqualTo(2);
        assertThat(this.platform.applied(START)).isOne();

        try (Stream<DataRowsResult> results =
                this.client.dataRows().createAllMissing(this.dataset, KilledCaller.rows(count)).stream()) {
            assertThat(results.map(result -> result.orThrow().input())).containsExactly(0, ROWS);
        }
        assertThat(this.platform.applied(START)).isEqualTo(2);
        assertEachRowIsThereOnce(this.client, this.dataset, count);
    }
}
