package io.github.labelboxspring.call;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/**
 * An NDJSON file, read line by line while it is downloaded. {@link #stream()} decodes each line when it is read, on the
 * thread that reads it; {@link #flux()} decodes on a thread that may block, at most a few pieces of the file ahead.
 *
 * <p>A line that is not JSON, or not of the expected shape, ends the reading with a {@link DecodingException} that names the
 * file and the line; {@link #skipUnreadable} continues with the next line. Blank lines are left out, but count.
 *
 * @param <T> type of what a line holds
 */
public final class LineStream<T> implements StreamCall<T> {

    private final ByteStream bytes;

    private final LineFormat<T> format;

    LineStream(ByteStream bytes, LineFormat<T> format) {
        this.bytes = bytes;
        this.format = format;
    }

    @Override
    public Flux<T> flux() {
        return Execution.flux(() -> Flux.defer(() -> {
            LineReader<T> reader = new LineReader<>(this.bytes.name(), this.format);
            return this.bytes
                    .flux()
                    .map(reader::decode)
                    .concatWith(Flux.defer(() -> Flux.just(reader.rest())))
                    .onErrorResume(Exception.class, failure -> Flux.just(LineReader.failing(failure)))
                    .concatMapIterable(values -> values, 1);
        }));
    }

    /** NullAway does not see that a supplier of nullable arrays supplies them. */
    @Override
    @SuppressWarnings("NullAway")
    public Stream<T> stream() {
        return Execution.stream(this.bytes::flux, pieces -> {
            LineReader<T> reader = new LineReader<>(this.bytes.name(), this.format);
            return () -> reader.next(pieces);
        });
    }

    /** Return the lines as the platform wrote them. */
    public LineStream<String> text() {
        return new LineStream<>(this.bytes, new LineFormat.Text());
    }

    /** Return each line as the platform wrote it, and what was read from it. */
    public LineStream<Line<T>> lines() {
        return new LineStream<>(this.bytes, new LineFormat.Numbered<>(this.format));
    }

    /**
     * Return the same lines without those that cannot be read, which are handed over instead of ending the reading.
     *
     * <pre>{@code
     * client.exports().rows(export).skipUnreadable(line -> log.warn("Skipped a line", line.reason()));
     * }</pre>
     *
     * @param handler called on the thread that decodes, in the order of the lines
     */
    public LineStream<T> skipUnreadable(Consumer<? super Unreadable> handler) {
        return new LineStream<>(this.bytes, this.format.skipping(handler));
    }

    @Override
    public LineStream<T> with(UnaryOperator<CallOptions> change) {
        return new LineStream<>(this.bytes.with(change), this.format);
    }

    /**
     * One line.
     *
     * @param number its number in the file, from 1
     * @param json the line as it is
     * @param value what it holds
     */
    public record Line<T>(long number, String json, T value) {}

    /**
     * A line that could not be read.
     *
     * @param number its number in the file, from 1
     * @param text the line as it is
     * @param reason names the file and the line
     */
    public record Unreadable(long number, String text, DecodingException reason) {}

    /**
     * A field whose value has another shape than expected, so that it was left out of what a line holds.
     *
     * @param line number of the line in the file, from 1
     * @param path JSON pointer of the field in the line, such as {@code /projects/clx1/labels/0/label_details/created_at};
     *     empty if the whole line has another shape
     * @param reason what is wrong with the value
     * @param json the value as it is
     */
    public record Problem(long line, String path, String reason, String json) {}
}
