package io.github.labelboxspring.boot.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.observation.LabelboxObservationAutoConfiguration;
import io.github.labelboxspring.boot.metrics.ClientMeter;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.observation.ClientMetrics;
import io.github.labelboxspring.observation.PoolLoad;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.Disposable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** S8: the connections of each client, by its name and nothing else. */
@Timeout(120)
class ConnectionPoolMetricsTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ReactiveHttpClientAutoConfiguration.class,
                    LabelboxAutoConfiguration.class,
                    LabelboxMetricsAutoConfiguration.class,
                    LabelboxObservationAutoConfiguration.class))
            .withPropertyValues(
                    "labelbox.endpoint=" + this.emulator.endpoint(),
                    "labelbox.clients.birds.api-key=" + this.emulator.apiKey(),
                    "labelbox.clients.fish.api-key=" + this.emulator.apiKey());

    private final ApplicationContextRunner runner = this.bare.withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    void eachClientHasItsOwn() {
        this.runner.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            LabelboxClients clients = context.getBean(LabelboxClients.class);
            LabelboxClient birds = clients.get("birds");
            assertThat(clients.get("fish").users().me().execute()).isNotNull();
            await().until(() -> value(meters, ClientMeter.POOL_IDLE, "fish") == 1);
            this.emulator.faults().on("user").times(1).delay(Duration.ofMinutes(5));
            Disposable call = birds.users().me().mono().subscribe();
            await().until(() -> value(meters, ClientMeter.POOL_ACTIVE, "birds") == 1);
            assertThat(value(meters, ClientMeter.POOL_IDLE, "birds")).isZero();
            assertThat(value(meters, ClientMeter.POOL_ACTIVE, "fish")).isZero();
            assertThat(value(meters, ClientMeter.POOL_PENDING, "birds")).isZero();
            call.dispose();
            await().until(() -> value(meters, ClientMeter.POOL_ACTIVE, "birds") == 0);
            assertThat(meters.getMeters())
                    .filteredOn(meter -> meter.getId().getName().startsWith("labelbox.client.pool"))
                    .hasSize(6)
                    .allSatisfy(meter -> assertThat(meter.getId().getTags()).hasSize(1));
        });
    }

    /** Reactor Netty's own meters, which would name hosts, are not asked for. */
    @Test
    void nothingIsMeasuredElsewhere() {
        this.runner.run(context -> {
            assertThat(context.getBean(LabelboxClients.class)
                            .get("birds")
                            .users()
                            .me()
                            .execute())
                    .isNotNull();
            assertThat(context.getBean(MeterRegistry.class).getMeters())
                    .extracting(meter -> meter.getId().getName())
                    .contains(ClientMeter.POOL_IDLE.getName())
                    .allMatch(name -> name.startsWith("labelbox."));
            assertThat(Metrics.globalRegistry.getMeters())
                    .noneMatch(meter -> meter.getId().getName().startsWith("reactor.netty"));
        });
    }

    /** R75 */
    @Test
    void metricsOfTheApplicationReplaceOursAndThePoolEndsWithTheContext() {
        Map<String, Supplier<PoolLoad>> pools = new ConcurrentHashMap<>();
        this.runner
                .withBean(ClientMetrics.class, () -> new ClientMetrics() {
                    @Override
                    public void pooled(String client, Supplier<PoolLoad> load) {
                        pools.put(client, load);
                    }
                })
                .run(context -> {
                    LabelboxClient birds =
                            context.getBean(LabelboxClients.class).get("birds");
                    assertThat(birds.users().me().execute()).isNotNull();
                    await().until(() ->
                            Objects.requireNonNull(pools.get("birds")).get().equals(new PoolLoad(0, 1, 0)));
                    assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
                });
        await().until(() -> Objects.requireNonNull(pools.get("birds")).get().equals(new PoolLoad(0, 0, 0)));
    }

    @Test
    void thereAreNoneWithoutARegistry() {
        this.bare.run(context -> assertThat(context.getBean(LabelboxClients.class)
                        .get("birds")
                        .users()
                        .me()
                        .execute())
                .isNotNull());
    }

    @Test
    void aPoolOfTheApplicationIsItsOwnToMeasure() {
        ConnectionProvider own = ConnectionProvider.create("own", 3);
        this.runner
                .withBean(
                        "connections",
                        ClientHttpConnectorBuilderCustomizer.class,
                        () -> (ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder>)
                                builder -> builder.withHttpClientFactory(() -> HttpClient.create(own)))
                .run(context ->
                        assertUnmeasured(context.getBean(LabelboxClients.class), context.getBean(MeterRegistry.class)));
        own.dispose();
    }

    @Test
    void otherHttpClientsHaveNone() {
        this.runner
                .withPropertyValues("spring.http.clients.reactive.connector=jdk")
                .run(context ->
                        assertUnmeasured(context.getBean(LabelboxClients.class), context.getBean(MeterRegistry.class)));
    }

    private static void assertUnmeasured(LabelboxClients clients, MeterRegistry meters) {
        assertThat(clients.get("birds").users().me().execute()).isNotNull();
        assertThat(meters.getMeters())
                .isNotEmpty()
                .noneMatch(meter -> meter.getId().getName().startsWith("labelbox.client.pool"));
    }

    private static double value(MeterRegistry meters, ClientMeter meter, String client) {
        return meters.get(meter.getName())
                .tag("labelbox.client", client)
                .gauge()
                .value();
    }
}
