package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectCreated;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/**
 * Creates the data rows that the platform generates for chat and writing projects, in a batch with the project's name.
 */
final class GeneratedRows {

    private static final String EMPTY_CHAT = """
            {"type":"application/vnd.labelbox.conversational.model-chat-evaluation","draft":true,"version":2,\
            "actors":{},"messages":{},"rootMessageIds":[]}""";

    private GeneratedRows() {}

    /** That the global keys of generated data rows are UUIDs is inferred. */
    static void make(ProjectCreated created) {
        if (created.dataset() == null) {
            return;
        }
        Session session = created.by();
        Project project = created.project();
        Batch batch = Batches.of(project).create(session, project.name());
        DataRowStore rows = DataRowStore.of(session.organization());
        for (int made = 0; made < project.settings().dataRowCount(); made++) {
            DataRow row = rows.create(session, created.dataset(), EMPTY_CHAT, null);
            rows.key(row, session.world().ids().uuid());
            batch.add(row, BatchRules.DEFAULT_PRIORITY);
        }
    }
}
