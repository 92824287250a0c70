package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes the data rows of a model run. Each method changes all given data rows, or none if one of the given data rows
 * or labels is not found; the platform's own rule and messages are not public.
 */
public record ModelRunRegistration(Session session, ModelRun run) {

    private static final int NAMED = 10;

    /** Apply the change and record the result in the job. */
    public void carryOut(Registration job, Consumer<ModelRunRegistration> change) {
        this.session.world().write(() -> {
            try {
                change.accept(this);
                this.run.touch(this.session.world().now());
                job.complete(this.session.world().now());
            } catch (RuleException refusal) {
                job.fail(refusal.reason(), this.session.world().now());
            }
            return job;
        });
    }

    public void add(List<DataRowReference> references) {
        found("Data rows not found", references, rows()::find).forEach(row -> this.run.register(this.session, row));
    }

    /** Set the labels as ground truth of their data rows, which are added to the run if necessary. */
    public void label(List<String> ids) {
        found("Labels not found", ids, this.session.organization().entities(Label.class)::find)
                .forEach(this::label);
    }

    /** Set all labels of the project as ground truth of their data rows. */
    public void label(Project project) {
        Labels.of(project)
                .filter(label -> Workflow.of(project).row(label.dataRow()).isPresent())
                .forEach(this::label);
    }

    private void label(Label label) {
        this.run.register(this.session, label.dataRow()).label(label);
    }

    public void split(DataSplit split, List<DataRowReference> references) {
        List<ModelRunRow> rows = found(
                "Data rows are not in the model run",
                references,
                reference -> rows().find(reference).flatMap(this.run::row));
        rows.forEach(row -> row.assign(split));
    }

    private DataRowStore rows() {
        return DataRowStore.of(this.session.organization());
    }

    private static <N, T> List<T> found(String problem, List<N> names, Function<N, Optional<T>> finder) {
        List<T> all = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        for (N name : names) {
            finder.apply(name).ifPresentOrElse(all::add, () -> strange.add(name.toString()));
        }
        if (!strange.isEmpty()) {
            throw new RuleException(problem + ": "
                    + String.join(", ", strange.stream().limit(NAMED).toList()));
        }
        return all;
    }
}
