package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageEndpointTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.builder()
            .clock(EmulatorClock.manual(Instant.parse("2026-01-01T00:00:00Z")))
            .urlLifetime(Duration.ofMinutes(5))
            .start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300_000})
    @Fact("P2.2-03")
    void servesWholeFilesAndParts(int size) {
        String content = "0123456789".repeat(size / 10);
        String url = upload(content);

        assertThat(this.wire.get(url).body()).isEqualTo(content);
        HttpResponse<String> middle = this.wire.get(url, "range", "bytes=2-4");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).isEqualTo("234");
        assertThat(middle.headers().firstValue("content-range")).contains("bytes 2-4/" + size);
        assertThat(this.wire.get(url, "range", "bytes=-3").body()).isEqualTo("789");
        assertThat(this.wire.get(url, "range", "bytes=" + (size - 1) + "-").body())
                .isEqualTo("9");
        assertThat(this.wire.get(url, "range", "bytes=" + size + "-").statusCode())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?expires=1&signature=0", "", "?expires=x"})
    @Fact("P2.2-04")
    void refusesWhatIsNotSigned(String query) {
        String url = upload("content");

        HttpResponse<String> answer = this.wire.get(url.substring(0, url.indexOf('?')) + query);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("<?xml").contains("<Error>");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300_000})
    void cutsFilesShortWhenScripted(int size) {
        String url = upload("0123456789".repeat(size / 10));
        this.emulator.faults().on("/storage/").cutBody(5);

        assertThatThrownBy(() -> this.wire.get(url)).isInstanceOf(UncheckedIOException.class);
        assertThat(this.wire.get(url).body()).hasSize(size);
    }

    @Test
    @Fact("P2.2-04")
    void refusesWhatHasExpired() {
        String url = upload("content");

        this.emulator.clock().advance(Duration.ofMinutes(5));
        assertThat(this.wire.get(url).statusCode()).isEqualTo(200);
        this.emulator.clock().advance(Duration.ofSeconds(1));

        assertThat(this.wire.get(url).statusCode()).isEqualTo(403);
        assertThat(this.wire.get(url).body()).contains("Request has expired");
    }

    private String upload(String content) {
        return this.wire
                .upload(
                        "mutation($file:Upload!,$n:Int!){uploadFile(file:$file,contentLength:$n,sign:true){url}}",
                        Map.of("n", 1),
                        "file ü.txt",
                        "text/plain",
                        content.getBytes(StandardCharsets.UTF_8))
                .at("/data/uploadFile/url")
                .asString();
    }
}
