package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data rows of slices. */
class SliceTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private void add(int from, int count) {
        this.uploads.upsert(List.of(IntStream.range(from, from + count)
                .mapToObj(row -> Uploads.create(this.dataset, "text", "k" + row))
                .toList()));
    }

    private String slice(String kind) {
        Map<String, ?> dataset = Map.of("type", "dataset", "operator", "is", "ids", List.of(this.dataset));
        return JSON.readTree(this.wire
                        .rest(
                                "POST",
                                "/emulator/slices",
                                JSON.writeValueAsString(Map.of("kind", kind, "name", "s", "filter", List.of(dataset))))
                        .body())
                .get("id")
                .asString();
    }

    private JsonNode page(String field, String cursor, String slice, @Nullable Object after, Map<String, ?> more) {
        Map<String, @Nullable Object> input = new HashMap<>(more);
        input.put("savedQueryId", slice);
        input.put("first", 2);
        input.put("after", after);
        String type = field.contains("Model") ? "SavedModelQueryDataRowsInput" : "SavedQueryDataRowsInput";
        return this.wire
                .data(
                        "query($i:" + type + "!){" + field + "(input:$i){totalCount nodes{id globalKey} pageInfo{"
                                + cursor + " hasNextPage}}}",
                        Map.of("i", input))
                .get(field);
    }

    @Test
    @Fact({"R-22", "R-24"})
    void cursorsOfTheCatalogAreTexts() {
        add(0, 3);
        String slice = slice("CATALOG");
        String field = "getDataRowIdentifiersBySavedQuery";
        JsonNode first = page(field, "endCursor", slice, null, Map.of());
        JsonNode second =
                page(field, "endCursor", slice, first.at("/pageInfo/endCursor").asString(), Map.of());

        assertThat(first.get("totalCount").asInt()).isEqualTo(3);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.get("nodes").findValuesAsString("globalKey")).containsExactly("k2");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        add(3, 2);
        assertThat(page(field, "endCursor", slice, null, Map.of())
                        .get("totalCount")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    @Fact("R-23")
    void cursorsOfModelsAreObjects() {
        add(0, 4);
        String slice = slice("MODEL");
        String run = this.uploads.modelRun(this.uploads.ontology("{}"));
        this.uploads.register(run, "k0", "k1", "k3");
        String field = "getDataRowIdentifiersBySavedModelQuery";
        String cursor = "endCursor{dataRowId globalKey}";
        JsonNode first = page(field, cursor, slice, null, Map.of("modelRunId", run));
        JsonNode second = page(field, cursor, slice, first.at("/pageInfo/endCursor"), Map.of("modelRunId", run));

        assertThat(first.get("totalCount").asInt()).isEqualTo(3);
        assertThat(first.at("/pageInfo/endCursor/globalKey").asString()).isEqualTo("k1");
        assertThat(second.get("nodes").findValuesAsString("globalKey")).containsExactly("k3");
        assertThat(page(field, cursor, slice, null, Map.of()).get("totalCount").asInt())
                .isEqualTo(3);
    }
}
