package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Lines as JSON, however the file is cut into pieces. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class LineStreamTests {

    private static final int[] PIECES = {1, 2, 3, 7, 16, 31, 64, 1_000};

    @Parameter
    private CallStyle style;

    record Row(int n, String text) {

        static final Set<String> THREADS = ConcurrentHashMap.newKeySet();

        Row {
            THREADS.add(Thread.currentThread().getName());
        }
    }

    record Lenient(int n, @Nullable String text) {}

    private static Flux<byte[]> pieces(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Flux.range(0, (bytes.length + size - 1) / size)
                .map(at -> Arrays.copyOfRange(bytes, at * size, Math.min(bytes.length, (at + 1) * size)));
    }

    private static LineStream<Row> rows(Flux<byte[]> pieces) {
        return ByteStream.of("export 4711", () -> pieces, Json.lenient()).lines(Row.class);
    }

    private static LineStream<Row> rows(String text, int size) {
        return rows(pieces(text, size));
    }

    private static String row(int n) {
        return "{\"n\":" + n + ",\"text\":\"é" + n + "\"}";
    }

    @Test
    void linesAreTheSameWhereverTheFileIsCut() {
        String text = row(1) + "\n\n \r\n" + row(2) + "\r\n  " + row(3) + " \n" + row(4);
        for (int size : PIECES) {
            assertThat(this.style.read(rows(text, size)))
                    .as("pieces of %s", size)
                    .extracting(Row::text)
                    .containsExactly("é1", "é2", "é3", "é4");
            assertThat(this.style.read(rows(text, size).lines()))
                    .extracting(LineStream.Line::number)
                    .containsExactly(1L, 4L, 5L, 6L);
            assertThat(this.style.read(rows(text, size).text()))
                    .containsExactly(row(1), row(2) + "\r", "  " + row(3) + " ", row(4));
        }
    }

    /** X20: of every kind, at every place. */
    @Test
    void aLineThatCannotBeReadIsNamedOrSkipped() {
        for (String bad :
                List.of("garbage", "{\"n\":1", "\"text\"", "null", "[1]", "{\"n\":{}}", row(9) + "x", "}", "<a>")) {
            for (int size : PIECES) {
                for (List<String> lines : List.of(
                        List.of(bad, row(1), row(2)), List.of(row(1), "", bad, row(2)), List.of(row(1), row(2), bad))) {
                    check(lines, bad, size);
                }
            }
        }
    }

    private void check(List<String> lines, String bad, int size) {
        String text = String.join("\n", lines);
        int number = lines.indexOf(bad) + 1;
        boolean valueBefore = bad.startsWith(row(9));
        List<Row> before = new ArrayList<>();
        DecodingException failure = catchThrowableOfType(
                DecodingException.class,
                () -> this.style.read(
                        StreamCall.of(() -> rows(text, size).flux().doOnNext(before::add))));
        assertThat(failure)
                .as("%s in pieces of %s", bad, size)
                .hasMessageContaining("export 4711: line " + number + ": Not JSON of the expected shape: ");
        assertThat(before)
                .hasSize((int) lines.subList(0, number - 1).stream()
                                .filter(line -> !line.isEmpty())
                                .count()
                        + (valueBefore ? 1 : 0));

        List<LineStream.Unreadable> skipped = new ArrayList<>();
        assertThat(this.style.read(rows(text, size).skipUnreadable(skipped::add)))
                .as("%s in pieces of %s", text, size)
                .filteredOn(row -> row.n() != 9)
                .extracting(Row::n)
                .containsExactly(1, 2);
        assertThat(skipped).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(number);
            assertThat(line.text()).isEqualTo(valueBefore ? "x" : bad);
            assertThat(line.reason()).hasMessageContaining("line " + number);
        });
        assertThat(this.style.read(rows(text, size).lines().skipUnreadable(line -> {})))
                .hasSize(2);
    }

    /** X14, X20: neither a value that ends in a later line, nor an array, nor a line in another encoding. */
    @Test
    void aLineThatCannotBeReadHidesNoOther() {
        String wide = "{\"n\":9}".replaceAll(".", "\u0000$0");
        for (List<String> bad : List.of(List.of("[]", "[{}]"), List.of("{\"a\":", "}"), List.of(wide, wide))) {
            for (int size : PIECES) {
                String text = String.join("\n", bad.get(0), row(1), bad.get(1), row(2));
                List<Long> skipped = new ArrayList<>();
                assertThat(this.style.read(ByteStream.of("export 4711", () -> pieces(text, size), Json.lenient())
                                .lines(ResultType.anyObject())
                                .skipUnreadable(line -> skipped.add(line.number()))))
                        .as("%s in pieces of %s", text, size)
                        .filteredOn(line -> !Integer.valueOf(9).equals(line.get("n")))
                        .extracting(line -> line.get("n"))
                        .containsExactly(1, 2);
                assertThat(skipped).doesNotContain(2L, 4L);
            }
        }
    }

    /** X20: a carriage return alone ends no line. */
    @Test
    void linesAreCountedByTheirLineFeeds() {
        for (int size : PIECES) {
            List<Long> skipped = new ArrayList<>();
            String text = "{\"n\":\r1,\"text\":\"x\"}\r\n\n" + row(2) + "\r\n\rbad\n";
            assertThat(this.style.read(rows(text, size).skipUnreadable(line -> skipped.add(line.number()))))
                    .hasSize(2);
            assertThat(skipped).as("pieces of %s", size).containsExactly(4L);
        }
    }

    /** X20 */
    @Test
    void aFieldOfAnotherShapeIsLeftOutWhereTheCallerTakesProblems() {
        for (int size : PIECES) {
            List<LineStream.Problem> problems = new ArrayList<>();
            String text = row(1) + "\n{\"n\":2,\"text\":{}}\n" + row(3);
            LineStream<Lenient> rows = ByteStream.of("export 4711", () -> pieces(text, size), Json.lenient())
                    .lines(ResultType.of(Lenient.class), (row, found) -> {
                        problems.addAll(found);
                        return new Lenient(row.n(), "left out of " + row);
                    });
            assertThat(this.style.read(rows))
                    .extracting(Lenient::text)
                    .containsExactly("é1", "left out of Lenient[n=2, text=null]", "é3");
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.path()).isEqualTo("/text");
                assertThat(problem.json()).isEqualTo("{}");
            });
        }
    }

    /** X20: what cannot be without the field is no value. */
    @Test
    void aLineWithoutARequiredFieldIsUnreadable() {
        LineStream<Row> rows = ByteStream.of("export 4711", () -> pieces("{\"n\":2,\"text\":{}}", 7), Json.lenient())
                .lines(ResultType.of(Row.class), (row, found) -> row);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> this.style.read(rows))
                .withMessageContaining("export 4711: line 1: Not JSON of the expected shape");
    }

    @Test
    void optionsHoldForTheBytesBehindTheLines() {
        Flux<byte[]> silent = Flux.never();
        LineStream<Row> rows = rows(silent).with(options -> options.withDeadline(Duration.ofMillis(50)));
        assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(() -> this.style.read(rows));
    }

    @Test
    void onlyTheFirstBytesAreRead() {
        for (int size : PIECES) {
            AtomicInteger taken = new AtomicInteger();
            ByteStream file = ByteStream.of(
                    "file",
                    () -> pieces("0123456789", size).doOnNext(piece -> taken.addAndGet(piece.length)),
                    Json.lenient());
            assertThat(this.style.read(file.limit(6)).stream()
                            .map(piece -> new String(piece, StandardCharsets.UTF_8))
                            .collect(Collectors.joining()))
                    .as("pieces of %s", size)
                    .isEqualTo("012345");
            if (this.style == CallStyle.REACTIVE) {
                assertThat(taken.get()).isLessThan(6 + size);
            }
        }
    }

    @Test
    void valuesBeforeAFailureAreDelivered() {
        List<Integer> read = new ArrayList<>();
        Flux<byte[]> failing = pieces(row(1) + "\n" + row(2) + "\n{", 1_000)
                .concatWith(Flux.error(new DecodingException("broken", null, false)));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() ->
                        this.style.read(StreamCall.of(() -> rows(failing).flux().doOnNext(row -> read.add(row.n())))))
                .withMessage("broken");
        assertThat(read).containsExactly(1, 2);
    }

    /** P1, P2: a stream decodes line by line on the thread that reads; nothing is decoded that is not read. */
    @Test
    void aStreamDecodesOnTheThreadThatReads() {
        Row.THREADS.clear();
        AtomicInteger pieces = new AtomicInteger();
        String text = (row(1) + "\n").repeat(1_000);
        try (Stream<Row> rows = rows(
                pieces(text, 100).doOnNext(piece -> pieces.incrementAndGet()).publishOn(Schedulers.parallel(), 1))
                .stream()) {
            assertThat(rows.limit(10)).hasSize(10);
        }
        assertThat(Row.THREADS).containsExactly(Thread.currentThread().getName());
        assertThat(pieces).hasValueLessThan(10);
    }

    /** P2: who asks for the next value of a publisher does not decode it. */
    @Test
    void aPublisherDecodesOnAThreadThatMayBlock() throws InterruptedException {
        Row.THREADS.clear();
        CountDownLatch read = new CountDownLatch(100);
        rows(pieces((row(1) + "\n").repeat(100), 50)
                        .publishOn(Schedulers.newBoundedElastic(1, 1_000, "decoding", 1, true)))
                .flux()
                .subscribe(new BaseSubscriber<Row>() {
                    @Override
                    protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
                        Schedulers.parallel().schedule(() -> request(1));
                    }

                    @Override
                    protected void hookOnNext(Row row) {
                        read.countDown();
                        Schedulers.parallel().schedule(() -> request(1));
                    }
                });
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Row.THREADS).allMatch(name -> name.startsWith("decoding"));
    }
}
