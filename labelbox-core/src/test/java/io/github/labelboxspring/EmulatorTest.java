package io.github.labelboxspring;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.network.TestNetwork;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;

/** Behaviour against an emulator of its own, in both styles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(TestNetwork.TAG)
public abstract class EmulatorTest {

    @Parameter
    protected CallStyle style;

    protected LabelboxEmulator emulator;

    protected LabelboxClient client;

    @BeforeAll
    void startEmulator() {
        this.emulator = TestNetwork.start(LabelboxEmulator.builder().taskLatency(Duration.ofMillis(20)));
        this.client = client(this.emulator.apiKey()).build();
    }

    @AfterAll
    void stopEmulator() {
        TestNetwork.stop(this.emulator);
    }

    /** A client of the emulator with any key, which polls and retries quickly. */
    protected LabelboxClientBuilder client(String key) {
        return LabelboxClient.builder()
                .apiKey(key)
                .endpoint(this.emulator.endpoint())
                .restEndpoint(this.emulator.restEndpoint())
                .retry(new RetrySettings(
                        4, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(5)))
                .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(100)));
    }
}
