package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One operation with all its attempts. */
@ParameterizedClass
@Timeout(60)
@EnumSource(CallStyle.class)
class AttemptTests {

    private static final String FOUND = "{\"data\":{\"a\":\"x\"}}";

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private static Call<String> call(LabelboxClient client, Safety safety, @Nullable Duration timeout) {
        return client.caller()
                .call(new GraphQlOperation<>(
                        "Op",
                        "query Op {a}",
                        Map.of("id", "p1"),
                        List.of(),
                        "a",
                        ResultType.of(String.class),
                        safety,
                        false,
                        timeout));
    }

    private static Call<String> call(LabelboxClient client) {
        return call(client, Safety.READ, null);
    }

    private LabelboxException failure(Call<?> call) {
        return Objects.requireNonNull(catchThrowableOfType(LabelboxException.class, () -> this.style.run(call)));
    }

    private void answerAfter(Duration delay) {
        this.server.then(
                (request, response) -> response.sendString(Mono.just(FOUND).delayElement(delay)));
    }

    private void down(int times) {
        for (int each = 0; each < times; each++) {
            this.server.then(503, "down");
        }
    }

    @Test
    void theTimeoutIsTheOptionOrTheLongerOneOfOperationAndClient() {
        LabelboxClient hasty =
                this.server.client().timeout(Duration.ofMillis(300)).build();
        answerAfter(SECOND);
        assertThat(this.style.run(call(hasty, Safety.READ, Duration.ofSeconds(20))))
                .isEqualTo("x");
        answerAfter(SECOND);
        assertThat(failure(call(hasty, Safety.READ, Duration.ofSeconds(20))
                        .with(options ->
                                options.withTimeout(Duration.ofMillis(300)).withoutRetry())))
                .hasMessageContaining("timed out");
        answerAfter(SECOND);
        LabelboxClient patient =
                this.server.client().timeout(Duration.ofSeconds(20)).build();
        assertThat(this.style.run(call(patient, Safety.READ, Duration.ofMillis(300))))
                .isEqualTo("x");
    }

    /** Reports may take two minutes, as long as retries do in all; one that timed out has another attempt, as in the SDK. */
    @Test
    void anOperationThatMayTakeLongIsTriedAgainAfterATimeout() {
        LabelboxClient client = this.server
                .client()
                .timeout(Duration.ofMillis(300))
                .retry(new RetrySettings(3, Duration.ZERO, Duration.ZERO, SECOND, Duration.ZERO))
                .build();
        this.server.thenSilence().then(200, FOUND);
        assertThat(this.style.run(call(client, Safety.READ, Duration.ofMillis(1500))))
                .isEqualTo("x");
    }

    @Test
    void aCallThatWaitsForItsTurnGetsIt() {
        LabelboxClient narrow = this.server.client().maxConcurrentRequests(1).build();
        answerAfter(Duration.ofMillis(300));
        Disposable first = call(narrow).mono().subscribe();
        while (this.server.received().isEmpty()) {
            Thread.onSpinWait();
        }
        this.server.then(200, FOUND);
        assertThat(this.style.run(call(narrow))).isEqualTo("x");
        assertThat(first.isDisposed()).isTrue();
    }

    /** X9 */
    @Test
    void aCallBeyondTheQueueFailsAtOnceAndMayBeRepeated() {
        LabelboxClient narrow = this.server
                .client()
                .maxConcurrentRequests(1)
                .maxQueuedRequests(1)
                .build();
        this.server.thenSilence();
        Disposable busy = Flux.merge(call(narrow).mono(), call(narrow).mono()).subscribe();
        while (this.server.received().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(failure(call(narrow).with(options -> options.withoutRetry())))
                .isInstanceOf(TransportException.class)
                .returns(true, LabelboxException::retryable)
                .hasMessageContaining("Op: 1 requests are already waiting, so it was not queued")
                .hasMessageContaining("labelbox.rate-limit.max-queued-requests");
        busy.dispose();
    }

    /** X8 */
    @Test
    void aRefusalForTheRateHoldsBackTheNextRequest() {
        LabelboxClient client = this.server.client().build();
        this.server.then(429, "{}", "Retry-After", "2").then(200, FOUND);
        assertThat(failure(call(client).with(options -> options.withoutRetry())))
                .isInstanceOf(RateLimitedException.class);
        long start = System.nanoTime();
        assertThat(this.style.run(call(client))).isEqualTo("x");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(SECOND);
    }

    /** X25 */
    @Test
    void aFailureSaysWhatWasSentHowOftenAndForHowLong() {
        down(StubServer.ATTEMPTS);
        assertThat(failure(call(this.server.client().build())))
                .returns(StubServer.ATTEMPTS, LabelboxException::attempts)
                .hasMessageContaining("(sent: id=p1)")
                .satisfies(failure -> assertThat(failure.elapsed()).isBetween(Duration.ZERO, Duration.ofMinutes(1)));
    }

    /** X25 */
    @Test
    void eachAttemptIsLogged() {
        Logger logger = (Logger) LoggerFactory.getLogger("io.github.labelboxspring.client");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(events);
        try {
            down(1);
            this.server.then(200, FOUND);
            this.style.run(call(this.server.client().build()));
        } finally {
            logger.detachAppender(events);
            logger.setLevel(before);
        }
        assertThat(List.copyOf(events.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.split(": ")[1].matches("attempt 1 failed, next attempt in [0-9]+ ms"));
    }

    /** R74: what succeeds pays for retries again. */
    @Test
    void retriesAreASmallPartOfAllRequests() {
        LabelboxClient client = this.server.client().build();
        int retries = 0;
        while (true) {
            down(StubServer.ATTEMPTS);
            int attempts = failure(call(client)).attempts();
            retries += attempts - 1;
            if (attempts < StubServer.ATTEMPTS) {
                break;
            }
        }
        assertThat(retries).isEqualTo(50);
        this.server.reset();
        for (int each = 0; each < 10; each++) {
            this.server.then(200, FOUND);
            assertThat(this.style.run(call(client))).isEqualTo("x");
        }
        down(StubServer.ATTEMPTS);
        assertThat(failure(call(client)).attempts()).isEqualTo(2);
    }

    @Test
    void aChangeThatIsOverIsNotInFlight() {
        LabelboxClient client = this.server.client().build();
        this.server.then(200, FOUND);
        Call<String> silent = StreamCall.of(Flux::<String>never).collect(Collectors.joining());
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> this.style.run(call(client, Safety.IDEMPOTENT, null)
                        .flatMap(done -> silent)
                        .with(options -> options.withDeadline(SECOND))))
                .returns(false, LabelboxException::mayHaveBeenApplied);
        this.server.thenSilence();
        assertThat(failure(call(client, Safety.IDEMPOTENT, null)
                        .with(options -> options.withDeadline(SECOND).withoutRetry())))
                .returns(true, LabelboxException::mayHaveBeenApplied);
    }

    /** Its failure and the deadline of the call may come at the same moment. */
    @Test
    void aChangeThatFailedInDoubtIsNotForgottenAtTheDeadline() {
        LabelboxClient client = this.server.client().build();
        this.server.thenSilence();
        Call<String> silent = StreamCall.of(Flux::<String>never).collect(Collectors.joining());
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> this.style.run(call(client, Safety.ONCE, null)
                        .with(options ->
                                options.withTimeout(SECOND.dividedBy(4)).withoutRetry())
                        .recover(LabelboxException.class, lost -> silent)
                        .with(options -> options.withDeadline(SECOND))))
                .returns(true, LabelboxException::mayHaveBeenApplied);
    }

    /** X1 */
    @Test
    void anAppliedChangeIsNamedByALaterFailure() {
        LabelboxClient client = this.server.client().build();
        this.server.then(200, FOUND);
        down(StubServer.ATTEMPTS);
        assertThat(failure(call(client, Safety.ONCE, null).flatMap(done -> call(client))))
                .isInstanceOf(ServerException.class)
                .returns(true, LabelboxException::mayHaveBeenApplied)
                .hasMessageContaining("Op (id=p1)");
    }
}
