package io.github.labelboxspring.call;

import io.github.labelboxspring.call.ByteStream.JsonReader;
import io.github.labelboxspring.call.LineSplitter.Lines;
import io.github.labelboxspring.call.LineStream.Problem;
import io.github.labelboxspring.call.LineStream.Unreadable;
import io.github.labelboxspring.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads each line as JSON of a type.
 *
 * @param file name of the file, for error messages
 * @param withProblems adds omitted fields to a line's value; null if a line with such fields is unreadable
 * @param unreadable receives unreadable lines; null if they fail the stream
 */
record JsonFormat<T>(
        String file,
        JsonReader json,
        ResultType<T> type,
        @Nullable BiFunction<? super T, ? super List<Problem>, ? extends T> withProblems,
        @Nullable Consumer<? super Unreadable> unreadable)
        implements LineFormat<T> {

    @Override
    public JsonFormat<T> skipping(Consumer<? super Unreadable> handler) {
        return new JsonFormat<>(this.file, this.json, this.type, this.withProblems, handler);
    }

    @Override
    public @Nullable T read(byte[] line, long number, long next) {
        try {
            return this.json.read(line, this.type);
        } catch (DecodingException failure) {
            return another(line, number, failure);
        }
    }

    /** Read a line with an unexpected shape. */
    private @Nullable T another(byte[] line, long number, DecodingException failure) {
        if (this.withProblems == null) {
            return unreadable(line, number, failure);
        }
        List<Problem> problems = new ArrayList<>();
        try {
            T value = this.json.readWhatFits(
                    line, this.type, (path, reason, json) -> problems.add(new Problem(number, path, reason, json)));
            return problems.isEmpty() ? value : this.withProblems.apply(value, List.copyOf(problems));
        } catch (DecodingException notJson) {
            return unreadable(line, number, notJson);
        }
    }

    private @Nullable T unreadable(byte[] line, long number, DecodingException failure) {
        DecodingException placed =
                new DecodingException(this.file + ": line " + number + ": " + failure.getMessage(), failure, false);
        if (this.unreadable == null) {
            throw placed;
        }
        this.unreadable.accept(new Unreadable(number, LineFormat.decode(line), placed));
        return null;
    }

    /** Uses one parser for all lines, and a new one after an unreadable line. */
    @Override
    public LineCursor<T> open(Lines lines, long before) {
        return new Values(lines, before);
    }

    private final class Values extends LineCursor<T> {

        private ByteStream.@Nullable Values<T> values;

        Values(Lines lines, long before) {
            super(lines, before);
        }

        @Override
        @Nullable
        T next() {
            while (this.at < this.to) {
                ByteStream.Values<T> current = this.values;
                if (current == null) {
                    current = JsonFormat.this.json.values(this.bytes, this.at, this.to, JsonFormat.this.type);
                    this.values = current;
                }
                T value;
                try {
                    value = current.next();
                } catch (DecodingException failure) {
                    value = again(current.end());
                }
                if (value != null) {
                    return value;
                }
                if (this.values != null) {
                    this.number += current.lines();
                    this.at = this.to;
                }
            }
            return null;
        }

        /** Read the line after the last value separately. */
        private @Nullable T again(int end) {
            skip(this.at + end);
            this.values = null;
            byte[] line = line();
            return line == null ? null : read(line, this.number, position());
        }

        private void skip(int end) {
            while (this.at < end) {
                if (this.bytes[this.at] == '\n') {
                    this.number++;
                }
                this.at++;
            }
        }
    }
}
