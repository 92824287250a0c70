package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.error.DecodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are the same wherever a download is cut; only LF ends one. */
class LineSplitterTests {

    private static final String TEXT = "{\"a\":\"ä\u2028€\u0085\"}\n\n \r\n{\"b\":\"\uD83D\uDEB6\"}\r\nlast";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 1000})
    void aTextIsCutAtItsLineFeedsOnly(int pieceSize) {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        LineSplitter splitter = new LineSplitter();
        List<byte[]> lines = new ArrayList<>();
        for (int from = 0; from < text.length; from += pieceSize) {
            lines.addAll(splitter.feed(Arrays.copyOfRange(text, from, Math.min(text.length, from + pieceSize))));
        }
        lines.addAll(splitter.rest());

        assertThat(lines.stream().map(line -> new String(line, StandardCharsets.UTF_8)))
                .containsExactly("{\"a\":\"ä\u2028€\u0085\"}", "{\"b\":\"\uD83D\uDEB6\"}\r", "last");
    }

    /** X6 */
    @Test
    void anEndlessLineEndsInAnErrorThatNamesItsPlace() {
        LineSplitter splitter = new LineSplitter(10);
        assertThat(splitter.feed("one\n0123456".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(splitter.feed("789\n".getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(splitter.feed("0123456789".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> splitter.feed("x".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("Line 3")
                .withMessageContaining("byte 15")
                .withMessageContaining("longer than 10 bytes")
                .returns(false, DecodingException::retryable);
    }
}
