package io.github.labelboxspring.emulator.internal.domain.tasks;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts tasks: each begins its work after the latency has passed on the emulator's clock. */
public final class Tasks {

    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

    private final World world;
    private final EmulatorClock clock;
    private final Duration latency;

    public Tasks(World world, EmulatorClock clock, Duration latency) {
        this.world = world;
        this.clock = clock;
        this.latency = latency;
    }

    /** How long work waits before it begins. */
    public Duration latency() {
        return this.latency;
    }

    /** Creates the task, within the lock of the mutation that asks for it, and lets it run later. */
    public Task start(Session session, String type, String name, TaskWork work) {
        return start(session, type, name, Map.of(), work);
    }

    public Task start(Session session, String type, String name, Map<String, Object> metadata, TaskWork work) {
        Task task = new Task(session, type, name, metadata);
        session.organization().entities(Task.class).add(task);
        this.clock.schedule(this.latency, () -> run(task, work));
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
            return task;
        });
    }
}
