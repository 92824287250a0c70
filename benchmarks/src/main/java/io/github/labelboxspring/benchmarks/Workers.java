package io.github.labelboxspring.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/** A process of each implementation, started when it is first used. */
final class Workers implements AutoCloseable {

    private final TestBed testBed;

    private final int heap;

    private final Map<Implementation, ChildProcess> processes = new EnumMap<>(Implementation.class);

    /** @param heap largest heap of those on the JVM, in megabytes */
    Workers(TestBed testBed, int heap) {
        this.testBed = testBed;
        this.heap = heap;
    }

    ChildProcess of(Implementation implementation) {
        return this.processes.computeIfAbsent(implementation, each -> this.testBed.start(each, this.heap));
    }

    @Override
    public void close() {
        this.processes.values().forEach(ChildProcess::close);
    }
}
