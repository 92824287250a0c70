package io.github.labelboxspring.sample.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Provides the counts of the Labelbox client's meters: in total since the start, and per second over the last minute.
 */
@Component
class Throughput {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private static final double MILLIS = 1_000;

    private final MeterRegistry meters;

    private final Clock clock;

    private final Deque<Sample> samples = new ArrayDeque<>();

    Throughput(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * The counts of one kind of meter.
     *
     * @param total since the start
     * @param perSecond mean over the last minute
     */
    record Figure(String name, double total, double perSecond) {}

    private record Sample(Instant at, Map<String, Double> totals) {}

    @Scheduled(fixedRateString = "${sample.throughput-interval:5s}")
    synchronized void sample() {
        Instant now = this.clock.instant();
        while (!this.samples.isEmpty() && this.samples.getFirst().at().isBefore(now.minus(PERIOD))) {
            this.samples.removeFirst();
        }
        this.samples.addLast(new Sample(now, totals()));
    }

    synchronized List<Figure> figures() {
        Map<String, Double> totals = totals();
        Sample before = this.samples.isEmpty() ? new Sample(this.clock.instant(), totals) : this.samples.getFirst();
        double seconds = Duration.between(before.at(), this.clock.instant()).toMillis() / MILLIS;
        List<Figure> figures = new ArrayList<>();
        totals.forEach((name, total) -> {
            double counted = total - before.totals().getOrDefault(name, 0.0);
            figures.add(new Figure(name, total, seconds > 0 ? counted / seconds : 0));
        });
        return figures;
    }

    private Map<String, Double> totals() {
        Map<String, Double> totals = new LinkedHashMap<>();
        totals.put("calls", timed("labelbox.client.operation"));
        totals.put("retries", counted("labelbox.client.retries"));
        totals.put("throttled", counted("labelbox.client.throttled"));
        totals.put("rowsSent", counted("labelbox.client.sent.rows"));
        totals.put("rowsReceived", counted("labelbox.client.received.rows"));
        return totals;
    }

    private double counted(String name) {
        return this.meters.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private double timed(String name) {
        return this.meters.find(name).timers().stream()
                .mapToDouble(Timer::count)
                .sum();
    }
}
