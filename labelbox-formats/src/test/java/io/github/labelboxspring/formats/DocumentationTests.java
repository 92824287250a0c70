package io.github.labelboxspring.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Samples in Javadoc and in the page about formats compile, and all public types are documented. */
class DocumentationTests {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Path PAGE = Path.of("../docs/reference/formats.md");

    private static final String ROOT = "io.github.labelboxspring.";

    /** What samples use without declaring it. */
    private static final String GIVEN = """
            private LabelboxClient client;
            private String projectId, modelRunId;
            private List<Annotation> truths, predictions;
            private byte[] png;
            private String ontologyId;
            private Path directory, file;
            private Export export;
            private Categories categories;
            private Map<String, DataSplit> splits;
            private Stream<LabeledImage> labeledImages;
            """;

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("internal"))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static boolean isPublic(Path source) {
        return Pattern.compile("^public ", Pattern.MULTILINE)
                .matcher(text(source))
                .find();
    }

    /** @param block a regular expression with the code as its group */
    private static List<String> samples(Path file, String block) {
        return Pattern.compile(block, Pattern.DOTALL)
                .matcher(text(file))
                .results()
                .map(sample -> sample.group(1).replaceAll("(?m)^ +\\* ?", ""))
                .toList();
    }

    @Test
    void samplesInJavadocCompile() throws IOException {
        Map<String, List<String>> samples = new TreeMap<>();
        sources().forEach(source -> samples.put(name(source), samples(source, "<pre>\\{@code\n(.*?)\n +\\* }</pre>")));
        samples.values().removeIf(List::isEmpty);

        assertThat(samples).hasSizeGreaterThan(8);
        assertThat(errors(samples)).isEmpty();
    }

    @Test
    void samplesOfThePageCompile() throws IOException {
        List<String> samples = samples(PAGE, "```java\n(.*?)```");

        assertThat(samples).hasSizeGreaterThan(5);
        assertThat(errors(Map.of("Page", samples))).isEmpty();
    }

    @Test
    void aSampleThatDoesNotCompileIsReported() throws IOException {
        assertThat(errors(Map.of("Birds", List.of("Bitmap.birds();"))))
                .singleElement()
                .asString()
                .startsWith("Birds: cannot find symbol");
    }

    @Test
    void thePageNamesEachPublicType() {
        String page = text(PAGE);

        assertThat(sources())
                .filteredOn(DocumentationTests::isPublic)
                .hasSizeGreaterThan(10)
                .map(DocumentationTests::name)
                .allMatch(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(page).find());
    }

    @Test
    void packagesLinkToAPageOfLabelbox() {
        assertThat(sources())
                .filteredOn(source -> name(source).equals("package-info"))
                .hasSizeGreaterThan(4)
                .allMatch(source -> text(source).contains("@see <a href=\"https://docs.labelbox.com"));
    }

    private static List<String> errors(Map<String, List<String>> samples) throws IOException {
        String packages = Stream.concat(
                        sources().stream()
                                .map(source -> Pattern.compile("^package (.*);", Pattern.MULTILINE)
                                        .matcher(text(source))
                                        .results()
                                        .findFirst()
                                        .orElseThrow()
                                        .group(1)),
                        Stream.of("annotations", "call", "datarows", "imports", "models", "exports", "ontologies")
                                .map(ROOT::concat))
                .distinct()
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        List<JavaFileObject> units = new ArrayList<>();
        samples.forEach((type, code) -> {
            StringBuilder source = new StringBuilder(packages)
                    .append("import ")
                    .append(ROOT)
                    .append("LabelboxClient;\n")
                    .append("import java.nio.file.*;\nimport java.util.*;\nimport java.util.stream.*;\nclass ")
                    .append(type)
                    .append("Sample {\n")
                    .append(GIVEN);
            for (int number = 0; number < code.size(); number++) {
                source.append("void sample" + number + "() throws Exception {\n" + code.get(number) + "\n}\n");
            }
            units.add(new Source(type, source.append("}\n").toString()));
        });
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                        null,
                        units);
        task.analyze();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> ((Source) each.getSource()).type + ": " + each.getMessage(null))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String type;

        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type + "Sample" + Kind.SOURCE.extension), Kind.SOURCE);
            this.type = type;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }
    }
}
