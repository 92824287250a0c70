package io.github.labelboxspring.internal.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records calls that were created, but neither executed nor used to create another call. Only records between
 * {@link #record()} and {@link #stop()}, for tests; otherwise the cost per call is one field read.
 */
public final class UnusedCalls {

    private static volatile @Nullable Map<Object, Throwable> recorded;

    private UnusedCalls() {}

    /** Start recording and discard earlier records. */
    public static void record() {
        recorded = Collections.synchronizedMap(new IdentityHashMap<>());
    }

    /** Stop recording, and return where each unused call was created. */
    public static List<Throwable> stop() {
        Map<Object, Throwable> calls = recorded;
        recorded = null;
        if (calls == null) {
            return List.of();
        }
        synchronized (calls) {
            return new ArrayList<>(calls.values());
        }
    }

    public static void created(Object call) {
        Map<Object, Throwable> calls = recorded;
        if (calls != null) {
            calls.put(call, new Throwable("A call was created here and never executed"));
        }
    }

    public static void used(Object call) {
        Map<Object, Throwable> calls = recorded;
        if (calls != null) {
            calls.remove(call);
        }
    }
}
