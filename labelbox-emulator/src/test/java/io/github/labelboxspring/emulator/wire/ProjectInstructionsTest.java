package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProjectInstructionsTest {

    private static final String URL = "https://example.org/instructions.pdf";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);
    private final String project = this.wire
            .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
            .at("/createProject/id")
            .asString();

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    /** F11 */
    @Test
    @Fact({"P6-11", "P9.1-13"})
    void theOntologyTellsTheInstructionsOfItsProject() {
        connect();
        assertThat(normalized().has("projectInstructions")).isFalse();

        instruct(URL);
        assertThat(normalized().get("projectInstructions").asString()).isEqualTo(URL);

        instruct(URL + "2");
        assertThat(normalized().get("projectInstructions").asString()).isEqualTo(URL + "2");
        assertThat(normalized().get("tools")).hasSize(1);
    }

    /** F11 */
    @Test
    @Fact("P6-11")
    void anOntologyThatIsConnectedLaterTellsThemToo() {
        instruct(URL);
        connect();

        assertThat(normalized().get("projectInstructions").asString()).isEqualTo(URL);
    }

    @Test
    @Fact("P2.2-04")
    void anUploadedFileCanBeRead() {
        connect();
        instruct(this.wire
                .upload(
                        "mutation($file:Upload!,$n:Int!){uploadFile(file:$file,contentLength:$n,sign:false){url}}",
                        Map.of("n", 1),
                        "instructions.pdf",
                        "application/pdf",
                        new byte[] {'x'})
                .at("/data/uploadFile/url")
                .asString());

        assertThat(this.wire
                        .get(normalized().get("projectInstructions").asString())
                        .body())
                .isEqualTo("x");
    }

    private void connect() {
        String ontology = this.wire
                .data(
                        "mutation($n:String!){upsertOntology(data:{name:\"o\",normalized:$n}){id}}",
                        Map.of("n", "{\"tools\":[{\"tool\":\"point\",\"name\":\"tip\",\"classifications\":[]}]}"))
                .at("/upsertOntology/id")
                .asString();
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}}",
                Map.of("p", this.project, "o", ontology));
    }

    private void instruct(String url) {
        this.wire.data(
                "mutation($p:ID!,$u:String!){setProjectInstructions(where:{id:$p},data:{instructionsUrl:$u}){id}}",
                Map.of("p", this.project, "u", url));
    }

    private JsonNode normalized() {
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){ontology{normalized}}}", Map.of("p", this.project))
                .at("/project/ontology/normalized");
    }
}
