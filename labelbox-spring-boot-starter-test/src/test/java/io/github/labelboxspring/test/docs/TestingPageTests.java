package io.github.labelboxspring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** S11: each test that docs/reference/testing.md shows stands in this package, and runs. */
class TestingPageTests {

    private static final Path SOURCES =
            Path.of("src", "test", "java", "io", "github", "labelboxspring", "test", "docs");

    @Test
    void everySnippetIsATestHere() throws IOException {
        String sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            sources = bare(all.toString());
        }
        List<String> snippets = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "reference", "testing.md")))
                .results()
                .map(match -> bare(match.group(1)))
                .toList();
        assertThat(snippets)
                .hasSize(3)
                .allSatisfy(snippet -> assertThat(sources).contains(snippet));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
