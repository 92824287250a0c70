package io.github.labelboxspring.sample.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.sample.SampleApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own. */
final class SampleProcess implements AutoCloseable {

    private final Process process;

    private final Path output;

    private SampleProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static SampleProcess start(Path output, String... properties) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SampleApplication.class.getName(),
                "--server.port=0"));
        for (String property : properties) {
            command.add("--" + property);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new SampleProcess(process, output);
    }

    boolean isAlive() {
        return this.process.isAlive();
    }

    String output() {
        try {
            return Files.readString(this.output);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Asks the process to end, as a container runtime does, and returns its exit code. */
    int terminate(Duration patience) throws InterruptedException {
        this.process.destroy();
        return exit(patience);
    }

    int exit(Duration patience) throws InterruptedException {
        assertThat(this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                .as(this::output)
                .isTrue();
        return this.process.exitValue();
    }

    @Override
    public void close() {
        this.process.destroyForcibly();
    }
}
