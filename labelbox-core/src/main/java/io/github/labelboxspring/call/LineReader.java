package io.github.labelboxspring.call;

import io.github.labelboxspring.call.LineSplitter.Lines;
import io.github.labelboxspring.error.DecodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

/** Reads a file's lines once, on the thread that requests the next value. */
final class LineReader<T> {

    private final String file;

    private final LineFormat<T> format;

    private final LineSplitter splitter;

    private @Nullable LineCursor<T> cursor;

    private long number;

    private boolean ended;

    LineReader(String file, LineFormat<T> format, LineSplitter splitter) {
        this.file = file;
        this.format = format;
        this.splitter = splitter;
    }

    /** Return the next value, or null at the end of the file. */
    @Nullable
    T next(Supplier<byte @Nullable []> pieces) {
        T value = next();
        while (value == null && !complete()) {
            byte[] piece = pieces.get();
            if (piece == null) {
                end();
            } else {
                feed(piece);
            }
            value = next();
        }
        return value;
    }

    /** Return whether the last line was read. */
    boolean complete() {
        return this.ended || this.splitter.complete();
    }

    /** Return the values of the lines that end in a piece. A failure is raised after the values that precede it. */
    Iterable<T> decode(byte[] piece) {
        return decode(() -> feed(piece));
    }

    /** Return the value of the last line if it has no line end. */
    Iterable<T> rest() {
        return decode(this::end);
    }

    /** Return an iterable that fails when it is read, so that the failure follows the preceding values. */
    static <T> Iterable<T> failing(Exception failure) {
        return () -> new Failing<>(Collections.emptyIterator(), Exceptions.propagate(failure));
    }

    private Iterable<T> decode(Runnable source) {
        List<T> values = new ArrayList<>();
        try {
            source.run();
            for (T value = next(); value != null; value = next()) {
                values.add(value);
            }
        } catch (RuntimeException failure) {
            return () -> new Failing<>(values.iterator(), failure);
        }
        return values;
    }

    private void feed(byte[] piece) {
        open(() -> this.splitter.feed(piece));
    }

    private void end() {
        this.ended = true;
        open(this.splitter::end);
    }

    private void open(Supplier<Lines> lines) {
        try {
            this.cursor = this.format.open(lines.get(), this.number);
        } catch (LineSplitter.TooLongException tooLong) {
            throw placed(tooLong);
        }
    }

    private DecodingException placed(LineSplitter.TooLongException tooLong) {
        return DecodingException.tooLarge(
                this.file + ": line " + (this.number + 1) + " " + tooLong.getMessage(), null, false);
    }

    /** Return the next value of the current lines. */
    private @Nullable T next() {
        LineCursor<T> current = this.cursor;
        T value = current == null ? null : current.next();
        if (current != null && value == null) {
            this.number = current.number();
            this.cursor = null;
        }
        return value;
    }

    private static final class Failing<T> implements Iterator<T> {

        private final Iterator<T> values;

        private final RuntimeException failure;

        Failing(Iterator<T> values, RuntimeException failure) {
            this.values = values;
            this.failure = failure;
        }

        @Override
        public boolean hasNext() {
            if (!this.values.hasNext()) {
                throw this.failure;
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return this.values.next();
        }
    }
}
