package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
