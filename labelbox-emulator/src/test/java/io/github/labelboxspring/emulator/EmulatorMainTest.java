package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** M3: the program. */
class EmulatorMainTest {

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final CommandLine program = EmulatorMain.commandLine()
            .setOut(new PrintWriter(this.output, true))
            .setErr(new PrintWriter(this.errors, true));

    private LabelboxEmulator started(String... options) {
        this.program.parseArgs(options);
        return ((EmulatorMain) this.program.getCommand()).start();
    }

    @Test
    void tellsProgramsAndPeopleWhereItIs() {
        try (LabelboxEmulator emulator = started("--api-key", "key-of-the-test", "--control-token=abc")) {
            assertThat(this.output.toString().lines())
                    .containsExactly(
                            "endpoint=" + emulator.endpoint(),
                            "rest-endpoint=" + emulator.restEndpoint(),
                            "app-url=" + emulator.appUrl(),
                            "api-key=key-of-the-test",
                            "control-token=abc");
            assertThat(this.errors.toString())
                    .contains("listens on " + emulator.baseUrl(), "labelbox.Client(", "labelbox.endpoint=")
                    .doesNotContain("key-of-the-test");
        }
    }

    @Test
    void itsOptionsReachTheEmulator(@TempDir Path directory) throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "users: [{email: a@example.org}]");
        try (LabelboxEmulator emulator = started(
                "--rate-limit=7",
                "--strict",
                "--task-latency=PT2S",
                "--processing-time=PT3S",
                "--seed",
                seed.toString())) {
            assertThat(emulator.control().settings().rateLimit()).isEqualTo(7);
            assertThat(emulator.control().settings().strict()).isTrue();
            assertThat(emulator.control().settings().taskLatency()).hasSeconds(2);
            assertThat(emulator.control().settings().processingTime()).hasSeconds(3);
            assertThat(emulator.people().all()).extracting(Member::email).contains("a@example.org");
        }
    }

    /** M16: of a container's health check. */
    @Test
    void tellsWhetherARunningEmulatorAnswers() {
        LabelboxEmulator emulator = started("--host=0.0.0.0", "--port=0");
        String port = String.valueOf(emulator.port());
        try (emulator) {
            assertThat(this.program.execute("health", "--host=0.0.0.0", "--port", port))
                    .isZero();
            assertThat(this.output.toString()).contains("\"status\":\"UP\"");
        }
        assertThat(this.program.execute("health", "--host=0.0.0.0", "--port", port))
                .isEqualTo(1);
        assertThat(this.errors.toString().lines())
                .last()
                .asString()
                .contains("http://localhost:" + port, "Connection refused");
    }

    /** M16: to build an image, and to check a seed before it is needed. */
    @Test
    void aDryRunEndsByItself(@TempDir Path directory) throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "datasets: [{name: Digits}]");
        assertThat(this.program.execute("--dry-run", "--seed=" + seed)).isZero();
        assertThat(this.errors.toString()).contains("listens on");
        Files.writeString(seed, "datasets: [{nmae: Digits}]");
        assertThat(this.program.execute("--dry-run", "--seed=" + seed)).isEqualTo(1);
    }

    @Test
    void tellsItsOptionsAndItsVersion() {
        assertThat(this.program.execute("--help")).isZero();
        assertThat(this.output.toString()).contains("--port", "--seed", "--rate-limit", "LABELBOX_EMULATOR_API_KEY");
        assertThat(this.program.execute("--version")).isZero();
        assertThat(this.output.toString()).contains("labelbox-emulator development");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-such", "--port=abc", "--task-latency=soon", "--port"})
    void aWrongOptionIsOneLine(String option) {
        assertThat(this.program.execute(option)).isEqualTo(2);
        assertThat(this.errors.toString().lines())
                .hasSize(1)
                .allMatch(line -> line.contains(option.split("=")[0]) && line.contains("--help"));
    }

    @Test
    void aStartThatFailsIsOneLineAndLeavesNothingBehind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(this.program.execute("--host=0.0.0.0", "--port=" + taken.getLocalPort()))
                    .isEqualTo(1);
            assertThat(this.errors.toString().lines())
                    .singleElement()
                    .asString()
                    .contains("Cannot listen on 0.0.0.0 port " + taken.getLocalPort(), "already in use");
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(Thread::isAlive)
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("labelbox-emulator-jobs"));
    }

    @Test
    void anAddressThatIsNoneIsOneLine() {
        assertThat(this.program.execute("--host=none.invalid")).isEqualTo(1);
        assertThat(this.errors.toString().lines())
                .singleElement()
                .asString()
                .contains("none.invalid")
                .doesNotContain("null");
    }

    @Test
    void aWrongSeedIsOneLine(@TempDir Path directory) throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "datasets: [{nmae: Digits}]");
        assertThat(this.program.execute("--seed=" + seed)).isEqualTo(1);
        assertThat(this.errors.toString()).contains(seed.toString(), "nmae");
    }

    /** M2 */
    @Test
    void startsFromASnapshot(@TempDir Path directory) {
        Path file = directory.resolve("state.snapshot");
        try (LabelboxEmulator original =
                LabelboxEmulator.builder().rateLimit(100).start()) {
            original.people().add("a@example.org", DefaultRole.LABELER);
            original.control().snapshot(file);
            try (LabelboxEmulator copy = started("--snapshot=" + file, "--task-latency=PT2S")) {
                assertThat(copy.people().all()).isEqualTo(original.people().all());
                assertThat(copy.control().settings().rateLimit()).isEqualTo(100);
                assertThat(copy.control().settings().taskLatency()).hasSeconds(2);
                assertThat(this.output.toString()).contains("api-key=" + original.apiKey());
            }
        }
    }

    /** M2 */
    @Test
    void aWrongSnapshotIsOneLine(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("state.snapshot"), "users: []");
        assertThat(this.program.execute("--snapshot=" + file)).isEqualTo(1);
        assertThat(this.errors.toString().lines())
                .singleElement()
                .asString()
                .contains(file + " cannot be used. It is no snapshot");
    }

    /** M8 */
    @Test
    void anAddressOfVersion6StandsInBrackets() {
        try (LabelboxEmulator emulator = LabelboxEmulator.builder().host("::1").start()) {
            assertThat(emulator.endpoint()).isEqualTo("http://[::1]:" + emulator.port() + "/graphql");
        }
    }
}
