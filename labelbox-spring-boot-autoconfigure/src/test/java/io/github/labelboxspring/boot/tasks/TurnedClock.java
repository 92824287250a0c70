package io.github.labelboxspring.boot.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is turned. */
final class TurnedClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-24T00:00:00Z");

    void turn(Duration by) {
        this.now = this.now.plus(by);
    }

    @Override
    public Instant instant() {
        return this.now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
