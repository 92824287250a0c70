package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Compilation;
import io.github.labelboxspring.Once;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** O1: what the official SDK refuses while it runs, and the compiler refuses here, is compared as well. */
@Once("compiles without a call")
class CompilerRefusalTests {

    private static final Path SOURCES = Path.of("src/main/java");

    private final CompilerRefusals refusals = CompilerRefusals.load();

    @Test
    void theOfficialSdkRefusesThemAsWell() {
        assertThat(Catalogue.cases())
                .filteredOn(each -> this.refusals.names().contains(each.name()))
                .hasSameSizeAs(this.refusals.names())
                .allSatisfy(each -> assertThat(each.raises())
                        .as("%s is refused", each.name())
                        .isTrue());
        assertThat(Exercises.all().names()).doesNotContainAnyElementsOf(this.refusals.names());
    }

    @Test
    void theCompilerRefusesThem() throws IOException {
        assertThat(failing(CompilerRefusals.Expressions::refused))
                .containsExactlyInAnyOrderElementsOf(this.refusals.names());
    }

    @Test
    void withoutTheMistakeTheyCompile() throws IOException {
        assertThat(errors(CompilerRefusals.Expressions::compiles)).isEmpty();
    }

    private List<String> failing(Function<CompilerRefusals.Expressions, String> which) throws IOException {
        return errors(which).stream()
                .map(error -> error.substring(0, error.indexOf(':')))
                .distinct()
                .toList();
    }

    private List<String> errors(Function<CompilerRefusals.Expressions, String> which) throws IOException {
        String imports = imports();
        Map<String, String> sources = new LinkedHashMap<>();
        this.refusals
                .expressions()
                .forEach((name, each) -> sources.put(name, imports + """
                class %s {
                    LabelboxClient client;
                    String projectId, dataRowId, ontologyId, modelId, modelRunId, groupId, appId, labelId;
                    Annotations annotations;
                    Object value() {
                        return %s;
                    }
                }
                """.formatted(name, which.apply(each))));
        return Compilation.errors(sources);
    }

    /** All public packages. */
    private static String imports() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .filter(name -> !name.contains("internal"))
                    .map(name -> "import " + name + ".*;\n")
                    .collect(Collectors.joining("", "import java.time.*;\nimport java.util.*;\n", ""));
        }
    }
}
