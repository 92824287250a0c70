package io.github.labelboxspring.emulator;

final class FaultRule {

    private final RequestMatch match;
    private final Fault fault;
    private int left;

    FaultRule(RequestMatch match, int times, Fault fault) {
        this.match = match;
        this.left = times;
        this.fault = fault;
    }

    boolean matches(ReceivedRequest request) {
        return this.match.matches(request);
    }

    /** Counts one use; true when none is left. */
    boolean use() {
        this.left--;
        return this.left <= 0;
    }

    Fault fault() {
        return this.fault;
    }
}
