package io.github.labelboxspring.emulator.internal.domain.tasks;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts tasks. The work of each starts after a latency on the emulator's clock. */
public final class Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

    /** The number of ended tasks per type and organization whose files are kept. */
    public static final int WITH_FILES = 50;

    /** The number of ended tasks per type and organization whose details are kept. */
    public static final int WITH_DETAILS = 1_000;

    private final World world;
    private final EmulatorClock clock;
    private final BlobStore storage;
    private final Supplier<Settings> settings;

    public Tasks(World world, EmulatorClock clock, BlobStore storage, Supplier<Settings> settings) {
        this.world = world;
        this.clock = clock;
        this.storage = storage;
        this.settings = settings;
    }

    /** Create a task and schedule its work; requires the lock of the mutation. */
    public Task start(Session session, String type, String name, TaskWork work) {
        return start(session, type, name, Map.of(), work);
    }

    public Task start(Session session, String type, String name, Map<String, Object> metadata, TaskWork work) {
        Task task = new Task(session, type, name, metadata);
        session.organization().entities(Task.class).add(task);
        TasksOfType.of(session.organization(), type).started(task);
        this.clock.schedule(this.settings.get().taskLatency(), () -> run(task, work));
        return task;
    }

    /** Return the tasks of this type in the organization that have not ended. */
    public static Stream<Task> running(Organization organization, String type) {
        return TasksOfType.of(organization, type).running();
    }

    /** Request the cancellation of a task. Return false if it is not running. */
    public boolean cancel(Task task) {
        if (task.status() != TaskStatus.IN_PROGRESS) {
            return false;
        }
        task.become(TaskStatus.CANCELLING, this.world.now());
        return true;
    }

    private void run(Task task, TaskWork work) {
        TaskOutcome outcome = TaskOutcome.completed();
        if (this.world.read(task::status) == TaskStatus.IN_PROGRESS) {
            try {
                outcome = work.run(new TaskProgress(this.world, task));
            } catch (Exception failure) {
                LOG.warn("The task {} {} failed", task.type(), task.id(), failure);
                outcome = TaskOutcome.failed(null, failure.getMessage());
            }
        }
        end(task, outcome);
    }

    private void end(Task task, TaskOutcome outcome) {
        this.world.write(() -> {
            if (task.status() == TaskStatus.CANCELLING) {
                task.become(TaskStatus.CANCELED, this.world.now());
            } else {
                task.outcome(outcome.result(), outcome.errors());
                if (outcome.complete()) {
                    task.progress(100, this.world.now());
                }
                task.become(outcome.complete() ? TaskStatus.COMPLETE : TaskStatus.FAILED, this.world.now());
            }
            TasksOfType.of(task.organization(), task.type()).ended(task, this.storage);
            return task;
        });
    }
}
