package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.labelboxspring.Once;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations are read by pattern matching: a {@code switch} without default is complete, and only with all kinds. */
@Once("compiles a page")
class PatternMatchingTests {

    private static final int LEAST = 21;

    @TempDir
    private Path directory = Path.of("");

    /** A compiler of JDK 21 or later: that of this JVM, of JAVA_25_HOME, or one below /usr/lib/jvm. */
    private static Optional<Path> compiler() throws IOException {
        if (Runtime.version().feature() >= LEAST) {
            return Optional.of(Path.of(System.getProperty("java.home"), "bin", "javac"));
        }
        String named = System.getenv("JAVA_25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named, "bin", "javac"));
        }
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b2[1-9]\\b.*"))
                    .map(home -> home.resolve("bin").resolve("javac"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static String sample() throws IOException {
        Matcher sample = Pattern.compile("```java 21\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/reference/annotations.md")));
        assertThat(sample.find()).isTrue();
        return sample.group(1);
    }

    private String errors(Path compiler, String statements) throws IOException, InterruptedException {
        Path source = this.directory.resolve("Shown.java");
        Files.writeString(source, """
                import io.github.labelboxspring.annotations.*;
                class Shown {
                    static String of(Annotation annotation) {
                        %s
                        return shown;
                    }
                }
                """.formatted(statements));
        Process process = new ProcessBuilder(List.of(
                        compiler.toString(),
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        this.directory.toString(),
                        source.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : output;
    }

    @Test
    void aSwitchIsCompleteWithAllKindsAndOnlyThen() throws IOException, InterruptedException {
        Optional<Path> compiler = compiler();
        assumeTrue(compiler.isPresent(), "There is no JDK 21 or later: set JAVA_25_HOME to one");
        String complete = sample();
        String incomplete = complete.replaceAll("(?m)^ *case Prompt .*\n", "");

        assertThat(errors(compiler.get(), complete)).isEmpty();
        assertThat(incomplete).isNotEqualTo(complete);
        assertThat(errors(compiler.get(), incomplete)).contains("does not cover all possible input values");
    }
}
