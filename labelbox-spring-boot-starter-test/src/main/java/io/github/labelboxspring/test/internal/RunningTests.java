package io.github.labelboxspring.test.internal;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Map;
import java.util.WeakHashMap;

/** Counts the test methods that use an emulator, so that it is not reset while one of them is running. */
public final class RunningTests {

    private static final Map<LabelboxEmulator, Integer> COUNTS = new WeakHashMap<>();

    private RunningTests() {}

    /** Record the start of a test method. */
    public static synchronized void begin(LabelboxEmulator emulator) {
        COUNTS.merge(emulator, 1, Integer::sum);
    }

    /** Record the end of a test method; return whether no other is running. */
    public static synchronized boolean end(LabelboxEmulator emulator) {
        Integer left = COUNTS.computeIfPresent(emulator, (key, count) -> count == 1 ? null : count - 1);
        return left == null;
    }
}
