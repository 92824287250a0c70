package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.error.UploadFailedException;
import io.github.labelboxspring.internal.operation.Parts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** X18: any number of rows, as many tasks as needed, results as a stream. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class PartedUploadTests extends EmulatorTest {

    private static final int PART = 3;

    private final String run = UUID.randomUUID().toString();

    private String dataset = "";

    @BeforeEach
    void createDataset() {
        this.dataset =
                this.client.datasets().create(NewDataset.of("Rows")).execute().id();
    }

    @AfterEach
    void clearFaults() {
        this.emulator.faults().clear();
    }

    private NewDataRow row(int at) {
        return NewDataRow.of("https://example.org/" + at + ".png").withGlobalKey(this.dataset + this.run + at);
    }

    private List<NewDataRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(this::row).toList();
    }

    /** Parts of three rows, so that few rows show what many do. */
    private Parts<NewDataRow, DataRowsResult> upload() {
        return DataRowBulkOperations.inParts(
                PART,
                part -> this.client
                        .dataRows()
                        .create(this.dataset, part)
                        .start()
                        .map(TaskHandle::result));
    }

    private static List<Integer> positions(List<DataRowsResult> results) {
        return results.stream()
                .flatMap(result -> result.rows().stream())
                .map(ImportedDataRow::index)
                .toList();
    }

    private @Nullable Integer created() {
        return this.style.run(this.client.datasets().get(this.dataset)).rowCount();
    }

    @Test
    void everyPartHasItsResultInOrderWithPositionsInTheWholeInput() {
        List<DataRowsResult> results = this.style.read(upload().of(rows(8)));
        assertThat(results).extracting(DataRowsResult::input).containsExactly(3, 3, 2);
        assertThat(positions(results)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(created()).isEqualTo(8);
    }

    @Test
    void aPublisherIsReadToo() {
        Flux<NewDataRow> rows =
                Flux.range(0, 7).publishOn(Schedulers.parallel()).map(this::row);
        assertThat(positions(this.style.read(upload().of(rows)))).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(created()).isEqualTo(7);
    }

    @Test
    void aPublisherIsCancelledWhenTheUploadFails() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Flux<NewDataRow> endless = Flux.range(0, Integer.MAX_VALUE)
                .publishOn(Schedulers.parallel())
                .map(this::row)
                .doOnCancel(() -> cancelled.set(true));
        this.emulator.faults().on("upsertDataRows").always().answer(400, Map.of(), "no");
        assertThatExceptionOfType(LabelboxException.class).isThrownBy(() -> this.style.read(upload().of(endless)));
        assertThat(cancelled).isTrue();
    }

    @Test
    void aFailureOfThePublisherLeavesTheCall() {
        Flux<NewDataRow> rows = Flux.concat(Flux.range(0, 4).map(this::row), Flux.error(new Broken()));
        assertThatExceptionOfType(Broken.class).isThrownBy(() -> this.style.read(upload().of(rows)));
    }

    @Test
    void aPublisherThatFallsSilentEndsAtTheDeadline() {
        StreamCall<DataRowsResult> call = upload().of(Flux.concat(Flux.just(row(0)), Flux.never()))
                .with(options -> options.withDeadline(Duration.ofMillis(300)));
        assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(() -> this.style.read(call));
    }

    @Test
    void anInterruptEndsTheWaitForAPublisher() {
        Thread.currentThread().interrupt();
        StreamCall<DataRowsResult> call = this.client.dataRows().createAll(this.dataset, Flux.<NewDataRow>never());
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> CallStyle.BLOCKING.read(call))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void moreItemsThanCanBeCountedAreRefused() {
        Parts<Integer, Integer> parts = new Parts<>(Integer.MAX_VALUE, 1, (part, first) -> {
            assertThat(part.iterator().next()).isNotNull();
            return Call.of(Call.of(first));
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.read(parts.of(List.of(1, 2, 3))))
                .withMessageContaining("Split it into several calls");
    }

    @Test
    void noRowsHaveNoResults() {
        assertThat(this.style.read(this.client.dataRows().createAll(this.dataset, List.of())))
                .isEmpty();
    }

    @Test
    void anExactMultipleOfTheSizeHasNoEmptyPart() {
        assertThat(this.style.read(upload().of(rows(2 * PART)))).hasSize(2);
    }

    @Test
    void rowsAreReadAsTheResultsAreAskedFor() {
        AtomicInteger read = new AtomicInteger();
        Iterable<NewDataRow> endless =
                () -> Stream.generate(() -> row(read.getAndIncrement())).iterator();
        StreamCall<DataRowsResult> call = upload().of(endless);
        if (this.style == CallStyle.BLOCKING) {
            try (Stream<DataRowsResult> results = call.stream()) {
                assertThat(results.limit(2).mapToInt(DataRowsResult::input).sum())
                        .isEqualTo(6);
            }
        } else {
            assertThat(call.flux()
                            .take(2)
                            .map(DataRowsResult::input)
                            .collectList()
                            .block())
                    .containsExactly(3, 3);
        }
        assertThat(read.get()).isBetween(6, 8 * PART);
    }

    @Test
    void whatIsRefusedIsNamedByItsPositionInTheWholeInput() {
        List<NewDataRow> rows = new ArrayList<>(rows(5));
        rows.add(rows.get(4));
        rows.add(rows.get(0));
        List<DataRowsResult> results = this.style.read(upload().of(rows));
        assertThat(results.stream().flatMap(result -> result.failures().stream()))
                .extracting(RowFailure::index)
                .containsExactly(5, 6);
        assertThat(created()).isEqualTo(5);
    }

    @Test
    void anUploadOfWhichNothingArrivesNamesItsRows() {
        Iterator<NewDataRow> source = rows(6).iterator();
        Iterable<NewDataRow> rows = () -> Stream.generate(source::next)
                .limit(6)
                .peek(row -> {
                    if (row.equals(row(3))) {
                        this.emulator.faults().on("uploadFile").always().answer(400, Map.of(), "no");
                    }
                })
                .iterator();
        assertThatExceptionOfType(UploadFailedException.class)
                .isThrownBy(() -> this.style.read(upload().of(rows)))
                .satisfies(failure -> {
                    assertThat(failure.firstRow()).isEqualTo(3);
                    assertThat(failure.lastRow()).isEqualTo(5);
                    assertThat(failure.mayHaveBeenApplied()).isTrue();
                });
    }

    @Test
    void whatWasCreatedBeforeIsNotCreatedAgain() {
        this.style.read(upload().of(rows(4)));
        List<DataRowsResult> results = this.style.read(this.client.dataRows().createAllMissing(this.dataset, rows(9)));
        assertThat(positions(results)).containsExactly(4, 5, 6, 7, 8);
        assertThat(this.style.read(this.client.dataRows().createAllMissing(this.dataset, rows(9))))
                .allSatisfy(result -> assertThat(result.rows()).isEmpty());
        assertThat(created()).isEqualTo(9);
    }

    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
