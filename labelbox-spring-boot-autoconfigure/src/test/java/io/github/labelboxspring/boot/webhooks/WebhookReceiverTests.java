package io.github.labelboxspring.boot.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.boot.webhooks.WebhookDeliveryStore.Claim;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WebhookReceiverTests {

    private static final byte[] BODY = Hooks.bytes(Hooks.LABEL);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final List<WebhookEvent> events = new ArrayList<>();

    private final List<String> recorded = new ArrayList<>();

    private final WebhookDeliveryStore store = new InMemoryWebhookDeliveryStore(2);

    private List<WebhookSecret> secrets = List.of(
            new WebhookSecret("default", "new"), new WebhookSecret("default", "old"), new WebhookSecret("birds", "b"));

    private Consumer<WebhookEvent> listener = event -> {};

    private WebhookReceiver receiver(WebhookDeliveryStore store, boolean allowSha1) {
        return new WebhookReceiver(
                () -> this.secrets,
                store,
                (event, published) -> {
                    this.listener.accept(event);
                    this.events.add(event);
                    published.run();
                },
                (workspace, topic, outcome, time) -> this.recorded.add(workspace + " " + topic + " " + outcome),
                new WebhookReceiver.Settings(1000, allowSha1),
                CLOCK);
    }

    private WebhookOutcome receive(WebhookRequest request, byte[] body) {
        return receiver(this.store, false).receive(request, body);
    }

    private static WebhookRequest signed(String id, String topic, String secret, byte[] body) {
        return new WebhookRequest(id, topic, WebhookSignature.sha256(secret, body), null, body.length);
    }

    private static WebhookRequest signed(String id) {
        return signed(id, "LABEL_CREATED", "new", BODY);
    }

    @Test
    void aDeliveryIsPublishedWithAllThatIsKnownOfIt() {
        assertThat(receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(this.events)
                .containsExactly(new LabelCreatedEvent(
                        new WebhookDelivery("d1", "LABEL_CREATED", "default", CLOCK.instant(), Hooks.LABEL)));
        assertThat(this.recorded).containsExactly("default LABEL_CREATED PUBLISHED");
    }

    /** While the secret of a webhook is changed, and with several workspaces. */
    @Test
    void eachSecretIsAcceptedAndNamesItsWorkspace() {
        assertThat(receive(signed("d1", "A", "old", BODY), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(receive(signed("d1", "A", "b", BODY), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(this.events)
                .extracting(event -> event.delivery().workspace())
                .containsExactly("default", "birds");
        this.secrets = List.of();
        assertThat(receive(signed("d2"), BODY)).isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
    }

    /** R65, R67 */
    @Test
    void nothingIsPublishedWithoutAValidSignature(CapturedOutput output) {
        WebhookReceiver receiver = receiver(this.store, false);
        assertThat(receiver.receive(signed("d1", "A", "wrong", BODY), BODY)).isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
        assertThat(receiver.receive(signed("d1"), Hooks.bytes(Hooks.LABEL + " ")))
                .isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
        assertThat(receiver.receive(signed("d1"), new byte[0])).isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
        assertThat(receiver.receive(new WebhookRequest("d1", "A", null, null, -1), BODY))
                .isEqualTo(WebhookOutcome.UNSIGNED);
        assertThat(this.events).isEmpty();
        assertThat(this.recorded)
                .containsExactly(
                        "none none WRONGLY_SIGNED",
                        "none none WRONGLY_SIGNED",
                        "none none WRONGLY_SIGNED",
                        "none none UNSIGNED");
        assertThat(output.getOut().split("Rejected a webhook delivery", -1))
                .as("a stranger cannot fill the log")
                .hasSize(2);
    }

    @Test
    void theOlderSignatureCountsWhereItIsAllowedAndNoBetterOneIsThere() {
        String sha1 = WebhookSignature.sha1("new", BODY);
        WebhookRequest request = new WebhookRequest("d1", "A", null, sha1, BODY.length);
        assertThat(receiver(this.store, false).receive(request, BODY)).isEqualTo(WebhookOutcome.UNSIGNED);
        assertThat(receiver(this.store, true).receive(request, BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(receiver(this.store, true)
                        .receive(new WebhookRequest("d2", "A", "sha256=00", sha1, BODY.length), BODY))
                .isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
        assertThat(receiver(this.store, true).receive(new WebhookRequest("d3", "A", null, "sha1=00", -1), BODY))
                .isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedByItsLength() {
        WebhookReceiver receiver = receiver(this.store, false);
        assertThat(receiver.refuse(new WebhookRequest("d1", "A", "sha256=00", null, 1001)))
                .isEqualTo(WebhookOutcome.TOO_LARGE);
        assertThat(receiver.refuse(new WebhookRequest("d1", "A", "sha256=00", null, 1000)))
                .isNull();
        assertThat(receiver.receive(new WebhookRequest("d1", "A", "sha256=00", null, -1), new byte[1001]))
                .isEqualTo(WebhookOutcome.TOO_LARGE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "a\nb", "é"})
    void aDeliveryNeedsAnIdAndATopic(@Nullable String name) {
        String signature = WebhookSignature.sha256("new", BODY);
        assertThat(receive(new WebhookRequest(name, "A", signature, null, -1), BODY))
                .isEqualTo(WebhookOutcome.UNREADABLE);
        assertThat(receive(new WebhookRequest("d1", name, signature, null, -1), BODY))
                .isEqualTo(WebhookOutcome.UNREADABLE);
        assertThat(receive(new WebhookRequest("x".repeat(256), "A", signature, null, -1), BODY))
                .isEqualTo(WebhookOutcome.UNREADABLE);
        assertThat(this.recorded).containsOnly("default none UNREADABLE");
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedAndNotRemembered() {
        byte[] html = Hooks.bytes("<html>");
        assertThat(receive(signed("d1", "A", "new", html), html)).isEqualTo(WebhookOutcome.UNREADABLE);
        byte[] latin = {'"', (byte) 0xe9, '"'};
        assertThat(receive(signed("d1", "A", "new", latin), latin)).isEqualTo(WebhookOutcome.UNREADABLE);
        assertThat(receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
    }

    /** R65: the characters that JSON libraries write in several ways. */
    @Test
    void theBodyStaysAsItWasSigned() {
        String odd = "{ \"label\" : \"\\u00e9é\\/鵜🦆\",\r\n\t\"n\":1.0e1 }";
        assertThat(receive(signed("d1", "A", "new", Hooks.bytes(odd)), Hooks.bytes(odd)))
                .isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(this.events.get(0).delivery().body()).isEqualTo(odd);
        assertThat(this.events.get(0).payload().json()).containsEntry("label", "éé/鵜🦆");
    }

    /** R68 */
    @Test
    void aRepeatedDeliveryIsPublishedOnce() {
        assertThat(receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.REPEATED);
        assertThat(this.events).hasSize(1);
    }

    @Test
    void whatAListenerFailsOnIsPublishedAgain() {
        List<Runnable> failures = List.of(
                () -> {
                    throw new IllegalStateException("no");
                },
                () -> {
                    throw new StackOverflowError();
                });
        for (Runnable failure : failures) {
            this.listener = event -> failure.run();
            assertThat(receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.FAILED);
        }
        this.listener = event -> {};
        assertThat(receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(this.events).hasSize(1);
    }

    @Test
    void theSameDeliveryIsNotPublishedTwiceAtTheSameTime() throws ExecutionException, InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        this.listener = event -> {
            entered.countDown();
            await(proceed);
        };
        CompletableFuture<WebhookOutcome> first = CompletableFuture.supplyAsync(() -> receive(signed("d1"), BODY));
        entered.await();
        assertThat(receiver(this.store, false).receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.IN_PROGRESS);
        proceed.countDown();
        assertThat(first.get()).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(this.events).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void aStoreThatFailsEndsInAnErrorThatCanBeRepeated() {
        WebhookDeliveryStore broken = new WebhookDeliveryStore() {
            @Override
            public Claim claim(String workspace, String deliveryId) {
                return Claim.GRANTED;
            }

            @Override
            public void published(String workspace, String deliveryId) {
                throw new IllegalStateException("down");
            }

            @Override
            public void release(String workspace, String deliveryId) {
                throw new IllegalStateException("still down");
            }
        };
        assertThat(receiver(broken, false).receive(signed("d1"), BODY)).isEqualTo(WebhookOutcome.FAILED);
        assertThat(this.recorded).containsExactly("default LABEL_CREATED FAILED");
    }

    @Test
    void theStoreInMemoryIsBounded() {
        for (String id : List.of("d1", "d2", "d3")) {
            assertThat(receive(signed(id), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        }
        assertThat(this.store.claim("default", "d3")).isEqualTo(Claim.PUBLISHED);
        assertThat(this.store.claim("default", "d2")).isEqualTo(Claim.PUBLISHED);
        assertThat(this.store.claim("default", "d1"))
                .as("the oldest is forgotten")
                .isEqualTo(Claim.GRANTED);
        assertThat(this.store.claim("default", "d1")).isEqualTo(Claim.IN_PROGRESS);
    }

    @Test
    void aTopicWithoutAnEventOfItsOwnIsOneSeriesOfMetrics() {
        assertThat(receive(signed("d1", "SOMETHING_NEW", "new", BODY), BODY)).isEqualTo(WebhookOutcome.PUBLISHED);
        assertThat(this.events.get(0)).isInstanceOf(OtherWebhookEvent.class);
        assertThat(this.recorded).containsExactly("default other PUBLISHED");
    }
}
