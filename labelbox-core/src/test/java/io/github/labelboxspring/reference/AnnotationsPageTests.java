package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Compilation;
import io.github.labelboxspring.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about typed annotations names them all, and its samples compile. */
@Once("compiles a page")
class AnnotationsPageTests {

    private static final Path TYPES = Path.of("src/main/java/io/github/labelboxspring/annotations");

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/reference/annotations.md"));
    }

    @Test
    void samplesCompile() throws IOException {
        List<String> samples = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(block -> block.group(1))
                .toList();
        StringBuilder source = new StringBuilder("""
                import io.github.labelboxspring.LabelboxClient;
                import io.github.labelboxspring.annotations.*;
                import io.github.labelboxspring.datarows.DataRowKey;
                import io.github.labelboxspring.exports.*;
                import io.github.labelboxspring.imports.*;
                import io.github.labelboxspring.ontologies.*;
                import java.util.*;
                import java.util.stream.Stream;
                class Page {
                private LabelboxClient client;
                private LabelboxClient source;
                private Export export;
                private String projectId;
                """);
        for (int number = 0; number < samples.size(); number++) {
            source.append("void sample")
                    .append(number)
                    .append("() {\n")
                    .append(samples.get(number))
                    .append("}\n");
        }
        assertThat(samples).hasSizeGreaterThan(5);
        assertThat(Compilation.errors(Map.of("Page", source.append("}\n").toString())))
                .isEmpty();
    }

    @Test
    void eachTypeIsNamed() throws IOException {
        String page = page();
        try (Stream<Path> files = Files.list(TYPES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name ->
                                    !List.of("package-info", "Coordinates").contains(name)))
                    .hasSizeGreaterThan(20)
                    .allMatch(name ->
                            Pattern.compile("\\b" + name + "\\b").matcher(page).find());
        }
    }
}
