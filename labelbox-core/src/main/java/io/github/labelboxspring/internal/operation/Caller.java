package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.observation.ClientAnswers;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientStatus;
import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.TransportSettings;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends {@link Operation}s and returns their results. All operations use this interface. The client's own
 * implementation uses HTTP; tests can provide another one.
 */
public interface Caller {

    /** Return the result of the operation, including retries. Must be subscribed to within an execution. */
    <T> Mono<T> exchange(Operation<T> operation);

    /**
     * Return the result of the operation, if it passes a check. If the check throws, the operation counts as failed and
     * its change as not applied.
     */
    default <T> Mono<T> exchange(Operation<T> operation, Consumer<? super T> check) {
        return exchange(operation).doOnNext(check);
    }

    /** Return the bytes of a file. An interrupted download is resumed. Must be subscribed to within an execution. */
    Flux<byte[]> download(RangedFile file);

    /** Return the states of a task until it is done. Waits with the same API key share requests. */
    StreamCall<TaskProgress> watch(TaskRef task);

    /** Report that a task was started with the API key of this caller. */
    default void started(TaskRef task) {}

    /** Return the same caller with another API key, which has its own limits. */
    Caller withApiKey(Supplier<? extends @Nullable String> apiKey);

    /** Fail the waits for tasks, unless they belong to a caller from which this one was derived. */
    default void close() {}

    /** Return the client's JSON codec. */
    JsonCodec json();

    /** Return the name of the client, see {@link io.github.labelboxspring.LabelboxClient#name()}. */
    default String name() {
        return "default";
    }

    /** Return the configuration and the current state of the client. */
    default ClientStatus status() {
        return new ClientStatus(Endpoints.DEFAULT, TransportSettings.DEFAULTS, ClientLoad.NONE, ClientAnswers.NONE);
    }

    /** Report that an operation has sent rows to Labelbox. */
    default void sent(String operation, long rows) {}

    /** Return how often to poll Labelbox for the state of tasks. */
    Polling polling();

    /** Bind an operation to this caller. */
    default <T> Call<T> call(Operation<T> operation) {
        return call(operation, result -> {});
    }

    /**
     * Bind an operation to this caller.
     *
     * @param check throws if the result reports that Labelbox rejected the operation
     */
    default <T> Call<T> call(Operation<T> operation, Consumer<? super T> check) {
        return new OperationCall<>(this, operation, check);
    }

    /**
     * Bind an operation to this caller whose result is whether Labelbox accepted it.
     *
     * @param rejection the message of the {@link InvalidRequestException} if it did not
     */
    default Call<Boolean> accepted(Operation<Boolean> operation, String rejection) {
        return call(operation, accepted -> {
            if (!accepted) {
                throw InvalidRequestException.of(operation.name(), rejection);
            }
        });
    }

    /** Bind a file to this caller. */
    default ByteStream bytes(RangedFile file) {
        return ByteStream.of(file.name(), () -> download(file), json()).at(file.start());
    }
}
