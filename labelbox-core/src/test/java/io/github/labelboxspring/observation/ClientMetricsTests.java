package io.github.labelboxspring.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** S8: what is counted of calls. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class ClientMetricsTests {

    private static final String ORGANIZATION = "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}";

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final Counted counted = new Counted();

    private final LabelboxClient client =
            this.server.client().name("birds").metrics(this.counted).build();

    @AfterEach
    void stop() {
        this.server.close();
    }

    @Test
    void retriesTellHowTheAttemptBeforeHasEnded() {
        this.server.then(503, "").then(429, "", "Retry-After", "0").thenCut().then(200, ORGANIZATION);
        this.style.run(this.client.organization().get());
        assertThat(this.counted.events)
                .containsExactly(
                        "birds GetOrganization retried SERVER_ERROR",
                        "birds GetOrganization throttled",
                        "birds GetOrganization retried THROTTLED",
                        "birds GetOrganization retried UNKNOWN");
    }

    /** A refusal that is not waited for is counted, too. */
    @Test
    void aCallThatGivesUpWasThrottled() {
        this.server.then(429, "");
        assertThat(catchThrowable(
                        () -> this.style.run(this.client.organization().get().with(options -> options.withoutRetry()))))
                .isNotNull();
        assertThat(this.counted.events).containsExactly("birds GetOrganization throttled");
    }

    @Test
    void aCallThatWaitsForItsTurnIsCountedAndSeen() {
        LabelboxClient narrow = this.server
                .client()
                .metrics(this.counted)
                .maxConcurrentRequests(1)
                .build();
        List<ClientLoad> loads = new CopyOnWriteArrayList<>();
        this.server
                .then((request, response) -> {
                    waitUntil(narrow, load -> load.queuedRequests() > 0);
                    loads.add(narrow.status().load());
                    return response.sendString(Mono.just(ORGANIZATION));
                })
                .then(200, ORGANIZATION);
        Call<Organization> one = narrow.organization().get();
        this.style.run(Call.all(List.of(one, one), 2));
        assertThat(loads).singleElement().satisfies(load -> {
            assertThat(load.activeRequests()).isEqualTo(1);
            assertThat(load.queuedRequests()).isEqualTo(1);
        });
        assertThat(this.counted.events).containsExactly("default waited TURN");
        waitUntil(narrow, load -> load.activeRequests() == 0);
        assertThat(narrow.status().load()).isEqualTo(ClientLoad.NONE);
    }

    private static void waitUntil(LabelboxClient client, Predicate<ClientLoad> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.test(client.status().load()) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aPauseOfThePlatformIsSeen() {
        this.server.then(429, "", "Retry-After", "1").then(200, ORGANIZATION);
        this.style.run(this.client.organization().get());
        ClientLoad load = this.counted.load.get();
        assertThat(load.requestsPerSecond()).isNotNull().isPositive();
        assertThat(load.pause()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(this.counted.events).contains("birds GetOrganization throttled");
    }

    /** A last line without an end is one, too. */
    @Test
    void filesAreCounted() {
        this.server
                .then(200, "{\"data\":{\"uploadFile\":{\"url\":\"u\",\"filename\":\"f\"}}}")
                .then(200, "1\n22\n333");
        this.style.run(this.client.files().upload("abcd".getBytes(StandardCharsets.UTF_8), "f.txt", "text/plain"));
        this.style.read(this.client.caller().bytes(RangedFile.at("DownloadFile", "file", this.server.url("/f"))));
        assertThat(this.counted.events).contains("birds UploadFile sent 4 bytes");
        assertThat(this.counted.bytes).isEqualTo(8);
        assertThat(this.counted.lines).isEqualTo(3);
    }

    /** Notes what it is told. */
    private static final class Counted implements ClientMetrics {

        private final List<String> events = new CopyOnWriteArrayList<>();

        private long bytes;

        private long lines;

        private Supplier<ClientLoad> load = () -> ClientLoad.NONE;

        @Override
        public void created(String client, Supplier<ClientLoad> load) {
            this.load = load;
        }

        @Override
        public void retried(String client, String operation, CallOutcome outcome) {
            this.events.add(client + " " + operation + " retried " + outcome);
        }

        @Override
        public void throttled(String client, String operation) {
            this.events.add(client + " " + operation + " throttled");
        }

        @Override
        public void waited(String client, Wait wait, Duration time) {
            assertThat(time).isPositive();
            if (wait == Wait.TURN) {
                this.events.add(client + " waited " + wait);
            }
        }

        @Override
        public void sentBytes(String client, String operation, long bytes) {
            this.events.add(client + " " + operation + " sent " + bytes + " bytes");
        }

        @Override
        public synchronized void received(String client, String operation, long bytes, long lines) {
            this.bytes += bytes;
            this.lines += lines;
        }
    }
}
