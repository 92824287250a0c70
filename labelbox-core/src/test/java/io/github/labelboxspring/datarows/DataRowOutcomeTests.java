package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.error.UploadFailedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bulk upload tells of its rows. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class DataRowOutcomeTests extends EmulatorTest {

    private static final String UPLOAD = "uploadFile";

    private String dataset = "";

    private String prefix = "";

    @BeforeEach
    void makeDataset() {
        this.dataset =
                this.client.datasets().create(NewDataset.of("Rows")).execute().id();
        this.prefix = UUID.randomUUID() + "-";
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    private NewDataRow row(int number) {
        return NewDataRow.of("https://example.org/" + number + ".png").withGlobalKey(this.prefix + number);
    }

    private List<NewDataRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(this::row).toList();
    }

    private DataRowsResult create(List<NewDataRow> rows) {
        return this.style.run(this.client.dataRows().create(this.dataset, rows));
    }

    private static void eachIsToldOnce(DataRowsResult result, int input) {
        assertThat(result.input()).isEqualTo(input);
        assertThat(Stream.concat(
                                result.rows().stream().map(ImportedDataRow::index),
                                result.failures().stream().map(RowFailure::index))
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, input).boxed().toList());
    }

    /** X22: the platform states the reason of a failed upload in the file behind the task's result. */
    @Test
    void theReasonOfAFailedUploadIsReported() {
        String chunk = upload("{}");
        String manifest = upload("{\"item_count\":1,\"chunk_uris\":[\"" + chunk + "\"]}");
        Map<String, Object> started = this.style.run(this.client
                .custom()
                .graphQl()
                .mutation(
                        "mutation($uri: String!) { upsertDataRows(data: {manifestUri: $uri}) { id } }",
                        Map.of("uri", manifest)));
        String task = String.valueOf(((Map<?, ?>) started.getOrDefault("upsertDataRows", Map.of())).get("id"));

        assertThatExceptionOfType(TaskFailedException.class)
                .isThrownBy(() -> this.client.dataRows().resume(task).await())
                .withMessageContaining(task)
                .withMessageContaining("A chunk must be a JSON array");
    }

    private String upload(String json) {
        return this.style
                .run(this.client
                        .files()
                        .upload(Content.of(json.getBytes(StandardCharsets.UTF_8)), "f", "application/json", false))
                .url();
    }

    /** (R1): one result at every size; what was made and what failed are the input, each with its place. */
    @ParameterizedTest
    @ValueSource(ints = {10, 1_310, 20_000})
    void aKeyThatExistsIsAFailureOfItsRowOnly(int count) {
        create(List.of(row(7)));
        DataRowsResult result = create(rows(count));
        eachIsToldOnce(result, count);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.index()).isEqualTo(7);
            assertThat(failure.key()).isEqualTo(this.prefix + 7);
            assertThat(failure.kind()).isEqualTo(RowFailure.Kind.DUPLICATE_GLOBAL_KEY); // A8
            assertThat(failure.reason()).isNotBlank();
        });
        assertThat(result.rows()).extracting(ImportedDataRow::index).isSorted();
    }

    /** (R1): the same where the key is twice in the input, be it a small one or one of several chunks. */
    @ParameterizedTest
    @ValueSource(ints = {10, 1_310, 20_000})
    void aKeyTwiceInTheInputIsAFailureOfTheSecondRowOnly(int count) {
        List<NewDataRow> rows = new ArrayList<>(rows(count - 1));
        rows.add(row(3));
        DataRowsResult result = create(rows);
        eachIsToldOnce(result, count);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.index()).isEqualTo(count - 1);
            assertThat(failure.key()).isEqualTo(this.prefix + 3);
            assertThat(failure.kind()).isEqualTo(RowFailure.Kind.DUPLICATE_GLOBAL_KEY); // A8
            assertThat(failure.reason()).contains("item 3 of the input");
        });
        assertThat(result.failed(rows)).containsExactly(row(3));
        assertThat(result.resendable(rows)).isEmpty();
    }

    /** Rows without a key are known by what they hold, unless that is the same. */
    @Test
    void rowsWithoutAKeyHaveTheirPlacesToo() {
        DataRowsResult result = create(List.of(
                NewDataRow.ofText("one"),
                NewDataRow.ofText("twice"),
                NewDataRow.ofText("one").withExternalId("named"),
                NewDataRow.ofText("twice"),
                NewDataRow.ofJson(Map.of("type", "conversation"))));
        assertThat(result.input()).isEqualTo(5);
        assertThat(result.failures()).isEmpty();
        assertThat(result.rows()).extracting(ImportedDataRow::index).containsExactly(0, 2, 4, null, null);
    }

    /** (R6, R10): a chunk that does not arrive costs its own rows only, which can be sent again by one call. */
    @Test
    void aChunkThatIsLostLeavesTheOthersDone() {
        this.emulator.faults().on(UPLOAD).answer(400, Map.of(), "no");
        List<NewDataRow> rows = rows(20_005);
        DataRowsResult result = create(rows);
        eachIsToldOnce(result, 20_005);
        assertThat(result.failures()).hasSizeBetween(5, 10_000).allSatisfy(failure -> {
            assertThat(failure.key()).isEqualTo(this.prefix + failure.index());
            assertThat(failure.kind()).isEqualTo(RowFailure.Kind.NOT_UPLOADED); // A8
            assertThat(failure.reason()).contains("could not be uploaded");
        });
        DataRowsResult again = create(result.resendable(rows));
        assertThat(again.failures()).isEmpty();
        assertThat(this.style.run(this.client.datasets().get(this.dataset)).rowCount())
                .isEqualTo(20_005);
    }

    /** (R13): a part that fails is a value, all of it an exception. */
    @Test
    void anUploadOfWhichNothingArrivesFails() {
        this.emulator.faults().on(UPLOAD).always().answer(400, Map.of(), "no");
        assertThatExceptionOfType(UploadFailedException.class)
                .isThrownBy(() -> create(rows(3)))
                .satisfies(failure -> {
                    assertThat(failure.firstRow()).isZero();
                    assertThat(failure.lastRow()).isEqualTo(2);
                })
                .withMessageContaining("Items 0 to 2");
        this.emulator.faults().clear();
        assertThat(this.style.read(this.client.dataRows().list(this.dataset))).isEmpty();
    }

    /** What concerns the key concerns all rows: the call ends as any other does. */
    @Test
    void aKeyThatIsRefusedMidwayEndsTheUpload() {
        this.emulator.faults().on(UPLOAD).graphqlError("AUTHENTICATION_ERROR", "Invalid API key");
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> create(rows(20_001)));
        assertThat(this.style.read(this.client.dataRows().list(this.dataset))).isEmpty();
    }

    @Test
    void anUnknownDatasetIsFoundOutBeforeAnythingIsSent() {
        int before = this.emulator.requests().count(UPLOAD);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.dataRows().create("cm0000000000000000000none", rows(1))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .dataRows()
                        .upsert("cm0000000000000000000none", List.of(DataRowChange.create(row(1))))));
        assertThat(this.emulator.requests().count(UPLOAD)).isEqualTo(before);
    }

    /** A8: a result with failures can be made an exception. */
    @Test
    void aResultWithFailuresCanBeThrown() {
        DataRowsResult result = create(List.of(row(1), row(1), row(2)));
        assertThatExceptionOfType(RowsFailedException.class)
                .isThrownBy(result::orThrow)
                .withMessageStartingWith("1 of 3 items failed: item 1 (" + this.prefix + "1): ")
                .satisfies(failure -> {
                    assertThat(failure.failures()).isEqualTo(result.failures());
                    assertThat(failure.mayHaveBeenApplied()).isTrue();
                    assertThat(failure.retryable()).isFalse();
                });
        DataRowsResult whole = create(List.of(row(3)));
        assertThat(whole.orThrow()).isSameAs(whole);
    }

    /** X17: long texts are not read back, unless nothing else tells rows apart, and then in small pages. */
    @Test
    void theResultOfLongTextsIsSmall() {
        String text = "lorem ipsum dolor ".repeat(850);
        LabelboxClient small =
                client(this.emulator.apiKey()).maxInMemory(100_000).build();
        List<NewDataRow> rows = IntStream.range(0, 60)
                .mapToObj(n -> NewDataRow.ofText(n + text).withGlobalKey(this.prefix + n))
                .toList();
        DataRowsResult result = this.style.run(small.dataRows().create(this.dataset, rows));
        assertThat(result.failures()).isEmpty();
        eachIsToldOnce(result, 60);
        DataRowsResult refused = this.style.run(small.dataRows().create(this.dataset, rows));
        assertThat(refused.rows()).isEmpty();
        eachIsToldOnce(refused, 60);
        DataRowsResult named = this.style.run(small.dataRows()
                .create(
                        this.dataset,
                        IntStream.range(0, 60)
                                .mapToObj(n -> NewDataRow.ofText(text).withExternalId("e" + n))
                                .toList()));
        eachIsToldOnce(named, 60);
        DataRowsResult unnamed = create(IntStream.range(0, 300)
                .mapToObj(n -> NewDataRow.ofText(n + text))
                .toList());
        eachIsToldOnce(unnamed, 300);
    }

    /** The limit of the platform is told before it is asked. */
    @Test
    void tooManyRowsAreRefused() {
        int before = this.emulator.requests().count("upsertDataRows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client
                        .dataRows()
                        .create(
                                this.dataset,
                                () -> IntStream.rangeClosed(0, DataRowOperations.MAX_ROWS)
                                        .mapToObj(this::row)
                                        .iterator())))
                .withMessageContaining("150000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client
                        .dataRows()
                        .create(this.dataset, Collections.nCopies(DataRowOperations.MAX_ROWS + 1, row(1))))
                .withMessageContaining("150000");
        assertThat(this.emulator.requests().count("upsertDataRows")).isEqualTo(before);
    }
}
