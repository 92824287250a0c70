package io.github.labelboxspring.emulator.internal.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StorageTest {

    private final BlobStore store = new BlobStore();

    @AfterEach
    void close() throws IOException {
        this.store.close();
    }

    @Test
    void smallFilesStayOnTheHeapAndLargeOnesGoToDisk() throws IOException {
        Blob small = written(10);
        Blob large = written(300_000);

        assertThat(small.file()).isNull();
        assertThat(large.file()).isNotNull();
        assertThat(large.size()).isEqualTo(300_000);
        assertThat(large.open().readAllBytes()).hasSize(300_000);
        assertThat(this.store.find(small.key())).containsSame(small);
    }

    @Test
    void namesFromOutsideDoNotBecomePaths() {
        Blob blob = this.store.put("../../etc/passwd", "text/plain", new byte[1]);

        assertThat(blob.key()).endsWith("-.._.._etc_passwd");
    }

    @Test
    void closingDeletesEverything() throws IOException {
        Path directory = this.store.directory();
        written(300_000);

        this.store.close();

        assertThat(Files.exists(directory)).isFalse();
    }

    @Test
    void signaturesHoldForOneFileAndOneTime() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        SignedUrls urls =
                new SignedUrls(this.store, () -> "http://host", Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(1));
        Blob blob = this.store.put("a.txt", "text/plain", new byte[1]);
        String url = urls.signed(blob);
        String signature = url.substring(url.indexOf("signature=") + 10);
        String expires = String.valueOf(now.plusSeconds(3600).getEpochSecond());

        assertThat(url).startsWith("http://host/storage/" + blob.key() + "?expires=" + expires);
        assertThat(urls.keyOf(url)).contains(blob.key());
        assertThat(urls.check(blob.key(), expires, signature)).isEqualTo(SignedUrls.Verdict.VALID);
        assertThat(urls.check("other", expires, signature)).isEqualTo(SignedUrls.Verdict.WRONG);
        assertThat(urls.check(blob.key(), "1", signature)).isEqualTo(SignedUrls.Verdict.WRONG);
        assertThat(urls.check(blob.key(), "", "")).isEqualTo(SignedUrls.Verdict.MISSING);
        assertThat(urls.sign("https://elsewhere/x")).isEqualTo("https://elsewhere/x");
    }

    /** M8: in a container, clients know the server by other names than its own. */
    @Test
    void knowsItsFilesByWhateverHostAndLeavesThoseOfOthersAlone() {
        SignedUrls urls = new SignedUrls(this.store, () -> "http://host", Clock.systemUTC(), Duration.ofHours(1));
        Blob blob = this.store.put("a.txt", "text/plain", new byte[1]);
        SignedUrls mapped = urls.at("http://localhost:9999");
        String foreign = "http://other/storage/" + blob.key() + "0";

        assertThat(mapped.unsigned(blob)).isEqualTo("http://localhost:9999/storage/" + blob.key());
        assertThat(urls.find(mapped.signed(blob))).contains(blob);
        assertThat(mapped.sign(urls.unsigned(blob))).startsWith(mapped.unsigned(blob) + "?expires=");
        assertThat(mapped.sign(foreign)).isEqualTo(foreign);
        assertThat(urls.keyOf("http://host/storage/gone")).contains("gone");
    }

    private Blob written(int size) throws IOException {
        BlobWriter writer = this.store.writer("file.bin", "application/octet-stream");
        for (int i = 0; i < size; i += 10) {
            writer.write(new byte[10]);
        }
        return writer.finish();
    }
}
