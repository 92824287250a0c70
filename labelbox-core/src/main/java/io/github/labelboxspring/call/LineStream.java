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
 * <p>A line that is not JSON, or has an unexpected shape, fails the stream with a {@link DecodingException} that
 * specifies the file and the line; {@link #skipUnreadable} continues with the next line. Blank lines are skipped, but
 * counted.
 *
 * @param <T> type of a line's value
 */
public final class LineStream<T> implements StreamCall<T> {

    private final ByteStream bytes;

    private final LineFormat<T> format;

    private final long first;

    private final long last;

    LineStream(ByteStream bytes, LineFormat<T> format) {
        this(bytes, format, 0, Long.MAX_VALUE);
    }

    private LineStream(ByteStream bytes, LineFormat<T> format, long first, long last) {
        this.bytes = bytes;
        this.format = format;
        this.first = first;
        this.last = last;
    }

    @Override
    public Flux<T> flux() {
        return Execution.flux(() -> Flux.defer(() -> {
            LineReader<T> reader = reader();
            return this.bytes
                    .flux()
                    .map(reader::decode)
                    .takeUntil(values -> reader.complete())
                    .concatWith(Flux.defer(() -> Flux.just(reader.rest())))
                    .onErrorResume(Exception.class, failure -> Flux.just(LineReader.failing(failure)))
                    .concatMapIterable(values -> values, 1);
        }));
    }

    /** NullAway does not detect that a supplier of nullable arrays may return null. */
    @Override
    @SuppressWarnings("NullAway")
    public Stream<T> stream() {
        return Execution.stream(this.bytes::flux, pieces -> {
            LineReader<T> reader = reader();
            return () -> reader.next(pieces);
        });
    }

    private LineReader<T> reader() {
        return new LineReader<>(
                this.bytes.name(),
                this.format,
                new LineSplitter(LineSplitter.LONGEST, this.bytes.start(), this.first, this.last));
    }

    /**
     * Return the lines that begin in a range of the file. If the bytes do not start at the beginning of the file, they
     * must include the byte before the range.
     *
     * @param first offset of the range's first byte in the file
     * @param last offset after the range's last byte
     */
    public LineStream<T> between(long first, long last) {
        return new LineStream<>(this.bytes, this.format, first, last);
    }

    private <U> LineStream<U> as(LineFormat<U> other) {
        return new LineStream<>(this.bytes, other, this.first, this.last);
    }

    /** Return the lines as sent by Labelbox. */
    public LineStream<String> text() {
        return as(new LineFormat.Text());
    }

    /** Return each line as sent by Labelbox, together with its value. */
    public LineStream<Line<T>> lines() {
        return as(new LineFormat.Numbered<>(this.format));
    }

    /**
     * Return the same lines, but pass unreadable ones to the handler and skip them instead of failing the stream.
     *
     * <pre>{@code
     * client.exports().rows(export).skipUnreadable(line -> log.warn("Skipped a line", line.reason()));
     * }</pre>
     *
     * @param handler called in the order of the lines, on the thread that decodes them
     */
    public LineStream<T> skipUnreadable(Consumer<? super Unreadable> handler) {
        return as(this.format.skipping(handler));
    }

    @Override
    public LineStream<T> with(UnaryOperator<CallOptions> change) {
        return new LineStream<>(this.bytes.with(change), this.format, this.first, this.last);
    }

    /**
     * One line.
     *
     * @param number its number from 1, counted from the start of the stream
     * @param next offset in the file of the next line
     * @param json the line as sent by Labelbox
     * @param value the value read from it
     */
    public record Line<T>(long number, long next, String json, T value) {}

    /**
     * A line that could not be read.
     *
     * @param number number of the line in the file, from 1
     * @param text the line as sent by Labelbox
     * @param reason the failure, which specifies the file and the line
     */
    public record Unreadable(long number, String text, DecodingException reason) {}

    /**
     * A field that was omitted from a line's value because its value has an unexpected shape.
     *
     * @param line number of the line in the file, from 1
     * @param path JSON pointer of the field in the line, such as {@code /projects/clx1/labels/0/label_details/created_at};
     *     empty if the whole line has an unexpected shape
     * @param reason description of the mismatch
     * @param json the value as sent by Labelbox
     */
    public record Problem(long line, String path, String reason, String json) {}
}
