package io.github.labelboxspring.boot.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Both generations of bodies, and what is neither. */
class WebhookPayloadTests {

    private static WebhookEvent event(String topic, String body) {
        return WebhookEvent.of(new WebhookDelivery("d1", topic, "default", Instant.EPOCH, body));
    }

    private static WebhookPayload payload(String body) {
        return event("LABEL_CREATED", body).payload();
    }

    @Test
    void theLabelOfTheOlderGenerationIsRead() {
        assertThat(payload(Hooks.LABEL)).isInstanceOfSatisfying(LabelPayload.class, payload -> {
            assertThat(payload.labelId()).isEqualTo("cl1");
            assertThat(payload.dataRowId()).isEqualTo("dr1");
            assertThat(payload.projectId()).isEqualTo("p1");
            assertThat(payload.label())
                    .containsEntry(
                            "objects", List.of(Map.of("featureId", "f1", "title", "wren", "bbox", Map.of("top", 1))));
            assertThat(payload.json()).containsEntry("createdBy", "a@example.org");
        });
    }

    @Test
    void aReviewNamesTheLabelItIsAbout() {
        String body = "{\"id\":\"r1\",\"score\":-1.0,\"label\":{\"id\":\"cl1\"},\"dataRow\":{\"id\":\"dr1\"},"
                + "\"project\":{\"id\":\"p1\"}}";
        assertThat(event("REVIEW_CREATED", body).payload()).isInstanceOfSatisfying(LabelPayload.class, payload -> {
            assertThat(payload.labelId()).isEqualTo("cl1");
            assertThat(payload.dataRowId()).isEqualTo("dr1");
            assertThat(payload.projectId()).isEqualTo("p1");
            assertThat(payload.json()).containsEntry("id", "r1").containsEntry("score", -1.0);
        });
    }

    @Test
    void theDataRowOfTheNewerGenerationIsRead() {
        assertThat(payload(Hooks.DATA_ROW)).isInstanceOfSatisfying(DataRowPayload.class, payload -> {
            assertThat(payload.dataRowId()).isEqualTo("dr1");
            assertThat(payload.projectId()).isEqualTo("p1");
            assertThat(payload.row().labels()).singleElement().extracting("id").isEqualTo("cl1");
            assertThat(payload.row().problems()).isEmpty();
            assertThat(payload.json()).containsKey("data_row");
        });
    }

    /** Nobody has seen these payloads: a field of another shape costs that field only. */
    @Test
    void aFieldOfAnotherShapeCostsNoOther() {
        assertThat(payload("{\"data_row\":{\"id\":\"dr1\",\"global_key\":[1]},\"projects\":{\"p1\":{},\"p2\":7}}"))
                .isInstanceOfSatisfying(DataRowPayload.class, payload -> {
                    assertThat(payload.dataRowId()).isEqualTo("dr1");
                    assertThat(payload.row().problems()).extracting("path").contains("/data_row/global_key");
                });
    }

    @Test
    void aSkippedLabelHasNoContent() {
        assertThat(payload("{\"id\":\"cl1\",\"label\":\"Skip\",\"dataRow\":null,\"project\":{}}"))
                .isInstanceOfSatisfying(LabelPayload.class, payload -> {
                    assertThat(payload.label()).isEmpty();
                    assertThat(payload.json()).containsEntry("label", "Skip");
                    assertThat(payload.dataRowId()).isNull();
                    assertThat(payload.projectId()).isNull();
                });
    }

    @Test
    void aLabelMayBeAnObject() {
        assertThat(payload("{\"label\":{\"objects\":[]}}"))
                .isInstanceOfSatisfying(
                        LabelPayload.class,
                        payload -> assertThat(payload.label()).containsKey("objects"));
    }

    @Test
    void aVideoHasTheUrlOfItsFrames() {
        assertThat(payload("{\"id\":\"cl1\",\"label\":\"{\\\"frames\\\":\\\"https://example.org/f\\\"}\"}"))
                .isInstanceOfSatisfying(
                        LabelPayload.class,
                        payload -> assertThat(payload.label()).containsEntry("frames", "https://example.org/f"));
    }

    /** R69 */
    @ParameterizedTest
    @ValueSource(strings = {"{\"task\":{\"id\":\"t1\"}}", "{}", "[1]", "null", "7", "\"text\""})
    void whatIsNeitherIsNoError(String body) {
        WebhookEvent event = event("SOMETHING_NEW", body);
        assertThat(event).isInstanceOf(OtherWebhookEvent.class);
        assertThat(event.payload()).isInstanceOf(OtherPayload.class);
        assertThat(event.projectId()).isNull();
        assertThat(event.dataRowId()).isNull();
        assertThat(event.delivery().body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL_CREATED, LabelCreatedEvent",
        "LABEL_UPDATED, LabelUpdatedEvent",
        "LABEL_DELETED, LabelDeletedEvent",
        "REVIEW_CREATED, ReviewCreatedEvent",
        "REVIEW_UPDATED, ReviewUpdatedEvent",
        "REVIEW_DELETED, ReviewDeletedEvent",
        "WORKFLOW_ACTION, WorkflowActionEvent",
        "label_created, OtherWebhookEvent"
    })
    void eachTopicHasItsEvent(String topic, String type) {
        WebhookEvent event = event(topic, Hooks.LABEL);
        assertThat(event.getClass().getSimpleName()).isEqualTo(type);
        assertThat(event.delivery().topic()).isEqualTo(topic);
        assertThat(event.dataRowId()).isEqualTo("dr1");
        assertThat(event.projectId()).isEqualTo("p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}{}", "{} x", "nul", "{'a':1}", "<html>"})
    void whatIsNotJsonIsNoticed(String body) {
        assertThat(WebhookPayloads.isJson(body)).isFalse();
    }

    /** Deeper than the reader allows. */
    @Test
    void hostileNestingIsNotRead() {
        assertThat(WebhookPayloads.isJson("[".repeat(100_000) + "]".repeat(100_000)))
                .isFalse();
        assertThat(payload("{\"id\":\"cl1\",\"label\":\"" + "[".repeat(100_000) + "\"}"))
                .isInstanceOfSatisfying(
                        LabelPayload.class,
                        payload -> assertThat(payload.label()).isEmpty());
    }

    /** Spring Modulith stores events as JSON until their listeners are done. */
    @Test
    void anEventCanBeStoredAsJson() {
        JsonMapper mapper = JsonMapper.builder().build();
        WebhookEvent event = event("LABEL_CREATED", Hooks.LABEL);
        assertThat(mapper.readValue(mapper.writeValueAsString(event), LabelCreatedEvent.class))
                .isEqualTo(event);
    }

    @Test
    void aDeliveryDoesNotShowItsBody() {
        assertThat(event("LABEL_CREATED", Hooks.LABEL).toString())
                .contains("d1", "LABEL_CREATED")
                .doesNotContain("wren");
    }
}
