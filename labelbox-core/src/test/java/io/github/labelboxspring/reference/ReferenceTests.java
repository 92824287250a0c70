package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Compilation;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S11: the pages of docs/reference name what a user needs, and are found from its index. */
@Once("reads and compiles pages")
class ReferenceTests {

    private static final Path PAGES = Path.of("..", "docs", "reference");

    private static final String ROOT = "io/github/labelboxspring/";

    /** For the client's own use, although public. */
    private static final Set<String> INTERNAL = Set.of("Failures", "PropertyPresence");

    private static final String BEFORE = """
            import static io.github.labelboxspring.call.Criteria.where;
            import io.github.labelboxspring.*;
            import io.github.labelboxspring.call.*;
            import io.github.labelboxspring.datasets.*;
            import io.github.labelboxspring.error.*;
            import io.github.labelboxspring.exports.*;
            import io.github.labelboxspring.projects.*;
            import io.github.labelboxspring.settings.*;
            import io.github.labelboxspring.work.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.stream.Stream;
            class Page {
                private LabelboxClient client;
                private String projectId;
            """;

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    @Test
    void theCodeAboutClientsCompiles() throws IOException {
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(text(PAGES.resolve("clients.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(5);
        StringBuilder source = new StringBuilder(BEFORE);
        for (int each = 0; each < blocks.size(); each++) {
            source.append("void block" + each + "() {\n" + blocks.get(each) + "}\n");
        }
        assertThat(Compilation.errors(Map.of("Page", source.append("}\n").toString())))
                .isEmpty();
    }

    @Test
    void theIndexLinksToEachPageAndTheReadmeToTheIndex() throws IOException {
        String index = text(PAGES.resolve("README.md"));
        assertThat(pages())
                .hasSizeGreaterThan(10)
                .map(page -> page.getFileName().toString())
                .filteredOn(page -> !page.equals("README.md"))
                .allSatisfy(page -> assertThat(index).contains("](" + page + ")"));
        assertThat(text(Path.of("..", "README.md"))).contains("](docs/reference/README.md)");
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                    .matcher(text(page))
                    .results()
                    .filter(link -> !Files.exists(PAGES.resolve(link.group(1))))
                    .forEach(link -> dead.add(page.getFileName() + ": " + link.group(1)));
        }
        assertThat(dead).isEmpty();
    }

    /** All classes but those of a single domain, which are found from the client. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "labelbox-core/src/main/java/" + ROOT,
                "labelbox-core/src/main/java/" + ROOT + "call",
                "labelbox-core/src/main/java/" + ROOT + "error",
                "labelbox-core/src/main/java/" + ROOT + "observation",
                "labelbox-core/src/main/java/" + ROOT + "settings",
                "labelbox-core/src/main/java/" + ROOT + "work",
                "labelbox-emulator/src/main/java/" + ROOT + "emulator",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot/autoconfigure",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot/autoconfigure/emulator",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot/endpoint",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot/health",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot/metrics",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot/tasks",
                "labelbox-spring-boot-autoconfigure/src/main/java/" + ROOT + "boot/webhooks",
                "labelbox-spring-boot-starter-test/src/main/java/" + ROOT + "test/boot",
                "labelbox-spring-boot-starter-test/src/main/java/" + ROOT + "test/junit",
                "labelbox-spring-boot-starter-test/src/main/java/" + ROOT + "test/testcontainers"
            })
    void everyPublicClassIsNamed(String folder) throws IOException {
        String all =
                String.join("\n", pages().stream().map(ReferenceTests::text).toList());
        try (Stream<Path> files = Files.list(Path.of("..").resolve(folder))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> Pattern.compile("^public ", Pattern.MULTILINE)
                                    .matcher(text(file))
                                    .find())
                            .map(file -> file.getFileName().toString().replace(".java", ""))
                            // What is bound is described by properties, what is wrong by a report.
                            .filter(name ->
                                    !name.matches(".*(AutoConfiguration|Properties|PropertiesException)|Missing.*"))
                            .filter(name -> !INTERNAL.contains(name))
                            .filter(name -> !Pattern.compile("\\b" + name + "\\b")
                                    .matcher(all)
                                    .find()))
                    .isEmpty();
        }
    }

    @Test
    void everyGroupOfTheClientIsNamed() {
        String page = text(PAGES.resolve("clients.md"));
        List<Class<?>> groups = groups(LabelboxClient.class);
        assertThat(groups).hasSizeGreaterThan(10).allSatisfy(group -> {
            assertThat(page).contains("`" + group.getSimpleName() + "`");
            assertThat(accessors(group))
                    .map(each -> "`" + each.getName() + "()`")
                    .filteredOn(each -> !page.contains(each))
                    .isEmpty();
        });
    }

    private static List<Class<?>> groups(Class<?> of) {
        return accessors(of).<Class<?>>map(Method::getReturnType).toList();
    }

    private static Stream<Method> accessors(Class<?> of) {
        return Arrays.stream(of.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method ->
                        method.getReturnType().getSimpleName().matches(".*(Operations|Client)|CustomRequests"));
    }
}
