package io.github.labelboxspring.boot.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.boot.autoconfigure.observation.LabelboxObservationAutoConfiguration;
import io.github.labelboxspring.boot.metrics.ClientMeter;
import io.github.labelboxspring.boot.metrics.MicrometerClientMetrics;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.observation.ClientLoad;
import io.github.labelboxspring.observation.ClientMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/** S7, S8: with Micrometer, without it, and with parts of the application's own. */
public class LabelboxMetricsAutoConfigurationTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LabelboxAutoConfiguration.class,
                    LabelboxMetricsAutoConfiguration.class,
                    LabelboxObservationAutoConfiguration.class))
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(), "labelbox.endpoint=" + this.emulator.endpoint());

    private final ApplicationContextRunner runner = this.bare.withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    void gaugesAppearWithTheClient() {
        this.runner.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.getMeters()).isEmpty();
            assertThat(context.getBean(LabelboxClient.class)).isNotNull();
            assertThat(meters.get(ClientMeter.REQUESTS_ACTIVE.getName())
                            .tag("labelbox.client", "default")
                            .gauge()
                            .value())
                    .isZero();
            assertThat(meters.get(ClientMeter.RATE_LIMIT.getName()).gauge().value())
                    .isNaN();
        });
    }

    /** R41, S8 */
    @Test
    @Shows("labelbox.metrics.enabled")
    void canBeTurnedOff() {
        this.runner.withPropertyValues("labelbox.metrics.enabled=false").run(context -> {
            assertThat(context).doesNotHaveBean(ClientMetrics.class);
            assertThat(context.getBean(LabelboxClient.class)).isNotNull();
            assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
        });
        this.runner
                .withPropertyValues("labelbox.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(ClientMetrics.class)
                        .doesNotHaveBean("labelboxObservationCustomizer"));
    }

    @Test
    void worksWithoutMicrometer() {
        this.bare.withClassLoader(new FilteredClassLoader("io.micrometer.core")).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(ClientMetrics.class);
            assertThat(context.getBean(LabelboxClient.class).users().me().execute())
                    .isNotNull();
        });
    }

    @Test
    void worksWithoutARegistry() {
        this.bare.run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(ClientMetrics.class);
            assertThat(context.getBean(LabelboxClient.class).users().me().execute())
                    .isNotNull();
        });
    }

    @Test
    void metricsOfTheApplicationReplaceOurs() {
        List<String> created = new ArrayList<>();
        this.runner
                .withBean(ClientMetrics.class, () -> new ClientMetrics() {
                    @Override
                    public void created(String client, Supplier<ClientLoad> load) {
                        created.add(client);
                    }
                })
                .run(context -> {
                    assertThat(context).doesNotHaveBean(MicrometerClientMetrics.class);
                    assertThat(context.getBean(LabelboxClient.class)).isNotNull();
                    assertThat(created).containsExactly("default");
                });
    }

    /** S7 */
    @Test
    void httpRequestsAreNamedAsThoseOfOtherClients() {
        observed()
                .withPropertyValues("management.observations.http.client.requests.name=outgoing")
                .run(context -> assertThat(requests(
                                context.getBean(LabelboxClient.class),
                                context.getBean(MeterRegistry.class),
                                "outgoing"))
                        .isEqualTo(1));
    }

    /** S7 */
    @Test
    void aConventionForHttpRequestsIsHonoured() {
        observed()
                .withBean(
                        ClientRequestObservationConvention.class,
                        () -> new DefaultClientRequestObservationConvention("mine"))
                .withPropertyValues("management.observations.http.client.requests.name=outgoing")
                .run(context -> assertThat(requests(
                                context.getBean(LabelboxClient.class), context.getBean(MeterRegistry.class), "mine"))
                        .isEqualTo(1));
    }

    /** S7 */
    @Test
    @Shows("labelbox.observations.convention")
    void namesCanBeThoseOfOpenTelemetry() {
        observed()
                .withPropertyValues("labelbox.observations.convention=opentelemetry")
                .run(context -> {
                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(requests(context.getBean(LabelboxClient.class), meters, "http.client.request.duration"))
                            .isEqualTo(1);
                    assertThat(meters.get("http.client.request.duration")
                                    .tag("http.request.method", "POST")
                                    .tag("http.response.status_code", "200")
                                    .tag("url.template", "/graphql")
                                    .tag(
                                            "server.address",
                                            URI.create(this.emulator.endpoint()).getHost())
                                    .tag("error.type", "none")
                                    .timer())
                            .isNotNull();
                    assertThat(meters.get("labelbox.client.operation")
                                    .tag("graphql.operation.type", "query")
                                    .tag("graphql.operation.name", "GetCurrentUser")
                                    .tag("error.type", "none")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
        observed()
                .run(context -> assertThat(requests(
                                context.getBean(LabelboxClient.class),
                                context.getBean(MeterRegistry.class),
                                "http.client.requests"))
                        .isEqualTo(1));
    }

    private ApplicationContextRunner observed() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return this.bare
                .withBean(MeterRegistry.class, () -> meters)
                .withBean(ObservationRegistry.class, () -> observations);
    }

    private static long requests(LabelboxClient client, MeterRegistry meters, String name) {
        assertThat(client.users().me().execute()).isNotNull();
        return meters.get(name).timer().count();
    }

    /** Clients of one name are counted together, and those that are gone no more. */
    @Test
    void gaugesAddUpClientsOfOneName() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        MicrometerClientMetrics metrics = new MicrometerClientMetrics(meters);
        Supplier<ClientLoad> slow = () -> load(2, 5.0, Duration.ofSeconds(3));
        Supplier<ClientLoad> free = () -> load(3, null, Duration.ZERO);
        metrics.created("birds", slow);
        metrics.created("birds", free);
        metrics.created("fish", free);
        assertThat(value(meters, ClientMeter.REQUESTS_ACTIVE, "birds")).isEqualTo(5);
        assertThat(value(meters, ClientMeter.REQUESTS_ACTIVE, "fish")).isEqualTo(3);
        assertThat(value(meters, ClientMeter.RATE_LIMIT, "birds")).isEqualTo(5);
        assertThat(value(meters, ClientMeter.RATE_PAUSE, "birds")).isEqualTo(3);
        assertThat(value(meters, ClientMeter.TASKS_OLDEST, "fish")).isZero();
    }

    private static ClientLoad load(int active, @Nullable Double rate, Duration pause) {
        return new ClientLoad(active, 0, 0, rate, pause, 0, Duration.ZERO);
    }

    private static double value(MeterRegistry meters, ClientMeter meter, String client) {
        return meters.get(meter.getName())
                .tag("labelbox.client", client)
                .gauge()
                .value();
    }
}
