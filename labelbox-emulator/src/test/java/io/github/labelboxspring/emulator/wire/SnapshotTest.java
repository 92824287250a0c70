package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** M2: an emulator starts from the snapshot of another, and is the same then. */
class SnapshotTest {

    private static final String DATASETS = "{datasets(first:1000){id name rowCount}}";

    @TempDir
    private Path directory;

    private Path file() {
        return this.directory.resolve("state.snapshot");
    }

    private static LabelboxEmulator from(Path snapshot) {
        return LabelboxEmulator.builder().snapshot(snapshot).start();
    }

    @Test
    void everythingIsAnsweredAsBefore() {
        try (Uploads uploads = new Uploads()) {
            FullWorkspace full = new FullWorkspace(uploads);
            LabelboxEmulator original = uploads.emulator();
            original.control().snapshot(file());

            try (LabelboxEmulator copy = from(file())) {
                assertThat(copy.apiKey()).isEqualTo(original.apiKey());
                assertThat(copy.organizationId()).isEqualTo(original.organizationId());
                assertThat(copy.control().workspaces())
                        .isEqualTo(original.control().workspaces());
                assertThat(copy.people().all()).isEqualTo(original.people().all());
                assertThat(copy.clock().instant()).isEqualTo(original.clock().instant());
                assertThat(copy.control().settings())
                        .isEqualTo(original.control().settings());
                assertThat(copy.control().files())
                        .isEqualTo(original.control().files())
                        .isPositive();
                Map<RootCalls.Request, String> before = full.questions();
                List<String> files = full.files(original);
                for (String used :
                        List.of("labeler@example.org", "beside 3", "made up", "\"rate\":1", "iou", "/mask")) {
                    assertThat(Stream.concat(before.values().stream(), files.stream()))
                            .anyMatch(answer -> answer.contains(used));
                }
                Wire wire = new Wire(copy);
                before.forEach((request, answer) -> assertThat(
                                FullWorkspace.answer(wire, request).replace(copy.baseUrl(), ""))
                        .as(request.root())
                        .isEqualTo(answer.replace(original.baseUrl(), "")));
                assertThat(full.files(copy)).isEqualTo(files);
                goOn(original, copy);
            }
        }
    }

    /** The same work has the same results in both, and is seen in its own only. */
    private static void goOn(LabelboxEmulator original, LabelboxEmulator copy) {
        String before = new Wire(copy).data(DATASETS).toString();
        List<String> rows = goOn(original);
        assertThat(new Wire(copy).data(DATASETS)).hasToString(before);
        assertThat(goOn(copy)).isEqualTo(rows);
        assertThat(Set.of(newest(original), newest(copy))).hasSize(2);
    }

    private static List<String> goOn(LabelboxEmulator emulator) {
        Uploads uploads = new Uploads(emulator);
        String task = uploads.upsert(List.of(List.of(Uploads.create(uploads.dataset("after"), "text", "later"))));
        return uploads.made(task);
    }

    private static String newest(LabelboxEmulator emulator) {
        return new Wire(emulator)
                .data("{datasets(where:{name:\"after\"}){id}}")
                .at("/datasets/0/id")
                .asString();
    }

    @Test
    void signedUrlsStayGood() {
        try (LabelboxEmulator original = LabelboxEmulator.start()) {
            String url = new Uploads(original).upload("a.txt", "text/plain", "content".getBytes(), true);
            original.control().snapshot(file());

            try (LabelboxEmulator copy = from(file())) {
                Wire wire = new Wire(copy);
                assertThat(wire.get(url.replace(original.baseUrl(), copy.baseUrl()))
                                .body())
                        .isEqualTo("content");
                // A data row that names the file by its old address shows a new one.
                Uploads uploads = new Uploads(copy);
                copy.clock().freeze();
                String row = uploads.made(uploads.upsert(List.of(
                                List.of(Uploads.create(uploads.dataset("d"), url.replaceAll("\\?.*", ""), "k")))))
                        .get(0);
                String shown = uploads.row(row, "rowData").get("rowData").asString();
                assertThat(shown).startsWith(copy.baseUrl());
                assertThat(wire.get(shown).body()).isEqualTo("content");
            }
        }
    }

    @Test
    void optionsCountMoreThanTheSnapshot() {
        Instant later = Uploads.START.plus(Duration.ofDays(400));
        try (LabelboxEmulator original = LabelboxEmulator.builder()
                .clock(EmulatorClock.manual(Uploads.START))
                .rateLimit(1500)
                .taskLatency(Duration.ofSeconds(7))
                .start()) {
            original.control().snapshot(file());
            try (LabelboxEmulator copy = LabelboxEmulator.builder()
                    .snapshot(file())
                    .apiKey("another-key")
                    .clock(EmulatorClock.manual(later))
                    .taskLatency(Duration.ofSeconds(9))
                    .start()) {
                assertThat(copy.apiKey()).isEqualTo("another-key");
                assertThat(copy.organizationId()).isEqualTo(original.organizationId());
                assertThatNoException().isThrownBy(() -> new Wire(copy, original.apiKey()).data("{user{id}}"));
                assertThat(copy.clock().instant()).isEqualTo(later);
                assertThat(copy.control().settings())
                        .isEqualTo(new Settings(Duration.ofSeconds(9), Duration.ofMillis(100), 1500, false));
            }
        }
    }

    /** A running one takes a state, and a reset afterwards leaves its first organization. */
    @Test
    void restoresARunningOne() {
        try (LabelboxEmulator original = LabelboxEmulator.start();
                LabelboxEmulator other = LabelboxEmulator.start()) {
            new Uploads(original).dataset("kept");
            new Uploads(original).upload("a.txt", "text/plain", new byte[100_000], false);
            new Uploads(other).dataset("lost");
            new Uploads(other).upload("b.txt", "text/plain", new byte[100_000], false);
            original.control().snapshot(file());
            String key = other.apiKey();

            other.control().restore(file());
            other.control().restore(file());

            assertThat(other.apiKey()).isEqualTo(original.apiKey()).isNotEqualTo(key);
            assertThat(new Wire(other, key).code("{user{id}}", Map.of())).isEqualTo("AUTHENTICATION_ERROR");
            assertThat(new Wire(other).data(DATASETS))
                    .hasToString(new Wire(original).data(DATASETS).toString());
            assertThat(other.control().files()).isEqualTo(1);
            other.control().reset();
            assertThat(other.apiKey()).isEqualTo(original.apiKey());
            assertThat(new Wire(other).data(DATASETS).toString()).contains("[]");
        }
    }

    @Test
    void waitsForWorkThatEndsByItself() {
        try (LabelboxEmulator original = LabelboxEmulator.start()) {
            Uploads uploads = new Uploads(original);
            uploads.start(List.of(List.of(Uploads.create(uploads.dataset("d"), "text", "k"))));
            original.control().snapshot(file());
            try (LabelboxEmulator copy = from(file())) {
                assertThat(new Wire(copy)
                                .data(DATASETS)
                                .at("/datasets/0/rowCount")
                                .asInt())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void refusesWhileWorkWaitsForAFrozenClock() throws IOException {
        try (Uploads uploads = new Uploads()) {
            uploads.start(List.of(List.of(Uploads.create(uploads.dataset("d"), "text", "k"))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> uploads.emulator().control().snapshot(file()))
                    .withMessage("No snapshot can be taken while background work waits or is in progress (1)."
                            + " Wait for it, or advance the clock if it is frozen.");
            assertThat(files()).isEmpty();
            uploads.emulator().clock().advance(Uploads.LATENCY);
            uploads.emulator().control().snapshot(file());
            assertThat(files()).containsExactly(file());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(this.directory)) {
            return files.toList();
        }
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        byte[] whole;
        try (LabelboxEmulator original = LabelboxEmulator.start()) {
            new Uploads(original).upload("a.txt", "text/plain", new byte[100_000], false);
            original.control().snapshot(file());
            whole = Files.readAllBytes(file());
            int files = original.control().files();
            for (int length : new int[] {0, 5, 40, whole.length / 2, whole.length - 1}) {
                refused(original, Arrays.copyOf(whole, length), "It is not whole");
            }
            byte[] damaged = whole.clone();
            damaged[whole.length / 2] ^= 0x55;
            refused(original, damaged, "It is no snapshot of an emulator, or damaged");
            refused(original, "users: []".getBytes(), "It is no snapshot of an emulator, or damaged");
            refused(original, zipped("another file"), "It is no snapshot of an emulator");
            refused(original, otherVersion(whole), "Version 0.0.1 of the emulator wrote it, this is development");
            assertThat(original.control().files()).isEqualTo(files);
            assertThatNoException().isThrownBy(() -> new Wire(original).data("{user{id}}"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(this.directory.resolve("absent")))
                .withMessageContaining("absent cannot be read");
    }

    private void refused(LabelboxEmulator running, byte[] content, String reason) throws IOException {
        Path bad = Files.write(this.directory.resolve("bad"), content);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> running.control().restore(bad))
                .withMessageStartingWith("The snapshot " + bad + " cannot be used. " + reason);
    }

    private static byte[] zipped(String... texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(new GZIPOutputStream(bytes))) {
            for (String text : texts) {
                output.writeUTF(text);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] otherVersion(byte[] whole) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(whole));
                DataOutputStream output = new DataOutputStream(new GZIPOutputStream(bytes))) {
            java.io.DataInputStream old = new java.io.DataInputStream(input);
            output.writeUTF(old.readUTF());
            old.readUTF();
            output.writeUTF("0.0.1");
            old.transferTo(output);
        }
        return bytes.toByteArray();
    }
}
