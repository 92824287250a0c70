package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.JsonTokens;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Tokens parsed by Jackson. */
final class ParsedTokens implements JsonTokens {

    /** Does not detect the charset, because UTF-16 must not be accepted as UTF-8; suitable for many short texts. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_TEXT).build())
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    /** Tokens by the ordinal of Jackson's tokens. */
    private static final @Nullable Token[] TOKENS =
            Stream.of(JsonToken.values()).map(ParsedTokens::token).toArray(Token[]::new);

    private final JsonParser parser;

    private ParsedTokens(JsonParser parser) {
        this.parser = parser;
    }

    static ParsedTokens of(InputStream json) {
        return new ParsedTokens(FACTORY.createParser(ObjectReadContext.empty(), json));
    }

    @Override
    public @Nullable Token next() {
        try {
            JsonToken token = this.parser.nextToken();
            return token == null ? null : TOKENS[token.ordinal()];
        } catch (JacksonException ex) {
            throw failure(ex);
        }
    }

    private static @Nullable Token token(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Token.START_OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.START_ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case PROPERTY_NAME -> Token.NAME;
            case VALUE_STRING -> Token.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Token.BOOLEAN;
            case VALUE_NULL -> Token.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> null; // not produced when parsing JSON from a stream
        };
    }

    @Override
    public void skipChildren() {
        try {
            this.parser.skipChildren();
        } catch (JacksonException ex) {
            throw failure(ex);
        }
    }

    @Override
    public String text() {
        try {
            return this.parser.getString();
        } catch (JacksonException ex) {
            throw failure(ex);
        }
    }

    @Override
    public double number() {
        try {
            return this.parser.getDoubleValue();
        } catch (JacksonException ex) {
            throw failure(ex);
        }
    }

    private static RuntimeException failure(JacksonException ex) {
        return ex instanceof JacksonIOException io
                ? new UncheckedIOException(io.getCause())
                : new DecodingException(ex.getOriginalMessage(), ex, false);
    }

    @Override
    public void close() {
        this.parser.close();
    }
}
