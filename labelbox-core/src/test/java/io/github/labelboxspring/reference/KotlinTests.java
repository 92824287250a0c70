package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Once;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin reads and makes annotations: a {@code when} without else is complete, and only with all kinds. */
@Once("compiles a page")
class KotlinTests {

    private static final String IMPORTS = """
            import io.github.labelboxspring.annotations.*
            import io.github.labelboxspring.annotations.Annotation
            import io.github.labelboxspring.datarows.DataRowKey
            import io.github.labelboxspring.imports.NewLabel

            """;

    @TempDir
    private Path directory = Path.of("");

    private static String sample() throws IOException {
        Matcher sample = Pattern.compile("```kotlin\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/reference/annotations.md")));
        assertThat(sample.find()).isTrue();
        return sample.group(1);
    }

    private Path source(String name, String statements) throws IOException {
        return Files.writeString(
                this.directory.resolve(name), "package " + name.replace(".kt", "") + "\n" + IMPORTS + statements);
    }

    /** Return the errors and warnings of the compiler, which stands on the class path and has a process of its own. */
    private List<String> reported(Path... sources) throws IOException, InterruptedException {
        Path output = this.directory.resolve("output.txt");
        ProcessBuilder compiler = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                this.directory.resolve("classes").toString());
        for (Path source : sources) {
            compiler.command().add(source.toString());
        }
        compiler.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    @Test
    void aWhenIsCompleteWithAllKindsAndOnlyThen() throws IOException, InterruptedException {
        String complete = sample();
        String incomplete = complete.replaceAll("(?m)^ *is Prompt .*\n", "");
        String careless = complete.replace(" ?: \"IoU\"", "");

        List<String> reported = reported(
                source("complete.kt", complete), source("incomplete.kt", incomplete), source("careless.kt", careless));

        assertThat(incomplete).isNotEqualTo(complete);
        assertThat(careless).isNotEqualTo(complete);
        assertThat(reported)
                .filteredOn(line -> line.contains("incomplete.kt"))
                .singleElement()
                .asString()
                .contains("error", "must be exhaustive", "Prompt");
        assertThat(reported)
                .filteredOn(line -> line.contains("careless.kt"))
                .singleElement()
                .asString()
                .contains("error", "String?");
        assertThat(reported).noneMatch(line -> line.contains("/complete.kt"));
    }
}
