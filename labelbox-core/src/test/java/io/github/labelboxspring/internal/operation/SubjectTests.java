package io.github.labelboxspring.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A10: an error names the ids that were sent, so that swapped ones are seen. */
class SubjectTests {

    private static String subject(Map<String, ? extends @Nullable Object> variables) {
        return Subject.of(
                Document.computed("GetBatch", "query GetBatch { x }", ResultType.of(String.class))
                        .with(variables),
                Json.strict());
    }

    @Test
    void idsAndNamesAreFoundAtAnyDepth() {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("batchId", "b1");
        input.put("name", "May");
        input.put("globalKey", "k1");
        input.put("priority", 5);
        input.put("consensusSettings", null);
        assertThat(subject(Map.of("projectId", "p1", "input", input)))
                .isEqualTo("batchId=b1, globalKey=k1, name=May, projectId=p1");
    }

    @Test
    void ofALongListTheFirstAreShown() {
        assertThat(subject(Map.of("projectId", "p1", "dataRowIds", List.of("a", "b", "c", "d", "e"))))
                .isEqualTo("projectId=p1, dataRowIds=[a, b, c] and 2 more");
    }

    @Test
    void idsAreFoundInTheFirstObjectsOfALongList() {
        List<Object> overrides = Stream.of("a", "b", "c", "d")
                .<Object>map(id -> Map.of("dataRowIdentifier", Map.of("id", id)))
                .toList();
        assertThat(subject(Map.of("projectId", "p1", "overrides", overrides, "config", Map.of("nodes", overrides))))
                .isEqualTo("projectId=p1, id=a, id=b, id=c");
    }

    @Test
    void whatIsNoNameIsNotShown() {
        assertThat(subject(Map.of("apiKey", "secret", "rowData", "text", "text", "long", "email", "a@example.org")))
                .isEmpty();
    }

    @Test
    void theQueryOfAUrlIsNotShownAndALongNameIsCut() {
        assertThat(subject(Map.of("name", "https://store.example.org/a.png?signature=secret")))
                .isEqualTo("name=https://store.example.org/a.png");
        assertThat(subject(Map.of("name", "x".repeat(500))))
                .hasSizeLessThan(100)
                .endsWith("…");
    }

    @Test
    void theIdsOfARestPathAreShown() {
        RestOperation<String> operation = new RestOperation<>(
                "GetOntology",
                "PUT",
                "/ontologies/{id}",
                false,
                Map.of("id", "o1"),
                Map.of(),
                Map.of("featureSchemaIds", List.of("f1")),
                ResultType.of(String.class),
                Safety.IDEMPOTENT,
                null);
        assertThat(Subject.of(operation, Json.strict())).isEqualTo("id=o1, featureSchemaIds=[f1]");
    }
}
