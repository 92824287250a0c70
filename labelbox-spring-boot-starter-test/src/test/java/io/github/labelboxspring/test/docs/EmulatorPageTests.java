package io.github.labelboxspring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S11, S14: what docs/reference/emulator.md shows of containers. */
class EmulatorPageTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "emulator.md");

    private static final List<String> IMPORTS = List.of(
            "io.github.labelboxspring.test.testcontainers.LabelboxEmulatorContainer",
            "org.junit.jupiter.api.AfterEach",
            "org.springframework.boot.test.context.SpringBootTest",
            "org.springframework.boot.testcontainers.service.connection.ServiceConnection",
            "org.testcontainers.utility.MountableFile");

    @Test
    void theTestWithAContainerCompiles(@TempDir Path folder) throws IOException {
        String test = blocks("java").stream()
                .filter(block -> block.contains("@ServiceConnection"))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(
                folder.resolve("Page.java"), "import " + String.join(";\nimport ", IMPORTS) + ";\n" + test);
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests")
                .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(result).as("exit code of the compiler").isZero();
    }

    @Test
    void theComposeFileIsTheOneOfTheRepository() throws IOException {
        assertThat(blocks("yaml")).contains(Files.readString(Path.of("..", "labelbox-emulator", "compose.yaml")));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
