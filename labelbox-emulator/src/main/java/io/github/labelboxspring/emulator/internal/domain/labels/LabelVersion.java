package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowNode;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The state of a label after an action in the editor, with the time spent before it. */
public final class LabelVersion extends Entity {

    private final Label label;
    private final HandOff action;
    private final User createdBy;
    private final Stage stage;
    private final List<Annotation> annotations;
    private final Duration spent;

    /** @param stage the node of the data row before the action */
    public LabelVersion(Session session, Label label, HandOff action, WorkflowNode stage, Duration spent) {
        super(session.world().ids().cuid(), session.world().now());
        this.label = label;
        this.action = action;
        this.createdBy = session.user();
        this.stage = new Stage(stage.id(), stage.name(), stage.kind());
        this.annotations = List.copyOf(label.annotations());
        this.spent = spent;
    }

    /** Return the versions of a label, oldest first. */
    public static Stream<LabelVersion> of(Label label) {
        return label.project().organization().entities(LabelVersion.class).with("label", LabelVersion::label, label);
    }

    public Label label() {
        return this.label;
    }

    public HandOff action() {
        return this.action;
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Stage stage() {
        return this.stage;
    }

    public List<Annotation> annotations() {
        return this.annotations;
    }

    public Duration spent() {
        return this.spent;
    }

    /** A node of the workflow as it was when the version was recorded. */
    public record Stage(String id, String name, NodeKind kind) implements Serializable {}
}
