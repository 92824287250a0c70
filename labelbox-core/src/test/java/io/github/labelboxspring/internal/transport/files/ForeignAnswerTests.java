package io.github.labelboxspring.internal.transport.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.FileRange;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** X5: no byte of an answer that is not the rest of the file is passed on. */
class ForeignAnswerTests {

    private static final byte[] FILE =
            "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);

    private static final int CUT = 20_001;

    private static final String PAGE = "<html>Sign in to the proxy</html>";

    private static final String LIMIT = "You have exceeded your rate limit";

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    @AfterEach
    void stop() {
        this.server.close();
    }

    /** An answer of its own making. */
    private record Answer(int status, List<String> headers, byte[] body, boolean stated) {

        static Answer of(int status, byte[] body, String... headers) {
            return new Answer(status, List.of(headers), body, true);
        }

        static Answer of(int status, String body, String... headers) {
            return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        Answer chunked() {
            return new Answer(this.status, this.headers, this.body, false);
        }

        StubServer.Reply reply() {
            return (request, response) -> {
                assertThat(request.requestHeaders().get("Accept-Encoding")).isEqualTo("identity");
                HttpServerResponse begun = response.status(this.status);
                for (int i = 0; i < this.headers.size(); i += 2) {
                    begun.header(this.headers.get(i), this.headers.get(i + 1));
                }
                return this.stated
                        ? begun.sendByteArray(Mono.just(this.body))
                        : begun.send(Flux.just(this.body).map(Unpooled::wrappedBuffer));
            };
        }
    }

    private static byte[] file(int from, int to) {
        return Arrays.copyOfRange(FILE, from, to);
    }

    private static String range(int from, int to) {
        return "bytes " + from + "-" + (to - 1) + "/" + FILE.length;
    }

    private static Answer rest() {
        return Answer.of(206, file(CUT, FILE.length), "Content-Range", range(CUT, FILE.length), "ETag", "\"1\"");
    }

    private ByteStream sized() {
        String url = this.server.url("/file?sig=secret");
        return this.client
                .caller()
                .bytes(new RangedFile(
                        "DownloadFile",
                        "export 4711",
                        FILE.length,
                        offset -> Call.of(new FileRange(url, 0, FILE.length))));
    }

    private ByteStream unsized() {
        return this.client
                .caller()
                .bytes(RangedFile.at("DownloadFile", "status file", this.server.url("/file?sig=secret")));
    }

    /** The first 20,001 bytes arrive, then the connection is cut. */
    private void breakOff() {
        this.server.then((request, response) -> response.header("Content-Length", String.valueOf(FILE.length))
                .header("ETag", "\"1\"")
                .send(
                        Flux.just(file(0, CUT))
                                .map(Unpooled::wrappedBuffer)
                                .concatWith(Flux.error(new IOException("cut"))),
                        each -> true));
    }

    private static byte[] read(ByteStream file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<byte[]> pieces = file.stream()) {
            pieces.forEach(bytes::writeBytes);
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> foreign() {
        byte[] longer = Arrays.copyOf(FILE, FILE.length + 1);
        return Stream.of(
                Arguments.of(Answer.of(200, PAGE, "Content-Type", "text/html; charset=utf-8"), "type text/html"),
                Arguments.of(
                        Answer.of(200, "<Error>x</Error>", "Content-Type", "application/xml"), "type application/xml"),
                Arguments.of(Answer.of(200, "{}", "Content-Type", "application/json"), "sent 2 bytes instead of the"),
                Arguments.of(Answer.of(200, "{\"message\":\"paused\"}"), "sent 20 bytes instead of the"),
                Arguments.of(Answer.of(200, longer), "sent 48001 bytes instead of the 48000"),
                Arguments.of(Answer.of(200, FILE, "Content-Encoding", "x-own"), "coding x-own"),
                Arguments.of(Answer.of(204, ""), "HTTP 204"),
                Arguments.of(Answer.of(200, PAGE).chunked(), "begins with \"<\""));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void whatIsNotTheFileIsRefusedAtItsBeginning(Answer answer, String reason) {
        this.server.then(answer.reply()).then(Answer.of(200, FILE).reply());
        assertThat(read(sized())).isEqualTo(FILE);
        assertThat(this.server.received()).hasSize(2);

        for (int i = 0; i < StubServer.ATTEMPTS; i++) {
            this.server.then(answer.reply());
        }
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(sized()))
                .withMessageContaining("export 4711")
                .withMessageContaining("at byte 0")
                .withMessageContaining(reason)
                .withMessageNotContaining("secret");
    }

    static Stream<Arguments> foreignRests() {
        byte[] rest = file(CUT, FILE.length);
        return Stream.concat(
                foreign().filter(each -> !String.valueOf(each.get()[1]).contains("begins with")),
                Stream.of(
                        Arguments.of(Answer.of(206, rest, "Content-Range", range(0, rest.length)), "sent bytes 0 to"),
                        Arguments.of(
                                Answer.of(206, file(CUT, FILE.length - 1), "Content-Range", "bytes 20001-47998/47999"),
                                "sent 47999 bytes instead of the 48000"),
                        Arguments.of(Answer.of(206, rest), "without its position"),
                        Arguments.of(
                                Answer.of(206, "{}", "Content-Range", range(CUT, FILE.length)),
                                "sent bytes 20001 to 47999 in a body of 2 bytes")));
    }

    @Test
    void anotherVersionOfTheFileIsNotMixedIn() {
        for (Answer other : List.of(
                Answer.of(206, file(CUT, FILE.length), "Content-Range", range(CUT, FILE.length), "ETag", "\"2\""),
                Answer.of(200, FILE, "ETag", "\"2\""))) {
            breakOff();
            this.server.then(other.reply());
            assertThatExceptionOfType(DecodingException.class)
                    .isThrownBy(() -> read(sized()))
                    .withMessageContaining("export 4711: at byte 20001")
                    .withMessageContaining("another version of the file");
        }
        assertThat(this.server.received()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("foreignRests")
    void whatIsNotTheRestIsRefusedInTheMiddle(Answer answer, String reason) {
        breakOff();
        this.server.then(answer.reply()).then(rest().reply());
        assertThat(read(sized())).isEqualTo(FILE);

        breakOff();
        for (int i = 1; i < StubServer.ATTEMPTS; i++) {
            this.server.then(answer.reply());
        }
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(sized()))
                .withMessageContaining("export 4711")
                .withMessageContaining("at byte 20001")
                .withMessageContaining(reason);
    }

    /** All forms of lines stand on the same bytes. */
    @Test
    void noFormOfLinesShowsForeignBytes() {
        breakOff();
        this.server.then(Answer.of(200, "{}").reply()).then(rest().reply());
        assertThat(sized().lines(Numbered.class).stream()).hasSize(6_000).allMatch(line -> line.n() > 0);
        breakOff();
        this.server.then(Answer.of(200, "{}").reply()).then(rest().reply());
        assertThat(sized().lines(Numbered.class).text().stream())
                .hasSize(6_000)
                .allMatch(line -> line.matches("\\{\"n\":[123]}"));
        breakOff();
        this.server.then(Answer.of(200, "{}").reply()).then(rest().reply());
        assertThat(sized().lines(Numbered.class).lines().stream())
                .hasSize(6_000)
                .allMatch(line -> line.json().equals("{\"n\":" + line.value().n() + "}"));
    }

    record Numbered(int n) {}

    @Test
    void theRestIsRequestedOfTheSameVersion() {
        breakOff();
        this.server.then((request, response) -> {
            assertThat(request.requestHeaders().get("Range")).isEqualTo("bytes=20001-");
            assertThat(request.requestHeaders().get("If-Range")).isEqualTo("\"1\"");
            return rest().reply().apply(request, response);
        });
        assertThat(read(sized())).isEqualTo(FILE);
        assertThat(this.server.received()).hasSize(2);
    }

    /** A store that does not serve ranges sends all of it again. */
    @Test
    void aWholeFileInPlaceOfTheRestIsContinuedWhereItBroke() {
        breakOff();
        this.server.then(Answer.of(200, FILE).reply());
        assertThat(read(sized())).isEqualTo(FILE);
        breakOff();
        this.server.then(Answer.of(200, FILE, "ETag", "\"1\"").chunked().reply());
        assertThat(read(unsized())).isEqualTo(FILE);
    }

    @Test
    void aRestWithoutLengthOrVersionIsNotTaken() {
        this.server.then((request, response) -> response.send(
                Flux.just(file(0, CUT)).map(Unpooled::wrappedBuffer).concatWith(Flux.error(new IOException("cut")))));
        for (int i = 1; i < StubServer.ATTEMPTS; i++) {
            this.server.then(Answer.of(200, FILE).chunked().reply());
        }
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(unsized()))
                .withMessageContaining("status file: at byte 20001")
                .withMessageContaining("without a length or version");
    }

    @Test
    void aBodyWithoutAStatedLengthIsComparedByItsOwn() {
        this.server.then(Answer.of(200, "{}").chunked().reply());
        this.server.then(Answer.of(200, FILE).chunked().reply());
        assertThat(read(sized())).isEqualTo(FILE);
        assertThat(this.server.received()).hasSize(2);

        this.server.then(
                Answer.of(200, Arrays.copyOf(FILE, FILE.length + 10)).chunked().reply());
        DecodingException tooLong = catchThrowableOfType(DecodingException.class, () -> read(sized()));
        assertThat(tooLong).hasMessageContaining("export 4711").hasMessageContaining("more than the 48000 bytes");
        assertThat(tooLong.retryable()).isFalse();
    }

    /** It comes with any status. */
    @Test
    void theTextOfARateLimitIsWaitedForAndNoLine() {
        this.server
                .then(Answer.of(200, LIMIT).reply())
                .then(Answer.of(200, LIMIT).chunked().reply())
                .then(Answer.of(400, LIMIT).reply())
                .then(Answer.of(200, LIMIT, "Content-Type", "text/html").reply())
                .then(Answer.of(200, LIMIT).reply())
                .then(Answer.of(200, FILE).reply());
        assertThat(read(sized())).isEqualTo(FILE);
        this.server
                .then(Answer.of(200, LIMIT).reply())
                .then(Answer.of(200, FILE).reply());
        assertThat(read(unsized())).isEqualTo(FILE);
    }

    @Test
    void withoutAKnownLengthPagesAreRefused() {
        for (String type : List.of("text/html", "text/xml", "application/octet-stream")) {
            Answer page = Answer.of(200, "<?xml version='1.0'?><Error/>", "Content-Type", type);
            for (int i = 0; i < StubServer.ATTEMPTS; i += 2) {
                this.server.then(page.reply()).then(page.chunked().reply());
            }
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> read(unsized()))
                    .withMessageContaining("status file: at byte 0");
        }
    }

    /** X7: what the store asks for is waited for, outside the attempts. */
    @Test
    void aStoreThatLimitsRequestsIsWaitedForAsAsked() {
        for (int i = 0; i < StubServer.ATTEMPTS; i++) {
            this.server.then(503, "<Error/>", "Retry-After", "0").then(429, "<Error/>", "Retry-After", "0");
        }
        this.server
                .then(503, "<Error/>", "Retry-After", "1")
                .then(Answer.of(200, FILE).reply());
        long start = System.nanoTime();
        assertThat(read(sized())).isEqualTo(FILE);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(1_000_000_000L);

        this.server.then(503, "<Error/>", "Retry-After", "3600");
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> read(sized()))
                .withMessageContaining("export 4711: too many requests, at byte 0")
                .withMessageContaining("Try again in 3600 s");
    }

    /** X7: a store that always asks for another wait does not hold a call for ever. */
    @Test
    void waitsForAStoreEndAtTheDeadline() {
        LabelboxClient impatient =
                this.server.client().deadline(Duration.ofMillis(300)).build();
        for (int i = 0; i < 200; i++) {
            this.server.then(503, "<Error/>", "Retry-After", "0");
        }
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() ->
                        read(impatient.caller().bytes(RangedFile.at("DownloadFile", "file", this.server.url("/f")))));
        assertThat(this.server.received()).hasSizeBetween(StubServer.ATTEMPTS + 1, 150);
    }

    @Test
    void aStoreThatFailsIsTriedAsOftenAsSet() {
        for (int i = 0; i < StubServer.ATTEMPTS; i++) {
            this.server.then(503, "<Error/>");
        }
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(sized()))
                .withMessageContaining("export 4711: at byte 0, the file store 127.0.0.1 responded with HTTP 503")
                .withMessageContaining("(4 attempts in ");
    }
}
