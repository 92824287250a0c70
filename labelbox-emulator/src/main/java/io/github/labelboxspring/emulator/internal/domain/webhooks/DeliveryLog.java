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

/** The deliveries of an organization: all that are waiting, and the latest others. Guarded by the world's lock. */
final class DeliveryLog implements Serializable {

    /** The number of delivered or failed deliveries that are kept. */
    private static final int KEPT = 1_000;

    /** The maximum number of waiting deliveries. Further ones fail without an attempt. */
    private static final int MOST_WAITING = 10_000;

    private final Map<String, Notification> waiting = new LinkedHashMap<>();
    private final Map<String, Notification> ended = new LinkedHashMap<>();
    private long counted;

    static DeliveryLog of(Organization organization) {
        return organization.part(DeliveryLog.class, none -> new DeliveryLog());
    }

    /** Return the number of the next notification. */
    long next() {
        return this.counted++;
    }

    /** Add the notification to those that are waiting. Return false if there are too many. */
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

    /** Move the notification to those that have ended. */
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

    /** Return all notifications, oldest first. */
    Stream<Notification> all() {
        return Stream.concat(this.ended.values().stream(), this.waiting.values().stream())
                .sorted(Comparator.comparing(Notification::number));
    }
}
