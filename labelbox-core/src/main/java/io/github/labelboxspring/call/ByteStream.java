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
     * Return the same bytes as a part of a file.
     *
     * @param offset of the first byte in the file
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
     * Return the file's lines, of which a field of another shape is left out instead of ending the reading.
     *
     * @param withProblems returns what a line holds together with what was left out of it; not called if nothing was
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
     * Return the first bytes of the file only. The download ends with the piece that holds the last of them.
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
         * @throws io.github.labelboxspring.error.DecodingException if it is not JSON of that shape
         */
        <T> T read(byte[] json, ResultType<T> type);

        /**
         * Read UTF-8 JSON of which single fields may have another shape; they are left out.
         *
         * @throws io.github.labelboxspring.error.DecodingException if it is not JSON, or if what is left is no value of the
         *     type
         */
        <T> T readWhatFits(byte[] json, ResultType<T> type, Misfits misfits);

        /** Read the UTF-8 JSON values in a part of an array, which are separated by white space. */
        <T> Values<T> values(byte[] json, int from, int to, ResultType<T> type);
    }

    /** Takes the fields that have another shape than expected. */
    @FunctionalInterface
    public interface Misfits {

        /**
         * Take a field.
         *
         * @param path its JSON pointer
         * @param json its value
         */
        void leftOut(String path, String reason, String json);
    }

    /** JSON values, read one after another. */
    public interface Values<T> {

        /**
         * Return the next value, or null at the end.
         *
         * @throws io.github.labelboxspring.error.DecodingException if it cannot be read; no other follows then
         */
        @Nullable
        T next();

        /** Return the number of bytes up to the end of the last value that was read. */
        int end();

        /** Return the number of line ends that were passed. */
        int lines();
    }
}
