package io.github.labelboxspring.internal.transport.files;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** What a download leaves in memory: nothing. */
@Once("measures memory")
class DownloadMemoryTests {

    private static final int CHUNK = 64 * 1024;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private final Logger detector = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);

    private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    @TempDir
    private Path folder;

    @BeforeEach
    void watch() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        this.log.start();
        this.detector.addAppender(this.log);
    }

    @AfterEach
    void stop() {
        this.detector.detachAppender(this.log);
        ResourceLeakDetector.setLevel(this.before);
        this.server.close();
    }

    /** R24 */
    @Test
    void nothingLeaksOnTheWayToASlowDiskNorWhenTheWayIsLeft() throws IOException {
        int chunks = 500;
        serve(chunks);
        Path file = this.folder.resolve("download");
        try (OutputStream out = Files.newOutputStream(file);
                Stream<byte[]> bytes = download().stream()) {
            bytes.forEach(each -> {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
                write(out, each);
            });
        }
        assertThat(Files.size(file)).isEqualTo((long) chunks * CHUNK);

        for (int round = 0; round < 10; round++) {
            serve(chunks);
            try (Stream<byte[]> bytes = download().stream()) {
                assertThat(bytes.limit(chunks / 2).count()).isEqualTo(chunks / 2);
            }
            serve(chunks);
            assertThat(download().flux().take(3).count().block()).isEqualTo(3);
        }
        collect();
        assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();

        leak();
        collect();
        assertThat(this.log.list)
                .as("a leak would be seen")
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(text -> text.startsWith("LEAK: "));
    }

    private static void leak() {
        for (int i = 0; i < 10; i++) {
            assertThat(PooledByteBufAllocator.DEFAULT.directBuffer(16).capacity())
                    .isEqualTo(16);
        }
    }

    /** What was dropped is found when it is collected and another buffer is made. */
    private static void collect() {
        for (int i = 0; i < 5; i++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            ByteBuf another = PooledByteBufAllocator.DEFAULT.directBuffer(16);
            another.release();
        }
    }

    /** R22: a GiB of rows read with 64 MiB of memory. */
    @Test
    void aGigabyteOfRowsIsReadInAProcessOf64Megabytes() throws Exception {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        serve(16 * 1024);
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-cp",
                        Objects.requireNonNull(System.getProperty("java.class.path")),
                        Reader.class.getName(),
                        this.server.url("/rows"))
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream out = reader.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).contains("rows: " + 1024 * 1024 + "\n");
    }

    /** Counts the rows of a file. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] args) {
            LabelboxClient client = LabelboxClient.builder().apiKey("key").build();
            ByteStream file = client.caller().bytes(RangedFile.at("DownloadFile", "rows", args[0]));
            try (Stream<Row> rows = file.lines(Row.class).stream()) {
                System.out.println("rows: " + rows.filter(row -> row.n() == 1).count());
            }
        }
    }

    record Row(int n, String text) {}

    private ByteStream download() {
        return this.client.caller().bytes(RangedFile.at("DownloadFile", "rows", this.server.url("/rows")));
    }

    /** Chunks of 64 rows of 1 KiB each. */
    private void serve(int chunks) {
        String row = "{\"n\":1,\"text\":\"" + "x".repeat(1024 - 18) + "\"}\n";
        ByteBuf chunk = Unpooled.unreleasableBuffer(
                Unpooled.wrappedBuffer(row.repeat(CHUNK / 1024).getBytes(StandardCharsets.UTF_8)));
        this.server.then((request, response) ->
                response.send(Flux.range(0, chunks).map(each -> chunk.duplicate()), any -> false));
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
