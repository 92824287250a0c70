package io.github.labelboxspring.boot.autoconfigure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.JsonNode;

/** S11: docs/reference/getting-started.md compiles and sets properties that exist; scripts/check-applications runs it. */
class GettingStartedPageTests {

    private final String text = Page.named("getting-started.md").text();

    private List<String> blocks(String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(this.text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** But for the test, which needs a module that comes after this one. */
    @Test
    void itsApplicationsCompile(@TempDir Path folder) throws IOException {
        List<String> applications = blocks("java").stream()
                .filter(Predicate.not(block -> block.contains("@SpringBootTest")))
                .toList();
        assertThat(applications).hasSize(4).allSatisfy(application -> {
            Matcher name =
                    Pattern.compile("^public class (\\w+)", Pattern.MULTILINE).matcher(application);
            assertThat(name.find()).isTrue();
            Path file = Files.writeString(folder.resolve(name.group(1) + ".java"), application);
            int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests")
                    .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
            assertThat(result).as("exit code of the compiler").isZero();
        });
    }

    @Test
    void itsPropertiesExist() throws IOException {
        Map<String, JsonNode> known = ConfigurationMetadataTests.properties();
        List<String> blocks = blocks("yaml");
        assertThat(blocks).hasSize(4);
        for (String block : blocks) {
            for (PropertySource<?> source :
                    new YamlPropertySourceLoader().load("page", new ByteArrayResource(block.getBytes(UTF_8)))) {
                assertThat(List.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                        .filteredOn(name -> name.startsWith("labelbox."))
                        .isNotEmpty()
                        .map(name -> name.replaceFirst("^labelbox\\.clients\\.[a-z]+\\.", "labelbox."))
                        .allSatisfy(name -> assertThat(known).containsKey(name));
            }
        }
    }
}
