package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers notifications to webhooks, several in parallel and therefore in no particular order. Failed deliveries are
 * retried after pauses on the emulator's clock. The number of delivery attempts and the pauses between them are
 * inferred.
 */
public final class Courier {

    /**
     * The pauses after all attempts but the last. In total, they are shorter than the time a snapshot waits for pending
     * work.
     */
    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The number of parallel requests, so that slow receivers do not block other work. */
    private static final int AT_ONCE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final World world;
    private final EmulatorClock clock;
    private final Requests requests = new Requests(PATIENCE);
    private final Queue<Notification> queue = new ArrayDeque<>();
    private int busy;

    public Courier(World world, EmulatorClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Schedule a delivery; requires the lock of the change. */
    void take(Webhook webhook, WebhookTopic topic, String body) {
        DeliveryLog log = DeliveryLog.of(webhook.organization());
        begin(log, new Notification(this.world, log.next(), webhook, topic, body));
    }

    private void begin(DeliveryLog log, Notification notification) {
        if (log.await(notification)) {
            this.clock.schedule(Duration.ZERO, () -> deliver(notification));
        } else {
            LOG.warn(
                    "The webhook {} is not told of {}: too many deliveries wait",
                    notification.webhook().id(),
                    notification.delivery().topic());
        }
    }

    /** Return the deliveries of an organization, oldest first; requires the lock. */
    public List<Delivery> deliveries(Organization organization) {
        return DeliveryLog.of(organization).all().map(Notification::delivery).toList();
    }

    /**
     * Schedule a delivery again; requires the lock of a change.
     *
     * @throws IllegalArgumentException if it does not exist, is still waiting, or its webhook is not active
     */
    public void redeliver(Organization organization, String id) {
        DeliveryLog log = DeliveryLog.of(organization);
        Notification notification =
                log.find(id).orElseThrow(() -> new IllegalArgumentException("There is no delivery " + id));
        if (log.awaits(notification)) {
            throw new IllegalArgumentException("The delivery " + id + " is still waiting");
        }
        if (notification.webhook().status() != WebhookStatus.ACTIVE) {
            throw new IllegalArgumentException(
                    "The webhook " + notification.webhook().id() + " is not active");
        }
        begin(log, notification);
    }

    /** Attempt the delivery now, or as soon as one of the running ones ends. */
    private void deliver(Notification notification) {
        synchronized (this.queue) {
            if (this.busy == AT_ONCE) {
                this.queue.add(notification);
                return;
            }
            this.busy++;
        }
        for (Notification next = notification; next != null; next = next()) {
            attempt(next);
        }
    }

    private @Nullable Notification next() {
        synchronized (this.queue) {
            if (this.queue.isEmpty()) {
                this.busy--;
            }
            return this.queue.poll();
        }
    }

    private void attempt(Notification notification) {
        this.world
                .write(() -> request(notification))
                .flatMap(request -> this.requests.send(request, this.world.now()))
                .ifPresent(attempt -> this.world.write(() -> {
                    note(notification, attempt);
                    return attempt;
                }));
    }

    /**
     * Return the request, or empty if the delivery is no longer waiting, such as after a reset, or the webhook is not
     * active.
     */
    private Optional<Requests.Request> request(Notification notification) {
        Webhook webhook = notification.webhook();
        DeliveryLog log = DeliveryLog.of(webhook.organization());
        if (!this.world.organizations().contains(webhook.organization()) || !log.awaits(notification)) {
            return Optional.empty();
        }
        if (webhook.status() != WebhookStatus.ACTIVE) {
            log.end(notification, Delivery.State.FAILED);
            return Optional.empty();
        }
        return Optional.of(new Requests.Request(webhook.url(), notification.headers(), notification.body()));
    }

    private void note(Notification notification, Delivery.Attempt attempt) {
        DeliveryLog log = DeliveryLog.of(notification.webhook().organization());
        notification.tried(attempt);
        if (attempt.succeeded()) {
            log.end(notification, Delivery.State.DELIVERED);
        } else if (notification.failuresInARow() > PAUSES.size()) {
            log.end(notification, Delivery.State.FAILED);
        } else {
            this.clock.schedule(PAUSES.get(notification.failuresInARow() - 1), () -> deliver(notification));
        }
    }
}
