package io.github.labelboxspring.emulator.internal.domain.tasks;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts tasks: each begins its work after the latency has passed on the emulator's clock. */
public final class Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

    /** Of each type the last tasks of an organization of which the files are kept. */
    public static final int WITH_FILES = 50;

    /** And those of which anything is kept but their state. */
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

    /** Creates the task, within the lock of the mutation that asks for it, and lets it run later. */
    public Task start(Session session, String type, String name, TaskWork work) {
        return start(session, type, name, Map.of(), work);
    }

    public Task start(Session session, String type, String name, Map<String, Object> metadata, TaskWork work) {
        Task task = new Task(session, type, name, metadata);
        session.organization().entities(Task.class).add(task);
        this.clock.schedule(this.settings.get().taskLatency(), () -> run(task, work));
        return task;
    }

    /** Asks the task to stop; false if it is not running. */
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
                return task;
            }
            task.outcome(outcome.result(), outcome.errors());
            if (outcome.complete()) {
                task.progress(100, this.world.now());
            }
            task.become(outcome.complete() ? TaskStatus.COMPLETE : TaskStatus.FAILED, this.world.now());
            freeOlder(task);
            return task;
        });
    }

    /** The platform keeps results for some time; here it is so many, that an emulator may run for long. */
    private void freeOlder(Task ended) {
        List<Task> all = ended.organization().entities(Task.class).stream()
                .filter(task -> task.type().equals(ended.type()) && task.status() != TaskStatus.IN_PROGRESS)
                .toList();
        all.subList(0, Math.max(0, all.size() - WITH_FILES)).forEach(task -> task.freeFiles(this.storage));
        all.subList(0, Math.max(0, all.size() - WITH_DETAILS)).forEach(Task::forget);
    }
}
