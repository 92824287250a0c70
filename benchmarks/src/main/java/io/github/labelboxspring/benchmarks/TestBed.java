package io.github.labelboxspring.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The canned server, and what it takes to start implementations against it. */
final class TestBed implements AutoCloseable {

    private static final Duration SERVER_START = Duration.ofMinutes(1);

    private static final int SERVER_HEAP = 512;

    private final Path directory;

    private final String python;

    private final Path script;

    private final Path log;

    private final ChildProcess server;

    private final Map<String, String> environment;

    /**
     * Starts the server.
     *
     * @param directory where input files and the processes' errors are written
     * @param python a Python that has the official SDK
     * @param script the official SDK's side of the comparison
     */
    TestBed(Path directory, String python, Path script) {
        this.directory = directory;
        this.python = python;
        this.script = script;
        this.log = directory.resolve("errors.log");
        this.server = new ChildProcess(java(SERVER_HEAP, CannedServer.class), Map.of(), this.log);
        String address = this.server
                .line(SERVER_START)
                .orElseThrow(() -> new IllegalStateException("The server did not start, see " + this.log));
        this.environment = Map.of(
                "LABELBOX_ENDPOINT", address + "/graphql",
                "LABELBOX_REST_ENDPOINT", address + "/api/v1",
                "LABELBOX_API_KEY", "benchmark");
    }

    /** Where input files are. */
    Path directory() {
        return this.directory;
    }

    /** Where to look if an implementation fails. */
    Path log() {
        return this.log;
    }

    /** @param heap largest heap in megabytes, if the implementation runs on the JVM */
    ChildProcess start(Implementation implementation, int heap) {
        List<String> command = new ArrayList<>();
        if (implementation.onJvm()) {
            command.addAll(java(heap, Worker.class));
            command.add(implementation == Implementation.CLIENT ? "ours" : "floor");
        } else {
            command.addAll(List.of(this.python, this.script.toString()));
        }
        command.add(this.directory.toString());
        return new ChildProcess(command, this.environment, this.log);
    }

    /** The same JVM and class path as here; one that lacks memory ends at once instead of limping on. */
    private static List<String> java(int heap, Class<?> main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + heap + "m",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
    }

    @Override
    public void close() {
        this.server.close();
    }
}
