package io.github.labelboxspring.call;

import io.github.labelboxspring.call.LineSplitter.Lines;
import io.github.labelboxspring.call.LineStream.Line;
import io.github.labelboxspring.call.LineStream.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Converts lines to values. */
interface LineFormat<T> {

    /**
     * Return the value of a line, or null to skip the line.
     *
     * @param next offset of the next line in the file
     */
    @Nullable
    T read(byte[] line, long number, long next);

    /** Return the same format, but pass unreadable lines to the handler and skip them. */
    LineFormat<T> skipping(Consumer<? super Unreadable> handler);

    /** Return a cursor that reads complete lines one after another. */
    default LineCursor<T> open(Lines lines, long before) {
        return new LineCursor<>(lines, before) {
            @Override
            @Nullable
            T next() {
                T value = null;
                byte[] line = line();
                while (line != null && value == null) {
                    value = read(line, this.number, position());
                    line = value == null ? line() : line;
                }
                return value;
            }
        };
    }

    static String decode(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    /** Returns lines unchanged. */
    final class Text implements LineFormat<String> {

        @Override
        public String read(byte[] line, long number, long next) {
            return decode(line);
        }

        @Override
        public Text skipping(Consumer<? super Unreadable> handler) {
            return this;
        }
    }

    /** Returns each line together with its value. */
    record Numbered<T>(LineFormat<T> values) implements LineFormat<Line<T>> {

        @Override
        public @Nullable Line<T> read(byte[] line, long number, long next) {
            T value = this.values.read(line, number, next);
            return value == null ? null : new Line<>(number, next, decode(line), value);
        }

        @Override
        public Numbered<T> skipping(Consumer<? super Unreadable> handler) {
            return new Numbered<>(this.values.skipping(handler));
        }
    }
}
