package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ByteStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Converts values to JSON and back with the client's own settings. */
public interface JsonCodec extends ByteStream.JsonReader {

    /** Return the value as UTF-8 JSON. */
    byte[] write(Object value);

    /**
     * Write the value as UTF-8 JSON without a line break. The target is neither flushed nor closed.
     *
     * @throws IllegalArgumentException if the value cannot be written as JSON
     * @throws java.io.UncheckedIOException if the target fails
     */
    void write(Object value, OutputStream target);

    /** Read UTF-8 JSON token by token, without holding it in memory. */
    JsonTokens tokens(InputStream json);
}
