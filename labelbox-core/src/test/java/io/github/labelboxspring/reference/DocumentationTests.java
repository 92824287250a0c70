package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Compilation;
import io.github.labelboxspring.Once;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A14: each class of operations, and each group of the client, shows a sample and links to the page of Labelbox about its
 * domain, and so does the overview; each package of a domain links to that page. All samples in Javadoc compile.
 */
@Once("reads and compiles source files")
class DocumentationTests {

    private static final String ROOT = "io.github.labelboxspring";

    /** What samples use without declaring it. */
    private static final String GIVEN = """
            private LabelboxClient client;
            private String projectId, datasetId, dataRowId, ontologyId, modelId, modelRunId, userId, groupId, taskId, appId, labelId, issueId;
            private TaskRef ref;
            private Export export;
            private ExportedLabel label;
            private NewBatch batch;
            private List<NewDataRow> rows;
            private Annotations annotations;
            private Instant monday;
            private Logger log;
            """;

    private static final List<String> IMPORTS = List.of(
            "static io.github.labelboxspring.call.Criteria.where",
            "java.nio.file.*",
            "java.time.*",
            "java.util.*",
            "java.util.stream.*",
            "org.slf4j.Logger",
            "reactor.core.publisher.*");

    private static List<Documented> all = List.of();

    @BeforeAll
    static void read() throws IOException {
        all = Documented.read(Path.of("src/main/java"));
    }

    private static boolean hasOperations(Documented comment) {
        return comment.ofFile() && comment.file().matches(".*(Operations|Client)");
    }

    private static List<String> named(Predicate<Documented> which) {
        return all.stream()
                .filter(which)
                .map(each -> each.packageName() + "." + each.file())
                .sorted()
                .toList();
    }

    @Test
    void classesWithOperationsShowASample() {
        assertThat(named(DocumentationTests::hasOperations)).hasSizeGreaterThan(40);
        assertThat(named(each -> hasOperations(each) && each.samples().isEmpty()))
                .isEmpty();
    }

    @Test
    void classesWithOperationsLinkToAPageOfLabelbox() {
        assertThat(named(each -> hasOperations(each) && !each.linked())).isEmpty();
    }

    @Test
    void packagesWithOperationsLinkToAPageOfLabelbox() {
        Set<String> domains = all.stream()
                .filter(DocumentationTests::hasOperations)
                .map(Documented::packageName)
                .collect(Collectors.toSet());
        Set<String> linked = all.stream()
                .filter(each -> each.ofFile() && each.file().equals("package-info") && each.linked())
                .map(Documented::packageName)
                .collect(Collectors.toSet());
        assertThat(linked).hasSizeGreaterThan(20).containsAll(domains);
    }

    @Test
    void theOverviewShowsSamples() {
        assertThat(all)
                .filteredOn(
                        each -> each.packageName().equals(ROOT) && each.file().equals("package-info"))
                .singleElement()
                .satisfies(overview -> assertThat(overview.samples()).hasSizeGreaterThan(3));
    }

    @Test
    void allSamplesCompile() throws IOException {
        Map<String, List<String>> samples = all.stream()
                .collect(Collectors.groupingBy(
                        each -> (each.packageName() + "." + each.file()).replaceAll("[.-]", "_"),
                        Collectors.flatMapping(each -> each.samples().stream(), Collectors.toList())));
        samples.values().removeIf(List::isEmpty);
        assertThat(samples).hasSizeGreaterThan(50);
        assertThat(errors(samples)).isEmpty();
    }

    @Test
    void aSampleThatDoesNotCompileIsReportedWithItsClassAndTheReason() throws IOException {
        assertThat(errors(
                        Map.of("Fine", List.of("client.users().me().execute();"), "Birds", List.of("client.birds();"))))
                .singleElement()
                .asString()
                .startsWith("Birds: cannot find symbol")
                .endsWith("client.birds();");
    }

    private static List<String> errors(Map<String, List<String>> samples) throws IOException {
        return Compilation.errors(samples.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> source(entry.getKey(), entry.getValue()))));
    }

    private static String source(String type, List<String> samples) {
        List<String> methods = new ArrayList<>();
        for (String sample : samples) {
            methods.add("void sample" + methods.size() + "() throws Exception {\n" + sample + "\n}\n");
        }
        String packages = all.stream()
                .map(each -> "import " + each.packageName() + ".*;\n")
                .distinct()
                .collect(Collectors.joining());
        return packages + "import " + String.join(";\nimport ", IMPORTS) + ";\nclass " + type + " {\n" + GIVEN
                + String.join("", methods) + "}\n";
    }
}
