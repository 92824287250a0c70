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
 * What one execution of a call has done so far, so that a failure can say what must not be done again and what to resume.
 */
public final class Ledger {

    private static final int MOST = 5;

    private final Set<TaskRef> tasks = new LinkedHashSet<>();

    private final List<String> changes = new ArrayList<>();

    private boolean changed;

    private int changesInFlight;

    private boolean doubt;

    private String current = "The call";

    /** Note the operation that is under way. */
    public synchronized void begin(String operation, boolean change) {
        this.current = operation;
        this.changesInFlight += change ? 1 : 0;
    }

    /** Note that an operation has ended, well or not. */
    public synchronized void end(boolean change) {
        this.changesInFlight -= change ? 1 : 0;
    }

    /** Note that an operation has failed of which it is not known whether it was applied. */
    public synchronized void doubt() {
        this.doubt = true;
    }

    /** Note that the platform has applied a change that must not be made twice. The first few are described in errors. */
    public synchronized void changed(Supplier<String> description) {
        this.changed = true;
        if (this.changes.size() < MOST) {
            this.changes.add(description.get());
        }
    }

    /** Note work that the platform has taken on, until {@link #finished}. */
    public synchronized void started(TaskRef task) {
        this.changed = true;
        this.tasks.add(task);
    }

    /** Note that the result of started work was handed over. */
    public synchronized void finished(TaskRef task) {
        this.tasks.remove(task);
    }

    synchronized String current() {
        return this.current;
    }

    /** Whether a change that is under way, or one that has failed, may have been applied. */
    synchronized boolean inDoubt() {
        return this.changesInFlight > 0 || this.doubt;
    }

    /** Add to a failure what this execution has changed and started. */
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
