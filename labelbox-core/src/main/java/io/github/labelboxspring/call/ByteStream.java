package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** The bytes of a file, in pieces of any size. */
public final class ByteStream implements StreamCall<byte[]> {

    private final Elements<byte[]> pieces;

    private final JsonReader json;

    private ByteStream(Elements<byte[]> pieces, JsonReader json) {
        this.pieces = pieces;
        this.json = json;
    }

    /**
     * Return a stream of the bytes of the given source.
     *
     * @param source the pieces, created for each subscription
     * @param json reads the {@linkplain #lines(ResultType) lines} of the file
     */
    public static ByteStream of(Supplier<Flux<byte[]>> source, JsonReader json) {
        return new ByteStream(new Elements<>(source), json);
    }

    /** Return the file's lines, without line ends and without blank lines, each read as JSON of the given type. */
    public <T> LineStream<T> lines(Class<T> type) {
        return lines(ResultType.of(type));
    }

    /** Return the file's lines; see {@link #lines(Class)}. */
    public <T> LineStream<T> lines(ResultType<T> type) {
        return new LineStream<>(this, line -> this.json.read(line, type));
    }

    /**
     * Return the first bytes of the file only. The download ends with the piece that holds the last of them.
     *
     * @param bytes the maximum number of bytes
     */
    public ByteStream limit(long bytes) {
        return of(
                () -> Flux.defer(() -> {
                    AtomicLong left = new AtomicLong(bytes);
                    return flux().map(piece -> Arrays.copyOf(piece, (int) Math.min(piece.length, left.get())))
                            .takeUntil(piece -> left.addAndGet(-piece.length) == 0);
                }),
                this.json);
    }

    @Override
    public Flux<byte[]> flux() {
        return this.pieces.flux();
    }

    @Override
    public Stream<byte[]> stream() {
        return this.pieces.stream();
    }

    @Override
    public ByteStream with(UnaryOperator<CallOptions> change) {
        return new ByteStream(this.pieces.with(change), this.json);
    }

    /** Reads JSON. */
    @FunctionalInterface
    public interface JsonReader {

        /**
         * Read UTF-8 JSON.
         *
         * @throws io.github.labelboxspring.error.DecodingException if it is not JSON of that shape
         */
        <T> T read(byte[] json, ResultType<T> type);
    }
}
