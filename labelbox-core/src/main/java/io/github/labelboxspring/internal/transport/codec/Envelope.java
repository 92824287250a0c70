package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.GraphQlError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GraphQL answer, read in one pass: the value at the result path, the errors, and a top-level message.
 */
final class Envelope {

    @Nullable
    Object value;

    boolean hasData;

    final List<GraphQlError> errors = new ArrayList<>();

    @Nullable
    String message;

    static Envelope read(JsonMapper mapper, byte[] body, String path, JavaType type) {
        Envelope envelope = new Envelope();
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnexpectedShapeException();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                envelope.field(mapper, parser, name, path.isEmpty() ? List.of() : List.of(path.split("\\.")), type);
            }
        }
        return envelope;
    }

    private void field(JsonMapper mapper, JsonParser parser, String name, List<String> path, JavaType type) {
        switch (name) {
            case "data" -> {
                this.hasData = true;
                this.value = descend(mapper, parser, path, 0, type);
            }
            case "errors" -> {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        this.errors.add(reader(mapper, mapper.constructType(GraphQlError.class))
                                .readValue(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
            case "message" -> {
                this.message = parser.getValueAsString();
                parser.skipChildren();
            }
            default -> parser.skipChildren();
        }
    }

    /** Null for an object that is not there; a relation of it that is null is what the type makes of null. */
    private static @Nullable Object descend(
            JsonMapper mapper, JsonParser parser, List<String> path, int depth, JavaType type) {
        boolean relation = depth > 1;
        if (depth == path.size() || relation && parser.currentToken() == JsonToken.VALUE_NULL) {
            return reader(mapper, type).readValue(parser);
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnexpectedShapeException();
        }
        Object found = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals(path.get(depth));
            parser.nextToken();
            if (wanted) {
                found = descend(mapper, parser, path, depth + 1, type);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    /** A value inside the answer is followed by the rest of the answer. */
    private static ObjectReader reader(JsonMapper mapper, JavaType type) {
        return mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static final class UnexpectedShapeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnexpectedShapeException() {
            super("not a GraphQL answer");
        }
    }
}
