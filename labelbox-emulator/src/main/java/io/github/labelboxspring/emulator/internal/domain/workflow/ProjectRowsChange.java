package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskOutcome;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskProgress;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskWork;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes data rows of a project. If some of them are not in the project, none are changed and the result reports them.
 */
public final class ProjectRowsChange implements TaskWork {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NAMED = 10;

    private final Session session;
    private final Workflow workflow;
    private final List<String> references;
    private final boolean byKey;
    private final Consumer<ProjectRow> change;

    /** @param references ids, or global keys if {@code byKey} */
    public ProjectRowsChange(
            Session session, Workflow workflow, List<String> references, boolean byKey, Consumer<ProjectRow> change) {
        this.session = session;
        this.workflow = workflow;
        this.references = references;
        this.byKey = byKey;
        this.change = change;
    }

    @Override
    public TaskOutcome run(TaskProgress progress) {
        List<String> strange = this.session.world().write(this::apply);
        if (strange.isEmpty()) {
            return TaskOutcome.completed();
        }
        String reason = "Data rows are not in the project: "
                + String.join(", ", strange.stream().limit(NAMED).toList());
        return TaskOutcome.failed(JSON.writeValueAsString(Map.of("error", reason)), null);
    }

    private List<String> apply() {
        DataRowStore rows = DataRowStore.of(this.session.organization());
        List<ProjectRow> found = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        for (String reference : this.references) {
            Optional<DataRow> row = this.byKey ? rows.findByGlobalKey(reference) : rows.find(reference);
            row.flatMap(this.workflow::row).ifPresentOrElse(found::add, () -> strange.add(reference));
        }
        if (strange.isEmpty()) {
            found.forEach(this.change);
        }
        return strange;
    }
}
