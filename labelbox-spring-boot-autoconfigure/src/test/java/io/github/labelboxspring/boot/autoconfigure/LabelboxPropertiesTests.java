package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.settings.TransportSettings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Flux;

/** R34: each property changes what happens on the wire. */
class LabelboxPropertiesTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LabelboxAutoConfiguration.class))
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(),
                    "labelbox.endpoint=" + this.emulator.endpoint(),
                    "labelbox.rest-endpoint=" + this.emulator.restEndpoint());

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    @Shows({"labelbox.api-key", "labelbox.endpoint"})
    void keyAndEndpointLeadToTheWorkspace() {
        with(client ->
                assertThat(client.organization().get().execute().id()).isEqualTo(this.emulator.organizationId()));
        with(
                client -> assertThatThrownBy(() -> client.users().me().execute())
                        .isInstanceOf(AuthenticationException.class),
                "labelbox.api-key=another");
    }

    /** R73 */
    @Test
    @Shows("labelbox.rest-endpoint")
    void restRequestsGoToTheRestEndpoint() {
        this.emulator.faults().on("/elsewhere/v2/any").answer(200, Map.of(), "{\"found\":true}");
        with(
                client -> assertThat(
                                client.custom().rest().get("/any", Map.of()).execute())
                        .containsEntry("found", true),
                "labelbox.rest-endpoint=" + this.emulator.baseUrl() + "/elsewhere/v2");
    }

    /** R73 */
    @Test
    @Shows("labelbox.app-url")
    void linksLeadToTheWebApplication() {
        with(
                client -> assertThat(client.appUrl()).hasHost("app.example.org"),
                "labelbox.app-url=https://app.example.org");
    }

    @Test
    @Shows("labelbox.enable-experimental")
    void ownRequestsMayGoToTheExperimentalEndpoint() {
        with(client -> assertThatThrownBy(() -> client.custom().graphQl().experimental())
                .isInstanceOf(IllegalStateException.class));
        with(
                client -> {
                    assertThat(client.custom()
                                    .graphQl()
                                    .experimental()
                                    .query("{ user { id } }", Map.of())
                                    .execute())
                            .containsKey("user");
                    assertThat(this.emulator.requests().count("/_gql")).isEqualTo(1);
                },
                "labelbox.enable-experimental=true");
    }

    @Test
    @Shows("labelbox.timeout")
    void anAttemptEndsAfterTheTimeout() {
        this.emulator.faults().on("user").always().delay(Duration.ofSeconds(20));
        with(
                client -> assertThatThrownBy(() -> client.users().me().execute())
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("timed out"),
                "labelbox.timeout=50ms",
                "labelbox.retry.enabled=false");
    }

    /** X9 */
    @Test
    @Shows("labelbox.deadline")
    void anOperationEndsAtTheDeadline() {
        this.emulator.faults().on("user").always().answer(429, Map.of("Retry-After", "1"), "");
        with(
                client -> assertThatThrownBy(() -> client.users().me().execute())
                        .isInstanceOf(RateLimitedException.class),
                "labelbox.deadline=200ms");
    }

    /** X9 */
    @Test
    @Shows("labelbox.rate-limit.max-queued-requests")
    void aFullQueueTakesNoMore() {
        this.emulator.faults().on("user").always().delay(Duration.ofSeconds(1));
        with(
                client -> assertThatThrownBy(() -> Flux.range(0, 2)
                                .flatMap(each -> client.users().me().mono())
                                .blockLast())
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("labelbox.rate-limit.max-queued-requests"),
                "labelbox.rate-limit.concurrent-requests=1",
                "labelbox.rate-limit.max-queued-requests=0",
                "labelbox.retry.enabled=false");
    }

    /** R57 */
    @Test
    @Shows("labelbox.max-in-memory-size")
    void aLongerAnswerNamesTheProperty() {
        with(
                client -> assertThatThrownBy(() -> client.users().me().execute())
                        .isInstanceOf(DecodingException.class)
                        .hasMessageContaining("labelbox.max-in-memory-size"),
                "labelbox.max-in-memory-size=10B");
    }

    @Test
    @Shows("labelbox.rate-limit.requests-per-minute")
    void requestsAreSpaced() {
        with(
                client -> {
                    long start = System.nanoTime();
                    for (int each = 0; each < 4; each++) {
                        assertThat(client.users().me().execute()).isNotNull();
                    }
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
                },
                "labelbox.rate-limit.requests-per-minute=120");
    }

    /** R56 */
    @Test
    @Shows("labelbox.rate-limit.concurrent-requests")
    void requestsWaitForTheirTurn() {
        this.emulator.faults().on("user").times(4).delay(Duration.ofMillis(100));
        with(
                client -> {
                    long start = System.nanoTime();
                    Flux.range(0, 4).flatMap(each -> client.users().me().mono()).blockLast();
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
                },
                "labelbox.rate-limit.concurrent-requests=1");
    }

    /** R31 */
    @Test
    @Shows("labelbox.retry.statuses")
    void onlyListedStatusesAreRepeated() {
        assertThat(requestsUntilGivenUp("labelbox.retry.first-delay=1ms", "labelbox.retry.statuses=502,504"))
                .isEqualTo(1);
        assertThat(requestsUntilGivenUp("labelbox.retry.max-delay=1ms", "labelbox.retry.statuses=503"))
                .isEqualTo(20);
    }

    /** R35 */
    @Test
    @Shows("labelbox.retry.enabled")
    void retriesCanBeSwitchedOff() {
        assertThat(requestsUntilGivenUp("labelbox.retry.enabled=false")).isEqualTo(1);
        assertThat(requestsUntilGivenUp("labelbox.retry.max-delay=1ms")).isEqualTo(20);
    }

    @Test
    @Shows("labelbox.retry.max-attempts")
    void attemptsAreCounted() {
        assertThat(requestsUntilGivenUp("labelbox.retry.max-attempts=3", "labelbox.retry.first-delay=1ms"))
                .isEqualTo(3);
    }

    @Test
    @Shows({"labelbox.retry.first-delay", "labelbox.retry.max-delay"})
    void pausesAreAsLongAsTheirBounds() {
        long start = System.nanoTime();
        assertThat(requestsUntilGivenUp(
                        "labelbox.retry.max-attempts=20",
                        "labelbox.retry.first-delay=40ms",
                        "labelbox.retry.max-delay=40ms"))
                .isEqualTo(20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(120));
        start = System.nanoTime();
        assertThat(requestsUntilGivenUp("labelbox.retry.first-delay=1h", "labelbox.retry.max-delay=1ms"))
                .isEqualTo(20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @Shows("labelbox.retry.max-elapsed")
    void noAttemptStartsLate() {
        assertThat(requestsUntilGivenUp("labelbox.retry.first-delay=1ms", "labelbox.retry.max-elapsed=0s"))
                .isEqualTo(1);
    }

    @Test
    @Shows("labelbox.retry.max-retry-after")
    void aLongerWaitThanAllowedFailsAtOnce() {
        this.emulator.faults().on("user").always().rateLimited(Duration.ofSeconds(2));
        with(
                client -> assertThatThrownBy(() -> client.users().me().execute())
                        .isInstanceOf(RateLimitedException.class),
                "labelbox.retry.max-retry-after=1s");
        assertThat(this.emulator.requests().count("user")).isEqualTo(1);
    }

    @Test
    @Shows({"labelbox.polling.first", "labelbox.polling.max"})
    void tasksArePolledAsOftenAsTheProperties() {
        with(
                client -> {
                    assertThat(client.polling().pause(0)).isBetween(Duration.ofMillis(30), Duration.ofMillis(36));
                    assertThat(client.polling().pause(100)).isBetween(Duration.ofMillis(50), Duration.ofMillis(60));
                },
                "labelbox.polling.first=30ms",
                "labelbox.polling.max=50ms");
    }

    /** R18, R44 */
    @Test
    @Shows("labelbox.polling.task-wait")
    void tasksAreWaitedForAsLongAsTheProperty() {
        this.emulator.faults().on("user").always().delay(Duration.ofMillis(300));
        with(
                client -> assertThatThrownBy(() -> client.exports()
                                .ofCatalog(ExportFilters.NONE, ExportParams.of())
                                .execute())
                        .isInstanceOf(TaskTimeoutException.class),
                "labelbox.polling.task-wait=100ms");
    }

    @Test
    void whatIsNotSetIsAsInTheClientWithoutSpringBoot() {
        this.runner.run(context -> {
            LabelboxProperties properties = context.getBean(LabelboxProperties.class);
            assertThat(new TransportSettings(
                            properties.timeout(),
                            properties.deadline(),
                            properties.retry().settings(),
                            properties.rateLimit().requestsPerMinute(),
                            properties.rateLimit().concurrentRequests(),
                            properties.rateLimit().maxQueuedRequests(),
                            (int) properties.maxInMemorySize().toBytes(),
                            properties.polling().settings()))
                    .isEqualTo(TransportSettings.DEFAULTS);
        });
    }

    private int requestsUntilGivenUp(String... properties) {
        this.emulator.requests().clear();
        this.emulator.faults().clear();
        this.emulator.faults().on("user").always().answer(503, Map.of(), "");
        with(
                client ->
                        assertThatThrownBy(() -> client.users().me().execute()).isInstanceOf(ServerException.class),
                properties);
        return this.emulator.requests().count("user");
    }

    private void with(Consumer<LabelboxClient> test, String... properties) {
        this.runner.withPropertyValues(properties).run(context -> test.accept(context.getBean(LabelboxClient.class)));
    }
}
