package io.github.labelboxspring.leaks;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Resources that were collected as garbage before they were released. */
final class Leaks {

    /** What Netty's detectors report in this virtual machine. */
    static final Leaks OF_THIS_RUN = new Leaks();

    private static final int COLLECTIONS = 5;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final List<RecordingLeakDetector<?>> detectors = new CopyOnWriteArrayList<>();

    private final Queue<String> found = new ConcurrentLinkedQueue<>();

    void watch(RecordingLeakDetector<?> detector) {
        this.detectors.add(detector);
    }

    boolean watches() {
        return !this.detectors.isEmpty();
    }

    void add(String resourceType, String records) {
        this.found.add(resourceType + " was not released before it was collected" + records);
    }

    /** Collect garbage and throw an error if a resource has leaked until now. */
    void check() {
        for (int i = 0; i < COLLECTIONS && this.found.isEmpty(); i++) {
            System.gc();
            // References are queued some time after the collection.
            LockSupport.parkNanos(PAUSE);
            this.detectors.forEach(RecordingLeakDetector::poll);
        }
        if (!this.found.isEmpty()) {
            throw new AssertionError("Leaked:\n" + String.join("\n", this.found));
        }
    }
}
