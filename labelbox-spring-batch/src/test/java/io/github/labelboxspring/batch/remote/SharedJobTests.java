package io.github.labelboxspring.batch.remote;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One manager and two workers, each a process, share an export and an upload of the same rows. */
@Tag("processes")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SharedJobTests {

    private static final int ROWS = Integer.getInteger("batch.rows", 20_000);

    @TempDir
    Path folder;

    private static long some() {
        return RandomGenerator.getDefault().nextLong(ROWS / 2) + 1;
    }

    private void oneWorkerIsKilled(Broker broker) throws Exception {
        try (Cluster cluster = new Cluster(this.folder, broker)) {
            cluster.fill(ROWS);
            Process manager = cluster.manager();
            Process victim = cluster.worker();
            Process other = cluster.worker();
            cluster.awaitRows(some());
            victim.destroyForcibly();
            cluster.awaitEnd(manager);
            cluster.assertExactlyOnce(ROWS);
            other.destroyForcibly();
        }
    }

    @Test
    void eachRowArrivesOnceThoughAWorkerIsKilled() throws Exception {
        oneWorkerIsKilled(Broker.artemis());
    }

    @Test
    void eachRowArrivesOnceThoughAWorkerIsKilledWithKafka() throws Exception {
        oneWorkerIsKilled(Broker.kafka());
    }

    @Test
    void eachRowArrivesOnceThoughTheManagerIsKilled() throws Exception {
        try (Cluster cluster = new Cluster(this.folder, Broker.artemis())) {
            cluster.fill(ROWS);
            Process victim = cluster.manager();
            cluster.worker();
            cluster.worker();
            cluster.awaitRows(some());
            victim.destroyForcibly();
            cluster.awaitPartitions();
            cluster.awaitEnd(cluster.manager());
            cluster.assertExactlyOnce(ROWS);
        }
    }
}
