package io.github.labelboxspring.boot.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.settings.CallOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Flux;

class LabelboxHealthIndicatorTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    /** R53 */
    @Test
    void makesOneRequestForAHundredProbes() {
        LabelboxHealthIndicator indicator = indicator(client(), Duration.ofSeconds(5), LONG);
        assertThat(Flux.merge(IntStream.range(0, 100)
                                .mapToObj(each -> indicator.health())
                                .toList())
                        .collectList()
                        .block())
                .hasSize(100)
                .allSatisfy(health -> assertThat(health.getStatus()).isEqualTo(Status.UP));
        assertThat(this.emulator.requests().count("user")).isEqualTo(1);
    }

    @Test
    void asksAgainWhenTheAnswerIsOld() {
        LabelboxHealthIndicator indicator = indicator(client(), Duration.ofSeconds(5), Duration.ZERO);
        this.emulator.faults().on("user").answer(503, Map.of(), "");
        assertThat(health(indicator).getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(indicator).getStatus()).isEqualTo(Status.UP);
        assertThat(this.emulator.requests().count("user")).isEqualTo(2);
    }

    /** R53: calls of the application are evidence. */
    @Test
    void makesNoRequestWhileCallsAreAnswered() {
        LabelboxClient client = client().build();
        LabelboxHealthIndicator indicator = new LabelboxHealthIndicator(() -> client, Duration.ofSeconds(5), LONG);
        assertThat(client.organization().get().execute()).isNotNull();
        Health health = health(indicator);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("host", "127.0.0.1")
                .containsEntry("secondsSinceAnswer", 0L)
                .containsEntry("throttled", false);
        assertThat(this.emulator.requests().count("user")).isZero();
    }

    /** S10 */
    @Test
    void asksAtOnceAfterACallHasFailed() {
        LabelboxClient client = client().build();
        LabelboxHealthIndicator indicator = new LabelboxHealthIndicator(() -> client, Duration.ofSeconds(5), LONG);
        assertThat(health(indicator).getStatus()).isEqualTo(Status.UP);
        this.emulator.faults().on("organization").answer(503, Map.of(), "");
        this.emulator.faults().on("user").answer(503, Map.of(), "");
        assertThatThrownBy(() -> client.organization()
                        .get()
                        .with(CallOptions::withoutRetry)
                        .execute())
                .isInstanceOf(ServerException.class);
        assertThat(health(indicator).getStatus()).isEqualTo(Status.DOWN);
        assertThat(this.emulator.requests().count("user")).isEqualTo(2);
    }

    /** S10 */
    @Test
    void isUpWithTheFirstCallThatIsAnsweredAfterAFailure() {
        LabelboxClient client = client().build();
        LabelboxHealthIndicator indicator = new LabelboxHealthIndicator(() -> client, Duration.ofSeconds(5), LONG);
        this.emulator.faults().on("user").answer(503, Map.of(), "");
        assertThat(health(indicator).getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(indicator).getStatus())
                .as("probes do not ask again at once")
                .isEqualTo(Status.DOWN);
        assertThat(this.emulator.requests().count("user")).isEqualTo(1);
        assertThat(client.organization().get().execute()).isNotNull();
        assertThat(health(indicator).getStatus()).isEqualTo(Status.UP);
        assertThat(this.emulator.requests().count("user")).isEqualTo(1);
    }

    @Test
    void isUpWhileLabelboxAsksForAPause() {
        this.emulator.faults().on("user").answer(429, Map.of("retry-after", "30"), "");
        Health health = health(indicator(client(), Duration.ofSeconds(5), LONG));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("throttled", true);
    }

    @Test
    void anotherKeyThatIsRefusedSaysNothing() {
        LabelboxClient client = client().build();
        assertThat(client.organization().get().execute()).isNotNull();
        assertThatThrownBy(() -> client.withApiKey(() -> "wrong").users().me().execute())
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> client.users()
                        .me()
                        .with(options -> options.withApiKey(() -> "wrong"))
                        .execute())
                .isInstanceOf(AuthenticationException.class);
        assertThat(client.status().answers().answeredWithin(LONG)).isTrue();
        assertThatThrownBy(() -> client.datasets().get("none").execute()).isInstanceOf(NotFoundException.class);
        assertThat(client.status().answers().answeredWithin(LONG))
                .as("an answer, though not the wanted one")
                .isTrue();
    }

    /** R53, R75 */
    @Test
    void isDownWithoutTheKeyInItsDetailsIfTheKeyIsWrong() {
        String key = "canary-key-4711";
        Health health = health(indicator(client().apiKey(key), Duration.ofSeconds(5), LONG));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.toString()).contains("AuthenticationException").doesNotContain(key);
    }

    /** R53 */
    @Test
    void isDownAfterItsOwnTimeAndDoesNotRetry() {
        this.emulator.faults().on("user").always().delay(Duration.ofSeconds(20));
        Health health = health(indicator(client(), Duration.ofMillis(100), LONG));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void answersABlockingCaller() {
        LabelboxHealthIndicator indicator = indicator(client(), Duration.ofSeconds(5), LONG);
        assertThat(indicator.asHealthContributor().health())
                .satisfies(health -> assertThat(health.getStatus()).isEqualTo(Status.UP));
    }

    private LabelboxClientBuilder client() {
        return LabelboxClient.builder().apiKey(this.emulator.apiKey()).endpoint(this.emulator.endpoint());
    }

    private static LabelboxHealthIndicator indicator(LabelboxClientBuilder client, Duration timeout, Duration maxAge) {
        LabelboxClient built = client.build();
        return new LabelboxHealthIndicator(() -> built, timeout, maxAge);
    }

    private static Health health(LabelboxHealthIndicator indicator) {
        return Objects.requireNonNull(indicator.health().block(Duration.ofSeconds(10)));
    }
}
