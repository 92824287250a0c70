package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ontologies and features that annotations and models use. */
class OntologyUseTest {

    private static final String TOOLS = "{\"tools\":[{\"tool\":\"point\",\"name\":\"tip\"}],\"classifications\":[]}";
    private static final String POINT = "\"name\":\"tip\",\"point\":{\"x\":1,\"y\":1}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private LabeledProject project() {
        return new LabeledProject(this.uploads, "IMAGE", TOOLS, "https://example.org/1.png");
    }

    private JsonNode ontologyOf(LabeledProject project) {
        return this.wire
                .data("query($p:ID!){project(where:{id:$p}){ontology{id normalized}}}", Map.of("p", project.id()))
                .at("/project/ontology");
    }

    private void connect(LabeledProject project, String ontology) {
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}}",
                Map.of("p", project.id(), "o", ontology));
    }

    private void delete(LabeledProject project) {
        this.wire.data(
                "mutation($p:ID!){updateProject(where:{id:$p},data:{deleted:true}){id}}", Map.of("p", project.id()));
    }

    private static String tip(JsonNode ontology) {
        return ontology.at("/normalized/tools/0/featureSchemaId").asString();
    }

    private String unused(String kind) {
        return this.wire.rest("GET", "/api/v1/" + kind + "/unused", "{}").body();
    }

    private int deletion(String path) {
        return this.wire.rest("DELETE", "/api/v1/" + path, "").statusCode();
    }

    @Test
    @Fact("P6-15")
    void anOntologyOfLabelsIsUsed() {
        LabeledProject project = project().labeled(POINT);
        JsonNode ontology = ontologyOf(project);
        String id = ontology.get("id").asString();
        String copy = this.uploads.ontology(ontology.get("normalized").toString());
        connect(project, this.uploads.ontology(TOOLS));

        assertThat(unused("ontologies")).doesNotContain(id).contains(copy);
        assertThat(deletion("ontologies/" + id)).isEqualTo(400);
        assertThat(deletion("ontologies/" + copy)).isEqualTo(204);

        delete(project);

        assertThat(unused("ontologies")).contains(id);
        assertThat(deletion("ontologies/" + id)).isEqualTo(204);
    }

    @Test
    @Fact("P6-15")
    void aFeatureOfLabelsIsUsed() {
        LabeledProject project = project().labeled(POINT);
        JsonNode ontology = ontologyOf(project);
        connect(project, this.uploads.ontology(TOOLS));

        assertThat(deletion("ontologies/" + ontology.get("id").asString() + "/feature-schemas/" + tip(ontology)))
                .isEqualTo(200);

        assertThat(unused("feature-schemas")).doesNotContain(tip(ontology));
        assertThat(deletion("feature-schemas/" + tip(ontology))).isEqualTo(400);
    }

    @Test
    @Fact("P6-15")
    void whatAModelUsesIsUsed() {
        LabeledProject project = project();
        JsonNode ontology = ontologyOf(project);
        String id = ontology.get("id").asString();
        String run = this.uploads.modelRun(id);
        this.uploads.register(run, LabeledProject.KEY);
        this.wire.upload(
                "mutation($r:ID!,$file:Upload!){createModelErrorAnalysisPredictionImport("
                        + "data:{modelRunId:$r,name:\"i\",filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("r", run),
                "i.ndjson",
                "application/x-ndjson",
                LabeledProject.line("\"uuid\":\"11111111-2222-4333-8444-555555555555\"," + POINT)
                        .getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        delete(project);

        assertThat(unused("ontologies")).doesNotContain(id);
        assertThat(deletion("ontologies/" + id)).isEqualTo(400);

        assertThat(deletion("ontologies/" + id + "/feature-schemas/" + tip(ontology)))
                .isEqualTo(200);

        assertThat(unused("feature-schemas")).doesNotContain(tip(ontology));
        assertThat(deletion("feature-schemas/" + tip(ontology))).isEqualTo(400);
    }
}
