package io.github.labelboxspring.boot.webhooks;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Remembers the last deliveries as long as the process lives. Several instances of an application do not know of each
 * other's: those need a {@link JdbcWebhookDeliveryStore}.
 */
public final class InMemoryWebhookDeliveryStore implements WebhookDeliveryStore {

    /** Number of deliveries that are remembered where the caller does not say. */
    public static final int DEFAULT_CAPACITY = 10_000;

    private final int capacity;

    private final Set<Key> claimed = new HashSet<>();

    private final Set<Key> published = new LinkedHashSet<>();

    public InMemoryWebhookDeliveryStore() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity number of deliveries that are remembered; the oldest are forgotten first */
    public InMemoryWebhookDeliveryStore(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive, was " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized Claim claim(String workspace, String deliveryId) {
        Key key = new Key(workspace, deliveryId);
        if (this.published.contains(key)) {
            return Claim.PUBLISHED;
        }
        return this.claimed.add(key) ? Claim.GRANTED : Claim.IN_PROGRESS;
    }

    @Override
    public synchronized void published(String workspace, String deliveryId) {
        Key key = new Key(workspace, deliveryId);
        this.claimed.remove(key);
        this.published.add(key);
        if (this.published.size() > this.capacity) {
            this.published.remove(this.published.iterator().next());
        }
    }

    @Override
    public synchronized void release(String workspace, String deliveryId) {
        Key key = new Key(workspace, deliveryId);
        this.claimed.remove(key);
        this.published.remove(key);
    }

    private record Key(String workspace, String deliveryId) {}
}
