package io.github.labelboxspring.test.internal;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Map;
import java.util.WeakHashMap;

/** Counts the test methods that use an emulator, so that it is not emptied while one of them runs. */
public final class RunningTests {

    private static final Map<LabelboxEmulator, Integer> COUNTS = new WeakHashMap<>();

    private RunningTests() {}

    /** A test method begins. */
    public static synchronized void begin(LabelboxEmulator emulator) {
        COUNTS.merge(emulator, 1, Integer::sum);
    }

    /** A test method has ended; return whether no other is running. */
    public static synchronized boolean end(LabelboxEmulator emulator) {
        Integer left = COUNTS.computeIfPresent(emulator, (key, count) -> count == 1 ? null : count - 1);
        return left == null;
    }
}
