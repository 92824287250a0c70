package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Review;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.DataRowMoved;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.stream.Stream;

/** Something that webhooks are told of, at the end of the change. */
sealed interface Notice {

    WebhookTopic topic();

    /** Under which topics webhooks are told, the first that they want. */
    default Stream<WebhookTopic> topics() {
        return Stream.of(topic());
    }

    /** Who has done it. */
    Session by();

    Project project();

    DataRow dataRow();

    /** Something has become of a label. */
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

    /** Something has become of a review. */
    record OfReview(WebhookTopic topic, Session by, Review review) implements Notice {

        /** A removal is an update; that those who want deletions only are told as well is inferred. */
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

    /** A data row has come to another node of the workflow. */
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
