package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;

/** R52: an application whose beans were worked out when it was built. */
@Timeout(180)
class AheadOfTimeTests {

    private static final String KEY = "canary-key-of-the-build";

    @TempDir
    private Path folder;

    @Test
    void clientsThatPropertiesNameAreThere() throws Exception {
        process(
                ProcessedApplication.class,
                "--labelbox.primary=birds",
                "--labelbox.clients.birds.api-key=" + KEY,
                "--labelbox.clients.fish.timeout=5s");
        compile();
        try (LabelboxEmulator birds = LabelboxEmulator.start();
                LabelboxEmulator fish = LabelboxEmulator.start()) {
            String output = run(
                    ProcessedApplication.class,
                    "--labelbox.clients.birds.api-key=" + birds.apiKey(),
                    "--labelbox.clients.birds.endpoint=" + birds.endpoint(),
                    "--labelbox.clients.fish.api-key=" + fish.apiKey(),
                    "--labelbox.clients.fish.endpoint=" + fish.endpoint());
            assertThat(output)
                    .contains("Starting AOT-processed ProcessedApplication")
                    .contains("clients [birds, fish]", "primary birds")
                    .contains("birds " + birds.organizationId(), "fish " + fish.organizationId());
        }
    }

    /** R40, S9 */
    @Test
    void aClientThatIsAskedForAfterTheStartIsThereAndPropertiesAreCheckedBefore() throws Exception {
        process(ProcessedLazyApplication.class, "--labelbox.api-key=" + KEY);
        compile();
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            String[] properties = {
                "--labelbox.api-key=" + emulator.apiKey(), "--labelbox.endpoint=" + emulator.endpoint()
            };
            assertThat(run(ProcessedLazyApplication.class, properties))
                    .contains("Starting AOT-processed ProcessedLazyApplication")
                    .contains("without a client", "client of " + emulator.organizationId());
        }
        assertThat(run(ProcessedLazyApplication.class))
                .contains("without a client", "APPLICATION FAILED TO START")
                .contains("no API key is set (property labelbox.api-key)");
        assertThat(run(ProcessedLazyApplication.class, "--labelbox.timeout=0s"))
                .contains("APPLICATION FAILED TO START", "Property: labelbox.timeout")
                .doesNotContain("without a client");
    }

    private void process(Class<?> application, String... properties) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                application.getName(),
                this.folder.resolve("sources").toString(),
                this.folder.resolve("resources").toString(),
                this.folder.resolve("classes").toString(),
                "group",
                "artifact"));
        arguments.addAll(List.of(properties));
        SpringApplicationAotProcessor.main(arguments.toArray(String[]::new));
    }

    /** R75: what is generated ends up in images. */
    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                this.folder.resolve("classes").toString()));
        try (Stream<Path> all = Files.walk(this.folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".java")) {
                    assertThat(file).content().doesNotContain(KEY);
                    arguments.add(file.toString());
                }
            }
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("exit code of the compiler")
                .isZero();
    }

    private String run(Class<?> started, String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dspring.aot.enabled=true",
                "-cp",
                this.folder.resolve("classes")
                        + File.pathSeparator
                        + this.folder.resolve("resources")
                        + File.pathSeparator
                        + System.getProperty("java.class.path"),
                started.getName(),
                "--logging.level.root=info"));
        command.addAll(List.of(properties));
        Path output = this.folder.resolve("output");
        Process application = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(application.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
        } finally {
            application.destroyForcibly();
        }
        return Files.readString(output);
    }
}
