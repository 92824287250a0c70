package io.github.labelboxspring.boot.webhooks;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Records the most recent deliveries until the process ends. Several instances of an application require a {@link
 * JdbcWebhookDeliveryStore}, because instances do not share this store.
 */
public final class InMemoryWebhookDeliveryStore implements WebhookDeliveryStore {

    /** Default number of deliveries to keep. */
    public static final int DEFAULT_CAPACITY = 10_000;

    private final int capacity;

    private final Set<Key> claimed = new HashSet<>();

    private final Set<Key> published = new LinkedHashSet<>();

    public InMemoryWebhookDeliveryStore() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity number of deliveries to keep; the oldest are removed first */
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
