package io.github.labelboxspring.internal.scope;

import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.work.TaskRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import reactor.core.Exceptions;

/**
 * Tracks what one execution of a call has done, so that a failure can report what must not be repeated and what to
 * resume.
 */
public final class Ledger {

    private static final int MOST = 5;

    private final Set<TaskRef> tasks = new LinkedHashSet<>();

    private final List<String> changes = new ArrayList<>();

    /** Changes that may have been applied, by what makes them. */
    private final Map<Object, Optional<Supplier<String>>> unsettled = new IdentityHashMap<>();

    private int changed;

    private boolean returned;

    private String current = "The call";

    /** Record the operation in progress. */
    public synchronized void begin(String operation) {
        this.current = operation;
    }

    /**
     * Record a change that may be applied from now on, even if it fails or is cancelled, until it is {@link #settled}.
     *
     * @param description what must not be repeated; empty if the change can safely be repeated
     */
    public synchronized void unsettled(Object change, Optional<Supplier<String>> description) {
        this.unsettled.put(change, description);
    }

    /** Record that the outcome of a change is known. */
    public synchronized void settled(Object change) {
        this.unsettled.remove(change);
    }

    /**
     * Record an applied change that must not be repeated. Errors describe the first few changes and count the others.
     */
    public synchronized void changed(Supplier<String> description) {
        this.changed++;
        if (this.changes.size() < MOST) {
            this.changes.add(description.get());
        }
    }

    /** Record that a task was started, until it is {@link #finished} or {@link #unresumable}. */
    public synchronized void started(TaskRef task) {
        this.tasks.add(task);
    }

    /** Record that the result of a task was returned. */
    public synchronized void finished(TaskRef task) {
        this.returned = true;
        this.tasks.remove(task);
    }

    /** Record that a task has failed or does not exist, so that it has no result to wait for. */
    public synchronized void unresumable(TaskRef task) {
        this.tasks.remove(task);
    }

    synchronized String current() {
        return this.current;
    }

    /** Return whether a change that is in progress, has failed or was cancelled may have been applied. */
    synchronized boolean inDoubt() {
        return !this.unsettled.isEmpty();
    }

    /** Add the changes and started tasks of this execution to a failure. */
    public synchronized Throwable describe(Throwable failure) {
        if (Exceptions.unwrap(failure) instanceof InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return interrupted(interrupt);
        }
        if (failure instanceof LabelboxException known) {
            String others = others();
            if (!known.mayHaveBeenApplied() && !others.isEmpty()) {
                Failures.unsettled(known, others);
            }
            boolean applied = this.returned || this.changed > 0 || !this.tasks.isEmpty();
            Failures.started(known, applied, applied(), List.copyOf(this.tasks));
        }
        return failure;
    }

    private String applied() {
        int more = this.changed - this.changes.size();
        return String.join(", ", this.changes) + (more > 0 ? " and " + more + " more" : "");
    }

    private String others() {
        return this.unsettled.values().stream()
                .flatMap(Optional::stream)
                .limit(MOST)
                .map(Supplier::get)
                .collect(Collectors.joining(", "));
    }

    /** Return the failure of an execution whose thread was interrupted. */
    synchronized TransportException interrupted(InterruptedException cause) {
        TransportException failure = new TransportException(
                this.current + ": the calling thread was interrupted while it waited for Labelbox",
                cause,
                false,
                inDoubt());
        describe(failure);
        return failure;
    }
}
