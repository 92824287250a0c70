package io.github.labelboxspring.boot.tasks;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watches of one workspace: empty unless this instance holds the lease. */
final class WorkspaceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    private static final int AT_ONCE = 500;

    private final String workspace;

    private final Engine engine;

    private final Supplier<LabelboxClient> client;

    private final Lease lease;

    private final Connection connection;

    private final Map<TaskRef, Followed> followed = new HashMap<>();

    WorkspaceWatch(String workspace, Engine engine, Supplier<LabelboxClient> client) {
        this.workspace = workspace;
        this.engine = engine;
        this.client = client;
        this.lease = new Lease(
                engine.store(), workspace, engine.instance(), engine.settings().lease(), System::nanoTime);
        this.connection =
                new Connection(workspace, engine.clock(), engine.settings().connectionPatience(), this::publish);
    }

    private void publish(TaskConnectionEvent event) {
        if (event instanceof TaskConnectionLostEvent lost) {
            LOG.warn(
                    "Workspace {} has not responded to polls of its watched tasks since {}: {}",
                    lost.workspace(),
                    lost.since(),
                    lost.reason());
        } else {
            LOG.info("Workspace {} responds to polls of its watched tasks again", event.workspace());
        }
        this.engine.listeners().submit(() -> {
            try {
                this.engine.publish(event);
            } catch (RuntimeException | Error ex) {
                LOG.warn("A listener failed on {}", event, ex);
            }
        });
    }

    /** Maintain the lease, and follow watches that were added since the last round. Does not run concurrently. */
    void round() {
        synchronized (this.lease) {
            if (!this.engine.isRunning()) {
                return;
            }
            if (this.lease.renew()) {
                takeAll();
            } else {
                leave();
            }
        }
        check();
    }

    private void takeAll() {
        List<TaskWatch> taken;
        do {
            taken = this.engine.store().take(this.workspace, this.lease.holder(), AT_ONCE);
            taken.forEach(this::follow);
        } while (taken.size() == AT_ONCE);
    }

    private synchronized void leave() {
        if (!this.followed.isEmpty()) {
            LOG.warn("Another instance has taken over the watches of workspace {}", this.workspace);
            stop();
        }
    }

    private synchronized void follow(TaskWatch watch) {
        if (!this.engine.isRunning()) {
            return;
        }
        if (this.followed.isEmpty()) {
            this.connection.idle();
        }
        TaskRef task = watch.watched().task();
        Delivering delivering = new Delivering(
                watch,
                this.engine,
                this.lease,
                () -> ended(task, watch.watched().id()));
        Watching watching = new Watching(watch, this.client, this.connection);
        Followed before = this.followed.put(task, new Followed(watch.watched().id(), watching, delivering));
        if (before != null) {
            before.stop();
        }
        if (watch.state() == TaskWatch.State.WATCHED) {
            watching.start(
                    Duration.between(this.engine.clock().now(), watch.deadline()),
                    this.engine.trace(watch.watched()),
                    delivering);
        } else {
            delivering.submit();
        }
    }

    private synchronized void ended(TaskRef task, String id) {
        Followed ended = this.followed.get(task);
        if (ended != null && ended.id().equals(id)) {
            this.followed.remove(task);
            ended.stop();
        }
    }

    private synchronized void check() {
        if (this.followed.isEmpty()) {
            this.connection.idle();
        } else {
            this.connection.check();
        }
    }

    /** Stop following watches; deliveries in progress are completed. */
    synchronized void stop() {
        this.followed.values().forEach(Followed::stop);
        this.followed.clear();
    }

    /** Wait for a round in progress, which may be acquiring the lease. */
    void giveBack() {
        synchronized (this.lease) {
            if (this.lease.isHeld()) {
                this.lease.giveBack();
            }
        }
    }

    synchronized TaskWatcherState state(boolean storeFails) {
        return new TaskWatcherState(
                this.workspace, this.lease.isHeld(), this.followed.size(), this.connection.lost(), storeFails);
    }

    /** A watch that this instance follows. */
    private record Followed(String id, Watching watching, Delivering delivering) {

        void stop() {
            this.watching.stop();
            this.delivering.drop();
        }
    }
}
