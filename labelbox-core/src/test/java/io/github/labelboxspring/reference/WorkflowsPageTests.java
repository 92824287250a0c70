package io.github.labelboxspring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Compilation;
import io.github.labelboxspring.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/reference/workflows.md} shows compiles. */
@Once("compiles the samples of a page")
class WorkflowsPageTests {

    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySampleCompiles() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/workflows.md"));
        List<String> samples =
                SAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
        List<String> methods = new ArrayList<>();
        for (String sample : samples) {
            methods.add("void sample" + methods.size() + "() {\n" + sample + "\n}");
        }

        assertThat(samples).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Compilation.errors(Map.of("Page", """
                import io.github.labelboxspring.LabelboxClient;
                import io.github.labelboxspring.workflows.*;
                import java.time.Duration;
                abstract class Page {
                    LabelboxClient client;
                    WorkflowGraph graph;
                    String projectId, sourceProjectId, userId, schemaId;
                """ + String.join("\n", methods) + "\n}")))
                .isEmpty();
    }
}
