package io.github.labelboxspring.internal.operation;

import org.jspecify.annotations.Nullable;

/**
 * A JSON text in UTF-8, read token by token. Its methods fail with
 * {@link io.github.labelboxspring.error.DecodingException} if the text is no such JSON, and with
 * {@link java.io.UncheckedIOException} if it cannot be read.
 */
public interface JsonTokens extends AutoCloseable {

    /** The maximum length of a text that {@link #text()} returns, in characters. */
    int MAX_TEXT = 100_000;

    /** Move to the next token. Returns null at the end of the text. */
    @Nullable
    Token next();

    /** Move to the end of the object or array that has just started. */
    void skipChildren();

    /** Return the current name or string. */
    String text();

    /** Return the current number. */
    double number();

    /** Stop reading. The source of the text remains open. */
    @Override
    void close();

    /** The type of a token. */
    enum Token {
        START_OBJECT,
        END_OBJECT,
        START_ARRAY,
        END_ARRAY,
        NAME,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }
}
