package io.github.labelboxspring.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.sample.SampleApplication;
import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitFile;
import io.github.labelboxspring.sample.model.NearestCentroid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application is killed ({@code kill -9}) while it works on the demonstration, each time after another number of
 * requests, until the demonstration is done. The emulator stays. The system properties {@code sample.kills} and {@code
 * sample.kill.seed} say how often in all, and repeat the places.
 */
@Tag("processes")
class KilledTests {

    private static final Logger LOG = LoggerFactory.getLogger(KilledTests.class);

    private static final int KILLS = Integer.getInteger("sample.kills", 6);

    private static final int DIGITS = 40;

    private static final int TRAINING = 20;

    /** The whole demonstration takes about 150 requests. */
    private static final int MOST_REQUESTS = 60;

    private static final Duration SILENCE = Duration.ofSeconds(4);

    private static final Duration START = Duration.ofMinutes(2);

    private final long seed = Long.getLong("sample.kill.seed", System.nanoTime());

    private final Random random = new Random(this.seed);

    private final List<Digit> digits = new DigitFile().read().subList(0, DIGITS);

    @TempDir
    private Path folder;

    @Test
    @Timeout(36_000)
    void everyPictureHasOneDataRowAndOneLabelAndEveryRoundOneBatch() throws Exception {
        int kills = 0;
        for (int story = 1; kills < KILLS; story++) {
            kills += untilDone(Files.createDirectory(this.folder.resolve("story" + story)));
            LOG.info("Killed {} times in {} demonstrations, with the seed {}", kills, story, this.seed);
        }
    }

    /** Return how often it was killed. */
    private int untilDone(Path database) throws Exception {
        try (LabelboxEmulator emulator = LabelboxEmulator.builder()
                .taskLatency(Duration.ofMillis(20))
                .processingTime(Duration.ofMillis(20))
                .start()) {
            int kills = 0;
            JdbcClient jdbc =
                    JdbcClient.create(new DriverManagerDataSource("jdbc:h2:file:" + database.resolve("sample")));
            do {
                run(emulator, database);
                kills++;
            } while (!isDone(jdbc));
            verify(emulator, jdbc);
            return kills;
        }
    }

    private void run(LabelboxEmulator emulator, Path database) throws Exception {
        Process process = start(emulator, database);
        try {
            int wanted = 1 + this.random.nextInt(MOST_REQUESTS);
            int before = emulator.requests().all().size();
            int seen = before;
            long last = System.nanoTime() + START.toNanos();
            while (seen - before < wanted && System.nanoTime() < last) {
                if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("It has ended, seed " + this.seed + ": " + output());
                }
                int now = emulator.requests().all().size();
                if (now > seen) {
                    seen = now;
                    last = System.nanoTime() + SILENCE.toNanos();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(LabelboxEmulator emulator, Path database) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SampleApplication.class.getName()));
        command.addAll(Story.arguments(emulator, database));
        command.addAll(List.of(
                "--sample.demo.enabled=true", "--sample.demo.digits=" + DIGITS, "--sample.demo.training=" + TRAINING));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        this.folder.resolve("output").toFile()))
                .start();
    }

    private String output() throws IOException {
        String all = Files.readString(this.folder.resolve("output"));
        return all.substring(Math.max(0, all.length() - 10_000));
    }

    private boolean isDone(JdbcClient jdbc) throws IOException {
        List<@Nullable String> problems = jdbc.sql("select problem from campaign where problem is not null"
                        + " union all select problem from labelling_round where problem is not null")
                .query(String.class)
                .list();
        assertThat(problems).as("seed " + this.seed + ": " + output()).isEmpty();
        return jdbc.sql("select count(*) from labelling_round where state = 'CLOSED'")
                        .query(Integer.class)
                        .single()
                == 2;
    }

    private void verify(LabelboxEmulator emulator, JdbcClient jdbc) {
        assertThat(jdbc.sql("select count(*) from campaign")
                        .query(Integer.class)
                        .single())
                .as("seed " + this.seed)
                .isOne();
        Map<String, @Nullable Object> campaign =
                jdbc.sql("select * from campaign").query().singleRow();
        try (LabelboxClient labelbox = LabelboxClient.builder()
                .apiKey(emulator.apiKey())
                .endpoint(emulator.endpoint())
                .restEndpoint(emulator.restEndpoint())
                .build()) {
            assertThat(labelbox.projects().list().execute())
                    .as("seed " + this.seed)
                    .hasSize(1);
            assertThat(labelbox.datasets().list().execute())
                    .as("seed " + this.seed)
                    .hasSize(1);
            Truth truth = new Truth(
                    labelbox, String.valueOf(campaign.get("PROJECT_ID")), String.valueOf(campaign.get("DATASET_ID")));
            assertThat(truth.batchSizes())
                    .as("seed " + this.seed)
                    .containsExactlyInAnyOrder(TRAINING, DIGITS - TRAINING);
            truth.assertOneLabelEach(this.digits.stream().collect(Collectors.toMap(Digit::name, Digit::value)));
        }
        assertThat(jdbc.sql("select correct from labelling_round where round_no = 2 and compared = ?")
                        .param(DIGITS - TRAINING)
                        .query(Integer.class)
                        .single())
                .as("seed " + this.seed)
                .isEqualTo(right());
    }

    private int right() {
        NearestCentroid.Trainer trainer = new NearestCentroid.Trainer(Digit.SIDE * Digit.SIDE);
        this.digits.subList(0, TRAINING).forEach(digit -> trainer.learn(pixels(digit), digit.value()));
        NearestCentroid model = trainer.model();
        return (int) this.digits.subList(TRAINING, DIGITS).stream()
                .filter(digit -> model.read(pixels(digit)).value() == digit.value())
                .count();
    }

    private static byte[] pixels(Digit digit) {
        byte[] pixels = new byte[digit.pixels().length];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (byte) digit.pixels()[at];
        }
        return pixels;
    }
}
