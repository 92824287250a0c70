package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.GraphQlAnswer;
import io.github.labelboxspring.call.GraphQlError;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.RestOperation;
import io.github.labelboxspring.internal.operation.Safety;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Converts HTTP responses to results or exceptions. */
public final class ResponseReader {

    private final Json json;

    public ResponseReader(Json json) {
        this.json = json;
    }

    /**
     * Return the result of the response.
     *
     * @throws LabelboxException the failure that the response reports
     */
    public <T> T read(Operation<T> operation, Answer answer) {
        if (operation instanceof GraphQlOperation<T> graphQl) {
            return graphQl(graphQl, answer);
        }
        return rest((RestOperation<T>) operation, answer);
    }

    private <T> T graphQl(GraphQlOperation<T> operation, Answer answer) {
        Type type = operation.resultType().type();
        boolean whole = type instanceof ParameterizedType of && of.getRawType() == GraphQlAnswer.class;
        Envelope envelope =
                envelope(operation, answer, whole ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
        LabelboxException failure = failure(operation, answer, envelope);
        if (failure != null && !(whole && told(answer, envelope, failure))) {
            throw failure;
        }
        Object result = whole ? new GraphQlAnswer<>(envelope.value, envelope.errors) : envelope.value;
        return present(operation, answer, result, operation.path());
    }

    private static @Nullable LabelboxException failure(
            GraphQlOperation<?> operation, Answer answer, Envelope envelope) {
        if (!envelope.errors.isEmpty()) {
            return ErrorTranslator.graphQl(operation, answer, envelope.errors.get(0));
        }
        if (answer.status() == 200 && envelope.hasData) {
            return null;
        }
        return answer.status() < 300 && envelope.message == null
                ? undecodable(operation, answer, new Envelope.UnexpectedShapeException())
                : ErrorTranslator.http(operation, answer, envelope.message);
    }

    /** Return whether Labelbox reports the failure in a GraphQL response and the client need not handle it. */
    private static boolean told(Answer answer, Envelope envelope, LabelboxException failure) {
        boolean ours = failure instanceof AuthenticationException || failure instanceof RateLimitedException;
        return !envelope.errors.isEmpty() && answer.status() < 500 && !ours;
    }

    private Envelope envelope(GraphQlOperation<?> operation, Answer answer, Type type) {
        try {
            return Envelope.read(
                    this.json.inside(type), this.json.inside(GraphQlError.class), answer.body(), operation.path());
        } catch (JacksonException | Envelope.UnexpectedShapeException ex) {
            if (answer.status() >= 300) {
                throw ErrorTranslator.http(operation, answer, null);
            }
            throw undecodable(operation, answer, ex);
        }
    }

    private <T> T rest(RestOperation<T> operation, Answer answer) {
        if (answer.status() < 200 || answer.status() >= 300) {
            throw ErrorTranslator.http(operation, answer, message(answer));
        }
        if (operation.resultType().isBytes()) {
            return present(operation, answer, answer.body(), operation.path());
        }
        if (answer.body().length == 0) {
            return present(operation, answer, null, operation.path());
        }
        try {
            Object value = this.json.reader(operation.resultType().type()).readValue(answer.body());
            return present(operation, answer, value, operation.path());
        } catch (JacksonException ex) {
            throw undecodable(operation, answer, ex);
        }
    }

    private @Nullable String message(Answer answer) {
        try {
            return RestRefusal.text(this.json.reader(Map.class).readValue(answer.body()));
        } catch (JacksonException notJson) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T present(Operation<T> operation, Answer answer, @Nullable Object value, String path) {
        Object result = value == null ? operation.resultType().ifNull() : value;
        if (result == null) {
            throw ErrorTranslator.missing(operation, answer, path);
        }
        if (result instanceof List<?> list && list.contains(null)) {
            throw undecodable(operation, answer, new Envelope.UnexpectedShapeException());
        }
        return (T) result;
    }

    private static DecodingException undecodable(Operation<?> operation, Answer answer, RuntimeException cause) {
        return new DecodingException(
                operation.name() + ": " + answer.host() + " responded with HTTP " + answer.status()
                        + " and unexpected content: " + answer.excerpt()
                        + ". Check "
                        + (operation instanceof RestOperation ? "labelbox.rest-endpoint" : "labelbox.endpoint"),
                cause,
                operation.safety() != Safety.READ);
    }
}
