package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The deliveries of an organization: all that wait, and the last of the others. Guarded by the world's lock. */
final class DeliveryLog implements Serializable {

    /** So many are kept after they were made or have failed. */
    private static final int KEPT = 1_000;

    /** So many may wait; what happens beyond is not delivered, but logged. */
    private static final int MOST_WAITING = 10_000;

    private final Map<String, Notification> waiting = new LinkedHashMap<>();
    private final Map<String, Notification> ended = new LinkedHashMap<>();
    private long counted;

    static DeliveryLog of(Organization organization) {
        return organization.part(DeliveryLog.class, none -> new DeliveryLog());
    }

    /** The number of the next notification. */
    long next() {
        return this.counted++;
    }

    /** Keeps it among those that wait; false if too many do. */
    boolean await(Notification notification) {
        if (this.waiting.size() == MOST_WAITING) {
            end(notification, Delivery.State.FAILED);
            return false;
        }
        this.ended.remove(notification.id());
        this.waiting.put(notification.id(), notification);
        notification.become(Delivery.State.WAITING);
        return true;
    }

    boolean awaits(Notification notification) {
        return this.waiting.get(notification.id()) == notification;
    }

    /** It waits no longer. */
    void end(Notification notification, Delivery.State state) {
        this.waiting.remove(notification.id());
        this.ended.put(notification.id(), notification);
        notification.become(state);
        if (this.ended.size() > KEPT) {
            Iterator<Notification> oldest = this.ended.values().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    Optional<Notification> find(String id) {
        return all().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Oldest first. */
    Stream<Notification> all() {
        return Stream.concat(this.ended.values().stream(), this.waiting.values().stream())
                .sorted(Comparator.comparing(Notification::number));
    }
}
