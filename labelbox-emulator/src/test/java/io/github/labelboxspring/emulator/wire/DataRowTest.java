package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DataRowTest {

    private static final String UPDATE = "mutation($i:ID!,$d:DataRowUpdateInput!)"
            + "{updateDataRow(where:{id:$i},data:$d){globalKey externalId rowData}}";

    private final Uploads uploads = new Uploads();
    private final String dataset = this.uploads.dataset("d");

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact("P3.1-06")
    void isProcessedAfterItsTimeAndThenKnowsItsPicture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 5, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        String url = this.uploads.upload("digit.png", "application/octet-stream", png.toByteArray(), false);
        String id = row(url, "k");
        String question = "query($i:[ID!],$k:[ID!]){queryAllDataRowsHaveBeenProcessed(dataRowIds:$i,globalKeys:$k)"
                + "{allDataRowsHaveBeenProcessed}}";
        String answer = "/queryAllDataRowsHaveBeenProcessed/allDataRowsHaveBeenProcessed";

        assertThat(this.uploads.row(id, "mediaAttributes").toString()).isEqualTo("{\"mediaAttributes\":{}}");
        assertThat(this.uploads
                        .wire()
                        .data(question, Map.of("i", List.of(id)))
                        .at(answer)
                        .asBoolean())
                .isFalse();
        assertThat(this.uploads
                        .wire()
                        .data(question, Map.of("k", List.of("k")))
                        .at(answer)
                        .asBoolean())
                .isFalse();

        this.uploads.emulator().clock().advance(Uploads.PROCESSING);

        assertThat(this.uploads
                        .wire()
                        .data(question, Map.of("i", List.of(id)))
                        .at(answer)
                        .asBoolean())
                .isTrue();
        JsonNode known = this.uploads.row(id, "mediaAttributes rowData");
        assertThat(known.get("mediaAttributes").toString())
                .isEqualTo("{\"mimeType\":\"image/png\",\"width\":8,\"height\":5}");
        assertThat(this.uploads.wire().get(known.get("rowData").asString()).statusCode())
                .isEqualTo(200);
        assertThat(this.uploads.wire().get(url).statusCode()).isEqualTo(403);
    }

    @Test
    @Fact("P3.6-03")
    void changesKeepGlobalKeysUnique() {
        String first = row("text", "k1");
        String second = row("text", "k2");

        assertThat(this.uploads.wire().code(UPDATE, Map.of("i", second, "d", Map.of("globalKey", "k1"))))
                .isEqualTo("RESOURCE_CONFLICT");
        JsonNode changed = this.uploads
                .wire()
                .data(UPDATE, Map.of("i", first, "d", Map.of("globalKey", "k3", "externalId", "e", "rowData", "new")))
                .get("updateDataRow");
        assertThat(changed.toString()).isEqualTo("{\"globalKey\":\"k3\",\"externalId\":\"e\",\"rowData\":\"new\"}");
        assertThat(this.uploads.wire().code(UPDATE, Map.of("i", second, "d", Map.of("globalKey", "k1"))))
                .isEmpty();
    }

    @Test
    @Fact("P1.2-03")
    void takesNoContentThatCannotBeRead() {
        String id = row("text", "k");

        for (String content : List.of("", " ", "s3://bucket/1.png")) {
            assertThat(this.uploads.wire().code(UPDATE, Map.of("i", id, "d", Map.of("rowData", content))))
                    .isEqualTo("INTERNAL_SERVER_ERROR");
        }
        assertThat(this.uploads.wire().code(UPDATE, Map.of("i", id, "d", Map.of("globalKey", "k".repeat(201)))))
                .isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(this.uploads.row(id, "rowData globalKey").toString())
                .isEqualTo("{\"rowData\":\"text\",\"globalKey\":\"k\"}");
    }

    @Test
    @Fact("P9.6-03")
    void hasLabelsOnlyWhereItWasLabeled() {
        String id = row("text", "k");
        String project = this.uploads
                .wire()
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}", Map.of())
                .at("/createProject/id")
                .asString();
        String activity = "labels(where:{AND:[{secondsToLabel_gt:1},{deleted:false}]},orderBy:createdAt_ASC){id}"
                + " labelingActivity(where:{projectId:\"%s\"}){selectedLabelId}";

        assertThat(this.uploads.row(id, activity.formatted(project)).toString())
                .isEqualTo("{\"labels\":[],\"labelingActivity\":{\"selectedLabelId\":null}}");
        assertThat(this.uploads
                        .wire()
                        .code(
                                "query($i:ID!){dataRow(where:{id:$i}){" + activity.formatted("cmabsent") + "}}",
                                Map.of("i", id)))
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    @Fact("P3.6-01")
    void areFoundByExternalId() {
        String id = row("text", "k");
        this.uploads.wire().data(UPDATE, Map.of("i", id, "d", Map.of("externalId", "e")));

        JsonNode found = this.uploads
                .wire()
                .data(
                        "query($e:[String!]!){externalIdsToDataRowIds(externalId_in:$e){dataRowId externalId}}",
                        Map.of("e", List.of("e", "absent")))
                .get("externalIdsToDataRowIds");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/dataRowId").asString()).isEqualTo(id);
    }

    @Test
    @Fact("P1.3-04")
    void areDeletedTogetherOrNotAtAll() {
        String id = row("text", "k");
        String delete = "mutation($i:[ID!]!){deleteDataRows(where:{dataRowIds:$i}){id}}";

        assertThat(this.uploads.wire().code(delete, Map.of("i", List.of(id, "cmabsent"))))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(this.uploads.row(id, "id").get("id").asString()).isEqualTo(id);
        assertThat(this.uploads
                        .wire()
                        .data(delete, Map.of("i", List.of(id, id)))
                        .at("/deleteDataRows/0/id")
                        .asString())
                .isEqualTo(id);
        assertThat(this.uploads.wire().code("query($i:ID!){dataRow(where:{id:$i}){id}}", Map.of("i", id)))
                .isEqualTo("RESOURCE_NOT_FOUND");
        List<String> many = IntStream.range(0, 4_001).mapToObj(i -> "c" + i).toList();
        assertThat(this.uploads.wire().code(delete, Map.of("i", many))).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    @Fact("P3.3-02")
    void haveAttachmentsThatChange() {
        String id = row("text", "k");
        String attachment = this.uploads
                .wire()
                .data(
                        "mutation($r:ID!){createDataRowAttachment(data:{dataRowId:$r,type:RAW_TEXT,value:\"v\"}){id name}}",
                        Map.of("r", id))
                .at("/createDataRowAttachment/id")
                .asString();
        JsonNode changed = this.uploads
                .wire()
                .data(
                        "mutation($a:ID!,$n:String,$v:String){updateDataRowAttachment(where:{id:$a},data:{name:$n,value:$v})"
                                + "{name type value}}",
                        Map.of("a", attachment, "n", "new"))
                .get("updateDataRowAttachment");

        assertThat(changed.toString()).isEqualTo("{\"name\":\"new\",\"type\":\"RAW_TEXT\",\"value\":\"v\"}");
        assertThat(this.uploads.row(id, "attachments(skip:0,first:10){id}").get("attachments"))
                .hasSize(1);
        String delete = "mutation($a:ID!){deleteDataRowAttachment(where:{id:$a}){id}}";
        assertThat(this.uploads.wire().code(delete, Map.of("a", attachment))).isEmpty();
        assertThat(this.uploads.wire().code(delete, Map.of("a", attachment))).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(this.uploads.row(id, "attachments{id}").get("attachments")).isEmpty();
    }

    @Test
    @Fact("P2.2-04")
    void haveAttachmentsWhoseFilesCanBeRead() {
        String id = row("text", "k");
        String url = this.uploads.upload("note.html", "text/html", new byte[] {'x'}, false);
        JsonNode created = this.uploads
                .wire()
                .data(
                        "mutation($r:ID!,$v:String!){createDataRowAttachment(data:{dataRowId:$r,type:HTML,value:$v}){value}}",
                        Map.of("r", id, "v", url))
                .get("createDataRowAttachment");
        JsonNode read = this.uploads.row(id, "attachments{value}").at("/attachments/0");

        for (JsonNode attachment : List.of(created, read)) {
            assertThat(this.uploads
                            .wire()
                            .get(attachment.get("value").asString())
                            .body())
                    .isEqualTo("x");
        }
    }

    private String row(String rowData, String key) {
        return this.uploads
                .made(this.uploads.upsert(List.of(List.of(Uploads.create(this.dataset, rowData, key)))))
                .get(0);
    }
}
