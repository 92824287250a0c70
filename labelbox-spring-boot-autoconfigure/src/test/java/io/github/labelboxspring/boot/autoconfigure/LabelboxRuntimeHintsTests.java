package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
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
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.ClassUtils;

/** R52 */
class LabelboxRuntimeHintsTests {

    private final RuntimeHints hints = new RuntimeHints();

    LabelboxRuntimeHintsTests() {
        ClassLoader loader = getClass().getClassLoader();
        SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories", loader)
                .load(RuntimeHintsRegistrar.class)
                .stream()
                .filter(LabelboxRuntimeHints.class::isInstance)
                .forEach(registrar -> registrar.registerHints(this.hints, loader));
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
