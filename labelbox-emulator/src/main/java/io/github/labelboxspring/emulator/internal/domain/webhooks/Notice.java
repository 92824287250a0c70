package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.DataRowMoved;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/** Something that webhooks are told of, at the end of the change. */
sealed interface Notice {

    WebhookTopic topic();

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
