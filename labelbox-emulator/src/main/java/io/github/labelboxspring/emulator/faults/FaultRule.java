package io.github.labelboxspring.emulator.faults;

import java.util.Collection;

final class FaultRule {

    private final String target;
    private final Fault fault;
    private int left;

    FaultRule(String target, int times, Fault fault) {
        this.target = target;
        this.left = times;
        this.fault = fault;
    }

    boolean matches(String path, Collection<String> rootFields) {
        return target.equals("*") || (target.startsWith("/") ? path.startsWith(target) : rootFields.contains(target));
    }

    /** Counts one use; true when none is left. */
    boolean use() {
        left--;
        return left <= 0;
    }

    Fault fault() {
        return fault;
    }
}
