package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.imports.Annotating;
import io.github.labelboxspring.emulator.internal.domain.issues.Issue;
import io.github.labelboxspring.emulator.internal.domain.issues.Issues;
import io.github.labelboxspring.emulator.internal.domain.labels.HandOff;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

final class MemberWork implements Work {

    private final World world;
    private final String organizationId;
    private final String userId;

    MemberWork(World world, String organizationId, String userId) {
        this.world = world;
        this.organizationId = organizationId;
        this.userId = userId;
    }

    @Override
    public String label(String projectId, String dataRowId, List<Map<String, Object>> annotations, Duration spent) {
        return submit(projectId, dataRowId, spent, (session, label) -> Annotating.take(session, label, annotations));
    }

    @Override
    public String skip(String projectId, String dataRowId, Duration spent) {
        return submit(projectId, dataRowId, spent, (session, label) -> label.skip());
    }

    private String submit(String projectId, String dataRowId, Duration spent, BiConsumer<Session, Label> content) {
        return this.world.write(() -> {
            Session session = session();
            Project project = found(session).project(projectId);
            demand(session, project, HandOff.SUBMITTED.permission());
            DataRow dataRow = found(session).dataRow(dataRowId);
            ProjectRow row = row(project, dataRow);
            Labels labels = new Labels(session);
            Label label = labels.create(row, List.of());
            try {
                content.accept(session, label);
                labels.handOff(label, row, HandOff.SUBMITTED, spent);
            } catch (RuleException refusal) {
                labels.discard(label);
                throw new IllegalArgumentException(refusal.reason(), refusal);
            }
            return label.id();
        });
    }

    @Override
    public String save(String labelId, Duration spent) {
        return handOff(labelId, HandOff.SAVED, spent);
    }

    @Override
    public String approve(String labelId, Duration spent) {
        return handOff(labelId, HandOff.APPROVED, spent);
    }

    @Override
    public String reject(String labelId, Duration spent) {
        return handOff(labelId, HandOff.REJECTED, spent);
    }

    @Override
    public String sendToRework(String labelId, Duration spent) {
        return handOff(labelId, HandOff.SENT_TO_REWORK, spent);
    }

    @Override
    public String resubmit(String labelId, Duration spent) {
        return handOff(labelId, HandOff.REWORK_SUBMITTED, spent);
    }

    private String handOff(String labelId, HandOff action, Duration spent) {
        return this.world.write(() -> {
            Session session = session();
            Label label = found(session).label(labelId);
            demand(session, label.project(), action.permission());
            try {
                return new Labels(session)
                        .handOff(label, row(label.project(), label.dataRow()), action, spent)
                        .id();
            } catch (RuleException refusal) {
                throw new IllegalArgumentException(refusal.reason(), refusal);
            }
        });
    }

    @Override
    public String openIssue(String labelId, String content) {
        return this.world.write(() -> {
            Session session = session();
            Label label = found(session).label(labelId);
            demand(session, label.project(), Permission.LABEL);
            Issues.Content said = new Issues.Content(Optional.of(content), Optional.of(label), Optional.empty(), null);
            row(label.project(), label.dataRow());
            return new Issues(session)
                    .create(label.project(), label.dataRow(), said)
                    .id();
        });
    }

    @Override
    public String comment(String issueId, String content) {
        return this.world.write(() -> {
            Session session = session();
            Issue issue = found(session).issue(issueId);
            demand(session, issue.project(), Permission.LABEL);
            return new Issues(session).comment(issue, content).id();
        });
    }

    @Override
    public void move(String projectId, String dataRowId, String taskQueueId) {
        this.world.write(() -> {
            Session session = session();
            Project project = found(session).project(projectId);
            demand(session, project, Permission.MANAGE_PROJECTS);
            ProjectRow row = row(project, found(session).dataRow(dataRowId));
            Workflow workflow = Workflow.of(project);
            workflow.moveByHand(
                    session,
                    row,
                    workflow.node(taskQueueId)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "The project " + projectId + " has no task queue " + taskQueueId)));
            return row;
        });
    }

    private Session session() {
        return new Session(
                this.world,
                Found.in(this.world.organization(this.organizationId)).user(this.userId));
    }

    private static Found found(Session session) {
        return Found.in(session.organization());
    }

    private static ProjectRow row(Project project, DataRow row) {
        return Workflow.of(project)
                .row(row)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The data row " + row.id() + " is not in the project " + project.id()));
    }

    private static void demand(Session session, Project project, Permission permission) {
        if (!project.lets(session, permission)) {
            throw new IllegalArgumentException("The role of " + session.callerName() + " does not include " + permission
                    + " in the project " + project.id());
        }
    }
}
