package io.github.labelboxspring.call;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/**
 * An NDJSON file, read line by line.
 *
 * @param <T> what a line holds
 */
public final class LineStream<T> implements StreamCall<T> {

    private final ByteStream bytes;

    private final JsonCodec json;

    private final ResultType<T> type;

    LineStream(ByteStream bytes, JsonCodec json, ResultType<T> type) {
        this.bytes = bytes;
        this.json = json;
        this.type = type;
    }

    @Override
    public Flux<T> flux() {
        return raw().map(line -> this.json.read(line, this.type));
    }

    /** The lines as the platform wrote them. */
    public Flux<String> text() {
        return raw().map(line -> new String(line, StandardCharsets.UTF_8));
    }

    /** Each line as the platform wrote it, and what was read from it. */
    public Flux<Line<T>> lines() {
        return raw().map(line -> new Line<>(new String(line, StandardCharsets.UTF_8), this.json.read(line, this.type)));
    }

    private Flux<byte[]> raw() {
        return Flux.defer(() -> {
            LineSplitter splitter = new LineSplitter();
            return this.bytes
                    .flux()
                    .concatMapIterable(splitter::feed, 1)
                    .concatWith(Flux.defer(() -> Flux.fromIterable(splitter.rest())));
        });
    }

    @Override
    public LineStream<T> with(UnaryOperator<CallOptions> change) {
        return new LineStream<>(this.bytes.with(change), this.json, this.type);
    }

    /**
     * One line.
     *
     * @param json the line as it is
     * @param value what it holds
     */
    public record Line<T>(String json, T value) {}
}
