package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.io.OutputStream;

/** Values to JSON and back, with the client's own settings. */
public interface JsonCodec {

    /** The value as UTF-8 JSON. */
    byte[] write(Object value);

    /** Writes the value as UTF-8 JSON to a stream, which is flushed and stays open. */
    void write(Object value, OutputStream to);

    /**
     * Reads UTF-8 JSON.
     *
     * @throws io.github.labelboxspring.error.DecodingException if it is not JSON of that shape
     */
    <T> T read(byte[] json, ResultType<T> type);
}
