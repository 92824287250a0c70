package io.github.labelboxspring.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets do not stand in memory, neither when they are written nor when they are read. */
class MemoryTests {

    private static final String IMAGES = "50000";

    @TempDir
    Path directory;

    /** The annotations of 50,000 images need more than 24 MiB, as objects and as JSON. */
    @Test
    void manyImagesNeedLittleMemory() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        Objects.requireNonNull(System.getProperty("java.class.path")),
                        ManyImages.class.getName(),
                        this.directory.toString(),
                        IMAGES))
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
    }
}
