package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The bytes of a file, in pieces of any size. */
public final class ByteStream implements StreamCall<byte[]> {

    private final String name;

    private final long start;

    private final Elements<byte[]> pieces;

    private final JsonReader json;

    private ByteStream(String name, long start, Elements<byte[]> pieces, JsonReader json) {
        this.name = name;
        this.start = start;
        this.pieces = pieces;
        this.json = json;
    }

    /**
     * Return a stream of the bytes of the given source.
     *
     * @param name name of the file in errors
     * @param source the pieces, created for each subscription
     * @param json reads the {@linkplain #lines(ResultType) lines} of the file
     */
    public static ByteStream of(String name, Supplier<Flux<byte[]>> source, JsonReader json) {
        return new ByteStream(name, 0, new Elements<>(source), json);
    }

    /**
     * Return the same bytes, marked as part of a larger file.
     *
     * @param offset position of the first byte in the file
     */
    public ByteStream at(long offset) {
        return new ByteStream(this.name, offset, this.pieces, this.json);
    }

    /** Return the file's lines, without line ends and without blank lines, each read as JSON of the given type. */
    public <T> LineStream<T> lines(Class<T> type) {
        return lines(ResultType.of(type));
    }

    /** Return the file's lines; see {@link #lines(Class)}. */
    public <T> LineStream<T> lines(ResultType<T> type) {
        return new LineStream<>(this, new JsonFormat<>(this.name, this.json, type, null, null));
    }

    /**
     * Return the file's lines. Fields with an unexpected shape are omitted instead of failing the stream.
     *
     * @param withProblems adds the omitted fields to a line's value; only called for lines that have omitted fields
     */
    public <T> LineStream<T> lines(
            ResultType<T> type, BiFunction<? super T, ? super List<LineStream.Problem>, ? extends T> withProblems) {
        return new LineStream<>(this, new JsonFormat<>(this.name, this.json, type, withProblems, null));
    }

    String name() {
        return this.name;
    }

    long start() {
        return this.start;
    }

    /**
     * Return only the first bytes of the file. The download stops after the piece that contains the last of them.
     *
     * @param bytes the maximum number of bytes
     */
    public ByteStream limit(long bytes) {
        return of(
                        this.name,
                        () -> Flux.defer(() -> {
                            AtomicLong left = new AtomicLong(bytes);
                            return flux().map(piece -> Arrays.copyOf(piece, (int) Math.min(piece.length, left.get())))
                                    .takeUntil(piece -> left.addAndGet(-piece.length) == 0);
                        }),
                        this.json)
                .at(this.start);
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
        return new ByteStream(this.name, this.start, this.pieces.with(change), this.json);
    }

    /** Reads JSON. */
    public interface JsonReader {

        /**
         * Read UTF-8 JSON.
         *
         * @throws io.github.labelboxspring.error.DecodingException if the bytes are not JSON of that type
         */
        <T> T read(byte[] json, ResultType<T> type);

        /**
         * Read UTF-8 JSON, omitting single fields with an unexpected shape.
         *
         * @throws io.github.labelboxspring.error.DecodingException if the bytes are not JSON, or if the remaining
         *     fields do not form a value of the type
         */
        <T> T readWhatFits(byte[] json, ResultType<T> type, Misfits misfits);

        /** Read the UTF-8 JSON values in a range of an array. The values are separated by white space. */
        <T> Values<T> values(byte[] json, int from, int to, ResultType<T> type);
    }

    /** Receives the fields that were omitted because of an unexpected shape. */
    @FunctionalInterface
    public interface Misfits {

        /**
         * Handle an omitted field.
         *
         * @param path its JSON pointer
         * @param json its value
         */
        void leftOut(String path, String reason, String json);
    }

    /** A sequence of JSON values. */
    public interface Values<T> {

        /**
         * Return the next value, or null at the end.
         *
         * @throws io.github.labelboxspring.error.DecodingException if the value cannot be read; no further value
         *     follows
         */
        @Nullable
        T next();

        /** Return the number of bytes up to the end of the last value that was read. */
        int end();

        /** Return the number of line ends that were read. */
        int lines();
    }
}
