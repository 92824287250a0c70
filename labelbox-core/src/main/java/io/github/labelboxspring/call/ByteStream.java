package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/** The bytes of a file, in pieces of any size. */
public final class ByteStream implements StreamCall<byte[]> {

    private final Function<CallOptions, Flux<byte[]>> source;

    private final JsonReader json;

    private final CallOptions options;

    private ByteStream(Function<CallOptions, Flux<byte[]>> source, JsonReader json, CallOptions options) {
        this.source = source;
        this.json = json;
        this.options = options;
    }

    /**
     * Return a stream of the bytes of the given source.
     *
     * @param source gives the bytes as a cold publisher, read with the options of the call
     * @param json reads the {@linkplain #lines(ResultType) lines} of the file
     */
    public static ByteStream of(Function<CallOptions, Flux<byte[]>> source, JsonReader json) {
        return new ByteStream(source, json, CallOptions.DEFAULTS);
    }

    /** The file's lines, without line ends and without blank lines, each read as JSON of the given type. */
    public <T> LineStream<T> lines(Class<T> type) {
        return lines(ResultType.of(type));
    }

    /** See {@link #lines(Class)}. */
    public <T> LineStream<T> lines(ResultType<T> type) {
        return new LineStream<>(this, line -> this.json.read(line, type));
    }

    @Override
    public Flux<byte[]> flux() {
        return this.source.apply(this.options);
    }

    @Override
    public ByteStream with(UnaryOperator<CallOptions> change) {
        return new ByteStream(this.source, this.json, change.apply(this.options));
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
