package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.batches.Batch;
import io.github.labelboxspring.emulator.internal.domain.batches.Batches;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskOutcome;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskProgress;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskWork;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowNode;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds data rows to a project, with labels of another project or predictions of a model run. That predictions become
 * labels in the same way as the labels of a project is inferred.
 *
 * @param eligible selects the data rows to send
 * @param node the node of the workflow to which the data rows are moved
 * @param skipPresent whether to skip data rows that are already in the project
 * @param sources the sources of labels; the first that has a label of a data row applies
 */
public record SendingToAnnotate(
        Session session,
        Project project,
        String batchName,
        int priority,
        List<DataRowReference> references,
        Predicate<DataRow> eligible,
        WorkflowNode node,
        boolean skipPresent,
        List<LabelSource> sources)
        implements TaskWork {

    public static final String TASK_TYPE = "send-to-annotate";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 100_000;

    @Override
    public TaskOutcome run(TaskProgress progress) {
        return this.session.world().write(this::send);
    }

    private TaskOutcome send() {
        DataRowStore store = DataRowStore.of(this.session.organization());
        List<DataRow> rows = new ArrayList<>();
        for (DataRowReference reference : this.references) {
            Optional<DataRow> row = store.find(reference);
            row.filter(this.eligible)
                    .filter(found -> !this.skipPresent
                            || Workflow.of(this.project).row(found).isEmpty())
                    .ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return TaskOutcome.failed(JSON.writeValueAsString(Map.of("error", "No data rows to send")), null);
        }
        for (int from = 0, number = 0; from < rows.size(); from += LARGEST, number++) {
            Batch batch = batch(number);
            rows.subList(from, Math.min(rows.size(), from + LARGEST)).forEach(row -> send(batch, row));
        }
        this.project.worked(this.session.world().now());
        return TaskOutcome.completed();
    }

    /**
     * Return the batch with the given number. The first has the requested name; further ones have a number appended.
     */
    private Batch batch(int number) {
        String name = number == 0 ? this.batchName : this.batchName + "_" + number;
        Batches batches = Batches.of(this.project);
        return batches.named(name).orElseGet(() -> batches.create(this.session, name));
    }

    private void send(Batch batch, DataRow row) {
        Workflow workflow = Workflow.of(this.project);
        batch.add(row, this.priority);
        ProjectRow placed = workflow.row(row).orElseThrow();
        workflow.move(this.session, placed, this.node);
        this.sources.stream()
                .map(source -> new Copies(source, labels(source, row)))
                .filter(copies -> !copies.marks().isEmpty())
                .findFirst()
                .filter(copies -> copies.source().overrides() || !placed.labeled())
                .ifPresent(copies -> replace(placed, copies.marks()));
    }

    private List<List<Annotation>> labels(LabelSource source, DataRow row) {
        return source.labels().apply(row).stream()
                .map(marks -> translated(source, marks))
                .filter(marks -> !marks.isEmpty())
                .toList();
    }

    /** Return the annotations for the project's ontology, without those whose feature it lacks. */
    private List<Annotation> translated(LabelSource source, List<Annotation> marks) {
        Ontology ontology = this.project.ontology();
        return ontology == null
                ? List.of()
                : marks.stream()
                        .flatMap(mark -> source
                                .translated(mark, ontology, this.session.world().ids()::cuid)
                                .stream())
                        .toList();
    }

    private void replace(ProjectRow placed, List<List<Annotation>> wanted) {
        Labels labels = new Labels(this.session);
        List<Label> replaced = Labels.of(placed).toList();
        wanted.forEach(marks -> labels.create(placed, marks));
        replaced.forEach(labels::delete);
    }

    /** The annotations of each label. */
    private record Copies(LabelSource source, List<List<Annotation>> marks) {}
}
