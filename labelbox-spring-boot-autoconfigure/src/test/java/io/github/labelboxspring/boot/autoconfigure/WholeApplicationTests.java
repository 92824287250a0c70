package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.boot.health.LabelboxHealthIndicator;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.observation.CallContext;
import io.github.labelboxspring.observation.CallObservationConvention;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** All auto-configuration together, with the actuator. */
@ExtendWith(OutputCaptureExtension.class)
class WholeApplicationTests {

    private static final String KEY = "canary-key-4711";

    private final LabelboxEmulator emulator =
            LabelboxEmulator.builder().apiKey(KEY).start();

    private final ApplicationContextRunner runner = connected(new ApplicationContextRunner());

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    /** R49 */
    @Test
    void worksWithoutWeb() {
        this.runner.run(this::works);
    }

    /** R49 */
    @Test
    void worksWithServlets() {
        connected(new WebApplicationContextRunner()).run(this::works);
    }

    /** R49 */
    @Test
    void worksWithWebFlux() {
        connected(new ReactiveWebApplicationContextRunner()).run(this::works);
    }

    /** Neither the start nor a client, the watcher and the meters ask anything of their own accord. */
    @Test
    void noRequestIsSentUnlessAsked() {
        this.runner.withPropertyValues("labelbox.clients.birds.api-key=" + KEY).run(context -> {
            assertThat(context.getBean(LabelboxClients.class).get("birds")).isNotNull();
            assertThat(context.getBean(LabelboxClient.class)).isNotNull();
            assertThat(context.getBean(TaskWatcher.class).isRunning()).isTrue();
            assertThat(context.getBean(MeterRegistry.class).getMeters()).isNotEmpty();
            assertThat(this.emulator.requests().all()).isEmpty();
        });
        assertThat(this.emulator.requests().all()).isEmpty();
    }

    private void works(ApplicationContext context) {
        assertThat(context.getBean(LabelboxClient.class).users().me().execute()).isNotNull();
        assertThat(context.getBean(LabelboxHealthIndicator.class).health().block())
                .extracting(Health::getStatus)
                .isEqualTo(Status.UP);
    }

    /** R63, R75 */
    @Test
    void metricsOfOperationsAppearUnasked() {
        this.runner.run(context -> {
            LabelboxClient client = context.getBean(LabelboxClient.class);
            assertThat(client.users().me().execute()).isNotNull();
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("labelbox.client.operation")
                            .tag("labelbox.operation", "GetCurrentUser")
                            .tag("outcome", "SUCCESS")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("http.client.requests").timer().count()).isEqualTo(1);
            assertThat(meters.getMeters().toString())
                    .doesNotContain(KEY)
                    .doesNotContain(this.emulator.organizationId());
        });
    }

    @Test
    void aConventionOfTheApplicationNamesTheMetrics() {
        this.runner
                .withBean(CallObservationConvention.class, () -> new CallObservationConvention() {
                    @Override
                    public String getName() {
                        return "labels.calls";
                    }

                    @Override
                    public String getContextualName(CallContext context) {
                        return "call";
                    }
                })
                .run(context -> {
                    assertThat(context.getBean(LabelboxClient.class)
                                    .users()
                                    .me()
                                    .execute())
                            .isNotNull();
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("labels.calls")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    /** R75 */
    @Test
    void theActuatorNeverShowsTheSecrets() {
        this.runner
                .withPropertyValues(
                        "labelbox.http.proxy.host=proxy",
                        "labelbox.http.proxy.username=someone",
                        "labelbox.http.proxy.password=" + KEY,
                        "labelbox.clients.birds.api-key=" + KEY,
                        "labelbox.clients.birds.http.proxy.password=" + KEY,
                        "spring.jmx.enabled=true",
                        "management.endpoints.jmx.exposure.include=env,configprops",
                        "management.endpoint.env.show-values=always",
                        "management.endpoint.configprops.show-values=always")
                .run(context -> {
                    JsonMapper mapper = JsonMapper.builder().build();
                    assertThat(mapper.writeValueAsString(
                                    context.getBean(EnvironmentEndpoint.class).environment("labelbox.*")))
                            .contains("labelbox.api-key", "******")
                            .doesNotContain(KEY);
                    assertThat(mapper.writeValueAsString(context.getBean(ConfigurationPropertiesReportEndpoint.class)
                                    .configurationPropertiesWithPrefix("labelbox")))
                            .contains("maxInMemorySize", "******")
                            .doesNotContain(KEY);
                });
    }

    /** R75 */
    @Test
    void noLogShowsTheKey(CapturedOutput output) {
        this.runner
                .withPropertyValues("labelbox.api-key=" + KEY + "x", "labelbox.retry.enabled=false")
                .run(context -> {
                    assertThatThrownBy(() -> context.getBean(LabelboxClient.class)
                                    .users()
                                    .me()
                                    .execute())
                            .isInstanceOf(AuthenticationException.class);
                    assertThat(Objects.requireNonNull(context.getBean(LabelboxHealthIndicator.class)
                                            .health()
                                            .block())
                                    .toString())
                            .doesNotContain(KEY);
                });
        assertThat(output).contains("Labelbox is not available").doesNotContain(KEY);
    }

    private <R extends AbstractApplicationContextRunner<R, ?, ?>> R connected(R kind) {
        return kind.withUserConfiguration(Application.class)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("labelbox.api-key=" + KEY, "labelbox.endpoint=" + this.emulator.endpoint());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
