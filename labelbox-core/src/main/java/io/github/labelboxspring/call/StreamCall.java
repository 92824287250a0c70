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
     * Return the values as a cold publisher that honors demand. Cancelling the subscription stops the underlying
     * requests. Values are decoded on a thread that may block, never on an event loop.
     */
    Flux<T> flux();

    /**
     * Return the values as a lazy stream. Values are decoded on the thread that reads them. The stream holds a
     * connection until it is read to its end, so close it otherwise.
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

    /** Return the same stream with other options. They apply to every request it makes. */
    StreamCall<T> with(UnaryOperator<CallOptions> change);

    /** Return a stream call backed by a publisher that is created for each subscription. */
    static <T> StreamCall<T> of(Supplier<Flux<T>> values) {
        return new Elements<>(values);
    }

    /**
     * Return the results of many calls as one stream, in the order of the calls. At most {@code parallel} calls run at
     * a time. Calls are taken from the iterable as needed, on the thread that runs caller code.
     */
    static <T> StreamCall<T> concat(Iterable<? extends Call<? extends Iterable<T>>> calls, int parallel) {
        return new Elements<>(() -> Flux.<Call<? extends Iterable<T>>>fromIterable(calls)
                .<Iterable<T>>flatMapSequential(call -> call.work(), parallel, 1)
                .concatMapIterable(results -> results, 1));
    }
}
