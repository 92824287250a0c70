package io.github.labelboxspring.boot.autoconfigure.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.boot.health.LabelboxHealthIndicator;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Mono;

public class LabelboxHealthContributorAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    HealthContributorRegistryAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    HealthEndpointAutoConfiguration.class,
                    LabelboxAutoConfiguration.class,
                    LabelboxHealthContributorAutoConfiguration.class));

    @Test
    void isPartOfTheHealthEndpoint() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues(
                            "labelbox.api-key=" + emulator.apiKey(), "labelbox.endpoint=" + emulator.endpoint())
                    .run(context -> {
                        HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
                        for (int probe = 0; probe < 100; probe++) {
                            assertThat(endpoint.healthForPath("labelbox"))
                                    .extracting("status")
                                    .isEqualTo(Status.UP);
                        }
                        assertThat(emulator.requests().count("user")).isEqualTo(1);
                    });
        }
    }

    /** R53 */
    @Test
    @Shows({"labelbox.health.timeout", "labelbox.health.max-age"})
    void asksAsLongAndAsOftenAsThePropertiesSay() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues(
                            "labelbox.api-key=" + emulator.apiKey(),
                            "labelbox.endpoint=" + emulator.endpoint(),
                            "labelbox.health.timeout=2s",
                            "labelbox.health.max-age=0s")
                    .run(context -> {
                        HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
                        assertThat(endpoint.healthForPath("labelbox"))
                                .extracting("status")
                                .isEqualTo(Status.UP);
                        emulator.faults().on("user").delay(Duration.ofSeconds(4));
                        assertThat(endpoint.healthForPath("labelbox"))
                                .extracting("status")
                                .isEqualTo(Status.DOWN);
                        assertThat(emulator.requests().count("user")).isEqualTo(2);
                    });
        }
    }

    /** S5, table row 24. */
    @Test
    void severalClientsHaveAHealthEach() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues(
                            "labelbox.endpoint=" + emulator.endpoint(),
                            "labelbox.clients.birds.api-key=" + emulator.apiKey(),
                            "labelbox.clients.fish.api-key=wrong")
                    .run(context -> {
                        HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
                        assertThat(endpoint.healthForPath("labelbox", "birds"))
                                .extracting("status")
                                .isEqualTo(Status.UP);
                        assertThat(endpoint.healthForPath("labelbox", "fish"))
                                .extracting("status")
                                .isEqualTo(Status.DOWN);
                        assertThat(endpoint.healthForPath("labelbox"))
                                .extracting("status")
                                .isEqualTo(Status.DOWN);
                    });
        }
    }

    /** S5 */
    @Test
    void clientsOfTheApplicationHaveAHealthEach() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            LabelboxClient client = LabelboxClient.builder()
                    .apiKey(emulator.apiKey())
                    .endpoint(emulator.endpoint())
                    .build();
            this.runner
                    .withBean("one", LabelboxClient.class, () -> client)
                    .withBean("two", LabelboxClient.class, () -> client)
                    .run(context -> {
                        HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
                        assertThat(endpoint.healthForPath("labelbox", "one"))
                                .extracting("status")
                                .isEqualTo(Status.UP);
                        assertThat(endpoint.healthForPath("labelbox", "two"))
                                .extracting("status")
                                .isEqualTo(Status.UP);
                    });
        }
    }

    /** R40 */
    @Test
    void isUnknownIfNoKeyIsSet() {
        this.runner.run(
                context -> assertThat(context.getBean(HealthEndpoint.class).healthForPath("labelbox"))
                        .extracting("status")
                        .isEqualTo(Status.UNKNOWN));
    }

    @Test
    @Shows("management.health.labelbox.enabled")
    void canBeSwitchedOff() {
        this.runner
                .withPropertyValues("management.health.labelbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LabelboxHealthIndicator.class));
    }

    /** R41 */
    @Test
    void isNotThereIfTheClientIsDisabled() {
        this.runner
                .withPropertyValues("labelbox.enabled=false")
                .withBean(
                        LabelboxClient.class,
                        () -> LabelboxClient.builder().apiKey("key").build())
                .run(context -> assertThat(context).doesNotHaveBean(LabelboxHealthIndicator.class));
    }

    @Test
    void leavesTheNameToTheApplication() {
        this.runner
                .withBean("labelboxHealthIndicator", ReactiveHealthIndicator.class, () -> Mono::empty)
                .run(context -> assertThat(context).doesNotHaveBean(LabelboxHealthIndicator.class));
    }
}
