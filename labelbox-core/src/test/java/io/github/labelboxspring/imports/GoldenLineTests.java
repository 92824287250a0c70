package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.internal.transport.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client refuses none of the lines that the official SDK makes of annotations, but those that are no JSON or name nothing. */
class GoldenLineTests {

    private static final Path GOLDEN = Path.of("../labelbox-emulator/src/test/resources/golden/ndjson.jsonl");

    private static Stream<JsonNode> cases() throws IOException {
        return Files.readAllLines(GOLDEN).stream().map(JsonMapper.shared()::readTree);
    }

    private static List<String> lines(JsonNode golden) {
        return golden.get("ndjson")
                .valueStream()
                .map(line -> line.toString()
                        .replace("\"<uuid>\"", "\"" + UUID.randomUUID() + "\"")
                        .replaceAll("\\{\"\\$float\":\"(\\w+)\"}", "$1"))
                .toList();
    }

    private static Submission submission(JsonNode golden) {
        Annotations.Local annotations = (Annotations.Local) Annotations.of(lines(golden));
        return Submission.of(annotations, Json.lenient(), Integer.MAX_VALUE);
    }

    /** X32: metrics are among them. */
    @TestFactory
    Stream<DynamicTest> isAccepted() throws IOException {
        return cases().filter(each -> Stream.of("$float", "\"name\":\"\",").noneMatch(each.toString()::contains))
                .map(each -> DynamicTest.dynamicTest(each.get("case").asString(), () -> {
                    Submission submission = submission(each);
                    assertThat(submission.annotations())
                            .isEqualTo(each.get("ndjson").size());
                }));
    }

    @Test
    void anEmptyNameNamesNoFeature() throws IOException {
        assertThat(cases().filter(each -> each.toString().contains("\"name\":\"\",")
                        && !each.toString().contains("customMetrics")))
                .hasSize(2)
                .allSatisfy(each -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> submission(each))
                        .withMessageContaining("line 1 has no feature"));
    }

    @Test
    void numbersThatJsonCannotSayAreRefused() throws IOException {
        assertThat(cases().filter(each -> each.toString().contains("$float")))
                .hasSize(2)
                .allSatisfy(each -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> submission(each))
                        .withMessageContaining("line 1 is not a JSON object"));
    }
}
