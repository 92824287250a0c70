package io.github.labelboxspring.sample.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the profile {@code service} needs and does. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ServiceProfileTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void withoutAKeyItDoesNotStart() throws Exception {
        try (SampleProcess sample = start("labelbox.webhooks.secret=secret-of-webhooks")) {
            assertThat(sample.exit(PATIENCE)).isEqualTo(1);
            assertThat(sample.output()).contains("labelbox.api-key");
        }
    }

    @Test
    void withoutASecretOfWebhooksItDoesNotStart() throws Exception {
        try (SampleProcess sample = start("labelbox.api-key=key")) {
            assertThat(sample.exit(PATIENCE)).isEqualTo(1);
            assertThat(sample.output()).contains("labelbox.webhooks.secret");
        }
    }

    @Test
    void itKeepsItsStateInAFileAndLogsInJson() throws Exception {
        try (LabelboxEmulator emulator = LabelboxEmulator.start();
                SampleProcess sample = start(
                        "labelbox.api-key=" + emulator.apiKey(),
                        "labelbox.endpoint=" + emulator.endpoint(),
                        "labelbox.webhooks.secret=secret-of-webhooks")) {
            await().atMost(PATIENCE)
                    .until(() -> !sample.isAlive() || sample.output().contains("Started SampleApplication"));
            assertThat(sample.output().lines().filter(line -> line.startsWith("{")))
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(json(line).at("/ecs/version").asString()).isNotEmpty());
            assertThat(this.folder.resolve("sample.mv.db")).isRegularFile();
            assertThat(sample.terminate(PATIENCE)).isEqualTo(143);
        }
    }

    private SampleProcess start(String... properties) throws IOException {
        String[] all = new String[properties.length + 2];
        System.arraycopy(properties, 0, all, 2, properties.length);
        all[0] = "spring.profiles.active=service";
        all[1] = "sample.home=" + this.folder;
        return SampleProcess.start(this.folder.resolve("sample.log"), all);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
