package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** X20: what an export leaves out, or what could not be read of it. */
class AbsentTests {

    // An element that cannot be read is null, which the types of the components do not say.
    @SuppressWarnings("NullAway")
    private static final List<String> HOLE = Arrays.asList("a", null, "b");

    @Test
    void aListIsReadWithoutWhatCouldNotBeRead() {
        assertThat(Absent.<String>list(null)).isEmpty();
        assertThat(Absent.list(HOLE)).isEqualTo(List.of("a", "b"));
        List<String> complete = List.of("a");
        assertThat(Absent.list(complete)).isSameAs(complete);
    }

    @Test
    @SuppressWarnings("NullAway")
    void valuesAreReadWithoutThoseThatCouldNotBeRead() {
        Map<String, String> hole = new HashMap<>();
        hole.put("a", "1");
        hole.put("b", null);
        assertThat(Absent.<String>values(null)).isEmpty();
        assertThat(Absent.values(hole)).isEqualTo(Map.of("a", "1"));
        Map<String, String> complete = Map.of("a", "1");
        assertThat(Absent.values(complete)).isSameAs(complete);
    }

    @Test
    void labelsAndPredictionsOfAllProjectsAndRunsAreCollected() {
        String line = """
                {"data_row": {"id": "c1"},
                 "projects": {"p1": {"labels": [{"id": "l1"}]}, "p2": {"labels": [{"id": "l2"}, {"id": "l3"}]}, "p3": null},
                 "experiments": {"e1": {"runs": {"r1": {"predictions": [{"id": "x1"}]}}},
                                 "e2": {"runs": {"r2": {"predictions": [{"id": "x2"}]}, "r3": {}}}}}
                """;
        ExportedDataRow row =
                Json.lenient().read(line.getBytes(StandardCharsets.UTF_8), ResultType.of(ExportedDataRow.class));
        assertThat(row.labels()).extracting(ExportedLabel::id).containsExactlyInAnyOrder("l1", "l2", "l3");
        assertThat(row.predictions()).extracting(ExportedLabel::id).containsExactlyInAnyOrder("x1", "x2");
    }
}
