package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.observation.ClientAnswers;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientStatus;
import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.TransportSettings;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one seam below all operations: sends an {@link Operation} and returns what comes back. The client's own
 * implementation speaks HTTP; a test may bring another.
 */
public interface Caller {

    /** Return the exchange of the operation with all its attempts; it is subscribed to within an execution. */
    <T> Mono<T> exchange(Operation<T> operation);

    /** Return the bytes of a file, resumed at the byte reached when a download breaks; subscribed to like an exchange. */
    Flux<byte[]> download(RangedFile file);

    /** Return the states of a task until it is done. All that wait with the same API key share their requests. */
    StreamCall<TaskProgress> watch(TaskRef task);

    /** Note that a task was started with the key of this caller. */
    default void started(TaskRef task) {}

    /** Return the same caller with another API key, which has limits of its own. */
    Caller withApiKey(Supplier<? extends @Nullable String> apiKey);

    /** End the waits for tasks with an error, unless they belong to a caller that this one was derived from. */
    default void close() {}

    /** Return the client's JSON. */
    JsonCodec json();

    /** Return the name of the client, see {@link io.github.labelboxspring.LabelboxClient#name()}. */
    default String name() {
        return "default";
    }

    /** Return how the client is set up and what it is doing now. */
    default ClientStatus status() {
        return new ClientStatus(Endpoints.DEFAULT, TransportSettings.DEFAULTS, ClientLoad.NONE, ClientAnswers.NONE);
    }

    /** Note that an operation has handed over rows to the platform. */
    default void sent(String operation, long rows) {}

    /** Return how often the platform is asked for the state of its work. */
    Polling polling();

    /** Bind an operation to this caller. */
    default <T> Call<T> call(Operation<T> operation) {
        return new OperationCall<>(this, operation);
    }

    /** Bind a file to this caller. */
    default ByteStream bytes(RangedFile file) {
        return ByteStream.of(file.name(), () -> download(file), json()).at(file.start());
    }
}
