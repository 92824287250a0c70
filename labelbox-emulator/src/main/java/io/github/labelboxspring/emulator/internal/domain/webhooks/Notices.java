package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelCreated;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelDeleted;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelUpdated;
import io.github.labelboxspring.emulator.internal.domain.labels.Review;
import io.github.labelboxspring.emulator.internal.domain.labels.ReviewCreated;
import io.github.labelboxspring.emulator.internal.domain.labels.ReviewDeleted;
import io.github.labelboxspring.emulator.internal.domain.labels.ReviewUpdated;
import io.github.labelboxspring.emulator.internal.domain.workflow.DataRowMoved;
import io.github.labelboxspring.emulator.internal.engine.events.Events;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notifies webhooks of the result of a change rather than its steps: if a label is created and then annotated, only its
 * creation is reported, with its annotations, and if a label is created and deleted, nothing is. Used under the lock of
 * the change.
 */
public final class Notices {

    private final Courier courier;
    private final Payloads payloads;
    private final Events events;

    /** The notices by label, review or move. */
    private final Map<Object, Notice> noted = new LinkedHashMap<>();

    public Notices(Services services, Payloads payloads, Courier courier) {
        this.courier = courier;
        this.payloads = payloads;
        this.events = services.world().events();
    }

    /** Subscribe to the events of other domains. */
    public void listen() {
        this.events.on(LabelCreated.class, event -> note(event.label(), WebhookTopic.LABEL_CREATED, event.by()));
        this.events.on(LabelUpdated.class, event -> updated(event.label(), event.by()));
        this.events.on(LabelDeleted.class, event -> deleted(event.label(), event.by()));
        this.events.on(ReviewCreated.class, event -> note(event.review(), WebhookTopic.REVIEW_CREATED, event.by()));
        this.events.on(ReviewUpdated.class, event -> note(event.review(), WebhookTopic.REVIEW_UPDATED, event.by()));
        this.events.on(ReviewDeleted.class, event -> note(event.review(), WebhookTopic.REVIEW_DELETED, event.by()));
        this.events.on(DataRowMoved.class, event -> note(event, new Notice.OfMove(event)));
    }

    private void note(Label label, WebhookTopic topic, Session by) {
        note(label, new Notice.OfLabel(topic, by, label));
    }

    private void note(Review review, WebhookTopic topic, Session by) {
        note(review, new Notice.OfReview(topic, by, review));
    }

    private void note(Object about, Notice notice) {
        if (webhooks(notice.by().organization()).isEmpty()) {
            return;
        }
        if (this.noted.isEmpty()) {
            this.events.atEnd(this::tell);
        }
        this.noted.put(about, notice);
    }

    private void updated(Label label, Session by) {
        if (!this.noted.containsKey(label)) {
            note(label, WebhookTopic.LABEL_UPDATED, by);
        }
    }

    private void deleted(Label label, Session by) {
        Notice before = this.noted.remove(label);
        if (before == null || before.topic() != WebhookTopic.LABEL_CREATED) {
            note(label, WebhookTopic.LABEL_DELETED, by);
        }
    }

    private void tell() {
        List<Notice> all = new ArrayList<>(this.noted.values());
        this.noted.clear();
        for (Notice notice : all) {
            for (Webhook webhook : webhooks(notice.by().organization())) {
                webhook.topic(notice)
                        .ifPresent(
                                topic -> this.courier.take(webhook, topic, this.payloads.of(notice, webhook.form())));
            }
        }
    }

    private static List<Webhook> webhooks(Organization organization) {
        return organization.entities(Webhook.class).stream()
                .filter(webhook -> webhook.status() == WebhookStatus.ACTIVE)
                .toList();
    }
}
