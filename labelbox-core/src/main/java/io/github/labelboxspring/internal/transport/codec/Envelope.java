package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.GraphQlError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;

/**
 * A GraphQL response that is read in one pass: the value at the result path, the errors, and a top-level message.
 */
final class Envelope {

    private final ObjectReader type;

    private final ObjectReader error;

    private final List<String> path;

    @Nullable
    Object value;

    boolean hasData;

    final List<GraphQlError> errors = new ArrayList<>();

    @Nullable
    String message;

    private Envelope(ObjectReader type, ObjectReader error, List<String> path) {
        this.type = type;
        this.error = error;
        this.path = path;
    }

    /**
     * Read a response.
     *
     * @param type reads the value, which is followed by the rest of the response
     * @param error reads a {@link GraphQlError}
     * @param path field names on the path to the value, separated by dots
     */
    static Envelope read(ObjectReader type, ObjectReader error, byte[] body, String path) {
        Envelope envelope = new Envelope(type, error, path.isEmpty() ? List.of() : List.of(path.split("\\.")));
        try (JsonParser parser = type.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnexpectedShapeException();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                envelope.field(parser, name);
            }
        }
        return envelope;
    }

    private void field(JsonParser parser, String name) {
        switch (name) {
            case "data" -> {
                this.hasData = true;
                this.value = descend(parser, 0);
            }
            case "errors" -> {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        this.errors.add(error(parser));
                    }
                } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    this.errors.add(error(parser));
                }
            }
            case "message" -> {
                this.message = parser.getValueAsString();
                parser.skipChildren();
            }
            default -> parser.skipChildren();
        }
    }

    /** Read an error. A value that is not an object still indicates a failure; a string is used as the message. */
    private GraphQlError error(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return this.error.readValue(parser);
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getValueAsString();
        parser.skipChildren();
        return new GraphQlError(text, null, null, null);
    }

    /** Return null for a missing object. For a relation that is null, return the type's value for null. */
    private @Nullable Object descend(JsonParser parser, int depth) {
        boolean relation = depth > 1;
        if (depth == this.path.size() || relation && parser.currentToken() == JsonToken.VALUE_NULL) {
            return this.type.readValue(parser);
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnexpectedShapeException();
        }
        Object found = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals(this.path.get(depth));
            parser.nextToken();
            if (wanted) {
                found = descend(parser, depth + 1);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    static final class UnexpectedShapeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnexpectedShapeException() {
            super("not a GraphQL response");
        }
    }
}
