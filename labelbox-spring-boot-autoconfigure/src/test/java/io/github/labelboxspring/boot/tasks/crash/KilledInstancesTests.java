package io.github.labelboxspring.boot.tasks.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.Servers;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * S3: two instances of an application share a PostgreSQL database; one of them at random is killed ({@code kill -9}) and
 * started again, many times, while tasks arrive steadily. The system properties {@code kill.tasks}, {@code kill.times},
 * {@code kill.pause} (the longest until the next kill once enough tasks have arrived, in milliseconds) and
 * {@code kill.seed} make it another size.
 */
@Tag("processes")
class KilledInstancesTests {

    private static final Logger LOG = LoggerFactory.getLogger(KilledInstancesTests.class);

    private static final int TASKS = Integer.getInteger("kill.tasks", 1_000);

    private static final int TIMES = Integer.getInteger("kill.times", 50);

    private static final int PAUSE = Integer.getInteger("kill.pause", 1_000);

    private final List<Process> instances = new ArrayList<>();

    private final long seed = Long.getLong("kill.seed", System.nanoTime());

    private final Random random = new Random(this.seed);

    @TempDir
    private Path folder;

    @Test
    @Timeout(1_800)
    void everyEndArrivesAndDuplicatesHaveTheSameKey() throws Exception {
        try (LabelboxEmulator emulator =
                LabelboxEmulator.builder().taskLatency(Duration.ofMillis(400)).start()) {
            String database = Servers.postgresUrl();
            JdbcClient jdbc = Servers.tables(database);
            jdbc.sql("create table started (task_id varchar(100) primary key, pid bigint)")
                    .update();
            jdbc.sql("create table ended (task_id varchar(100), kind varchar(50), idempotency_key varchar(50),"
                            + " attribute varchar(100), pid bigint)")
                    .update();
            List<String> arguments = List.of(
                    database, emulator.endpoint(), emulator.apiKey(), dataset(emulator), String.valueOf(TASKS), "40");
            this.instances.add(start(arguments));
            this.instances.add(start(arguments));
            int atWork = 0;
            for (int kill = 1; kill <= TIMES; kill++) {
                int victim = this.random.nextInt(2);
                int soFar = kill * TASKS / (TIMES + 1);
                await().atMost(Duration.ofMinutes(5)).until(() -> count(jdbc, "started") >= soFar);
                Thread.sleep(this.random.nextInt(PAUSE));
                Process killed = this.instances.get(victim);
                assertThat(killed.isAlive()).as(() -> "alive: " + output()).isTrue();
                killed.destroyForcibly().waitFor();
                atWork += delivered(jdbc, killed.pid()) > 0 ? 1 : 0;
                this.instances.set(victim, start(arguments));
            }
            LOG.info("{} of {} kills hit an instance that had delivered events", atWork, TIMES);
            assertThat(atWork).isPositive();
            await().atMost(Duration.ofMinutes(5))
                    .untilAsserted(() -> assertThat(count(jdbc, "started")).isGreaterThanOrEqualTo(TASKS));
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () -> assertThat(jdbc.sql("select task_id from started except select task_id from ended")
                                            .query(String.class)
                                            .list())
                                    .as(() -> "tasks without an event, seed " + this.seed + ", " + output())
                                    .isEmpty());
            await().untilAsserted(
                            () -> assertThat(count(jdbc, "labelbox_task_watch")).isZero());
            verify(jdbc);
        } finally {
            this.instances.forEach(Process::destroyForcibly);
        }
    }

    private void verify(JdbcClient jdbc) {
        assertThat(jdbc.sql("select distinct kind from ended")
                        .query(String.class)
                        .list())
                .containsExactly("TaskCompletedEvent");
        assertThat(jdbc.sql("select task_id from ended where attribute is distinct from task_id")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select task_id from ended group by task_id having count(distinct idempotency_key) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        LOG.info(
                "{} tasks, {} kills, {} events, {} of them repeated, with the seed {}",
                count(jdbc, "started"),
                TIMES,
                count(jdbc, "ended"),
                count(jdbc, "ended")
                        - jdbc.sql("select count(distinct task_id) from ended")
                                .query(Integer.class)
                                .single(),
                this.seed);
    }

    private static int delivered(JdbcClient jdbc, long pid) {
        return jdbc.sql("select count(*) from ended where pid = ?")
                .param(pid)
                .query(Integer.class)
                .single();
    }

    private static int count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String dataset(LabelboxEmulator emulator) {
        try (LabelboxClient client = LabelboxClient.builder()
                .apiKey(emulator.apiKey())
                .endpoint(emulator.endpoint())
                .build()) {
            return client.datasets().create(NewDataset.of("birds")).execute().id();
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWatcher.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        this.folder.resolve("output").toFile()))
                .start();
    }

    private String output() {
        try {
            String all = Files.readString(this.folder.resolve("output"));
            return all.substring(Math.max(0, all.length() - 10_000));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
