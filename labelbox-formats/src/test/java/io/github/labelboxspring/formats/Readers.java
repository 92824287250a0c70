package io.github.labelboxspring.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readers and writers of the formats that are not ours, in a Python of their own. */
final class Readers {

    /** Names a Python that has what src/test/python/requirements.txt lists. */
    static final String PYTHON = "LABELBOX_READERS_PYTHON";

    private static final String SCRIPT = "src/test/python/readers.py";

    private static final JsonMapper JSON = new JsonMapper();

    private Readers() {}

    static JsonNode run(String command, Path path, String... arguments) {
        List<String> line = new ArrayList<>(List.of(System.getenv(PYTHON), SCRIPT, command, path.toString()));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The reader failed at " + line);
            }
            return JSON.readTree(output);
        } catch (IOException ex) {
            throw new IllegalStateException("The reader cannot be started", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
