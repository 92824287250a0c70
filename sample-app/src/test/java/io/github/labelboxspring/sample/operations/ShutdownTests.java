package io.github.labelboxspring.sample.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application is told to end in the middle of an import, and is started again. */
@Tag("processes")
class ShutdownTests {

    private static final int DIGITS = 1_100;

    /** The exit code of a process that was asked to end. */
    private static final int TERMINATED = 143;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void anImportIsParkedAndGoesOn() throws Exception {
        try (LabelboxEmulator emulator = LabelboxEmulator.start();
                LabelboxClient labelbox = client(emulator)) {
            try (SampleProcess first = start("first", emulator)) {
                await().atMost(PATIENCE)
                        .until(() -> !first.isAlive() || rows(labelbox).size() >= 500);
                assertThat(first.terminate(LIMIT)).as(first::output).isEqualTo(TERMINATED);
                assertThat(first.output())
                        .contains("Import of pictures: stopped")
                        .doesNotContain("goes on from its last commit");
            }
            assertThat(rows(labelbox)).hasSizeBetween(500, DIGITS - 1);
            try (SampleProcess second = start("second", emulator)) {
                await().atMost(PATIENCE).until(() -> !second.isAlive() || evaluated(second) == 2);
                assertThat(second.isAlive()).as(second::output).isTrue();
                assertThat(second.terminate(LIMIT)).isEqualTo(TERMINATED);
            }
            assertThat(rows(labelbox)).doesNotHaveDuplicates().hasSize(DIGITS);
        }
    }

    private SampleProcess start(String name, LabelboxEmulator emulator) throws IOException {
        return SampleProcess.start(
                this.folder.resolve(name + ".log"),
                "spring.profiles.active=service",
                "sample.home=" + this.folder,
                "labelbox.api-key=" + emulator.apiKey(),
                "labelbox.endpoint=" + emulator.endpoint(),
                "labelbox.rest-endpoint=" + emulator.restEndpoint(),
                "labelbox.app-url=" + emulator.appUrl(),
                "labelbox.webhooks.secret=secret-of-webhooks",
                "labelbox.polling.first=100ms",
                "sample.demo.enabled=true",
                "sample.demo.digits=" + DIGITS,
                "sample.demo.training=500",
                "sample.dispatch-interval=50ms");
    }

    /** Rounds that were evaluated. */
    private static long evaluated(SampleProcess sample) {
        return sample.output()
                .lines()
                .filter(line -> line.contains("[name=evaluate-round]] completed"))
                .count();
    }

    private static LabelboxClient client(LabelboxEmulator emulator) {
        return LabelboxClient.builder()
                .apiKey(emulator.apiKey())
                .endpoint(emulator.endpoint())
                .restEndpoint(emulator.restEndpoint())
                .build();
    }

    /** The global keys of all data rows. */
    private static List<String> rows(LabelboxClient labelbox) {
        return labelbox.datasets()
                .list()
                .flux()
                .toStream()
                .map(Dataset::id)
                .flatMap(dataset -> labelbox.dataRows().list(dataset).flux().toStream())
                .map(DataRow::globalKey)
                .toList();
    }
}
