package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.ByteStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** Values that one parser reads from a part of an array. */
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
                current = this.reader.readValues(this.json, this.from, this.to - this.from);
                this.values = current;
            }
            if (!current.hasNextValue()) {
                this.lines = current.parser().currentLocation().getLineNr() - 1;
                return null;
            }
            T value = current.nextValue();
            if (value == null) {
                throw Json.unexpected(Arrays.copyOfRange(this.json, this.from + this.end, this.to), null);
            }
            this.end = (int) current.parser().currentLocation().getByteOffset();
            return value;
        } catch (JacksonException ex) {
            throw Json.unexpected(Arrays.copyOfRange(this.json, this.from + this.end, this.to), ex);
        }
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
