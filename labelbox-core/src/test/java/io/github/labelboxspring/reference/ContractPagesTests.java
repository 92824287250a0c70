package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Once;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R31: each row of the pages that promise something names a test, and the test exists. */
@Once("reads pages and source files")
class ContractPagesTests {

    private static final Path ROOT = Path.of("..");

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"retries.md", "calls.md"})
    void eachRowNamesATestThatExists(String page) throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/reference").resolve(page)).stream()
                .filter(line -> line.startsWith("| ") && !line.endsWith("| test |"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).results().toList())
                        .as(row)
                        .isNotEmpty()
                        .allMatch(ContractPagesTests::exists));
    }

    private static boolean exists(MatchResult named) {
        return Stream.of("labelbox-core", "labelbox-spring-boot-autoconfigure")
                .flatMap(ContractPagesTests::tests)
                .filter(file -> file.endsWith(named.group(1) + ".java"))
                .anyMatch(file -> Pattern.compile("(void|Stream<DynamicTest>) " + named.group(2) + "\\(")
                        .matcher(read(file))
                        .find());
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
