package io.github.labelboxspring.internal.transport.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.JsonTokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTests {

    private final Json json = Json.lenient();

    record Row(
            @Nullable String id,
            @Nullable List<Inner> inner,
            @Nullable Map<String, Integer> counts) {}

    record Inner(@Nullable Integer n, @Nullable String text) {}

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void valuesAreWrittenAsCompactUtf8() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        this.json.write(Map.of("a", "é\n"), target);
        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"é\\n\"}");
        assertThat(this.json.write(new Row("r", null, null))).asString().isEqualTo("{\"id\":\"r\"}");
    }

    @Test
    void theTargetIsNeitherFlushedNorClosed() {
        AtomicInteger ends = new AtomicInteger();
        this.json.write(List.of(1), new ByteArrayOutputStream() {
            @Override
            public void flush() {
                ends.incrementAndGet();
            }

            @Override
            public void close() {
                ends.incrementAndGet();
            }
        });
        assertThat(ends).hasValue(0);
    }

    @Test
    void whatCannotBeWrittenIsNamed() {
        record Self(@Nullable Object self) {}
        class Opaque {

            @SuppressWarnings("unused")
            public Object getValue() {
                throw new IllegalStateException("opaque");
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.json.write(new Self(new Opaque()), new ByteArrayOutputStream()))
                .withMessageContaining("cannot be written as JSON");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> this.json.write("a", full))
                .withMessageContaining("full");
    }

    @Test
    void unknownFieldsAreIgnoredInProductionAndRefusedInTests() {
        byte[] more = utf8("{\"id\":\"r\",\"later\":1}");
        assertThat(this.json.read(more, ResultType.of(Row.class)).id()).isEqualTo("r");
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> Json.strict().read(more, ResultType.of(Row.class)))
                .withMessageContaining("later");
    }

    @Test
    void whatIsNotReadIsQuoted() {
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> this.json.read(utf8("null"), ResultType.of(Row.class)))
                .withMessage("Not JSON of the expected shape: null");
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> this.json.read(utf8("[1"), ResultType.of(Row.class)))
                .withMessageStartingWith("Not JSON of the expected shape: [1 (")
                .withCauseInstanceOf(RuntimeException.class);
    }

    private Map<String, String> misfits(String text, List<Row> read) {
        Map<String, String> misfits = new LinkedHashMap<>();
        read.add(this.json.readWhatFits(
                utf8(text), ResultType.of(Row.class), (path, reason, json) -> misfits.put(path, json)));
        return misfits;
    }

    /** X20 */
    @Test
    void theSmallestValueThatDoesNotFitIsLeftOut() {
        List<Row> read = new ArrayList<>();
        assertThat(misfits(
                        "{\"id\":{\"a\":[1]},\"inner\":[{\"n\":\"x\",\"text\":\"t\"}],\"counts\":{\"a\":1,\"b\":[]}}",
                        read))
                .containsOnly(
                        Map.entry("/id", "{\"a\":[1]}"),
                        Map.entry("/inner/0/n", "\"x\""),
                        Map.entry("/counts/b", "[]"));
        Row row = read.get(0);
        assertThat(row.id()).isNull();
        assertThat(row.inner()).containsExactly(new Inner(null, "t"));
        assertThat(row.counts()).containsEntry("a", 1);
        assertThat(misfits("{\"id\":\"r\",\"inner\":{},\"counts\":[1]}", read))
                .containsOnly(Map.entry("/inner", "{}"), Map.entry("/counts", "[1]"));
        assertThat(read.get(1)).isEqualTo(new Row("r", null, null));
    }

    /** X20: a shape without one of its points would be another shape. */
    @Test
    void aListIsNotReadWithoutOneOfItsElements() {
        List<Row> read = new ArrayList<>();
        assertThat(misfits("{\"inner\":[{\"n\":1},7]}", read))
                .containsOnly(Map.entry("/inner/1", "7"), Map.entry("/inner", "[{\"n\":1},7]"));
        assertThat(read).containsExactly(new Row(null, null, null));
    }

    /** X20 */
    @Test
    void aWholeValueThatDoesNotFitIsLeftOut() {
        List<Row> read = new ArrayList<>();
        for (String text : List.of("[{}]", "7", "null")) {
            assertThat(misfits(text, read)).containsOnly(Map.entry("", text));
        }
        assertThat(read).containsOnly(new Row(null, null, null));
        assertThat(misfits("{\"id\":\"r\"}", read)).isEmpty();
        assertThatExceptionOfType(DecodingException.class).isThrownBy(() -> misfits("{\"id\":", read));
    }

    private ByteStream.Values<Row> values(String text, int from, int to) {
        return this.json.values(utf8(text), from, to, ResultType.of(Row.class));
    }

    @Test
    void valuesOfAPartAreReadOneByOne() {
        String text = "xx{\"id\":\"a\"}\n\n {\"id\":\"b\"}\r\n\nyy";
        ByteStream.Values<Row> values = values(text, 2, text.length() - 2);
        assertThat(values.next()).isEqualTo(new Row("a", null, null));
        assertThat(values.end()).isEqualTo(10);
        assertThat(values.lines()).isZero();
        assertThat(values.next()).isEqualTo(new Row("b", null, null));
        assertThat(values.end()).isEqualTo(23);
        assertThat(values.lines()).isEqualTo(2);
        assertThat(values.next()).isNull();
        assertThat(values.lines()).isEqualTo(4);
    }

    @Test
    void aValueThatCannotBeReadIsQuotedFromItsBegin() {
        ByteStream.Values<Row> values = values("xx{\"id\":\"a\"}\n{\"id\":[]}", 2, 22);
        assertThat(values.next()).isNotNull();
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(values::next)
                .withMessageContaining("expected shape: {\"id\":[]} (");
        assertThat(values.end()).isEqualTo(10);
    }

    @Test
    void aValueInAnotherEncodingOrOverALineEndIsRefused() {
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> values("{\"id\":\n\"a\"}", 0, 11).next());
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> values("null", 0, 4).next());
        byte[] wide = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_16BE);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> this.json
                        .values(wide, 0, wide.length, ResultType.of(Row.class))
                        .next());
    }

    @Test
    void tokensAreReadOneByOne() {
        AtomicInteger closed = new AtomicInteger();
        InputStream source = new ByteArrayInputStream(utf8("{\"a\":[\"t\",1.5,2,true,false,null],\"b\":{\"c\":[]}}")) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        List<Object> seen = new ArrayList<>();
        try (JsonTokens tokens = this.json.tokens(source)) {
            for (JsonTokens.Token token = tokens.next(); token != null; token = tokens.next()) {
                seen.add(token);
                switch (token) {
                    case NAME, STRING -> seen.add(tokens.text());
                    case NUMBER -> seen.add(tokens.number());
                    case START_OBJECT -> {
                        if (seen.contains("b")) {
                            tokens.skipChildren();
                        }
                    }
                    default -> {}
                }
            }
        }
        assertThat(seen)
                .containsExactly(
                        JsonTokens.Token.START_OBJECT,
                        JsonTokens.Token.NAME,
                        "a",
                        JsonTokens.Token.START_ARRAY,
                        JsonTokens.Token.STRING,
                        "t",
                        JsonTokens.Token.NUMBER,
                        1.5,
                        JsonTokens.Token.NUMBER,
                        2.0,
                        JsonTokens.Token.BOOLEAN,
                        JsonTokens.Token.BOOLEAN,
                        JsonTokens.Token.NULL,
                        JsonTokens.Token.END_ARRAY,
                        JsonTokens.Token.NAME,
                        "b",
                        JsonTokens.Token.START_OBJECT,
                        JsonTokens.Token.END_OBJECT);
        assertThat(closed).hasValue(0);
    }

    @Test
    void tokensOfATextThatIsNoJsonOrCannotBeReadFail() {
        try (JsonTokens tokens = this.json.tokens(new ByteArrayInputStream(utf8("{]")))) {
            assertThat(tokens.next()).isEqualTo(JsonTokens.Token.START_OBJECT);
            assertThatExceptionOfType(DecodingException.class).isThrownBy(tokens::next);
        }
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        try (JsonTokens tokens = this.json.tokens(broken)) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(tokens::next)
                    .withMessageContaining("gone");
        }
    }
}
