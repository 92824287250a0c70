package io.github.labelboxspring.call;

import io.github.labelboxspring.settings.CallOptions;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.springframework.lang.CheckReturnValue;
import reactor.core.publisher.Flux;

/**
 * A request with many results, which are read one after another in bounded memory. Nothing is sent until they are read.
 *
 * @param <T> type of one result
 */
@CheckReturnValue
public interface StreamCall<T> {

    /**
     * Return the values as a cold publisher that honours demand. Cancelling stops the requests behind it. Values are
     * decoded on a thread that may block, never on an event loop.
     */
    Flux<T> flux();

    /**
     * Return the values as a lazy stream, decoded on the thread that reads them. Close the stream if it is not read to
     * its end: until then it keeps a connection.
     *
     * <pre>{@code
     * try (Stream<Project> projects = client.projects().list().stream()) {
     *     projects.map(Project::name).forEach(System.out::println);
     * }
     * }</pre>
     *
     * @throws IllegalStateException on a thread that must not block
     */
    Stream<T> stream();

    /** Return a call that reads all values and collects them. */
    default <R> Call<R> collect(Collector<? super T, ?, R> collector) {
        return new PipelineCall<>(() -> flux().collect(collector));
    }

    /** Return the same with other options. They apply to every request it makes. */
    StreamCall<T> with(UnaryOperator<CallOptions> change);

    /** Return a stream call over a publisher that is created for each subscription. */
    static <T> StreamCall<T> of(Supplier<Flux<T>> values) {
        return new Elements<>(values);
    }

    /**
     * Return the results of many calls as one stream: the calls are taken from the iterable as they are needed, on the
     * thread that may run code of the caller, at most {@code parallel} at a time, and their results come in the order of the
     * calls.
     */
    static <T> StreamCall<T> concat(Iterable<? extends Call<? extends Iterable<T>>> calls, int parallel) {
        return new Elements<>(() -> Flux.<Call<? extends Iterable<T>>>fromIterable(calls)
                .<Iterable<T>>flatMapSequential(call -> call.work(), parallel, 1)
                .concatMapIterable(results -> results, 1));
    }
}
