package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** S11: what the pages about settings show is true. */
class ReferencePagesTests {

    private static final Path PAGES = Path.of("..", "docs", "reference");

    private static final List<String> IMPORTS = List.of(
            "io.github.labelboxspring.*",
            "io.github.labelboxspring.boot.*",
            "io.github.labelboxspring.boot.autoconfigure.*",
            "java.net.URI",
            "java.time.Duration",
            "org.springframework.beans.factory.annotation.Qualifier",
            "org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer",
            "org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder",
            "org.springframework.context.annotation.*",
            "org.springframework.stereotype.Component",
            "reactor.netty.http.client.HttpClient",
            "reactor.netty.resources.ConnectionProvider");

    @ParameterizedTest
    @ValueSource(strings = {"workspaces.md", "proxies-and-tls.md"})
    void codeCompiles(String page, @TempDir Path folder) throws IOException {
        List<String> blocks = found("```java\n(.*?)```", page);
        assertThat(blocks).isNotEmpty();
        Path file = Files.writeString(
                folder.resolve("Page.java"),
                "import " + String.join(";\nimport ", IMPORTS) + ";\n" + String.join("\n", blocks));
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests")
                .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(result).as("exit code of the compiler").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspaces.md", "proxies-and-tls.md"})
    void propertiesExist(String page) throws IOException {
        Map<String, JsonNode> known = ConfigurationMetadataTests.properties();
        assertThat(found("(labelbox\\.[a-z.-]+[a-z])[=`]", page))
                .isNotEmpty()
                .map(name -> name.replaceFirst("^labelbox\\.clients\\.[a-z]+\\.", "labelbox."))
                .filteredOn(name -> !name.matches("labelbox\\.(http|clients|client)"))
                .allSatisfy(name -> assertThat(known).containsKey(name));
    }

    /** Table row 60. Spring Boot 4.0 lacks some of the properties. */
    @Test
    @EnabledIf("io.github.labelboxspring.boot.autoconfigure.LabelboxHttpPropertiesTests#cookiesCanBeSet")
    void theListOfPropertiesIsThatOfTheMetadata() throws IOException {
        Path page = PAGES.resolve("configuration.md");
        String before = Files.exists(page) ? Files.readString(page) : "";
        String now =
                ConfigurationPage.render(ConfigurationMetadataTests.properties().values());
        Files.writeString(page, now);
        assertThat(before)
                .as("docs/reference/configuration.md has changed and was regenerated: commit it")
                .isEqualTo(now);
    }

    private static List<String> found(String pattern, String page) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }
}
