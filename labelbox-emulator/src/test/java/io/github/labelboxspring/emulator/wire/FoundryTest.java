package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoundryTest {

    private static final String RUN =
            "mutation($i:CreateModelJobForDataRowsInput!){createModelJobForDataRows(input:$i){taskId}}";

    private final Uploads uploads = new Uploads();
    private final String ontology = this.uploads
            .wire()
            .data("mutation{upsertOntology(data:{name:\"o\",normalized:\"{}\"}){id}}")
            .at("/upsertOntology/id")
            .asString();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    /** F12 */
    @Test
    @Fact("R-18")
    void aModelRunsWithoutAnApp() {
        this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("d"), "text", "k"))));

        String task = this.uploads
                .wire()
                .data(RUN, Map.of("i", input("k")))
                .at("/createModelJobForDataRows/taskId")
                .asString();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);

        assertThat(this.uploads
                        .wire()
                        .data("query($t:ID!){task(where:{id:$t}){status}}", Map.of("t", task))
                        .at("/task/status")
                        .asString())
                .isEqualTo("COMPLETE");
    }

    /** F12 */
    @Test
    @Fact("R-18")
    void unknownDataRowsAreRefusedAtOnce() {
        assertThat(this.uploads.wire().code(RUN, Map.of("i", input("absent")))).isEqualTo("MALFORMED_REQUEST");
        assertThat(this.uploads.wire().data("{models{id}}").get("models")).isEmpty();
    }

    private Map<String, Object> input(String key) {
        return Map.of("name", "r", "modelId", "m", "ontologyId", this.ontology, "globalKeys", List.of(key));
    }
}
