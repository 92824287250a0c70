package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Review;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.DataRowMoved;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.stream.Stream;

/** A change of which webhooks are notified when the change is complete. */
sealed interface Notice {

    WebhookTopic topic();

    /** Return the possible topics of the notification. For each webhook, the first one it subscribes to applies. */
    default Stream<WebhookTopic> topics() {
        return Stream.of(topic());
    }

    /** Return the session that made the change. */
    Session by();

    Project project();

    DataRow dataRow();

    /** A change of a label. */
    record OfLabel(WebhookTopic topic, Session by, Label label) implements Notice {

        @Override
        public Project project() {
            return this.label.project();
        }

        @Override
        public DataRow dataRow() {
            return this.label.dataRow();
        }
    }

    /** A change of a review. */
    record OfReview(WebhookTopic topic, Session by, Review review) implements Notice {

        /**
         * The deletion of a review is reported as an update; that webhooks that subscribe only to deletions are
         * notified as well is inferred.
         */
        @Override
        public Stream<WebhookTopic> topics() {
            return this.topic == WebhookTopic.REVIEW_DELETED
                    ? Stream.of(WebhookTopic.REVIEW_UPDATED, WebhookTopic.REVIEW_DELETED)
                    : Stream.of(this.topic);
        }

        @Override
        public Project project() {
            return this.review.project();
        }

        @Override
        public DataRow dataRow() {
            return this.review.label().dataRow();
        }
    }

    /** The move of a data row to another node of the workflow. */
    record OfMove(DataRowMoved move) implements Notice {

        @Override
        public WebhookTopic topic() {
            return WebhookTopic.WORKFLOW_ACTION;
        }

        @Override
        public Session by() {
            return this.move.by();
        }

        @Override
        public Project project() {
            return this.move.row().project();
        }

        @Override
        public DataRow dataRow() {
            return this.move.row().dataRow();
        }
    }
}
