package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.ReflectionHintsPredicates;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.javapoet.ClassName;
import org.springframework.util.ClassUtils;

/** R52 */
class LabelboxRuntimeHintsTests {

    private final RuntimeHints hints = hints(getClass().getClassLoader());

    private static RuntimeHints hints(ClassLoader application) {
        RuntimeHints hints = new RuntimeHints();
        SpringFactoriesLoader.forResourceLocation(
                        "META-INF/spring/aot.factories", LabelboxRuntimeHintsTests.class.getClassLoader())
                .load(RuntimeHintsRegistrar.class)
                .stream()
                .filter(LabelboxRuntimeHints.class::isInstance)
                .forEach(registrar -> registrar.registerHints(hints, application));
        return hints;
    }

    /** An application has neither all of Spring Boot nor all that we could work with. */
    @Test
    void needsNothingThatIsOptional() {
        ClassLoader bare = new FilteredClassLoader(
                "org.springframework.boot.actuate",
                "org.springframework.boot.health",
                "org.springframework.jdbc",
                "org.springframework.transaction",
                "org.springframework.web.servlet",
                "jakarta.servlet",
                "net.javacrumbs",
                "io.micrometer.core",
                "io.micrometer.tracing",
                "org.springframework.boot.docker",
                "org.springframework.boot.jdbc",
                "org.springframework.boot.sql");
        assertThat(RuntimeHintsPredicates.reflection().onType(TaskCompletedEvent.class))
                .accepts(hints(bare));
    }

    @Test
    void keepsEveryRecordAndEnumOfTheClient() throws Exception {
        List<? extends Class<?>> types = filesOfTheClient(".class")
                .map(file -> ClassUtils.resolveClassName(
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'), null))
                .filter(type -> type.isRecord() || type.isEnum())
                .toList();
        assertThat(types)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        type -> assertThat(RuntimeHintsPredicates.reflection().onType(type))
                                .accepts(this.hints));
    }

    @Test
    void keepsEveryDocument() throws Exception {
        assertThat(filesOfTheClient(".graphql"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(RuntimeHintsPredicates.resource().forResource(file))
                        .accepts(this.hints));
    }

    @Test
    void keepsTheScriptsOfEveryDatabase() throws IOException {
        List<String> scripts = files(Path.of("src/main/resources"), ".sql").toList();
        assertThat(scripts)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(file -> assertThat(RuntimeHintsPredicates.resource().forResource(file))
                        .accepts(this.hints));
    }

    @Test
    void anApplicationWithNamedClientsKeepsWhatTheirPropertiesAreBoundTo() throws NoSuchMethodException {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(
                        "labelbox.primary=birds",
                        "labelbox.clients.birds.api-key=key",
                        "labelbox.clients.fish.api-key=key")
                .applyTo(context);
        context.register(ProcessedApplication.class);
        GenerationContext generated = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get(ProcessedApplication.class)), new InMemoryGeneratedFiles());
        assertThat(new ApplicationContextAotGenerator().processAheadOfTime(context, generated))
                .isNotNull();
        ReflectionHintsPredicates reflection = RuntimeHintsPredicates.reflection();
        RuntimeHints found = generated.getRuntimeHints();
        assertThat(List.of(
                        LabelboxProperties.class,
                        LabelboxProperties.Retry.class,
                        LabelboxProperties.RateLimit.class,
                        LabelboxProperties.PollingIntervals.class,
                        LabelboxProperties.Health.class,
                        LabelboxHttpProperties.Proxy.class))
                .allSatisfy(type -> assertThat(reflection.onConstructorInvocation(type.getDeclaredConstructors()[0]))
                        .accepts(found));
        assertThat(reflection.onMethodInvocation(
                        LabelboxHttpProperties.class.getMethod("setProxy", LabelboxHttpProperties.Proxy.class)))
                .accepts(found);
        context.close();
    }

    private static Stream<String> filesOfTheClient(String suffix) throws IOException, URISyntaxException {
        URL location =
                LabelboxClient.class.getProtectionDomain().getCodeSource().getLocation();
        Path path = Path.of(location.toURI());
        if (Files.isDirectory(path)) {
            return files(path, suffix);
        }
        try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
            return files(jar.getPath("/"), suffix);
        }
    }

    private static Stream<String> files(Path root, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(suffix) && file.startsWith("io/"))
                    .toList()
                    .stream();
        }
    }
}
