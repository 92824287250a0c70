package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request as a value: what to send and what comes back, without any I/O.
 *
 * @param <T> what it answers
 */
public sealed interface Operation<T> permits GraphQlOperation, RestOperation {

    /** Name in logs, metrics and errors, from a fixed set. */
    String name();

    /** Return {@code query}, {@code mutation} or {@code rest}. */
    String kind();

    Safety safety();

    /** What the answer is read as. */
    ResultType<T> resultType();

    /** Return the number of bytes of files or lines that it carries. */
    long uploadedBytes();

    /** Longest time for one attempt if the operation needs more than the client's default. */
    @Nullable
    Duration timeout();
}
