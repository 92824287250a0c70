package io.github.labelboxspring.internal.transport.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.SignedUrlException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.FileRange;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ParameterizedClass
@EnumSource(CallStyle.class)
class FileDownloadTests {

    private static final String FILE = "{\"n\":\"é1\"}\n{\"n\":\"2\"}\n\n{\"n\":\"3\"}";

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    private final List<Long> asked = new ArrayList<>();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private static byte[] bytes(int from, int to) {
        byte[] all = FILE.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOfRange(all, from, Math.min(to, all.length));
    }

    private static int size() {
        return FILE.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Ranges of seven bytes: the first border cuts the é. */
    private ByteStream shards() {
        return this.client
                .caller()
                .bytes(new RangedFile(
                        "DownloadFile",
                        "export",
                        size(),
                        offset -> Call.defer(() -> {
                            this.asked.add(offset);
                            long start = offset / 7 * 7;
                            return Call.of(
                                    new FileRange(this.server.url("/s/" + start), start, Math.min(start + 7, size())));
                        })));
    }

    private void serve(int from, int to) {
        this.server.then((request, response) -> response.sendByteArray(Mono.just(bytes(from, to))));
    }

    private List<String> lines() {
        return this.style.read(shards().lines(Numbered.class)).stream()
                .map(Numbered::n)
                .toList();
    }

    record Numbered(String n) {}

    @Test
    void linesAndCharactersCutByARangesBorderAreWhole() {
        for (int from = 0; from < size(); from += 7) {
            serve(from, from + 7);
        }
        assertThat(lines()).containsExactly("é1", "2", "3");
        assertThat(this.server.received())
                .allSatisfy(request -> assertThat(request.authorization()).isNull());
    }

    /** R23. */
    @Test
    void aShortRangeIsTakenUpWhereItBroke() {
        breakOff(7, bytes(0, 4));
        serve(0, 7);
        for (int from = 7; from < size(); from += 7) {
            serve(from, from + 7);
        }
        assertThat(lines()).containsExactly("é1", "2", "3");
        assertThat(this.asked).startsWith(0L, 4L, 7L);
    }

    /** X4: attempts are counted from the last progress on. */
    @Test
    void aFileMayBreakOffMoreOftenThanThereAreAttempts() {
        serve(Flux.just(bytes(0, 2)).concatWith(Flux.error(new IOException("cut"))));
        for (int from = 2; from < size(); from += 2) {
            breakOffRest(from, Math.min(from + 2, size()));
        }
        assertThat(String.join(
                        "",
                        this.style.read(status(Duration.ofSeconds(20)).lines(Numbered.class)).stream()
                                .map(Numbered::n)
                                .toList()))
                .isEqualTo("é123");
        assertThat(this.server.received()).hasSizeGreaterThan(3 * StubServer.ATTEMPTS);
    }

    /** Serves a part of the rest, and cuts the connection. */
    private void breakOffRest(int from, int to) {
        this.server.then((request, response) -> {
            assertThat(request.requestHeaders().get("Range")).isEqualTo("bytes=" + from + "-");
            return response.status(206)
                    .header("Content-Range", "bytes " + from + "-" + (size() - 1) + "/" + size())
                    .header("Content-Length", String.valueOf(size() - from))
                    .send(
                            Flux.just(bytes(from, to))
                                    .concatWith(to == size() ? Flux.empty() : Flux.error(new IOException("cut")))
                                    .map(Unpooled::wrappedBuffer),
                            each -> true);
        });
    }

    /** X25 */
    @Test
    void attemptsOfEveryKindAreCounted() {
        this.server.then(429, "slow down", "Retry-After", "0");
        for (int i = 0; i < StubServer.ATTEMPTS; i++) {
            this.server.then(503, "down");
        }
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(this::lines)
                .returns(StubServer.ATTEMPTS + 1, TransportException::attempts);
    }

    @Test
    void withoutRetryADownloadIsTriedOnce() {
        this.server.then(503, "down");
        ByteStream once = shards().with(options -> options.withoutRetry());
        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> this.style.read(once));
        assertThat(this.server.received()).hasSize(1);
    }

    @Test
    void theBeginningIsRequestedWithoutARange() {
        this.server.then((request, response) -> {
            assertThat(request.requestHeaders().contains("Range")).isFalse();
            return response.sendByteArray(Mono.just(bytes(0, size())));
        });
        assertThat(this.style.read(status(Duration.ofSeconds(20)).lines(Numbered.class)))
                .hasSize(3);
    }

    @Test
    void aStoreThatCannotBeReachedIsNamed() {
        String url = this.server.url("/f");
        this.server.close();
        ByteStream file = this.client.caller().bytes(RangedFile.at("DownloadFile", "status file", url));
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> this.style.read(file))
                .withMessageContaining("status file at byte 0: cannot connect to 127.0.0.1 (")
                .withMessageContaining("ConnectException: ");
    }

    /** R23. */
    @Test
    void aFileThatStaysShortIsAnErrorAndNoQuietEnd() {
        for (int i = 0; i < StubServer.ATTEMPTS; i++) {
            breakOff(7, new byte[0]);
        }
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(this::lines)
                .withMessageContaining("export: the download from 127.0.0.1 was interrupted at byte 0")
                .withMessageContaining("(4 attempts in ");
    }

    @Test
    void anExpiredUrlIsReplacedByAFreshOne() {
        this.server.then(403, "<Error>expired</Error>");
        for (int from = 0; from < size(); from += 7) {
            serve(from, from + 7);
        }
        assertThat(lines()).hasSize(3);
        assertThat(this.asked).startsWith(0L, 0L, 7L);
    }

    @Test
    void aUrlThatStaysExpiredSaysSoWithoutItsSignature() {
        for (int i = 0; i < 10; i++) {
            this.server.then(403, "<Error>expired</Error>");
        }
        ByteStream file = this.client
                .caller()
                .bytes(RangedFile.at("DownloadFile", "status file", this.server.url("/f?sig=secret")));
        assertThatExceptionOfType(SignedUrlException.class)
                .isThrownBy(() -> this.style.read(file))
                .withMessageContaining("status file")
                .withMessageContaining("expired")
                .satisfies(ex -> assertThat(ex.getMessage()).doesNotContain("secret"));
    }

    /** X7: asking for the URL and reading it share one budget of attempts. */
    @Test
    void aUrlThatCannotBeAskedForCostsTheAttemptsOfTheDownloadOnly() {
        for (int i = 0; i < 20; i++) {
            this.server.then(503, "down");
        }
        RangedFile file = new RangedFile(
                "DownloadFile",
                "export",
                size(),
                offset -> this.client.users().me().map(me -> new FileRange(this.server.url("/never"), 0, size())));
        ByteStream download = this.client.caller().bytes(file);
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> this.style.read(download));
        assertThat(this.server.received()).hasSize(4);
    }

    /** A10: the file's own name does not take the place of the ids that the request for its URL sent. */
    @Test
    void aUrlThatIsRefusedNamesTheIdsThatWereSent() {
        this.server.then(403, "{\"message\":\"no\"}");
        ByteStream download = this.client
                .caller()
                .bytes(new RangedFile(
                        "DownloadFile",
                        "export",
                        size(),
                        offset -> this.client
                                .datasets()
                                .get("d1")
                                .map(dataset -> new FileRange(this.server.url("/never"), 0, size()))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.read(download))
                .withMessageContaining("(sent: id=d1)");
    }

    private ByteStream status(Duration silence) {
        return this.client
                .caller()
                .bytes(new RangedFile(
                        "DownloadFile",
                        "status file",
                        size(),
                        offset -> Call.of(new FileRange(this.server.url("/f"), 0, size()))))
                .with(options -> options.withTimeout(silence));
    }

    private void serve(Flux<byte[]> pieces) {
        serve(size(), pieces);
    }

    private void serve(int length, Flux<byte[]> pieces) {
        this.server.then((request, response) -> response.header("Content-Length", String.valueOf(length))
                .send(pieces.map(Unpooled::wrappedBuffer), each -> true));
    }

    /** The connection is cut before the stated length has arrived. */
    private void breakOff(int length, byte[] beginning) {
        serve(length, Flux.just(beginning).concatWith(Flux.error(new IOException("cut"))));
    }

    /** X3: a store that falls silent is given up, and the file taken up at the byte reached. */
    @Test
    void aDownloadThatFallsSilentIsTakenUpWhereItStopped() {
        serve(Flux.just(bytes(0, 9)).concatWith(Flux.never()));
        rest(9);
        assertThat(String.join(
                        "",
                        this.style.read(status(Duration.ofMillis(300)).lines(Numbered.class)).stream()
                                .map(Numbered::n)
                                .toList()))
                .isEqualTo("é123");
        assertThat(this.server.received()).hasSize(2);
    }

    /** Serves the file from a byte on. */
    private void rest(int from) {
        this.server.then((request, response) -> {
            assertThat(request.requestHeaders().get("Range")).isEqualTo("bytes=" + from + "-");
            return response.status(206)
                    .header("Content-Range", "bytes " + from + "-" + (size() - 1) + "/" + size())
                    .sendByteArray(Mono.just(bytes(from, size())));
        });
    }

    /** X3 */
    @Test
    void aStoreThatStaysSilentEndsInAnError() {
        for (int i = 0; i < 4; i++) {
            this.server.thenSilence();
        }
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> this.style.read(status(Duration.ofMillis(200))))
                .withMessageContaining("status file")
                .withMessageContaining("at byte 0: nothing arrived for 200 ms");
    }

    /** X3: a steady download takes as long as it takes. */
    @Test
    void aSteadyDownloadMayTakeLongerThanTheTimeout() {
        serve(Flux.range(0, size()).delayElements(Duration.ofMillis(60)).map(at -> bytes(at, at + 1)));
        assertThat(this.style.read(status(Duration.ofMillis(800)).lines(Numbered.class)))
                .hasSize(3);
        assertThat(this.server.received()).hasSize(1);
    }

    /** X4: a slow consumer is not a silent store. */
    @Test
    void aSlowConsumerEndsNoDownload() {
        serve(Flux.range(0, size()).map(at -> bytes(at, at + 1)));
        try (Stream<byte[]> pieces = status(Duration.ofMillis(200)).stream()) {
            assertThat(pieces.limit(3)
                            .mapToInt(piece -> {
                                Mono.delay(Duration.ofMillis(500)).block();
                                return piece.length;
                            })
                            .sum())
                    .isPositive();
        }
        assertThat(this.server.received()).hasSize(1);
    }

    /** X14: the signature in a malformed URL is not shown. */
    @Test
    void aMalformedUrlIsReportedWithoutItsText() {
        ByteStream file =
                this.client.caller().bytes(RangedFile.at("DownloadFile", "status file", "http://host/a b?sig=secret"));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> this.style.read(file))
                .withMessageContaining("status file")
                .satisfies(
                        ex -> assertThat(ex).hasMessageNotContaining("secret").hasNoCause());
    }

    @Test
    void anEmptyFileIsAnEmptyStream() {
        assertThat(this.style.read(this.client
                        .caller()
                        .bytes(new RangedFile(
                                "DownloadFile", "empty", 0, offset -> Call.failed(IllegalStateException::new)))))
                .isEmpty();
    }
}
