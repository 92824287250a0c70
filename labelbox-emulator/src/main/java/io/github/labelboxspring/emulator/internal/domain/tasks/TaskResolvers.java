package io.github.labelboxspring.emulator.internal.domain.tasks;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Success;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries of tasks, and their cancellation. */
public final class TaskResolvers implements ResolverSet {

    private static final List<String> CANCELABLE =
            List.of("advUpsertDataRows", "exportDataRows", "addDataRowsToBatch", "sendToTaskQueue", "sendToAnnotate");

    private final Tasks tasks;

    public TaskResolvers(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String schema() {
        return "tasks";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Task", Task.class)
                .type("Success", Success.class)
                .query("task", TaskResolvers::own)
                .query("cancelableTaskTypes", call -> CANCELABLE)
                .mutation("cancelBulkOperationJob", this::cancel)
                .field("User", "createdTasks", TaskResolvers::created)
                .field("Organization", "tasks", TaskResolvers::ofOrganization);
    }

    /** The tasks of an organization are visible to the user who started them and to administrators (inferred). */
    private static List<Task> ofOrganization(Invocation call) {
        Session session = Listing.session(call);
        return Listing.page(
                call, Task.class, task -> task.createdBy() == session.user() || session.may(Permission.ADMINISTER));
    }

    /** Return the task selected by {@code where}, which the caller must have started. */
    private static Task own(Invocation call) {
        return own(call, call.text("where", "id"));
    }

    public static Task own(Invocation call, String id) {
        User caller = Listing.session(call).user();
        return Listing.store(call, Task.class)
                .find(id)
                .filter(task -> task.createdBy() == caller)
                .orElseThrow(() -> ApiException.notFound("Task"));
    }

    /** Return the tasks of a user, or an empty list if the user is not the caller. */
    private static @Nullable Object created(Invocation call) {
        User owner = call.source(User.class);
        User caller = Listing.session(call).user();
        return Listing.page(call, Task.class, task -> task.createdBy() == owner && owner == caller);
    }

    private Success cancel(Invocation call) {
        return new Success(this.tasks.cancel(own(call, call.text("id"))));
    }
}
