package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.PayloadForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F26, M13: what webhooks are told of reviews, and of labels of videos. */
class OlderPayloadTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ONTOLOGY = """
            {"tools": [{"tool": "rectangle", "name": "car", "classifications": []}],
             "classifications": [{"type": "radio", "name": "weather", "options": [
               {"label": "Rain", "value": "rain"}, {"label": "Sun", "value": "sun"}]}]}""";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final LabelboxEmulator emulator = this.uploads.emulator();
    private final Receiver receiver = new Receiver();
    private final LabeledProject project =
            new LabeledProject(this.uploads, "VIDEO", ONTOLOGY, "https://example.org/1.mp4");

    @AfterEach
    void stop() {
        this.receiver.close();
        this.uploads.close();
    }

    private String hook(String... topics) {
        Map<String, Object> data =
                Map.of("url", this.receiver.url(), "secret", "canary", "topics", Map.of("set", List.of(topics)));
        return this.wire
                .data("mutation($d:WebhookCreateInput!){createWebhook(data:$d){id}}", Map.of("d", data))
                .at("/createWebhook/id")
                .asString();
    }

    private String label(List<Map<String, Object>> marks) {
        return this.emulator
                .people()
                .work(this.emulator.people().all().get(0))
                .label(this.project.id(), LabeledProject.KEY, marks, Duration.ZERO);
    }

    private String review(String label, double score) {
        return this.wire
                .data(
                        "mutation($l:ID!,$p:ID!,$s:Float!){createReview(data:{score:$s,label:{connect:{id:$l}},"
                                + "project:{connect:{id:$p}}}){id}}",
                        Map.of("l", label, "p", this.project.id(), "s", score))
                .at("/createReview/id")
                .asString();
    }

    private void update(String review, String data) {
        this.wire.data("mutation($r:ID!){updateReview(where:{id:$r},data:" + data + "){id}}", Map.of("r", review));
    }

    private List<JsonNode> told(String topic) {
        this.emulator.clock().advance(Duration.ZERO);
        return this.receiver.of(topic).stream().map(Receiver.Received::json).toList();
    }

    @Test
    @Fact("P8-12")
    void reviewsAreToldAndARemovalIsAnUpdate() {
        hook("REVIEW_CREATED", "REVIEW_UPDATED", "REVIEW_DELETED");
        String label = label(List.of());
        String review = review(label, -1);
        update(review, "{score:1}");
        this.emulator.clock().advance(Duration.ZERO);
        update(review, "{deleted:true}");

        assertThat(told("REVIEW_CREATED")).singleElement().satisfies(body -> {
            assertThat(body.get("id").asString()).isEqualTo(review);
            assertThat(body.get("score").asDouble()).isEqualTo(-1);
            assertThat(body.at("/label/id").asString()).isEqualTo(label);
            assertThat(body.at("/dataRow/id").asString()).startsWith("c");
            assertThat(body.at("/project/id").asString()).isEqualTo(this.project.id());
            assertThat(body.at("/createdBy/email").asString()).startsWith("admin@");
        });
        assertThat(told("REVIEW_UPDATED"))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body.get("score").asDouble()).isEqualTo(1));
        assertThat(told("REVIEW_DELETED")).isEmpty();
    }

    @Test
    void whoAsksForDeletionsOnlyIsToldOfThem() {
        hook("REVIEW_DELETED");
        String review = review(label(List.of()), 1);
        update(review, "{deleted:true}");

        assertThat(told("REVIEW_DELETED"))
                .singleElement()
                .satisfies(body -> assertThat(body.get("id").asString()).isEqualTo(review));
        assertThat(this.receiver.all()).hasSize(1);
    }

    @Test
    @Fact("P8-07")
    void theNewerPayloadOfAReviewIsTheDataRow() {
        this.emulator
                .control()
                .webhooks(this.emulator.control().workspaces().get(0))
                .send(hook("REVIEW_CREATED"), PayloadForm.EXPORT);
        String label = label(List.of());
        review(label, 1);

        assertThat(told("REVIEW_CREATED")).singleElement().satisfies(body -> {
            assertThat(body.at("/data_row/global_key").asString()).isEqualTo(LabeledProject.KEY);
            assertThat(body.at("/projects/" + this.project.id() + "/labels/0/id")
                            .asString())
                    .isEqualTo(label);
        });
    }

    private static Map<String, Object> box(int frame, int left) {
        return Map.of("frame", frame, "bbox", Map.of("top", 0, "left", left, "height", 2, "width", 2));
    }

    @Test
    @Fact("P8-11")
    void theOlderPayloadOfAVideoNamesAFileOfItsFrames() {
        hook("LABEL_CREATED");
        String label = label(List.of(
                Map.of("name", "car", "segments", List.of(Map.of("keyframes", List.of(box(1, 10), box(3, 20))))),
                Map.of(
                        "name",
                        "weather",
                        "answer",
                        Map.of("name", "Rain", "frames", List.of(Map.of("start", 3, "end", 4))))));

        JsonNode content =
                JSON.readTree(told("LABEL_CREATED").get(0).get("label").asString());
        assertThat(content.has("objects")).isFalse();
        assertThat(content.get("classifications")).isEmpty();
        String url = content.get("frames").asString();
        assertThat(url).endsWith("/v1/frames/" + label);
        String key = this.emulator.apiKey();
        List<JsonNode> frames = this.wire
                .get(url, "authorization", "Bearer " + key)
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();
        assertThat(frames).extracting(frame -> frame.get("frameNumber").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(frames)
                .extracting(frame -> frame.at("/objects/0/bbox/left").asDouble() + " "
                        + frame.at("/objects/0/keyframe").asBoolean())
                .startsWith("10.0 true", "15.0 false", "20.0 true");
        assertThat(frames.get(3).get("objects")).isEmpty();
        assertThat(frames)
                .extracting(frame -> frame.at("/classifications/0/answer/value").asString(""))
                .containsExactly("", "", "rain", "rain");
    }

    @Test
    @Fact("P8-11")
    void theFramesAreReadByThoseWhoSeeTheProjectOnly() {
        String label = label(List.of());
        String url = this.emulator.baseUrl() + "/v1/frames/";
        String stranger = this.emulator.createWorkspace("other").apiKey();

        assertThat(this.wire.get(url + label).statusCode()).isEqualTo(401);
        assertThat(this.wire
                        .get(url + label, "authorization", "Bearer " + stranger)
                        .statusCode())
                .isEqualTo(404);
        assertThat(this.wire
                        .get(url + "cm0000000000000000000none", "authorization", "Bearer " + this.emulator.apiKey())
                        .statusCode())
                .isEqualTo(404);
    }
}
