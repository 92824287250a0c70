package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

final class ManualClock extends EmulatorClock {

    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private Instant now;
    private long order;

    ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return this.now;
    }

    @Override
    public synchronized void schedule(Duration delay, Runnable work) {
        this.waiting.add(new Due(this.now.plus(delay), this.order++, work));
    }

    @Override
    public void advance(Duration step) {
        Instant end = instant().plus(step);
        for (Optional<Due> due = next(end); due.isPresent(); due = next(end)) {
            due.get().work().run();
        }
    }

    private synchronized Optional<Due> next(Instant end) {
        Due due = this.waiting.peek();
        if (due == null || due.at().isAfter(end)) {
            this.now = this.now.isAfter(end) ? this.now : end;
            return Optional.empty();
        }
        this.waiting.remove();
        this.now = this.now.isAfter(due.at()) ? this.now : due.at();
        return Optional.of(due);
    }

    @Override
    public synchronized void close() {
        this.waiting.clear();
    }

    private record Due(Instant at, long order, Runnable work) {}
}
