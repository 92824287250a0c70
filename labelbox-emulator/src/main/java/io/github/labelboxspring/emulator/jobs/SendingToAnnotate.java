package io.github.labelboxspring.emulator.jobs;

import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.label.Annotation;
import io.github.labelboxspring.emulator.world.label.Label;
import io.github.labelboxspring.emulator.world.ontology.Ontology;
import io.github.labelboxspring.emulator.world.project.Batch;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectRow;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Brings data rows into a project, with the labels that another project or a model run has of them. Predictions become
 * labels as those of a project do, which is inferred.
 *
 * @param references ids or global keys
 * @param eligible which of these data rows are sent
 * @param queue where the data rows shall wait
 * @param skipPresent whether data rows of the project are left alone
 * @param sources whose labels come along: those of the first that has any of a data row
 */
public record SendingToAnnotate(
        Session session,
        Project project,
        String batchName,
        int priority,
        List<String> references,
        Predicate<DataRow> eligible,
        QueueKind queue,
        boolean skipPresent,
        List<LabelSource> sources)
        implements TaskWork {

    public static final String TASK_TYPE = "send-to-annotate";

    private static final int LARGEST = 100_000;

    @Override
    public TaskOutcome run(TaskProgress progress) {
        return this.session.world().write(this::send);
    }

    private TaskOutcome send() {
        DataRowStore store = DataRowStore.of(this.session.organization());
        List<DataRow> rows = new ArrayList<>();
        for (String reference : this.references) {
            Optional<DataRow> row = store.find(reference).or(() -> store.findByGlobalKey(reference));
            row.filter(this.eligible)
                    .filter(found ->
                            !this.skipPresent || this.project.row(found).isEmpty())
                    .ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return TaskOutcome.failed(null, "No data rows to send");
        }
        for (int from = 0, number = 0; from < rows.size(); from += LARGEST, number++) {
            Batch batch = batch(number);
            rows.subList(from, Math.min(rows.size(), from + LARGEST)).forEach(row -> send(batch, row));
        }
        this.project.worked(this.session.world().now());
        return TaskOutcome.completed();
    }

    /** The first has the name as it is, further ones a number. */
    private Batch batch(int number) {
        String name = number == 0 ? this.batchName : this.batchName + "_" + number;
        return this.project
                .batches()
                .filter(batch -> batch.name().equals(name))
                .findFirst()
                .orElseGet(() -> this.project.createBatch(this.session, name, null));
    }

    private void send(Batch batch, DataRow row) {
        this.project.add(batch, row, this.priority);
        ProjectRow placed = this.project.row(row).orElseThrow();
        placed.moveTo(this.queue);
        this.sources.stream()
                .map(source -> new Copies(source, labels(source, row)))
                .filter(copies -> !copies.labels().isEmpty())
                .findFirst()
                .filter(copies -> copies.source().overrides() || !placed.labeled())
                .ifPresent(copies -> replace(placed, copies.labels()));
    }

    private List<Label> labels(LabelSource source, DataRow row) {
        return source.labels().apply(row).stream()
                .flatMap(marks -> label(source, row, marks).stream())
                .toList();
    }

    /** Marks of which the project's ontology knows nothing are left out. */
    private Optional<Label> label(LabelSource source, DataRow row, List<Annotation> marks) {
        Ontology ontology = this.project.ontology();
        List<Annotation> translated = ontology == null
                ? List.of()
                : marks.stream()
                        .flatMap(mark -> source
                                .translated(mark, ontology, this.session.world().ids()::cuid)
                                .stream())
                        .toList();
        if (translated.isEmpty()) {
            return Optional.empty();
        }
        Label label = new Label(this.session, this.project, row);
        translated.forEach(mark -> label.add(mark, this.session.world().now()));
        return Optional.of(label);
    }

    private void replace(ProjectRow placed, List<Label> labels) {
        Instant now = this.session.world().now();
        for (String id : List.copyOf(placed.labelIds())) {
            this.session.organization().entities(Label.class).find(id).ifPresent(label -> label.delete(now));
            placed.removeLabel(id);
        }
        for (Label label : labels) {
            this.session.organization().entities(Label.class).add(label);
            placed.addLabel(label.id());
        }
    }

    private record Copies(LabelSource source, List<Label> labels) {}
}
