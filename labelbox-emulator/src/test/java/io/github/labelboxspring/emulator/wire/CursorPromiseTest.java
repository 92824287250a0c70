package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is added or deleted while a list is read by cursor neither loses nor doubles anything else. */
class CursorPromiseTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ITEMS = 7;
    private static final int PAGE = 2;

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String project = this.wire
            .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
            .at("/createProject/id")
            .asString();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    /** A page of a list: its ids, and the cursor of the next page. */
    private record Page(List<String> ids, @Nullable String next) {

        static Page of(JsonNode page, String nodes, String cursor) {
            JsonNode next = page.at(cursor);
            return new Page(
                    page.at(nodes)
                            .valueStream()
                            .map(node -> node.get("id").asString())
                            .toList(),
                    next.isNull() || next.isMissingNode() ? null : next.asString());
        }
    }

    /**
     * Reads the list, and after each page adds an item and deletes the page's last one, whose id the cursor may be.
     *
     * @param read the page behind a cursor
     */
    private void survives(
            List<String> made, BiFunction<Wire, Map<String, Object>, Page> read, Runnable add, Deletion delete) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("p", this.project, "n", PAGE));
            variables.put("c", cursor);
            Page page = read.apply(this.wire, variables);
            seen.addAll(page.ids());
            cursor = page.next();
            if (seen.size() < 3 * PAGE) {
                add.run();
                delete.delete(page.ids().get(page.ids().size() - 1));
            }
            assertThat(page.ids()).hasSizeLessThanOrEqualTo(PAGE);
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    private interface Deletion {
        void delete(String id);
    }

    @Test
    @Fact({"D-04", "P6-09"})
    void ontologies() {
        List<String> made = IntStream.range(0, ITEMS).mapToObj(n -> ontology()).toList();
        survives(
                made,
                (asked, variables) -> Page.of(
                        asked.data(
                                "query($n:PageSize,$c:String){ontologies(after:$c,first:$n){nodes{id} nextCursor}}",
                                variables),
                        "/ontologies/nodes",
                        "/ontologies/nextCursor"),
                this::ontology,
                id -> rest("DELETE", "/ontologies/" + id, ""));
    }

    private String ontology() {
        return this.wire
                .data("mutation($n:String!){upsertOntology(data:{name:$n,normalized:\"{}\"}){id}}", Map.of("n", name()))
                .at("/upsertOntology/id")
                .asString();
    }

    @Test
    @Fact("P6-09")
    void featureSchemas() {
        List<String> made = IntStream.range(0, ITEMS).mapToObj(n -> feature()).toList();
        survives(
                made,
                (asked, variables) -> Page.of(
                        asked.data(
                                "query($n:PageSize,$c:String){rootSchemaNodes(after:$c,first:$n)"
                                        + "{nodes{id} nextCursor}}",
                                variables),
                        "/rootSchemaNodes/nodes",
                        "/rootSchemaNodes/nextCursor"),
                this::feature,
                id -> rest("DELETE", "/feature-schemas/" + id, ""));
    }

    private String feature() {
        String normalized =
                "{\"tool\":\"point\",\"name\":\"" + name() + "\",\"color\":\"#000000\",\"classifications\":[]}";
        return this.wire
                .data("mutation($n:String!){upsertRootSchemaNode(data:{normalized:$n}){id}}", Map.of("n", normalized))
                .at("/upsertRootSchemaNode/id")
                .asString();
    }

    @Test
    @Fact("D-04")
    void batches() {
        List<String> made = IntStream.range(0, ITEMS).mapToObj(n -> batch()).toList();
        survives(
                made,
                (asked, variables) -> Page.of(
                        asked.data(
                                "query($p:ID!,$n:PageSize,$c:String){project(where:{id:$p}){batches(after:$c,first:$n)"
                                        + "{nodes{id} pageInfo{endCursor}}}}",
                                variables),
                        "/project/batches/nodes",
                        "/project/batches/pageInfo/endCursor"),
                this::batch,
                id -> this.wire.data(
                        "mutation($p:ID!,$b:ID!){project(where:{id:$p}){deleteBatch(batchId:$b){deletedBatchId}}}",
                        Map.of("p", this.project, "b", id)));
    }

    private String batch() {
        return this.wire
                .data(
                        "mutation($p:ID!,$n:String!){project(where:{id:$p}){createEmptyBatch(input:{name:$n}){id}}}",
                        Map.of("p", this.project, "n", name()))
                .at("/project/createEmptyBatch/id")
                .asString();
    }

    @Test
    @Fact("DS-02")
    void dataRows() {
        String dataset = this.uploads.dataset("d");
        List<String> made =
                IntStream.range(0, ITEMS).mapToObj(n -> row(dataset)).toList();
        survives(
                made,
                (asked, variables) -> {
                    variables.put("d", dataset);
                    return Page.of(
                            asked.data(
                                    "query($d:ID!,$n:Int,$c:ID){datasetDataRows(id:$d,from:$c,first:$n)"
                                            + "{nodes{id} pageInfo{startCursor}}}",
                                    variables),
                            "/datasetDataRows/nodes",
                            "/datasetDataRows/pageInfo/startCursor");
                },
                () -> row(dataset),
                id -> this.wire.data("mutation($i:ID!){deleteDataRows(where:{dataRowIds:[$i]}){id}}", Map.of("i", id)));
    }

    private String row(String dataset) {
        String key = name();
        String task = this.uploads.upsert(List.of(List.of(Uploads.create(dataset, "https://example.org/1.png", key))));
        return this.uploads.made(task).get(0);
    }

    /** The pages of ids that nothing uses: 100 each, so that deleting what was read is what one does with them. */
    @Test
    @Fact("P6-15")
    void unusedIds() {
        List<String> made = IntStream.range(0, 205).mapToObj(n -> feature()).toList();
        List<String> seen = new ArrayList<>();
        List<String> page = unused("{\"after\":null}");
        assertThat(unused("{}")).isEqualTo(page);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page.forEach(id -> rest("DELETE", "/feature-schemas/" + id, ""));
            page = unused("{\"after\":\"" + page.get(page.size() - 1) + "\"}");
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
    }

    private List<String> unused(String body) {
        return JSON.readTree(rest("GET", "/feature-schemas/unused", body))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        List<String> queries = List.of(
                "{ontologies(after:\"x\"){nodes{id}}}",
                "{rootSchemaNodes(after:\"x\"){nodes{id}}}",
                "query($p:ID!){project(where:{id:$p}){batches(after:\"x\"){nodes{id}}}}");
        assertThat(queries)
                .allSatisfy(query -> assertThat(this.wire.code(query, Map.of("p", this.project)))
                        .isEqualTo("MALFORMED_REQUEST"));
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    private String rest(String method, String path, String body) {
        return this.wire
                .send(HttpRequest.newBuilder(URI.create(this.uploads.emulator().restEndpoint() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }
}
