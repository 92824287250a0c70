package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page shows nothing that does not compile: each of its snippets stands in {@link FromPython}. */
@Once("reads a page and source files")
class FromPythonTests {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySnippetIsCompiled() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/from-python.md"));
        String compiled =
                bare(Files.readString(Path.of("src/test/java/io/github/labelboxspring/reference/FromPython.java")));
        List<String> snippets =
                SNIPPET.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(snippets)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(snippet -> assertThat(compiled).contains(bare(snippet)));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
