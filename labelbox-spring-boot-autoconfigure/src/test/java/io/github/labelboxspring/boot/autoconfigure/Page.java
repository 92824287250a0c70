package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import tools.jackson.databind.json.JsonMapper;

/** A page of {@code docs/reference}. */
public record Page(String text) {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final Path METADATA = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");

    public static Page named(String name) {
        return new Page(read(Path.of("..", "docs", "reference", name)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Its code compiles. */
    public void compiles(Path folder, List<String> imports) throws IOException {
        List<String> blocks =
                JAVA.matcher(this.text).results().map(block -> block.group(1)).toList();
        assertThat(blocks).hasSizeGreaterThan(2);
        Path file = Files.writeString(
                folder.resolve("Page.java"),
                "import " + String.join(";\nimport ", imports) + ";\n" + String.join("\n", blocks));
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests")
                .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(result).as("exit code of the compiler").isZero();
    }

    /** It names every property that begins so, or its last part. */
    public void namesProperties(String prefix) {
        List<String> names = JsonMapper.shared()
                .readTree(read(METADATA))
                .path("properties")
                .valueStream()
                .map(property -> property.path("name").asString())
                .filter(name -> name.startsWith(prefix + "."))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(this.text)
                        .containsAnyOf("`" + name + "`", "`" + name.substring(name.lastIndexOf('.')) + "`"));
    }
}
