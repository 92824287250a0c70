package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/**
 * An NDJSON file, read line by line on the thread that reads the stream.
 *
 * @param <T> type of what a line holds
 */
public final class LineStream<T> implements StreamCall<T> {

    private final ByteStream bytes;

    private final Function<byte[], T> read;

    private final Elements<T> values;

    LineStream(ByteStream bytes, Function<byte[], T> read) {
        this.bytes = bytes;
        this.read = read;
        this.values = new Elements<>(this::values);
    }

    private Flux<T> values() {
        return Flux.defer(() -> {
            LineSplitter splitter = new LineSplitter();
            return this.bytes
                    .flux()
                    .concatMapIterable(splitter::feed, 1)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(splitter.rest())))
                    .map(this.read);
        });
    }

    @Override
    public Flux<T> flux() {
        return this.values.flux();
    }

    @Override
    public Stream<T> stream() {
        return this.values.stream();
    }

    /** Return the lines as the platform wrote them. */
    public LineStream<String> text() {
        return new LineStream<>(this.bytes, LineStream::text);
    }

    /** Return each line as the platform wrote it, and what was read from it. */
    public LineStream<Line<T>> lines() {
        return new LineStream<>(this.bytes, line -> new Line<>(text(line), this.read.apply(line)));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    @Override
    public LineStream<T> with(UnaryOperator<CallOptions> change) {
        return new LineStream<>(this.bytes.with(change), this.read);
    }

    /**
     * One line.
     *
     * @param json the line as it is
     * @param value what it holds
     */
    public record Line<T>(String json, T value) {}
}
