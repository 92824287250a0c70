package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.JsonCodec;
import io.github.labelboxspring.internal.operation.Operation;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.internal.task.TaskPoller;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers the question for the states of tasks, and nothing else. */
final class FakePlatform implements Caller {

    final AtomicInteger requests = new AtomicInteger();

    final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    volatile Function<String, @Nullable RuntimeException> refusal = id -> null;

    private final TaskPoller poller =
            new TaskPoller(tasks -> client().tasks().statuses(tasks), polling(), (ended, time) -> {});

    private final Map<String, Map<String, Object>> tasks = new ConcurrentHashMap<>();

    LabelboxClient client() {
        return LabelboxClient.using(this);
    }

    TaskRef task(String id, String status, int percentage) {
        this.tasks.put(
                id, Map.of("id", id, "type", "export-data-rows", "status", status, "completionPercentage", percentage));
        return TaskRef.task(id);
    }

    void forget(TaskRef task) {
        this.tasks.remove(task.id());
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(Operation<T> operation) {
        this.requests.incrementAndGet();
        RuntimeException failure = this.failures.poll();
        if (failure != null) {
            throw failure;
        }
        Map<String, Object> user = new LinkedHashMap<>();
        ((GraphQlOperation<T>) operation).variables().forEach((name, id) -> {
            RuntimeException refused = this.refusal.apply(String.valueOf(id));
            if (refused != null) {
                throw refused;
            }
            Map<String, Object> task = this.tasks.get(String.valueOf(id));
            user.put(name.replace("id", "a"), task == null ? List.of() : List.of(task));
        });
        return (T) Map.of("user", user);
    }

    @Override
    public <T> Mono<T> exchange(Operation<T> operation) {
        return Mono.fromSupplier(() -> answer(operation));
    }

    @Override
    public Flux<byte[]> download(RangedFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StreamCall<TaskProgress> watch(TaskRef task) {
        return StreamCall.of(() -> this.poller.watch(task));
    }

    @Override
    public Caller withApiKey(Supplier<? extends @Nullable String> apiKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonCodec json() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Polling polling() {
        return new Polling(Duration.ofMillis(2), Duration.ofMillis(10));
    }
}
