package io.github.labelboxspring.batch.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Control;
import io.github.labelboxspring.emulator.ReceivedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rate limit of a key that several workers use. */
@Tag("processes")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SharedKeyTests {

    private static final int ROWS = 3_000;

    private static final int TOO_MANY = 429;

    @TempDir
    Path folder;

    /** The emulator's minutes take four seconds here, since only their last four are played. */
    private static ScheduledExecutorService shortMinutes(Control emulator) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(
                () -> {
                    long second = emulator.clock().instant().getEpochSecond() % 60;
                    if (second < 56) {
                        emulator.clock().advance(Duration.ofSeconds(56 - second));
                    }
                },
                0,
                50,
                TimeUnit.MILLISECONDS);
        return clock;
    }

    private static long answered(Cluster cluster, int status) {
        return cluster.emulator().requests().all().stream()
                .map(ReceivedRequest::answer)
                .filter(Objects::nonNull)
                .filter(answer -> answer.status() == status)
                .count();
    }

    @Test
    void workersSlowDownTogetherAndLoseNothing() throws Exception {
        try (Cluster cluster = new Cluster(this.folder, Broker.artemis())) {
            cluster.fill(ROWS);
            cluster.emulator().change(cluster.emulator().settings().withRateLimit(25));
            ScheduledExecutorService clock = shortMinutes(cluster.emulator());
            cluster.worker();
            cluster.worker();
            cluster.awaitEnd(cluster.manager());
            long refused = answered(cluster, TOO_MANY);
            long accepted = answered(cluster, 200);
            clock.shutdownNow();
            cluster.emulator().change(cluster.emulator().settings().withRateLimit(0));
            cluster.assertExactlyOnce(ROWS);
            assertThat(refused).as("refused beside " + accepted).isPositive().isLessThan(accepted);
        }
    }

    @Test
    void workersKeepToTheirShares() throws Exception {
        int perMinute = 180;
        try (Cluster cluster = new Cluster(this.folder, Broker.artemis())) {
            cluster.fill(ROWS);
            cluster.emulator().requests().clear();
            cluster.worker(perMinute);
            cluster.worker(perMinute);
            cluster.awaitEnd(cluster.manager(60));
            List<Instant> sent = cluster.emulator().requests().all().stream()
                    .filter(request -> request.user() != null)
                    .map(ReceivedRequest::at)
                    .sorted()
                    .toList();
            cluster.assertExactlyOnce(ROWS);
            assertThat(sent)
                    .allSatisfy(first -> assertThat(sent.stream()
                                    .filter(each -> !each.isBefore(first) && each.isBefore(first.plusSeconds(5)))
                                    .count())
                            .as("requests in the 5 s from " + first)
                            .isLessThanOrEqualTo(share(perMinute) + share(perMinute) + share(60)));
        }
    }

    /** Requests of a process in 5 s: those of the rate, of a burst of a second, and one at the edge. */
    private static long share(int perMinute) {
        return perMinute * 6L / 60 + 1;
    }
}
