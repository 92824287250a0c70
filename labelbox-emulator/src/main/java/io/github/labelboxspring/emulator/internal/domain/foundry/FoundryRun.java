package io.github.labelboxspring.emulator.internal.domain.foundry;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRow;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskOutcome;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskProgress;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskStatus;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskWork;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds data rows to a model run, with predictions of a Foundry app. Predicts nothing if one of the data rows does not
 * exist.
 *
 * @param media determines the media types of data rows
 */
public record FoundryRun(
        Session session, FoundryApp app, ModelRun run, List<DataRowReference> references, MediaInspector media)
        implements TaskWork {

    public static final String TASK_TYPE = "model-foundry-run";

    private static final int SLICE = 500;

    private static final int NAMED = 10;

    @Override
    public TaskOutcome run(TaskProgress progress) {
        List<DataRow> rows = new ArrayList<>();
        List<String> unknown = this.session.world().read(() -> find(rows));
        if (!unknown.isEmpty()) {
            end(TaskStatus.FAILED);
            return TaskOutcome.failed(
                    null,
                    "Data rows not found: "
                            + String.join(", ", unknown.stream().limit(NAMED).toList()));
        }
        MadeUpPredictions predictions = new MadeUpPredictions(this.session, this.app, this.media);
        for (int from = 0; from < rows.size(); from += SLICE) {
            List<DataRow> slice = rows.subList(from, Math.min(rows.size(), from + SLICE));
            this.session.world().write(() -> {
                slice.forEach(row -> predict(predictions, row));
                return this.run;
            });
            if (!progress.reached(from + slice.size(), rows.size())) {
                end(TaskStatus.CANCELED);
                return TaskOutcome.completed();
            }
        }
        end(TaskStatus.COMPLETE);
        return TaskOutcome.completed();
    }

    /** Add the existing data rows to the list, and return the references that do not exist. */
    private List<String> find(List<DataRow> rows) {
        DataRowStore store = DataRowStore.of(this.session.organization());
        List<String> unknown = new ArrayList<>();
        for (DataRowReference reference : this.references) {
            Optional<DataRow> row = store.find(reference);
            row.ifPresentOrElse(rows::add, () -> unknown.add(reference.value()));
        }
        return unknown;
    }

    private void predict(MadeUpPredictions predictions, DataRow row) {
        if (!row.deleted()) {
            ModelRunRow placed = this.run.register(this.session, row);
            predictions
                    .of(row)
                    .forEach(mark -> placed.predictions().replace(mark.content().get("uuid"), List.of(mark)));
        }
    }

    private void end(TaskStatus status) {
        this.session.world().write(() -> {
            this.run.prediction(status);
            this.run.touch(this.session.world().now());
            return this.run;
        });
    }
}
