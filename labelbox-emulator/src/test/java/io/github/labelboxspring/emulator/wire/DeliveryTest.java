package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.PayloadForm;
import io.github.labelboxspring.emulator.Webhooks;
import io.github.labelboxspring.emulator.Work;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F26, M13: what happens in the domains reaches the receivers of webhooks. */
class DeliveryTest {

    private static final String SECRET = "shared-secret-ü";
    private static final String ONTOLOGY = """
            {"tools": [{"tool": "rectangle", "name": "Bird", "color": "#00ff00", "classifications": [
                 {"type": "radio", "name": "sex", "instructions": "sex",
                  "options": [{"label": "Female", "value": "female"}]}]}],
             "classifications": [{"type": "checklist", "name": "weather", "instructions": "weather",
                                  "options": [{"label": "Sunny", "value": "sunny"}]},
                                 {"type": "text", "name": "remark", "instructions": "remark", "options": []}]}
            """;
    private static final List<Map<String, Object>> MARKS = List.of(
            Map.of(
                    "name",
                    "Bird",
                    "bbox",
                    Map.of("top", 1, "left", 2, "height", 3, "width", 4),
                    "classifications",
                    List.of(Map.of("name", "sex", "answer", Map.of("name", "female")))),
            Map.of("name", "weather", "answer", List.of(Map.of("name", "sunny"))),
            Map.of("name", "remark", "answer", "groß"));

    @TempDir
    private Path directory;

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final LabelboxEmulator emulator = this.uploads.emulator();
    private final Receiver receiver = new Receiver();
    private final LabeledProject project =
            new LabeledProject(this.uploads, "IMAGE", ONTOLOGY, "https://example.org/1.png");

    @AfterEach
    void stop() {
        this.receiver.close();
        this.uploads.close();
    }

    private String hook(String url, Map<String, ?> more, String... topics) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("url", url);
        data.put("secret", SECRET);
        data.put("topics", Map.of("set", List.of(topics)));
        return this.wire
                .data("mutation($d:WebhookCreateInput!){createWebhook(data:$d){id}}", Map.of("d", data))
                .at("/createWebhook/id")
                .asString();
    }

    private String hook(String... topics) {
        return hook(this.receiver.url(), Map.of(), topics);
    }

    private Work work() {
        return this.emulator.people().work(this.emulator.people().all().get(0));
    }

    private String label() {
        return work().label(this.project.id(), LabeledProject.KEY, MARKS, Duration.ZERO);
    }

    private void delete(String label) {
        this.wire.data("mutation($i:ID!){deleteLabels(labelIds:[$i]){id}}", Map.of("i", label));
    }

    private Webhooks webhooks() {
        return this.emulator
                .control()
                .webhooks(this.emulator.control().workspaces().get(0));
    }

    private Delivery only() {
        assertThat(webhooks().deliveries()).hasSize(1);
        return webhooks().deliveries().get(0);
    }

    private void turn(Duration step) {
        this.emulator.clock().advance(step);
    }

    private static String hmac(String algorithm, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    @Test
    @Fact({"P8-02", "P8-05"})
    void carriesTopicIdAndBothSignaturesOfItsBytes() throws GeneralSecurityException {
        hook("LABEL_CREATED");
        label();
        turn(Duration.ZERO);

        Receiver.Received received = this.receiver.all().get(0);
        assertThat(this.receiver.all()).hasSize(1);
        assertThat(received.headers())
                .containsEntry(":method", "POST")
                .containsEntry("Content-Type", "application/json")
                .containsEntry("X-Labelbox-Event", "LABEL_CREATED")
                .containsEntry("X-Labelbox-Id", only().id())
                .containsEntry("X-Hub-Signature", "sha1=" + hmac("HmacSHA1", received.bytes()))
                .containsEntry("X-Hub-Signature-256", "sha256=" + hmac("HmacSHA256", received.bytes()));
        assertThat(new String(received.bytes(), StandardCharsets.UTF_8)).contains("groß");
    }

    @Test
    @Fact("P8-06")
    void theOlderPayloadIsOneLabelWhoseContentIsAText() {
        hook("LABEL_CREATED");
        String label = label();
        turn(Duration.ZERO);

        JsonNode body = this.receiver.all().get(0).json();
        assertThat(body.get("id").asString()).isEqualTo(label);
        assertThat(body.at("/project/id").asString()).isEqualTo(this.project.id());
        assertThat(body.at("/dataRow/id").asString())
                .isEqualTo(this.project.exported().at("/data_row/id").asString());
        assertThat(body.at("/createdBy/email").asString()).startsWith("admin@");
        JsonNode content = new JsonMapper().readTree(body.get("label").asString());
        JsonNode bird = content.at("/objects/0");
        assertThat(bird.get("title").asString()).isEqualTo("Bird");
        assertThat(bird.get("value").asString()).isEqualTo("bird");
        assertThat(bird.get("featureId").asString()).isNotEmpty();
        assertThat(bird.get("schemaId").asString()).isNotEmpty();
        assertThat(bird.at("/bbox/width").asInt()).isEqualTo(4);
        assertThat(bird.at("/classifications/0/answer/title").asString()).isEqualTo("Female");
        assertThat(content.at("/classifications/0/answers/0/value").asString()).isEqualTo("sunny");
        assertThat(content.at("/classifications/1/answer").asString()).isEqualTo("groß");
    }

    @Test
    @Fact("P8-07")
    void theNewerPayloadIsALineOfAnExport() {
        String id = hook("LABEL_CREATED", "WORKFLOW_ACTION");
        webhooks().send(id, PayloadForm.EXPORT);
        label();
        turn(Duration.ZERO);

        JsonNode exported = this.project.exported(
                "includeAttachments",
                "includeMetadata",
                "includeDataRowDetails",
                "includeLabelDetails",
                "includePerformanceDetails",
                "includeProjectDetails");
        assertThat(this.receiver.of("LABEL_CREATED").get(0).json()).isEqualTo(exported);
        assertThat(this.receiver.of("WORKFLOW_ACTION").get(0).json()).isEqualTo(exported);
    }

    /** A label is created with its annotations, and a refused one never was. */
    @Test
    void tellsWhatAChangeHasMadeAndNotItsSteps() {
        hook("LABEL_CREATED", "LABEL_UPDATED", "LABEL_DELETED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> work().label(
                                this.project.id(),
                                LabeledProject.KEY,
                                List.of(MARKS.get(0), Map.of("name", "Fish", "answer", "x")),
                                Duration.ZERO));
        assertThat(webhooks().deliveries()).isEmpty();
        String label = label();
        delete(label);
        turn(Duration.ZERO);

        assertThat(this.receiver.of("LABEL_CREATED")).hasSize(1);
        assertThat(this.receiver.of("LABEL_UPDATED")).isEmpty();
        assertThat(this.receiver.of("LABEL_DELETED"))
                .singleElement()
                .satisfies(received ->
                        assertThat(received.json().get("id").asString()).isEqualTo(label));
    }

    @Test
    @Fact("P8-08")
    void aMoveInTheWorkflowIsTold() {
        hook("WORKFLOW_ACTION");
        String label = label();
        work().reject(label, Duration.ZERO);
        turn(Duration.ZERO);

        assertThat(this.receiver.of("WORKFLOW_ACTION"))
                .extracting(received -> received.json().at("/previousTask/name").asString() + " > "
                        + received.json().at("/nextTask/name").asString())
                .containsExactlyInAnyOrder(
                        "Initial labeling task > Initial review task", "Initial review task > Rework (all rejected)");
        assertThat(this.receiver.of("WORKFLOW_ACTION"))
                .allSatisfy(received ->
                        assertThat(received.json().at("/project/id").asString()).isEqualTo(this.project.id()));
    }

    @Test
    void onlyWhoWantsToKnowIsTold() {
        String other = this.wire
                .data("mutation{createProject(data:{name:\"q\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
        hook(this.receiver.url(), Map.of("project", Map.of("id", other)), "LABEL_CREATED");
        hook("LABEL_DELETED");
        String inactive = hook("LABEL_CREATED");
        this.wire.data(
                "mutation($i:ID!){updateWebhook(where:{id:$i},data:{status:INACTIVE}){id}}", Map.of("i", inactive));
        String wanted = hook(this.receiver.url(), Map.of("project", Map.of("id", this.project.id())), "LABEL_CREATED");
        label();

        assertThat(only().webhookId()).isEqualTo(wanted);
        assertThat(webhooks().deliveries(inactive)).isEmpty();
    }

    @Test
    @Fact("P8-09")
    void eachAttemptIsLoggedWithRequestAndAnswer() {
        hook("LABEL_CREATED");
        this.receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("X-Reason", "deploying");
            Receiver.respond(exchange, 503, "x".repeat(100_000));
        });
        label();
        assertThat(only().state()).isEqualTo(Delivery.State.WAITING);
        turn(Duration.ZERO);
        this.receiver.answers(200);
        turn(Duration.ofSeconds(1));

        Delivery delivery = only();
        assertThat(delivery.topic()).isEqualTo("LABEL_CREATED");
        assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(delivery.headers()).containsKeys("X-Hub-Signature", "X-Hub-Signature-256", "X-Labelbox-Id");
        assertThat(delivery.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(this.receiver.all().get(0).bytes());
        Instant start = delivery.createdAt();
        assertThat(delivery.attempts()).hasSize(2);
        Delivery.Attempt first = delivery.attempts().get(0);
        assertThat(first.at()).isEqualTo(start);
        assertThat(first.url()).isEqualTo(this.receiver.url());
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.headers()).containsEntry("x-reason", "deploying");
        assertThat(first.body()).hasSize(64 * 1024);
        assertThat(delivery.attempts().get(1).at()).isEqualTo(start.plusSeconds(1));
        assertThat(delivery.attempts().get(1).status()).isEqualTo(200);
    }

    @Test
    void isRepeatedWithTheSameIdAfterLongerAndLongerPausesAndThenFails() {
        hook("LABEL_CREATED");
        this.receiver.answers(500);
        label();
        turn(Duration.ofHours(1));

        Delivery delivery = only();
        assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(delivery.attempts())
                .extracting(attempt ->
                        Duration.between(delivery.createdAt(), attempt.at()).toSeconds())
                .containsExactly(0L, 1L, 3L, 7L, 15L);
        assertThat(this.receiver.all())
                .hasSize(5)
                .allSatisfy(received -> assertThat(received.headers()).containsEntry("X-Labelbox-Id", delivery.id()));
    }

    @Test
    void neitherARedirectionNorSilenceIsSuccess() {
        hook("LABEL_CREATED");
        hook("http://127.0.0.1:1/nobody-listens", Map.of(), "LABEL_DELETED");
        this.receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", this.receiver.url());
            Receiver.respond(exchange, 302, "");
        });
        delete(label());
        turn(Duration.ZERO);

        assertThat(this.receiver.all()).hasSize(1);
        List<Delivery> log = webhooks().deliveries();
        assertThat(log.get(0).attempts().get(0).status()).isEqualTo(302);
        assertThat(log.get(1).attempts().get(0).status()).isZero();
        assertThat(log.get(1).attempts().get(0).failure()).contains("ConnectException");
    }

    @Test
    void isDeliveredAgainToWhereTheWebhookIsNow() {
        String id = hook("http://127.0.0.1:1/nobody-listens", Map.of(), "LABEL_CREATED");
        label();
        String delivery = only().id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhooks().redeliver(delivery))
                .withMessageContaining("still waiting");
        turn(Duration.ofHours(1));
        this.wire.data(
                "mutation($i:ID!,$u:String!){updateWebhook(where:{id:$i},data:{url:$u}){id}}",
                Map.of("i", id, "u", this.receiver.url()));
        webhooks().redeliver(delivery);
        turn(Duration.ZERO);

        assertThat(only().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(only().attempts()).hasSize(6);
        webhooks().redeliver(delivery);
        turn(Duration.ZERO);
        assertThat(this.receiver.all())
                .hasSize(2)
                .allSatisfy(received -> assertThat(received.headers()).containsEntry("X-Labelbox-Id", delivery));
        this.wire.data("mutation($i:ID!){updateWebhook(where:{id:$i},data:{status:REVOKED}){id}}", Map.of("i", id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhooks().redeliver(delivery))
                .withMessageContaining("not active");
    }

    @Test
    void aWebhookThatIsNotActiveAnyMoreIsToldNothing() {
        String id = hook("LABEL_CREATED");
        label();
        this.wire.data("mutation($i:ID!){updateWebhook(where:{id:$i},data:{status:INACTIVE}){id}}", Map.of("i", id));
        turn(Duration.ZERO);

        assertThat(this.receiver.all()).isEmpty();
        assertThat(only().state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void afterAResetNothingOfBeforeIsDelivered() {
        hook("LABEL_CREATED");
        label();
        this.emulator.control().reset(this.emulator.control().workspaces().get(0));
        turn(Duration.ofHours(1));

        assertThat(this.receiver.all()).isEmpty();
        assertThat(webhooks().deliveries()).isEmpty();
    }

    /** Receivers who let deliveries wait neither stop other work nor the end of the emulator. */
    @Test
    void atMostEightAreDeliveredAtTheSameTime() throws InterruptedException {
        hook("LABEL_DELETED");
        for (int i = 0; i < 12; i++) {
            delete(label());
        }
        CountDownLatch proceed = new CountDownLatch(1);
        Semaphore arrived = new Semaphore(0);
        this.receiver.answers(exchange -> {
            arrived.release();
            try {
                proceed.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            Receiver.respond(exchange, 200, "");
        });
        this.emulator.clock().resume();
        assertThat(arrived.tryAcquire(8, 30, TimeUnit.SECONDS)).isTrue();
        String task = this.uploads.start(List.of(List.of(Uploads.create(this.uploads.dataset("e"), "text", "other"))));
        assertThat(task).isNotEmpty();
        assertThat(arrived.availablePermits()).isZero();
        proceed.countDown();
        assertThat(arrived.tryAcquire(4, 30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void webhooksAndTheirLogAreInSnapshots() {
        String id = hook("LABEL_CREATED", "LABEL_DELETED");
        webhooks().send(id, PayloadForm.EXPORT);
        String label = label();
        turn(Duration.ZERO);
        Path file = this.directory.resolve("state.snapshot");
        this.emulator.control().snapshot(file);

        try (LabelboxEmulator copy = LabelboxEmulator.builder().snapshot(file).start()) {
            Webhooks log = copy.control().webhooks(copy.control().workspaces().get(0));
            assertThat(log.deliveries()).isEqualTo(webhooks().deliveries());
            new Wire(copy).data("mutation($i:ID!){deleteLabels(labelIds:[$i]){id}}", Map.of("i", label));
            copy.clock().advance(Duration.ZERO);
            assertThat(this.receiver.of("LABEL_DELETED"))
                    .singleElement()
                    .satisfies(received ->
                            assertThat(received.json().has("data_row")).isTrue());
        }
    }
}
