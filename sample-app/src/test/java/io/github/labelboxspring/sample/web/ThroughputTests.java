package io.github.labelboxspring.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThroughputTests {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private final Seconds clock = new Seconds();

    private final Throughput throughput = new Throughput(this.meters, this.clock);

    @Test
    void countersOfAllOperationsAreSummedUp() {
        this.meters
                .counter("labelbox.client.sent.rows", "labelbox.operation", "CreateDataRows")
                .increment(20);
        this.meters
                .counter("labelbox.client.sent.rows", "labelbox.operation", "ImportLabels")
                .increment(5);
        this.meters.timer("labelbox.client.operation").record(Duration.ofMillis(3));

        assertThat(figure("rowsSent").total()).isEqualTo(25);
        assertThat(figure("calls").total()).isEqualTo(1);
        assertThat(figure("retries").total()).isZero();
    }

    @Test
    void theRateIsThatOfTheLastMinute() {
        this.throughput.sample();
        count(100);
        this.clock.pass(50);
        this.throughput.sample();
        assertThat(figure("retries").perSecond()).isEqualTo(2);

        this.clock.pass(20);
        this.throughput.sample();
        count(40);
        this.clock.pass(20);

        assertThat(figure("retries").perSecond()).isEqualTo(1);
        assertThat(figure("retries").total()).isEqualTo(140);
    }

    private void count(int times) {
        this.meters.counter("labelbox.client.retries").increment(times);
    }

    private Throughput.Figure figure(String name) {
        return this.throughput.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A clock that is set by hand. */
    private static final class Seconds extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(int seconds) {
            this.now = this.now.plusSeconds(seconds);
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
}
