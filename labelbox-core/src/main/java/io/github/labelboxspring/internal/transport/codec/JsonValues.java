package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.error.DecodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** Values that one parser reads from a range of an array. Values that span several lines are rejected. */
final class JsonValues<T> implements ByteStream.Values<T> {

    private final ObjectReader reader;

    private final byte[] json;

    private final int from;

    private final int to;

    private @Nullable MappingIterator<T> values;

    private int end;

    private int lines;

    JsonValues(ObjectReader reader, byte[] json, int from, int to) {
        this.reader = reader;
        this.json = json;
        this.from = from;
        this.to = to;
    }

    @Override
    public @Nullable T next() {
        try {
            MappingIterator<T> current = this.values;
            if (current == null) {
                // If the parser were created by readValues, an array in the first line would be read element by
                // element.
                current = this.reader.readValues(this.reader.createParser(this.json, this.from, this.to - this.from));
                this.values = current;
            }
            if (!current.hasNextValue()) {
                this.lines += lineEnds(this.end, this.to - this.from);
                return null;
            }
            return next(current);
        } catch (JacksonException ex) {
            throw unexpected(ex);
        }
    }

    private T next(MappingIterator<T> current) {
        JsonParser parser = current.parser();
        TokenStreamLocation begin = parser.currentTokenLocation();
        T value = current.nextValue();
        TokenStreamLocation after = parser.currentLocation();
        boolean utf8 = after.getByteOffset() >= 0;
        if (value == null || !utf8 || begin.getLineNr() != after.getLineNr()) {
            throw unexpected(null);
        }
        this.lines += lineEnds(this.end, (int) begin.getByteOffset());
        this.end = (int) after.getByteOffset();
        return value;
    }

    /** Needed because the parser also counts single carriage returns as line ends. */
    private int lineEnds(int begin, int end) {
        int found = 0;
        for (int at = this.from + begin; at < this.from + end; at++) {
            if (this.json[at] == '\n') {
                found++;
            }
        }
        return found;
    }

    private DecodingException unexpected(@Nullable JacksonException cause) {
        return Json.unexpected(Arrays.copyOfRange(this.json, this.from + this.end, this.to), cause);
    }

    @Override
    public int end() {
        return this.end;
    }

    @Override
    public int lines() {
        return this.lines;
    }
}
