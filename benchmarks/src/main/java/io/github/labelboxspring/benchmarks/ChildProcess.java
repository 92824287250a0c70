package io.github.labelboxspring.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that is told what to do line by line, and ends when its input does. */
final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;

    private final BufferedReader output;

    private final Writer input;

    /** @param log what the process writes to its standard error is appended here */
    ChildProcess(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            this.process = builder.start();
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot start " + command.get(0), ex);
        }
        this.output = this.process.inputReader(StandardCharsets.UTF_8);
        this.input = this.process.outputWriter(StandardCharsets.UTF_8);
    }

    /** The next line that the process prints; empty if it ends before, or is killed because that takes too long. */
    Optional<String> line(Duration patience) {
        CompletableFuture<Void> kill = CompletableFuture.runAsync(
                this.process::destroyForcibly,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return Optional.ofNullable(this.output.readLine());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } finally {
            kill.cancel(false);
        }
    }

    /** Runs the work in the process; empty if the process ends before it is done, or is killed. */
    Optional<Measurement> perform(Work work, int size, Duration patience) {
        try {
            this.input.write(work.option() + " " + size + "\n");
            this.input.flush();
        } catch (IOException ended) {
            return Optional.empty();
        }
        // A JVM that runs out of memory says so on its standard output before it ends.
        return line(patience)
                .filter(Measurement::readable)
                .map(Measurement::parse)
                .filter(done -> done.units() == work.units(size));
    }

    @Override
    public void close() {
        try {
            this.input.close();
        } catch (IOException alreadyEnded) {
            // Nothing is left to be closed.
        }
        try {
            if (!this.process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                this.process.destroyForcibly();
            }
        } catch (InterruptedException ex) {
            this.process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
