package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R31: {@code docs/reference/retries.md} names a test in each row, and the test exists. */
class RetriesPageTests {

    private static final Path ROOT = Path.of("..");

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

    @Test
    void eachRowNamesATestThatExists() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/reference/retries.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.endsWith("| test |"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).results().toList())
                        .as(row)
                        .isNotEmpty()
                        .allMatch(RetriesPageTests::exists));
    }

    private static boolean exists(MatchResult named) {
        return Stream.of("labelbox-core", "labelbox-spring-boot-autoconfigure")
                .flatMap(RetriesPageTests::tests)
                .filter(file -> file.endsWith(named.group(1) + ".java"))
                .anyMatch(file -> read(file).contains("void " + named.group(2) + "("));
    }

    private static Stream<Path> tests(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
            return files.toList().stream();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
