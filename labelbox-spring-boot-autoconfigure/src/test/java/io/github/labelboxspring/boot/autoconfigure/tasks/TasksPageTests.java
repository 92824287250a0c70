package io.github.labelboxspring.boot.autoconfigure.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S11: what docs/reference/tasks-and-events.md shows is true. */
class TasksPageTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "tasks-and-events.md");

    private static final List<String> IMPORTS = List.of(
            "io.github.labelboxspring.LabelboxClient",
            "io.github.labelboxspring.boot.tasks.*",
            "io.github.labelboxspring.exports.*",
            "java.time.Duration",
            "org.springframework.context.event.EventListener",
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.stereotype.Component");

    @Test
    void itsCodeCompiles(@TempDir Path folder) throws IOException {
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(2);
        Path file = Files.writeString(
                folder.resolve("Page.java"),
                "import " + String.join(";\nimport ", IMPORTS) + ";\n" + String.join("\n", blocks));
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests")
                .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(result).as("exit code of the compiler").isZero();
    }

    @Test
    void itNamesEveryPropertyOfTasks() throws IOException {
        String page = Files.readString(PAGE);
        Stream<String> names = Pattern.compile("\"name\": \"(labelbox\\.tasks\\.[a-z.-]+)\",\\s+\"type\"")
                .matcher(Files.readString(
                        Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json")))
                .results()
                .map((MatchResult name) -> name.group(1));
        assertThat(names.toList())
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(page)
                        .containsAnyOf("`" + name + "`", "`" + name.substring(name.lastIndexOf('.')) + "`"));
    }
}
