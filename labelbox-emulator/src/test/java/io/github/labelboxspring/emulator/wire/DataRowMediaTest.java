package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What data rows may be, and what goes with them. */
class DataRowMediaTest {

    private static final String TILES =
            "{\"%s\":\"https://example.org/{z}/{x}/{y}.png\",\"bounds\":[[1,2],[3,4]],\"epsg\":\"EPSG4326\"}";

    private static final JsonMapper JSON = new JsonMapper();

    private final Uploads uploads = new Uploads();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private String uploaded(Object rowData, String mediaType) {
        Map<String, Object> payload =
                new HashMap<>(Map.of("dataset_id", this.dataset, "row_data", rowData, "global_key", "k"));
        if (!mediaType.isEmpty()) {
            payload.put("media_type", mediaType);
        }
        String task = this.uploads.upsert(List.of(List.of(Uploads.item("AUTO", "", payload))));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        return task;
    }

    private JsonNode media() {
        return Exports.keys(this.uploads, List.of("k")).get(0).get("media_attributes");
    }

    @ParameterizedTest
    @CsvSource({
        "AUDIO, audio", "CONVERSATIONAL, conversational", "PDF, document", "TMS_GEO, tiled_imagery", "HTML, html",
        "IMAGE, image", "TMS_SIMPLE, tiled_imagery", "TEXT, text", "VIDEO, video", "POINT_CLOUD, point_cloud",
        "LLM, llm", "DICOM, dicom"
    })
    @Fact({"P3.2-01", "P4.4-04"})
    void everyMediaTypeIsTakenAndExportedByItsName(String mediaType, String name) {
        uploaded("https://example.org/asset", mediaType);

        assertThat(media().get("asset_type").asString()).isEqualTo(name);
    }

    @Test
    @Fact("P3.2-01")
    void anUnknownMediaTypeIsNone() {
        assertThat(this.uploads.refusals(uploaded("https://example.org/asset", "SMELL")))
                .singleElement()
                .asString()
                .contains("SMELL");
        assertThat(this.uploads.made(uploaded("https://example.org/asset", "UNKNOWN")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "just a text, text", "https://example.org/a.txt, text", "https://example.org/a.png, image",
        "https://example.org/a.mp4, video", "https://example.org/a.pdf, document", "https://example.org/a.html, html"
    })
    void whatIsNotDeclaredIsKnownByItsName(String rowData, String type) {
        uploaded(rowData, "");

        assertThat(media().get("asset_type").asString()).isEqualTo(type);
    }

    @Test
    @Fact({"P3.2-02", "P3.2-03", "P3.2-04"})
    void whatStandsInTheRowIsKnownByItsForm() {
        for (String form : List.of(TILES.formatted("tile_layer_url"), TILES.formatted("tileLayerUrl"))) {
            Map<?, ?> tiles = JSON.readValue(form, Map.class);
            String id = this.uploads
                    .made(this.uploads.upsert(List.of(List.of(Uploads.item(
                            "AUTO",
                            "",
                            Map.of(
                                    "dataset_id",
                                    this.dataset,
                                    "row_data",
                                    tiles,
                                    "global_key",
                                    form.substring(2, 8)))))))
                    .get(0);
            assertThat(this.uploads.row(id, "rowData").get("rowData").asString())
                    .startsWith("{")
                    .contains("https://example.org/{z}/{x}/{y}.png");
            assertThat(Exports.keys(this.uploads, List.of(form.substring(2, 8)))
                            .get(0)
                            .at("/media_attributes/asset_type")
                            .asString())
                    .isEqualTo("tiled_imagery");
        }
        uploaded(
                Map.of("type", "application/vnd.labelbox.conversational", "version", 1, "messages", List.of()),
                "CONVERSATIONAL");
        assertThat(media().get("asset_type").asString()).isEqualTo("conversational");
    }

    @Test
    @Fact("P3.3-01")
    void attachmentsAreOfTheKnownTypes() {
        String id = this.uploads.made(uploaded("text", "")).get(0);
        String create =
                "mutation($r:ID!,$t:AttachmentType!){createDataRowAttachment(data:{dataRowId:$r,type:$t,value:\"https://a/b\"}){type}}";
        List<String> types =
                List.of("AUDIO VIDEO IMAGE IMAGE_OVERLAY HTML RAW_TEXT TEXT_URL PDF_URL CAMERA_IMAGE".split(" "));

        for (String type : types) {
            assertThat(this.uploads.wire().code(create, Map.of("r", id, "t", type)))
                    .as(type)
                    .isEmpty();
        }

        assertThat(this.uploads.wire().code(create, Map.of("r", id, "t", "TEXT")))
                .isNotEmpty();
        assertThat(this.uploads.row(id, "attachments{type}").get("attachments").findValuesAsString("type"))
                .isEqualTo(types);
    }
}
