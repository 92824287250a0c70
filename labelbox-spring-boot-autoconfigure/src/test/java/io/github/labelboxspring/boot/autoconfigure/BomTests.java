package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Table row 57: a module that the BOM lacks has no version where the BOM is used. */
class BomTests {

    /** Not published, or the BOM itself. */
    private static final Set<String> OTHERS = Set.of("labelbox-bom", "sample-app", "benchmarks", "code-coverage");

    @Test
    void namesEveryModuleThatIsPublished() throws IOException {
        String bom = Files.readString(Path.of("..", "labelbox-bom", "pom.xml"));
        List<String> modules = found("<module>(.*?)</module>", Files.readString(Path.of("..", "pom.xml")));
        assertThat(found("<artifactId>(labelbox-.*?)</artifactId>", bom.substring(bom.indexOf("<dependencies>"))))
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .filter(module -> !OTHERS.contains(module))
                        .toList());
        assertThat(bom).contains("<artifactId>spring-retry</artifactId>");
    }

    /** What {@code labelbox.tasks.store=jdbc} asks for in addition to Spring Boot's modules. */
    @Test
    void namesTheLibraryOfTheDurableStore() throws IOException {
        assertThat(Files.readString(Path.of("..", "labelbox-bom", "pom.xml")))
                .contains("<artifactId>shedlock-provider-jdbc-template</artifactId>");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
