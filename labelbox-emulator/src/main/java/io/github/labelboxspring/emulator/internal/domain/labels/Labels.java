package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowNode;
import io.github.labelboxspring.emulator.internal.tenancy.EntityStore;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates, changes and deletes labels, whether it is the editor, an import or the sending of data rows that asks for it.
 *
 * @param by whose labels are created, and who is told to have changed the others
 */
public record Labels(Session by) {

    /** The labels of a data row in its project, oldest first. */
    public static Stream<Label> of(ProjectRow row) {
        EntityStore<Label> labels = row.project().organization().entities(Label.class);
        return row.labelIds().stream().flatMap(id -> labels.find(id).stream());
    }

    /** The labels of a data row in any project, oldest first. */
    public static Stream<Label> of(DataRow row) {
        return row.organization().entities(Label.class).with("dataRow", Label::dataRow, row);
    }

    /** The labels of a project, oldest first. */
    public static Stream<Label> of(Project project) {
        return project.organization().entities(Label.class).with("project", Label::project, project);
    }

    /** A new label of the caller. */
    public Label create(ProjectRow row, List<Annotation> annotations) {
        Label label = store().add(new Label(this.by, row.project(), row.dataRow()));
        annotations.forEach(each -> label.add(each, this.by.world().now()));
        row.addLabel(label.id());
        row.project().worked(this.by.world().now());
        this.by.world().events().publish(new LabelCreated(this.by, label));
        return label;
    }

    /** Adds to a label, see {@link Marks#add}; nobody is told of a draft, which is no label yet. */
    public void annotate(Label label, List<Annotation> annotations) {
        annotations.forEach(each -> label.add(each, this.by.world().now()));
        if (store().find(label.id()).isPresent()) {
            this.by.world().events().publish(new LabelUpdated(this.by, label));
        }
    }

    /** Gives the label other annotations in the place of all it has. */
    public void replace(Label label, List<Annotation> annotations) {
        label.replaceAll(annotations, this.by.world().now());
        this.by.world().events().publish(new LabelUpdated(this.by, label));
    }

    /**
     * Keeps the label as it is, and moves its data row on.
     *
     * @throws io.github.labelboxspring.emulator.internal.tenancy.RuleException before any change, if the workflow has no way
     *     for it
     */
    public LabelVersion handOff(Label label, ProjectRow row, HandOff action, Duration spent) {
        LabelVersion version = new LabelVersion(this.by, label, action, row.node(), spent);
        Optional<WorkflowNode> next = new Routing(this.by.world().events(), row, label, version).after(action);
        this.by.organization().entities(LabelVersion.class).add(version);
        if (action.permission() == Permission.LABEL) {
            Double before = label.secondsToLabel();
            label.secondsToLabel((before == null ? 0 : before) + spent.toMillis() / 1000.0);
        }
        next.ifPresentOrElse(to -> Workflow.of(row.project()).move(this.by, row, to, action.move()), row::release);
        row.project().worked(this.by.world().now());
        return version;
    }

    /**
     * Moves the data rows of labels that nobody submitted in the editor to where they would go if somebody had.
     *
     * @throws io.github.labelboxspring.emulator.internal.tenancy.RuleException before any change, if the workflow has no way
     *     for one of them
     */
    public void submit(Map<ProjectRow, Label> labels) {
        Map<ProjectRow, WorkflowNode> ways = new LinkedHashMap<>();
        labels.forEach((row, label) ->
                ways.put(row, new Routing(this.by.world().events(), row, label, null).afterLabeling()));
        ways.forEach((row, to) -> Workflow.of(row.project()).move(this.by, row, to));
    }

    /** The benchmark that the label is; made if it is none. */
    public Benchmark benchmark(Label label) {
        EntityStore<Benchmark> benchmarks = this.by.organization().entities(Benchmark.class);
        label.benchmarkReference(true);
        return benchmarks.stream()
                .filter(each -> each.referenceLabel() == label)
                .findFirst()
                .orElseGet(() -> benchmarks.add(new Benchmark(this.by, label)));
    }

    /** Lets the label of the benchmark be one like others. */
    void delete(Benchmark benchmark) {
        benchmark.referenceLabel().benchmarkReference(false);
        benchmark.delete(this.by.world().now());
    }

    /** Without its last label a data row is to be labeled again. */
    public void delete(Label label) {
        discard(label);
        Workflow workflow = Workflow.of(label.project());
        workflow.row(label.dataRow())
                .filter(row -> !row.labeled() && !row.at(NodeKind.LABELING))
                .ifPresent(row -> workflow.move(this.by, row, workflow.node(NodeKind.LABELING)));
    }

    /** Deletes the label of an attempt that has failed: its data row stays where it is. */
    public void discard(Label label) {
        label.delete(this.by.world().now());
        Workflow.of(label.project()).row(label.dataRow()).ifPresent(row -> row.removeLabel(label.id()));
        this.by.world().events().publish(new LabelDeleted(this.by, label));
    }

    private EntityStore<Label> store() {
        return this.by.organization().entities(Label.class);
    }
}
