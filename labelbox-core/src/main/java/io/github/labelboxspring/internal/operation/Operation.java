package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request as a value: what to send and the type of the result, without I/O.
 *
 * @param <T> type of the result
 */
public sealed interface Operation<T> permits GraphQlOperation, RestOperation {

    /** Return the name used in logs, metrics and errors, from a fixed set. */
    String name();

    /** Return {@code query}, {@code mutation} or {@code rest}. */
    String kind();

    Safety safety();

    /** Return the type that the response is read as. */
    ResultType<T> resultType();

    /** Return the number of bytes of the request's files or lines. */
    long uploadedBytes();

    /** Return the timeout of one attempt, or null for the client's default. */
    @Nullable
    Duration timeout();
}
