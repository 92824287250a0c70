package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static final String CREATE = "mutation($d:CreateEmbeddingInput!){createEmbedding(data:$d){id custom}}";

    private final Uploads uploads = new Uploads();
    private final String id = this.uploads
            .wire()
            .data(CREATE, Map.of("d", Map.of("name", "e", "dims", 2)))
            .at("/createEmbedding/id")
            .asString();
    private final String base = this.uploads.emulator().baseUrl() + "/adv/adv/v1/embeddings/" + this.id;

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact({"P2.4-07", "P10-02"})
    void importsVectorsLineByLine() {
        String row = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("d"), "text", "k")))))
                .get(0);

        assertThat(put("{\"id\":\"" + row + "\",\"vector\":[1,2]}\n").statusCode())
                .isEqualTo(200);
        assertThat(put("{\"id\":\"" + row + "\",\"vector\":[1]}\n").statusCode())
                .isEqualTo(400);
        assertThat(put("{\"id\":\"cmabsent\",\"vector\":[1,2]}\n").statusCode()).isEqualTo(404);
        assertThat(put("no json").statusCode()).isEqualTo(400);
        assertThat(put("no json").body()).contains("\"message\":\"");
        HttpResponse<String> count =
                this.uploads.wire().send(HttpRequest.newBuilder(URI.create(this.base + "/vectors/_count")));
        assertThat(count.body()).isEqualTo("{\"count\":1}");
    }

    /** F16 */
    @Test
    @Fact({"P10-03", "P4.2-01"})
    void vectorsKeepTheirDoubles() {
        String row = this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.uploads.dataset("d"), "text", "k")))))
                .get(0);

        put("{\"id\":\"" + row + "\",\"vector\":[0.12345678901234566,-1.0E-12]}\n");

        assertThat(Exports.keys(this.uploads, List.of("k"), "includeEmbeddings").toString())
                .contains("0.12345678901234566", "-1.0E-12");
    }

    /** F21 */
    @Test
    @Fact("P10-02")
    void linesNeedNoLineEndBetweenThem() {
        List<String> rows = this.uploads.made(this.uploads.upsert(List.of(List.of(
                Uploads.create(this.uploads.dataset("d"), "text", "k"),
                Uploads.create(this.uploads.dataset("d"), "text", "l")))));

        assertThat(put("{\"id\":\"" + rows.get(0) + "\",\"vector\":[1,2]}{\"id\":\"" + rows.get(1)
                                + "\",\"vector\":[3,4]}")
                        .body())
                .isEqualTo("{\"count\":2}");
    }

    /** F22: as version 6 of the official SDK asks. */
    @Test
    @Fact("P10-04")
    void areManagedOverRestToo() {
        String path = "/adv/adv/v1/embeddings";
        HttpResponse<String> made = this.uploads.wire().rest("POST", path, "{\"name\":\"f\",\"dims\":3}");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("\"name\":\"f\"", "\"dims\":3", "\"custom\":true");
        String one = path + "/" + this.id;
        assertThat(this.uploads.wire().rest("GET", one, "").body()).contains("\"name\":\"e\"");
        assertThat(this.uploads.wire().rest("GET", path, "").body())
                .startsWith("{\"results\":[")
                .contains("\"e\"", "\"f\"");
        assertThat(this.uploads.wire().rest("DELETE", one, "").statusCode()).isEqualTo(200);
        assertThat(this.uploads.wire().rest("GET", one, "").statusCode()).isEqualTo(404);
        assertThat(this.uploads
                        .wire()
                        .rest("POST", path, "{\"name\":\"f\",\"dims\":3}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(this.uploads.wire().rest("POST", path, "{\"name\":\"g\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Fact({"P1.2-08", "P10-01", "P10-06"})
    void keepsItsLimits() {
        assertThat(this.uploads.wire().code(CREATE, Map.of("d", Map.of("name", "big", "dims", 2_049))))
                .isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.uploads.wire().code(CREATE, Map.of("d", Map.of("name", "e", "dims", 2))))
                .isEqualTo("RESOURCE_CONFLICT");
        String delete = "mutation($i:ID!){deleteEmbedding(data:{id:$i})}";
        assertThat(this.uploads
                        .wire()
                        .data(delete, Map.of("i", this.id))
                        .get("deleteEmbedding")
                        .asBoolean())
                .isTrue();
        assertThat(this.uploads.wire().code(delete, Map.of("i", this.id))).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(this.uploads.wire().data("{embeddings{id}}").get("embeddings"))
                .isEmpty();
    }

    private HttpResponse<String> put(String lines) {
        return this.uploads
                .wire()
                .send(HttpRequest.newBuilder(URI.create(this.base + "/_import_ndjson"))
                        .header("content-type", "application/x-ndjson")
                        .PUT(HttpRequest.BodyPublishers.ofString(lines)));
    }
}
