package io.github.labelboxspring.boot.webhooks;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies webhook deliveries and publishes their events. The endpoints for Spring MVC and WebFlux use this class. An
 * application with another web stack calls {@link #refuse} before it reads a body, then {@link #receive}, and responds
 * with the status and the text of the outcome.
 *
 * <p>Listeners run on the thread that calls {@link #receive}, which must be one that may block.
 *
 * <p>Labelbox signs only the body. The headers, including the topic and the id of the delivery, are protected by HTTPS
 * alone.
 */
public final class WebhookReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

    private static final String NONE = "none";

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,255}");

    private final WebhookSecrets secrets;

    private final WebhookDeliveryStore store;

    private final WebhookEventPublisher publisher;

    private final WebhookRecorder recorder;

    private final Settings settings;

    private final Clock clock;

    /** Whether a rejected delivery was logged as a warning, so that unauthenticated senders cannot flood the log. */
    private final AtomicBoolean warned = new AtomicBoolean();

    public WebhookReceiver(
            WebhookSecrets secrets,
            WebhookDeliveryStore store,
            WebhookEventPublisher publisher,
            WebhookRecorder recorder,
            Settings settings,
            Clock clock) {
        this.secrets = secrets;
        this.store = store;
        this.publisher = publisher;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The limits of accepted deliveries.
     *
     * @param maxBodySize maximum size of a body in bytes, positive
     * @param allowSha1 whether the older signature {@code X-Hub-Signature} is sufficient
     */
    public record Settings(int maxBodySize, boolean allowSha1) {

        public Settings {
            if (maxBodySize < 1) {
                throw new IllegalArgumentException("maxBodySize must be positive, was " + maxBodySize);
            }
        }
    }

    /** Return the maximum size of a body in bytes. */
    public int maxBodySize() {
        return this.settings.maxBodySize();
    }

    /** Return the outcome if the delivery is rejected without reading its body, or null if the body must be read. */
    public @Nullable WebhookOutcome refuse(WebhookRequest request) {
        if (request.sha256() == null && (request.sha1() == null || !this.settings.allowSha1())) {
            LOG.debug(
                    "Rejected a webhook delivery without a signature; a SHA-1 signature was {}",
                    request.sha1() == null ? "missing as well" : "present: labelbox.webhooks.allow-sha1 accepts it");
            return refused(WebhookOutcome.UNSIGNED);
        }
        if (request.contentLength() > this.settings.maxBodySize()) {
            return tooLarge();
        }
        return null;
    }

    /** Record that the body turned out to be too large while it was read. */
    public WebhookOutcome tooLarge() {
        warn("Rejected a webhook delivery of more than " + this.settings.maxBodySize()
                + " bytes: see labelbox.webhooks.max-body-size.");
        return refused(WebhookOutcome.TOO_LARGE);
    }

    /** Record that the delivery is not processed, because too many others are in progress. */
    public WebhookOutcome busy() {
        return refused(WebhookOutcome.BUSY);
    }

    private WebhookOutcome refused(WebhookOutcome outcome) {
        this.recorder.record(NONE, NONE, outcome, Duration.ZERO);
        return outcome;
    }

    /**
     * Verify the delivery and publish its event. Returns when all listeners have returned or one has failed; never
     * throws an exception of a listener or the store.
     *
     * @param body the body exactly as it was received
     */
    public WebhookOutcome receive(WebhookRequest request, byte[] body) {
        WebhookOutcome refusal = refuse(request);
        if (refusal != null) {
            return refusal;
        }
        if (body.length > this.settings.maxBodySize()) {
            return tooLarge();
        }
        long start = System.nanoTime();
        WebhookSecret secret = verify(request, body);
        if (secret == null) {
            warn("Rejected a webhook delivery of " + body.length + " bytes with a wrong signature. "
                    + (body.length == 0
                            ? "Its body is empty: does a filter read it first?"
                            : "Check the secret in labelbox.webhooks, and whether a proxy changes the body."));
            return refused(WebhookOutcome.WRONGLY_SIGNED);
        }
        this.warned.set(false);
        WebhookEvent event = event(request, body, secret.workspace());
        WebhookOutcome outcome = event == null ? WebhookOutcome.UNREADABLE : publishOnce(event);
        String topic = event == null
                ? NONE
                : event instanceof OtherWebhookEvent
                        ? "other"
                        : event.delivery().topic();
        this.recorder.record(secret.workspace(), topic, outcome, Duration.ofNanos(System.nanoTime() - start));
        return outcome;
    }

    private @Nullable WebhookSecret verify(WebhookRequest request, byte[] body) {
        List<WebhookSecret> accepted = this.secrets.current();
        if (request.sha256() != null) {
            return WebhookSignature.Algorithm.SHA_256.verify(request.sha256(), body, accepted);
        }
        return request.sha1() == null ? null : WebhookSignature.Algorithm.SHA_1.verify(request.sha1(), body, accepted);
    }

    private void warn(String refusal) {
        if (this.warned.compareAndSet(false, true)) {
            LOG.warn(
                    "{} Further rejections are logged at DEBUG until a delivery with a valid signature is received",
                    refusal);
        } else {
            LOG.debug(refusal);
        }
    }

    private @Nullable WebhookEvent event(WebhookRequest request, byte[] body, String workspace) {
        String id = name(request.id());
        String topic = name(request.topic());
        if (id == null || topic == null) {
            LOG.warn(
                    "Rejected a webhook delivery: X-Labelbox-Id and X-Labelbox-Event must have 1 to 255 printable ASCII"
                            + " characters");
            return null;
        }
        String text = text(body);
        if (text == null || !WebhookPayloads.isJson(text)) {
            LOG.warn("Rejected webhook delivery {} ({}): its body is not JSON in UTF-8", id, topic);
            return null;
        }
        return WebhookEvent.of(new WebhookDelivery(id, topic, workspace, this.clock.instant(), text));
    }

    private static @Nullable String name(@Nullable String header) {
        return header != null && PRINTABLE.matcher(header).matches() ? header : null;
    }

    private static @Nullable String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException ex) {
            return null;
        }
    }

    private WebhookOutcome publishOnce(WebhookEvent event) {
        WebhookDelivery delivery = event.delivery();
        try {
            return switch (this.store.claim(delivery.workspace(), delivery.id())) {
                case PUBLISHED -> {
                    LOG.debug("{} was already published", delivery);
                    yield WebhookOutcome.REPEATED;
                }
                case IN_PROGRESS -> WebhookOutcome.IN_PROGRESS;
                case GRANTED -> publish(event);
            };
        } catch (RuntimeException ex) {
            LOG.error("{} could not be processed: the store of deliveries failed", delivery, ex);
            return WebhookOutcome.FAILED;
        }
    }

    private WebhookOutcome publish(WebhookEvent event) {
        WebhookDelivery delivery = event.delivery();
        try {
            this.publisher.publish(event, () -> this.store.published(delivery.workspace(), delivery.id()));
            return WebhookOutcome.PUBLISHED;
        } catch (RuntimeException | Error ex) {
            LOG.error("{} could not be published; responding with HTTP 500", delivery, ex);
            this.store.release(delivery.workspace(), delivery.id());
            return WebhookOutcome.FAILED;
        }
    }
}
