package io.github.labelboxspring.test.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datasets.Dataset;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What the README shows is true. */
class ReadmeTests {

    private static final List<String> IMPORTS = List.of(
            "io.github.labelboxspring.LabelboxClient",
            "io.github.labelboxspring.datarows.DataRowsResult",
            "io.github.labelboxspring.datarows.NewDataRow",
            "io.github.labelboxspring.datasets.Dataset",
            "io.github.labelboxspring.datasets.NewDataset",
            "java.util.List",
            "org.springframework.boot.ApplicationArguments",
            "org.springframework.boot.ApplicationRunner",
            "org.springframework.stereotype.Component");

    /** The first call compiles unchanged, but for imports, and works against the emulator: R64, first things, 3. */
    @Test
    void theFirstCallWorks(@TempDir Path folder) throws Exception {
        try (URLClassLoader compiled = compile(folder)) {
            Class<?> birds = compiled.loadClass("Birds");
            new ApplicationContextRunner()
                    .withUserConfiguration(Application.class, birds)
                    .withPropertyValues("labelbox.emulator.mode=always")
                    .run(context -> {
                        context.getBean(ApplicationRunner.class).run(new DefaultApplicationArguments());
                        LabelboxClient client = context.getBean(LabelboxClient.class);
                        assertThat(client.datasets().list().execute())
                                .extracting(Dataset::name)
                                .containsExactly("Birds");
                        DataRow wren = client.dataRows().getByGlobalKey("wren").execute();
                        assertThat(wren.globalKey()).isEqualTo("wren");
                    });
        }
    }

    private static URLClassLoader compile(Path folder) throws IOException {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(block.find()).as("the README has an example").isTrue();
        String source = "import " + String.join(";\nimport ", IMPORTS) + ";\n" + block.group(1);
        Path file = Files.writeString(folder.resolve("Birds.java"), source);
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests")
                .run(null, null, null, "-d", folder.toString(), "-cp", classPath(), file.toString());
        assertThat(result).as("exit code of the compiler").isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTests.class.getClassLoader());
    }

    private static String classPath() {
        return Objects.requireNonNull(System.getProperty("java.class.path"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
