package io.github.labelboxspring.call;

import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;

/** The bytes of a file, in pieces of any size. */
public final class ByteStream implements StreamCall<byte[]> {

    private final Caller caller;

    private final RangedFile file;

    private final CallOptions options;

    ByteStream(Caller caller, RangedFile file, CallOptions options) {
        this.caller = caller;
        this.file = file;
        this.options = options;
    }

    /** The file's lines, without line ends and without blank lines, each read as JSON of the given type. */
    public <T> LineStream<T> lines(Class<T> type) {
        return lines(ResultType.of(type));
    }

    /** See {@link #lines(Class)}. */
    public <T> LineStream<T> lines(ResultType<T> type) {
        return new LineStream<>(this, line -> this.caller.json().read(line, type));
    }

    @Override
    public Flux<byte[]> flux() {
        return this.caller.download(this.file, this.options);
    }

    @Override
    public ByteStream with(UnaryOperator<CallOptions> change) {
        return new ByteStream(this.caller, this.file, change.apply(this.options));
    }
}
