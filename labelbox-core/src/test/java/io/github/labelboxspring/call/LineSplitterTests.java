package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.error.DecodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are the same wherever a download is cut; only LF ends one. */
class LineSplitterTests {

    private static final String TEXT = "{\"a\":\"ä\u2028€\u0085\"}\n\n \r\n{\"b\":\"\uD83D\uDEB6\"}\r\nlast";

    private static Supplier<byte @Nullable []> pieces(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += size) {
            pieces.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
        }
        return () -> pieces.isEmpty() ? null : pieces.remove(0);
    }

    private static <T> List<T> read(LineReader<T> reader, Supplier<byte @Nullable []> pieces) {
        List<T> values = new ArrayList<>();
        for (T value = reader.next(pieces); value != null; value = reader.next(pieces)) {
            values.add(value);
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 1000})
    void aTextIsCutAtItsLineFeedsOnly(int pieceSize) {
        LineFormat.Text text = new LineFormat.Text();
        assertThat(read(reader(text), pieces(TEXT, pieceSize)))
                .containsExactly("{\"a\":\"ä\u2028€\u0085\"}", "{\"b\":\"\uD83D\uDEB6\"}\r", "last");
        assertThat(read(reader(new LineFormat.Numbered<>(text)), pieces(TEXT, pieceSize)))
                .extracting(LineStream.Line::number)
                .containsExactly(1L, 4L, 5L);
    }

    /** X6 */
    @Test
    void anEndlessLineEndsInAnErrorThatNamesItsPlace() {
        LineReader<String> reader =
                new LineReader<>("export 4711", new LineFormat.Text(), new LineSplitter(10, 0, 0, Long.MAX_VALUE));
        Supplier<byte @Nullable []> pieces = pieces("one\n0123456789\n" + "x".repeat(1_000), 5);
        assertThat(reader.next(pieces)).isEqualTo("one");
        assertThat(reader.next(pieces)).isEqualTo("0123456789");
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> reader.next(pieces))
                .withMessageContaining("export 4711: line 3")
                .withMessageContaining("byte 15")
                .withMessageContaining("longer than 10 bytes")
                .returns(false, DecodingException::retryable);
        assertThat(pieces.get()).as("the rest is not read").isNotNull();
    }

    private static LineSplitter.Lines feed(LineSplitter splitter, int bytes) {
        byte[] piece = new byte[bytes];
        piece[bytes - 1] = '\n';
        return splitter.feed(piece);
    }

    @Test
    void oneBufferIsUsedAgainWhileItIsLargeEnough() {
        LineSplitter splitter = new LineSplitter(LineSplitter.LONGEST, 0, 0, Long.MAX_VALUE);
        byte[] buffer = feed(splitter, 5).bytes();
        assertThat(buffer).as("half as large again").hasSize(7);
        assertThat(feed(splitter, 7).bytes()).isSameAs(buffer);
        assertThat(feed(splitter, 8).bytes()).hasSize(12);
    }

    @Test
    void onlyABufferOfTheUsualSizeIsKept() {
        LineSplitter splitter = new LineSplitter(LineSplitter.LONGEST, 0, 0, Long.MAX_VALUE);
        byte[] usual = feed(splitter, 174_763).bytes();
        assertThat(usual).hasSize(256 * 1024);
        assertThat(feed(splitter, 2).bytes()).isSameAs(usual);
        byte[] large = feed(splitter, 300_000).bytes();
        assertThat(feed(splitter, 256 * 1024).bytes()).isSameAs(large);
        assertThat(feed(splitter, 2).bytes()).hasSize(3);
    }

    /** X6 */
    @Test
    void aLineOfExactlyTheLimitIsRead() {
        LineSplitter splitter = new LineSplitter(5, 0, 0, Long.MAX_VALUE);
        feed(splitter, 4);
        splitter.feed(new byte[5]);
        assertThat(feed(splitter, 1).to()).isEqualTo(6);
        splitter.feed(new byte[5]);
        assertThat(splitter.end().to()).isEqualTo(5);
    }

    /** X6: of a last line, too. */
    @Test
    void aLineThatIsTooLongIsNotReadAtTheEndEither() {
        LineSplitter splitter = new LineSplitter(5, 0, 0, Long.MAX_VALUE);
        splitter.feed(new byte[6]);
        assertThatExceptionOfType(LineSplitter.TooLongException.class)
                .isThrownBy(splitter::end)
                .withMessage("begins at byte 0 and is longer than 5 bytes");
    }

    /** A line that is much longer than the others costs its own memory, while it is read only. */
    @Test
    void aLongLineIsReadBetweenShortOnes() {
        String longLine = "x".repeat(3_000_000);
        LineReader<String> reader = reader(new LineFormat.Text());
        assertThat(read(reader, pieces("a\n" + longLine + "\nb\n" + longLine + "\nc", 8_192)))
                .containsExactly("a", longLine, "b", longLine, "c");
    }

    private static <T> LineReader<T> reader(LineFormat<T> format) {
        return new LineReader<>("file", format, new LineSplitter(LineSplitter.LONGEST, 0, 0, Long.MAX_VALUE));
    }
}
