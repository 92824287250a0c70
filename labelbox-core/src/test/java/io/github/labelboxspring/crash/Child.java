package io.github.labelboxspring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.crash.KilledCaller.Work;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A process with a {@link KilledCaller}, and what it leaves behind. */
final class Child implements AutoCloseable {

    /** How the JVM reports a process that ended by signal 9. */
    private static final int KILLED = 128 + 9;

    private final Path notes;

    private final Path output;

    private final Path temporary;

    private final Process process;

    private Child(Path notes, Path output, Path temporary, Process process) {
        this.notes = notes;
        this.output = output;
        this.temporary = temporary;
        this.process = process;
    }

    /**
     * Start the program with a folder for temporary files of its own.
     *
     * @param id of the work's object
     */
    static Child start(Path folder, Platform platform, Work work, String id, Object input) throws IOException {
        Path notes = folder.resolve("notes");
        Path output = folder.resolve("output");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCaller.class.getName(),
                        notes.toString(),
                        platform.url(),
                        platform.emulator().apiKey(),
                        work.name(),
                        id,
                        input.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Child(notes, output, temporary, process);
    }

    /** Kill the process once it waits for the held request, and once the condition is met. */
    void killAt(Hold hold, BooleanSupplier condition) throws IOException, InterruptedException {
        while (!hold.reached() || !condition.getAsBoolean()) {
            assertThat(this.process.isAlive())
                    .as(() -> "alive: " + read(this.output))
                    .isTrue();
        }
        this.process.destroyForcibly();
        assertThat(this.process.waitFor()).isEqualTo(KILLED);
        assertThat(notes()).doesNotContain(KilledCaller.DONE);
    }

    /** Kill the process once it waits for the held request. */
    void killAt(Hold hold) throws IOException, InterruptedException {
        killAt(hold, () -> true);
    }

    /** Return the lines that the program stored. */
    List<String> notes() {
        return Files.exists(this.notes) ? read(this.notes) : List.of();
    }

    /** Return the rest of the stored lines that begin with a word. */
    List<String> notes(String word) {
        return notes().stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    /** Return the reference of the only task that the program stored. */
    TaskRef task() {
        assertThat(notes(KilledCaller.TASK)).hasSize(1);
        String[] parts = notes(KilledCaller.TASK).get(0).split(" ");
        return new TaskRef(TaskRef.Kind.valueOf(parts[0]), parts[1], parts.length > 2 ? parts[2] : null);
    }

    /** Return the names of the client's temporary files that were left over. */
    List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(this.temporary)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("labelbox"))
                    .toList();
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** End the process if a failed test did not kill it. */
    @Override
    public void close() {
        this.process.destroyForcibly();
    }
}
