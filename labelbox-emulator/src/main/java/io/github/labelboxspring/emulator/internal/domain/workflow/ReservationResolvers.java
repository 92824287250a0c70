package io.github.labelboxspring.emulator.internal.domain.workflow;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reservations of a project's data rows by members. */
public final class ReservationResolvers implements ResolverSet {

    /** The time without work after which a reservation expires. */
    private static final Duration LASTING = Duration.ofMinutes(90);

    @Override
    public String schema() {
        return "reservations";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("DataRowAssignment", Success.class)
                .type("ClearedReservations", Cleared.class)
                .mutation("bulkAssignDataRows", ReservationResolvers::assign)
                .mutation("clearQueueReservations", ReservationResolvers::clear)
                .mutation("extendReservations", ReservationResolvers::extend);
    }

    private static Instant now(Invocation call) {
        return Listing.session(call).world().now();
    }

    /** Data rows that cannot be assigned are skipped; that skipping data rows counts as success is inferred. */
    private static Success assign(Invocation call) {
        Project project = ProjectResolvers.find(call, call.text("input", "projectId"));
        User user = Listing.store(call, User.class)
                .find(call.text("input", "userId"))
                .orElseThrow(() -> ApiException.notFound("User"));
        List<String> given = call.list("input", "allowedStatuses");
        List<String> allowed = given.isEmpty() ? List.of("FREE") : given;
        Instant now = now(call);
        rows(call, project).stream()
                .filter(row -> row.at(NodeKind.LABELING))
                .filter(row -> allowed.contains(row.reservation(now).isPresent() ? "RESERVED" : "FREE"))
                .forEach(row -> row.reserve(user, now.plus(LASTING)));
        return new Success(true);
    }

    private static List<ProjectRow> rows(Invocation call, Project project) {
        DataRowStore store = DataRowStore.of(Listing.session(call).organization());
        Workflow workflow = Workflow.of(project);
        return call.<String>list("input", "dataRowIds").stream()
                .map(id -> store.find(id).flatMap(workflow::row).orElseThrow(() -> ApiException.notFound("DataRow")))
                .toList();
    }

    private static Cleared clear(Invocation call) {
        Workflow workflow = Workflow.of(ProjectResolvers.find(call, call.text("input", "projectId")));
        WorkflowNode node = TaskQueueResolvers.node(workflow, call.text("input", "queueId"));
        Instant now = now(call);
        List<ProjectRow> reserved = workflow.rows()
                .filter(row -> row.node() == node && row.reservation(now).isPresent())
                .toList();
        reserved.forEach(ProjectRow::release);
        return new Cleared(true, reserved.size());
    }

    private static int extend(Invocation call) {
        Workflow workflow = Workflow.of(ProjectResolvers.find(call, call.text("projectId")));
        NodeKind kind = call.text("queueType").equals("LabelingQueue") ? NodeKind.LABELING : NodeKind.REVIEW;
        User user = Listing.session(call).user();
        Instant now = now(call);
        List<ProjectRow> own = workflow.rows()
                .filter(row -> row.at(kind))
                .filter(row ->
                        row.reservation(now).filter(held -> held.user() == user).isPresent())
                .toList();
        own.forEach(row -> row.reserve(user, now.plus(LASTING)));
        return own.size();
    }

    record Cleared(boolean success, int clearedReservationCount) {}
}
