package io.github.labelboxspring.internal.scope;

import io.github.labelboxspring.error.Failures;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.work.TaskRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import reactor.core.Exceptions;

/**
 * Tracks what one execution of a call has done, so that a failure can report what must not be repeated and what to
 * resume.
 */
public final class Ledger {

    private static final int MOST = 5;

    private final Set<TaskRef> tasks = new LinkedHashSet<>();

    private final List<String> changes = new ArrayList<>();

    private boolean changed;

    private int changesInFlight;

    private boolean doubt;

    private String current = "The call";

    /** Record the start of an operation. */
    public synchronized void begin(String operation, boolean change) {
        this.current = operation;
        this.changesInFlight += change ? 1 : 0;
    }

    /** Record the end of an operation, successful or not. */
    public synchronized void end(boolean change) {
        this.changesInFlight -= change ? 1 : 0;
    }

    /** Record that an operation has failed and that it is unknown whether it was applied. */
    public synchronized void doubt() {
        this.doubt = true;
    }

    /** Record a change that must not be repeated. The first few changes are described in errors. */
    public synchronized void changed(Supplier<String> description) {
        this.changed = true;
        if (this.changes.size() < MOST) {
            this.changes.add(description.get());
        }
    }

    /** Record that a task was started, until {@link #finished}. */
    public synchronized void started(TaskRef task) {
        this.changed = true;
        this.tasks.add(task);
    }

    /** Record that the result of a task was returned. */
    public synchronized void finished(TaskRef task) {
        this.tasks.remove(task);
    }

    synchronized String current() {
        return this.current;
    }

    /** Return whether a change that is in progress or has failed may have been applied. */
    synchronized boolean inDoubt() {
        return this.changesInFlight > 0 || this.doubt;
    }

    /** Add the changes and started tasks of this execution to a failure. */
    public synchronized Throwable describe(Throwable failure) {
        if (Exceptions.unwrap(failure) instanceof InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return interrupted(interrupt);
        }
        if (failure instanceof LabelboxException known) {
            Failures.started(known, this.changed, String.join(", ", this.changes), List.copyOf(this.tasks));
        }
        return failure;
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
