package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.JsonCodec;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.internal.task.StatusQuestion;
import io.github.labelboxspring.internal.task.TaskPoller;
import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.internal.transport.observation.CallObserver;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientStatus;
import io.github.labelboxspring.settings.Endpoints;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.TransportSettings;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The client's {@link Caller}: an API key, and an engine that can be shared with clients of other keys. */
public final class HttpCaller implements Caller {

    private final Engine engine;

    private final Supplier<? extends @Nullable String> apiKey;

    private final Function<Caller, StatusQuestion> statuses;

    private final Consumer<? super TaskRef> taskListener;

    /** A field, because metrics may hold only a weak reference to it. */
    private final Supplier<ClientLoad> load;

    private final ClientActivity activity = new ClientActivity(System::nanoTime);

    /** Whether closing this caller closes the engine; callers with other keys only share it. */
    private final boolean owner;

    private HttpCaller(
            Engine engine,
            Supplier<? extends @Nullable String> apiKey,
            Function<Caller, StatusQuestion> statuses,
            Consumer<? super TaskRef> taskListener,
            Supplier<ClientLoad> load,
            boolean owner) {
        this.engine = engine;
        this.apiKey = apiKey;
        this.statuses = statuses;
        this.taskListener = taskListener;
        this.load = load;
        this.owner = owner;
    }

    /**
     * @param api client for Labelbox's hosts
     * @param files client for signed URLs
     * @param apiKey called for the API key on each attempt
     * @param statuses creates the query for the states of tasks
     * @param taskListener called with each task that is started with that key
     */
    public static HttpCaller of(
            WebClient api,
            WebClient files,
            Endpoints endpoints,
            TransportSettings settings,
            Supplier<? extends @Nullable String> apiKey,
            Json json,
            CallObserver calls,
            Function<Caller, StatusQuestion> statuses,
            Consumer<? super TaskRef> taskListener) {
        Engine engine = Engine.of(api, files, endpoints, settings, json, calls);
        Supplier<ClientLoad> load = engine::load;
        calls.created(load);
        return new HttpCaller(engine, apiKey, statuses, taskListener, load, true);
    }

    @Override
    public HttpCaller withApiKey(Supplier<? extends @Nullable String> other) {
        return new HttpCaller(this.engine, other, this.statuses, task -> {}, this.load, false);
    }

    @Override
    public void started(TaskRef task) {
        this.taskListener.accept(task);
    }

    @Override
    public <T> Mono<T> exchange(Operation<T> operation) {
        return exchange(operation, result -> {});
    }

    @Override
    public <T> Mono<T> exchange(Operation<T> operation, Consumer<? super T> check) {
        return this.engine
                .calls()
                .one(
                        operation.name(),
                        operation.kind(),
                        observed -> Mono.deferContextual(view -> {
                            Scope scope = Scope.of(view);
                            return new OperationRun<>(
                                            this.engine,
                                            operation,
                                            check,
                                            scope,
                                            key(operation, scope),
                                            observed,
                                            activity(scope))
                                    .run();
                        }));
    }

    /** Requests with another API key do not affect the activity of this one. */
    private ClientActivity activity(Scope scope) {
        return scope.options().apiKey() == null ? this.activity : new ClientActivity(System::nanoTime);
    }

    private KeyUse key(Operation<?> operation, Scope scope) {
        Supplier<String> own = scope.options().apiKey();
        return new KeyUse(
                own == null ? this.apiKey : own,
                operation.name(),
                this.engine.exchange().host(operation));
    }

    @Override
    public Flux<byte[]> download(RangedFile file) {
        return this.engine.downloads().read(file);
    }

    @Override
    public StreamCall<TaskProgress> watch(TaskRef task) {
        return StreamCall.of(() -> Flux.deferContextual(view -> {
            Scope scope = Scope.of(view);
            Supplier<String> own = scope.options().apiKey();
            HttpCaller asking = own == null ? this : withApiKey(own);
            return asking.poller()
                    .watch(task)
                    .materialize()
                    .concatMap(signal -> Mono.just(signal).publishOn(scope.scheduler()), 1)
                    .dematerialize();
        }));
    }

    private TaskPoller poller() {
        String key = ApiKey.from(
                this.apiKey, "GetTaskStatuses", this.engine.exchange().host());
        return this.engine.pollers().of(key, () -> this.statuses.apply(this));
    }

    @Override
    public void close() {
        if (this.owner) {
            this.engine.pollers().close();
        }
    }

    @Override
    public ClientStatus status() {
        return new ClientStatus(
                this.engine.exchange().endpoints(),
                this.engine.settings(),
                this.engine.load(),
                this.activity.answers());
    }

    @Override
    public void sent(String operation, long rows) {
        this.engine.calls().sentRows(operation, rows);
    }

    @Override
    public JsonCodec json() {
        return this.engine.json();
    }

    @Override
    public String name() {
        return this.engine.calls().client();
    }

    @Override
    public Polling polling() {
        return this.engine.settings().polling();
    }
}
