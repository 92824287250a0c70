package io.github.labelboxspring.formats.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs what a Python with the official SDK and pycocotools computes. */
public final class PythonScript {

    /** Names such a Python. */
    public static final String PYTHON = "LABELBOX_SDK_PYTHON";

    private PythonScript() {}

    static List<JsonNode> lines(String kind, long seed, int count) {
        try {
            Process process = new ProcessBuilder(
                            System.getenv(PYTHON),
                            "src/test/python/random_cases.py",
                            kind,
                            String.valueOf(seed),
                            String.valueOf(count))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Python failed at " + kind + " with seed " + seed);
            }
            return output.lines().map(JsonMapper.shared()::readTree).toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
