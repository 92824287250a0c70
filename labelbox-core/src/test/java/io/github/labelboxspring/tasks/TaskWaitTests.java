package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.TaskTimeoutException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.network.TestNetwork;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** R18: a request, the start of an export and the wait for it have time limits of their own. Tasks here never end. */
@ParameterizedClass
@Tag(TestNetwork.TAG)
@EnumSource(CallStyle.class)
class TaskWaitTests {

    private static final String START = "exportDataRowsInCatalog";

    private static final Duration LATE = Duration.ofMillis(600);

    private static final Duration SHORT = Duration.ofMillis(300);

    @Parameter
    private CallStyle style;

    private final LabelboxEmulator emulator = TestNetwork.start(
            LabelboxEmulator.builder().clock(EmulatorClock.manual(Instant.parse("2026-03-01T12:00:00Z"))));

    @AfterEach
    void stop() {
        TestNetwork.stop(this.emulator);
    }

    private LabelboxClientBuilder client() {
        return LabelboxClient.builder()
                .apiKey(this.emulator.apiKey())
                .endpoint(this.emulator.endpoint())
                .restEndpoint(this.emulator.restEndpoint())
                .polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(50)));
    }

    private static TaskCall<Export> export(LabelboxClient client) {
        return client.exports().ofCatalog(ExportFilters.NONE, ExportParams.of());
    }

    @Test
    void theTimeoutOfRequestsLeavesTheStartOfAnExport() {
        this.emulator.faults().on("*").always().delay(LATE);
        LabelboxClient hasty = client().timeout(SHORT).build();
        assertThat(this.style.run(export(hasty).start()).ref().id()).isNotBlank();
        assertThat(this.emulator.requests().count(START)).isEqualTo(1);
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> this.style.run(hasty.users().me().with(options -> options.withoutRetry())));
    }

    /** R19 */
    @Test
    void theTimeoutOfTheStartLeavesTheRest() {
        this.emulator.faults().on("*").always().delay(LATE);
        LabelboxClient client = client().build();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> this.style.run(export(client)
                        .start()
                        .with(options -> options.withTimeout(SHORT).withoutRetry())))
                .withMessageContaining("timed out");
        assertThat(this.style.run(client.users().me())).isNotNull();
    }

    /** R19 */
    @Test
    void theWaitForATaskLeavesItsRequests() {
        TaskCall<Export> export = export(client().build());
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> this.style.run(export.with(options -> options.withTaskWait(SHORT))));
        this.emulator.faults().on(START).delay(LATE);
        assertThatExceptionOfType(TaskTimeoutException.class)
                .as("the start took longer than the wait may")
                .isThrownBy(() -> this.style.run(export.with(options -> options.withTaskWait(SHORT))));
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> this.style.run(export.start()).await(SHORT));
    }

    @Test
    void theWaitCanBeSetForAllTasks() {
        LabelboxClient client = client().polling(new Polling(Duration.ofMillis(10), Duration.ofMillis(50), SHORT))
                .build();
        assertThatExceptionOfType(TaskTimeoutException.class).isThrownBy(() -> this.style.run(export(client)));
    }
}
