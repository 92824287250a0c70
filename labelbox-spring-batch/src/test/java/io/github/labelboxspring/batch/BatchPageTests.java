package io.github.labelboxspring.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The page about jobs names each class, and its samples and those of the classes compile. */
class BatchPageTests {

    private static final Path SOURCES = Path.of("src/main/java/io/github/labelboxspring/batch");

    private static final String IMPORTS = """
            import io.github.labelboxspring.*;
            import io.github.labelboxspring.batch.*;
            import io.github.labelboxspring.datarows.*;
            import io.github.labelboxspring.error.*;
            import io.github.labelboxspring.exports.*;
            import io.micrometer.core.instrument.MeterRegistry;
            import java.time.Duration;
            import org.springframework.batch.core.configuration.annotation.StepScope;
            import org.springframework.batch.core.job.Job;
            import org.springframework.batch.core.job.builder.JobBuilder;
            import org.springframework.batch.core.listener.SkipListener;
            import org.springframework.batch.core.repository.JobRepository;
            import org.springframework.batch.core.step.Step;
            import org.springframework.batch.core.step.builder.*;
            import org.springframework.batch.infrastructure.item.*;
            import org.springframework.batch.integration.partition.*;
            import org.springframework.beans.factory.BeanFactory;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.context.annotation.*;
            import org.springframework.core.task.TaskExecutor;
            import org.springframework.messaging.MessageChannel;
            import org.springframework.transaction.PlatformTransactionManager;
            """;

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/reference/batch.md"));
    }

    private static String compile(String source) {
        StringWriter messages = new StringWriter();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-Xlint:none",
                                "-d",
                                "target",
                                "-implicit:none",
                                "-cp",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(file))
                .call();
        return compiled ? "" : messages.toString();
    }

    @Test
    void samplesOfThePageCompile() throws IOException {
        String samples = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        assertThat(samples).contains("class Worker");
        assertThat(compile(IMPORTS + samples)).isEmpty();
    }

    @Test
    void samplesOfTheClassesCompile() throws IOException {
        StringBuilder methods = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                Matcher sample = Pattern.compile("<pre>\\{@code\n(.*?)\\}</pre>", Pattern.DOTALL)
                        .matcher(Files.readString(file).replaceAll("(?m)^ *\\* ?", ""));
                while (sample.find()) {
                    String text = sample.group(1).strip();
                    methods.append("void sample").append(methods.length()).append("() {\n");
                    methods.append(
                            text.startsWith(".")
                                    ? "step\n" + text + ";"
                                    : text.startsWith("step.") ? text + ";" : text);
                    methods.append("\n}\n");
                }
            }
        }
        assertThat(methods.toString()).contains("ExportPartitioner", "ExportStep", "buildLabels");
        assertThat(compile(IMPORTS + """
                class Page {
                LabelboxClient client; JobRepository jobRepository; String projectId; String datasetId; Step worker;
                TaskExecutor executor; MeterRegistry registry; ChunkOrientedStepBuilder<NewDataRow, NewDataRow> step;
                """ + methods + "}")).isEmpty();
    }

    @Test
    void eachClassIsNamed() throws IOException {
        String page = page();
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .filter(name -> !List.of("package-info", "Outcomes", "OutcomeItemWriter", "ExportContext")
                            .contains(name))
                    .toList();
            assertThat(types).hasSizeGreaterThan(8).allMatch(page::contains);
        }
    }
}
