package io.github.labelboxspring.boot.endpoint;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskConnectionLostEvent;
import io.github.labelboxspring.boot.tasks.TaskWatch;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.TaskWatcherState;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientStatus;
import io.github.labelboxspring.settings.TransportSettings;
import io.github.labelboxspring.work.TaskProgress;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/labelbox}: the settings and load of clients, the state of task watching, and the events that could
 * not be delivered to listeners, which can be published again. Sends no request to Labelbox and creates no client. API
 * keys are never shown; hosts, tasks and messages of the platform only to users who may see values ({@code
 * management.endpoint.labelbox.show-values}).
 */
@Endpoint(id = "labelbox")
public final class LabelboxEndpoint {

    private final Supplier<? extends Collection<LabelboxClient>> clients;

    private final Supplier<? extends @Nullable TaskWatcher> watcher;

    private final Show showValues;

    private final Set<String> roles;

    /**
     * Create the endpoint.
     *
     * @param clients returns the clients in use
     * @param watcher returns the task watcher, null if there is none
     * @param showValues when to show hosts, tasks and messages
     * @param roles roles that are authorized to see them; if empty, all authenticated users are
     */
    public LabelboxEndpoint(
            Supplier<? extends Collection<LabelboxClient>> clients,
            Supplier<? extends @Nullable TaskWatcher> watcher,
            Show showValues,
            Set<String> roles) {
        this.clients = clients;
        this.watcher = watcher;
        this.showValues = showValues;
        this.roles = Set.copyOf(roles);
    }

    /** Return the state of clients and task watching. */
    @ReadOperation
    public Status status(SecurityContext caller) {
        boolean shown = this.showValues.isShown(caller, this.roles);
        TaskWatcher watching = this.watcher.get();
        return new Status(
                this.clients.get().stream().map(client -> client(client, shown)).toList(),
                watching == null
                        ? List.of()
                        : watching.states().stream()
                                .map(state -> watches(watching, state, shown))
                                .toList());
    }

    /**
     * Publish the event of a parked watch again.
     *
     * @param idempotencyKey key of the event
     */
    @WriteOperation
    public Republished republish(@Selector String idempotencyKey) {
        TaskWatcher watching = this.watcher.get();
        return new Republished(watching != null && watching.republish(idempotencyKey));
    }

    private static Client client(LabelboxClient client, boolean shown) {
        ClientStatus status = client.status();
        return new Client(
                client.name(),
                value(status.endpoints().graphQl().getHost(), shown),
                value(status.endpoints().rest().getHost(), shown),
                status.settings(),
                status.load());
    }

    private static Watches watches(TaskWatcher watcher, TaskWatcherState state, boolean shown) {
        TaskConnectionLostEvent lost = state.lost();
        return new Watches(
                state.workspace(),
                state.active(),
                state.watched(),
                lost == null ? null : value(lost.reason(), shown),
                state.storeFailing(),
                watcher.parked(state.workspace()).stream()
                        .map(watch -> parked(watch, shown))
                        .toList());
    }

    private static Parked parked(TaskWatch watch, boolean shown) {
        TaskProgress last = watch.last();
        return new Parked(
                watch.watched().id(),
                watch.state(),
                watch.attempts(),
                value(watch.watched().task().toString(), shown),
                value(watch.watched().name(), shown),
                last == null ? null : value(last.message(), shown));
    }

    private static @Nullable String value(@Nullable String value, boolean shown) {
        return value == null || shown ? value : SanitizableData.SANITIZED_VALUE;
    }

    /**
     * The state of clients and task watching.
     *
     * @param clients the clients in use
     * @param watches the state of task watching for each workspace
     */
    public record Status(List<Client> clients, List<Watches> watches) {}

    /**
     * A client.
     *
     * @param name its name
     * @param host host of GraphQL requests
     * @param restHost host of REST requests
     * @param settings limits, retries and timeouts
     * @param load its current load
     */
    public record Client(
            String name,
            @Nullable String host,
            @Nullable String restHost,
            TransportSettings settings,
            ClientLoad load) {}

    /**
     * The state of task watching in a workspace.
     *
     * @param workspace name of the client
     * @param active whether this instance polls its tasks
     * @param watched number of watches that this instance follows
     * @param connectionLost the reason if the connection is lost
     * @param storeFailing whether the last access to the store failed
     * @param parked the events that could not be delivered
     */
    public record Watches(
            String workspace,
            boolean active,
            int watched,
            @Nullable String connectionLost,
            boolean storeFailing,
            List<Parked> parked) {}

    /**
     * An event that could not be delivered.
     *
     * @param idempotencyKey key of the event, used to publish it again
     * @param state whether the task has ended or timed out
     * @param attempts number of failed attempts
     * @param task the task
     * @param name name of the watch, if it has one
     * @param message message of the platform about the task, if there is one
     */
    public record Parked(
            String idempotencyKey,
            TaskWatch.State state,
            int attempts,
            @Nullable String task,
            @Nullable String name,
            @Nullable String message) {}

    /**
     * The result of publishing an event again.
     *
     * @param republished whether there was such an event
     */
    public record Republished(boolean republished) {}
}
