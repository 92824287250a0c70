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

/** {@code task}, {@code user{createdTasks}}, and cancelling. A task is seen by the user who started it. */
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

    /** A task is seen by the user who started it, and by administrators (inferred). */
    private static List<Task> ofOrganization(Invocation call) {
        Session session = Listing.session(call);
        return Listing.page(
                call, Task.class, task -> task.createdBy() == session.user() || session.may(Permission.ADMINISTER));
    }

    /** The task that {@code where} names; it must be the caller's own. */
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

    /** Another user's tasks are not shown, so the list of another user is empty. */
    private static @Nullable Object created(Invocation call) {
        User owner = call.source(User.class);
        User caller = Listing.session(call).user();
        return Listing.page(call, Task.class, task -> task.createdBy() == owner && owner == caller);
    }

    private Success cancel(Invocation call) {
        return new Success(this.tasks.cancel(own(call, call.text("id"))));
    }
}
