package io.github.labelboxspring.boot.metrics;

import io.github.labelboxspring.boot.metrics.ClientMeter.Key;
import io.github.labelboxspring.observation.CallOutcome;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientMetrics;
import io.github.labelboxspring.observation.PoolLoad;
import io.github.labelboxspring.work.TaskProgress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Records the meters of {@link ClientMeter} in a registry. The gauges of clients with the same name show their combined
 * values.
 */
public final class MicrometerClientMetrics implements ClientMetrics {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final MeterRegistry registry;

    private final Map<String, Loads<ClientLoad>> loads = new ConcurrentHashMap<>();

    private final Map<String, Loads<PoolLoad>> pools = new ConcurrentHashMap<>();

    /** Create metrics for a registry. */
    public MicrometerClientMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void created(String client, Supplier<ClientLoad> load) {
        Loads<ClientLoad> all = new Loads<>();
        Loads<ClientLoad> known = this.loads.putIfAbsent(client, all);
        (known == null ? all : known).add(load);
        if (known == null) {
            gauges(client, all);
        }
    }

    @Override
    public void pooled(String client, Supplier<PoolLoad> load) {
        Loads<PoolLoad> all = new Loads<>();
        Loads<PoolLoad> known = this.pools.putIfAbsent(client, all);
        (known == null ? all : known).add(load);
        if (known == null) {
            gauge(ClientMeter.POOL_ACTIVE, client, all, each -> each.sum(PoolLoad::active));
            gauge(ClientMeter.POOL_IDLE, client, all, each -> each.sum(PoolLoad::idle));
            gauge(ClientMeter.POOL_PENDING, client, all, each -> each.sum(PoolLoad::pending));
        }
    }

    private void gauges(String client, Loads<ClientLoad> all) {
        gauge(ClientMeter.REQUESTS_ACTIVE, client, all, each -> each.sum(ClientLoad::activeRequests));
        gauge(ClientMeter.REQUESTS_QUEUED, client, all, each -> each.sum(ClientLoad::queuedRequests));
        gauge(ClientMeter.DOWNLOADS_ACTIVE, client, all, each -> each.sum(ClientLoad::activeDownloads));
        gauge(ClientMeter.RATE_LIMIT, client, all, MicrometerClientMetrics::lowestRate);
        gauge(ClientMeter.RATE_PAUSE, client, all, each -> each.longest(ClientLoad::pause));
        gauge(ClientMeter.TASKS_ACTIVE, client, all, each -> each.sum(ClientLoad::activeTasks));
        gauge(ClientMeter.TASKS_OLDEST, client, all, each -> each.longest(ClientLoad::oldestTask));
    }

    private static double lowestRate(Loads<ClientLoad> clients) {
        DoubleStream rates = clients.now()
                .map(ClientLoad::requestsPerSecond)
                .filter(Objects::nonNull)
                .mapToDouble(rate -> rate);
        return rates.min().orElse(Double.NaN);
    }

    private <T> void gauge(ClientMeter meter, String client, Loads<T> loads, ToDoubleFunction<Loads<T>> value) {
        Gauge.builder(meter.getName(), loads, value)
                .description(meter.description())
                .baseUnit(meter.getBaseUnit())
                .tag(Key.CLIENT.asString(), client)
                .register(this.registry);
    }

    @Override
    public void retried(String client, String operation, CallOutcome outcome) {
        count(ClientMeter.RETRIES, of(client, operation).and(Key.OUTCOME.asString(), outcome.name()), 1);
    }

    @Override
    public void throttled(String client, String operation) {
        count(ClientMeter.THROTTLED, of(client, operation), 1);
    }

    @Override
    public void waited(String client, Wait wait, Duration time) {
        time(ClientMeter.WAIT, of(client).and(Key.WAIT.asString(), wait.name()), time);
    }

    @Override
    public void sentBytes(String client, String operation, long bytes) {
        count(ClientMeter.SENT_BYTES, of(client, operation), bytes);
    }

    @Override
    public void sentRows(String client, String operation, long rows) {
        count(ClientMeter.SENT_ROWS, of(client, operation), rows);
    }

    @Override
    public void received(String client, String operation, long bytes, long lines) {
        count(ClientMeter.RECEIVED_BYTES, of(client, operation), bytes);
        count(ClientMeter.RECEIVED_ROWS, of(client, operation), lines);
    }

    @Override
    public void taskEnded(String client, TaskProgress.State state, Duration waited) {
        time(ClientMeter.TASKS, of(client).and(Key.STATE.asString(), state.name()), waited);
    }

    private static Tags of(String client) {
        return Tags.of(Key.CLIENT.asString(), client);
    }

    private static Tags of(String client, String operation) {
        return of(client).and(Key.OPERATION.asString(), operation);
    }

    private void count(ClientMeter meter, Tags tags, double amount) {
        Counter.builder(meter.getName())
                .description(meter.description())
                .baseUnit(meter.getBaseUnit())
                .tags(tags)
                .register(this.registry)
                .increment(amount);
    }

    private void time(ClientMeter meter, Tags tags, Duration time) {
        Timer.builder(meter.getName())
                .description(meter.description())
                .tags(tags)
                .register(this.registry)
                .record(time);
    }

    /** The load of all clients with one name, or of their pools. Clients that were garbage-collected are dropped. */
    private static final class Loads<T> {

        private final Set<Supplier<T>> all = Collections.newSetFromMap(new WeakHashMap<>());

        synchronized void add(Supplier<T> load) {
            this.all.add(load);
        }

        private synchronized List<Supplier<T>> present() {
            return List.copyOf(this.all);
        }

        private Stream<T> now() {
            return present().stream().map(Supplier::get);
        }

        double sum(ToDoubleFunction<T> value) {
            return now().mapToDouble(value).sum();
        }

        double longest(Function<T, Duration> time) {
            return now().map(time).mapToDouble(Duration::toNanos).max().orElse(0) / NANOS;
        }
    }
}
