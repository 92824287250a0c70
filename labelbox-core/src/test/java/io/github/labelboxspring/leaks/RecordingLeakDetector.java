package io.github.labelboxspring.leaks;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakTracker;

/**
 * Netty's own detector, except that it reports to {@link Leaks} instead of the log. Netty creates one for each kind of
 * resource if {@code io.netty.customResourceLeakDetector} names this class.
 */
public final class RecordingLeakDetector<T> extends ResourceLeakDetector<T> {

    private final Leaks leaks;

    /** For Netty, which looks this constructor up. */
    public RecordingLeakDetector(Class<?> type, int samplingInterval) {
        this(type, samplingInterval, Leaks.OF_THIS_RUN);
    }

    /** For Netty, which looks this constructor up. */
    public RecordingLeakDetector(Class<?> type, int samplingInterval, long maxActive) {
        this(type, samplingInterval);
    }

    RecordingLeakDetector(Class<?> type, int samplingInterval, Leaks leaks) {
        super(type, samplingInterval);
        this.leaks = leaks;
        leaks.watch(this);
    }

    /** Report what has been collected by now: Netty does so only when it tracks another resource. */
    @SuppressWarnings("unchecked")
    void poll() {
        T resource = (T) new Object();
        ResourceLeakTracker<T> tracker = trackForcibly(resource);
        tracker.close(resource);
    }

    @Override
    protected boolean needReport() {
        return true;
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
        this.leaks.add(resourceType, records);
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
        this.leaks.add(resourceType, "");
    }
}
