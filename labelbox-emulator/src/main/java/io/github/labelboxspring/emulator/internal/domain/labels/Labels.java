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
 * Creates, changes and deletes labels for the editor, for imports and for data rows sent to a project.
 *
 * @param by the session whose user owns new labels and is reported as the author of changes
 */
public record Labels(Session by) {

    /** Return the labels of a data row in its project, oldest first. */
    public static Stream<Label> of(ProjectRow row) {
        EntityStore<Label> labels = row.project().organization().entities(Label.class);
        return row.labelIds().stream().flatMap(id -> labels.find(id).stream());
    }

    /** Return the labels of a data row in any project, oldest first. */
    public static Stream<Label> of(DataRow row) {
        return row.organization().entities(Label.class).with("dataRow", Label::dataRow, row);
    }

    /** Return the labels of a project, oldest first. */
    public static Stream<Label> of(Project project) {
        return project.organization().entities(Label.class).with("project", Label::project, project);
    }

    /** Create a label of the session's user. */
    public Label create(ProjectRow row, List<Annotation> annotations) {
        Label label = store().add(new Label(this.by, row.project(), row.dataRow()));
        annotations.forEach(each -> label.add(each, this.by.world().now()));
        row.addLabel(label.id());
        row.project().worked(this.by.world().now());
        this.by.world().events().publish(new LabelCreated(this.by, label));
        return label;
    }

    /** Add annotations to a label, see {@link Marks#add}. No event is published for a draft, which is not stored. */
    public void annotate(Label label, List<Annotation> annotations) {
        annotations.forEach(each -> label.add(each, this.by.world().now()));
        if (store().find(label.id()).isPresent()) {
            this.by.world().events().publish(new LabelUpdated(this.by, label));
        }
    }

    /** Replace all annotations of the label. */
    public void replace(Label label, List<Annotation> annotations) {
        label.replaceAll(annotations, this.by.world().now());
        this.by.world().events().publish(new LabelUpdated(this.by, label));
    }

    /**
     * Record a version of the label and move its data row on.
     *
     * @throws io.github.labelboxspring.emulator.internal.tenancy.RuleException before any change, if the workflow does
     *     not lead to a next node
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
     * Move the data rows of labels that were not submitted in the editor to where submitting them would.
     *
     * @throws io.github.labelboxspring.emulator.internal.tenancy.RuleException before any change, if the workflow does
     *     not lead to a next node for one of them
     */
    public void submit(Map<ProjectRow, Label> labels) {
        Map<ProjectRow, WorkflowNode> ways = new LinkedHashMap<>();
        labels.forEach((row, label) ->
                ways.put(row, new Routing(this.by.world().events(), row, label, null).afterLabeling()));
        ways.forEach((row, to) -> Workflow.of(row.project()).move(this.by, row, to));
    }

    /** Return the benchmark of the label, creating it if there is none. */
    public Benchmark benchmark(Label label) {
        EntityStore<Benchmark> benchmarks = this.by.organization().entities(Benchmark.class);
        label.benchmarkReference(true);
        return benchmarks.stream()
                .filter(each -> each.referenceLabel() == label)
                .findFirst()
                .orElseGet(() -> benchmarks.add(new Benchmark(this.by, label)));
    }

    /** Delete the benchmark but not its label. */
    void delete(Benchmark benchmark) {
        benchmark.referenceLabel().benchmarkReference(false);
        benchmark.delete(this.by.world().now());
    }

    /** Delete the label. A data row without labels returns to labeling. */
    public void delete(Label label) {
        discard(label);
        Workflow workflow = Workflow.of(label.project());
        workflow.row(label.dataRow())
                .filter(row -> !row.labeled() && !row.at(NodeKind.LABELING))
                .ifPresent(row -> workflow.move(this.by, row, workflow.node(NodeKind.LABELING)));
    }

    /** Delete the label of a failed attempt; its data row stays at its node. */
    public void discard(Label label) {
        label.delete(this.by.world().now());
        Workflow.of(label.project()).row(label.dataRow()).ifPresent(row -> row.removeLabel(label.id()));
        this.by.world().events().publish(new LabelDeleted(this.by, label));
    }

    private EntityStore<Label> store() {
        return this.by.organization().entities(Label.class);
    }
}
