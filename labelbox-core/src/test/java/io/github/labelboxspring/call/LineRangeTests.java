package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** Parts of a file of lines, wherever it is divided and however it is cut into pieces. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class LineRangeTests {

    private static final String FILE = "{\"n\":1}\n\n{\"n\":\"é\"}\r\n \n{\"n\":3}\n{\"n\":4}";

    private static final byte[] BYTES = FILE.getBytes(StandardCharsets.UTF_8);

    @Parameter
    private CallStyle style;

    private LineStream<Map<String, Object>> lines(int from, long until, int size) {
        int start = Math.max(0, from - 1);
        byte[] rest = Arrays.copyOfRange(BYTES, start, BYTES.length);
        Flux<byte[]> pieces = Flux.range(0, (rest.length + size - 1) / size)
                .map(at -> Arrays.copyOfRange(rest, at * size, Math.min(rest.length, (at + 1) * size)));
        return ByteStream.of("file", () -> pieces, Json.lenient())
                .at(start)
                .lines(ResultType.anyObject())
                .between(from, until);
    }

    private List<String> texts(LineStream<?> lines) {
        return this.style.read(lines.text()).stream().map(String::strip).toList();
    }

    @Test
    void rangesHoldEachLineOnce() {
        List<String> whole = texts(lines(0, Long.MAX_VALUE, 1_000));
        assertThat(whole).hasSize(4);
        for (int size : new int[] {1, 3, 8, 1_000}) {
            for (int first = 0; first <= BYTES.length; first++) {
                for (int second = first; second <= BYTES.length; second += 5) {
                    List<String> parts = new ArrayList<>(texts(lines(0, first, size)));
                    parts.addAll(texts(lines(first, second, size)));
                    parts.addAll(texts(lines(second, Long.MAX_VALUE, size)));
                    assertThat(parts)
                            .as("%s, %s, pieces of %s", first, second, size)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void aReadingIsTakenUpBehindEachLine() {
        List<LineStream.Line<Map<String, Object>>> whole =
                this.style.read(lines(0, Long.MAX_VALUE, 4).lines());
        assertThat(whole)
                .hasSize(4)
                .last()
                .satisfies(last -> assertThat(last.next()).isEqualTo(BYTES.length));
        for (int read = 0; read < whole.size(); read++) {
            int position = (int) whole.get(read).next();
            assertThat(this.style.read(lines(position, Long.MAX_VALUE, 4).lines()))
                    .extracting(LineStream.Line::value)
                    .isEqualTo(whole.stream()
                            .skip(read + 1L)
                            .map(LineStream.Line::value)
                            .toList());
        }
    }

    @Test
    void nothingIsReadBehindTheEndOfARange() {
        Flux<byte[]> endless = Flux.<byte[]>generate(sink -> sink.next("{\"n\":1}\n".getBytes(StandardCharsets.UTF_8)))
                .take(1_000)
                .concatWith(Flux.error(new IllegalStateException("read too far")));
        LineStream<Map<String, Object>> lines = ByteStream.of("file", () -> endless, Json.lenient())
                .lines(ResultType.<Map<String, Object>>anyObject())
                .between(0, 80);
        assertThat(this.style.read(lines)).hasSize(10);
    }
}
