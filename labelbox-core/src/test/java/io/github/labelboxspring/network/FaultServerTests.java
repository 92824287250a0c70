package io.github.labelboxspring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.Once;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Once("tests the test server itself")
class FaultServerTests {

    private static final Predicate<Request> ALL = request -> true;

    private static final String ANSWER = "{\"data\":{\"name\":\"birds and bees\"}}";

    private final FaultServer server = new FaultServer(request -> request.path().equals("/file")
            ? Response.file(request, "text/plain", "0123456789".getBytes(StandardCharsets.US_ASCII))
            : Response.json(200, ANSWER));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(this.server.url(path))).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return this.client.send(request, BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String body) throws IOException, InterruptedException {
        return send(request("/graphql").POST(BodyPublishers.ofString(body)).build());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotSpoiledIsAnsweredByTheApplication() throws Exception {
        assertThat(text(post("{}"))).isEqualTo(ANSWER);
        HttpRequest chunked = request("/rest")
                .header("X-Kind", "upload")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("a=b".getBytes(StandardCharsets.UTF_8))))
                .build();
        assertThat(send(chunked).statusCode()).isEqualTo(200);
        assertThat(this.server.seen()).hasSize(2).allMatch(FaultServer.Seen::applied);
        Request last = this.server.seen().get(1).request();
        assertThat(last.header("x-kind")).isEqualTo("upload");
        assertThat(last.body()).isEqualTo("a=b");
        assertThat(last).hasToString("POST /rest");
    }

    @Test
    void filesAreServedInRanges() throws Exception {
        HttpResponse<byte[]> part =
                send(request("/file").header("Range", "bytes=3-5").build());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(text(part)).isEqualTo("345");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-5/10");
        assertThat(text(send(request("/file").header("Range", "bytes=8-").build())))
                .isEqualTo("89");
        assertThat(send(request("/file").header("Range", "bytes=10-").build()).statusCode())
                .isEqualTo(416);
        assertThat(text(send(request("/file").build()))).isEqualTo("0123456789");
    }

    @Test
    void aFaultHitsOnlyWhatItIsMeantForAndAsOftenAsItShould() throws Exception {
        this.server.once(request -> request.path().equals("/graphql"), Fault.answer(Response.empty(503)));
        this.server.spoil(request -> request.body().contains("two"), Fault.answer(Response.empty(502)), 2);
        this.server.always(request -> request.body().contains("all"), Fault.applyButAnswer(Response.empty(500)));
        assertThat(send(request("/file").build()).statusCode()).isEqualTo(200);
        assertThat(Stream.of("one", "two", "two", "two", "all", "all", "all").map(body -> {
                    try {
                        return post(body).statusCode();
                    } catch (IOException | InterruptedException failure) {
                        throw new IllegalStateException(failure);
                    }
                }))
                .containsExactly(503, 502, 502, 200, 500, 500, 500);
        assertThat(this.server.applied(request -> request.body().contains("two")))
                .isEqualTo(1);
        assertThat(this.server.applied(request -> request.body().contains("all")))
                .isEqualTo(3);
        assertThat(this.server.applied(request -> request.body().contains("one")))
                .isZero();
    }

    static Stream<Arguments> brokenConnections() {
        return Stream.of(
                Arguments.of("resetBeforeBody", Fault.resetBeforeBody(), 0),
                Arguments.of("reset", Fault.reset(), 0),
                Arguments.of("applyAndReset", Fault.applyAndReset(), 1),
                Arguments.of("closeInBody", Fault.closeInBody(), 1),
                Arguments.of("resetInBody", Fault.resetInBody(), 1),
                Arguments.of("wrongLength", Fault.wrongLength(10), 1));
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void connectionsBreak(String name, Fault fault, int applied) {
        this.server.always(ALL, fault);
        assertThat(catchThrowable(() -> post("{}"))).as(name).isInstanceOf(IOException.class);
        assertThat(this.server.seen()).isNotEmpty();
        assertThat(this.server.applied(ALL)).isGreaterThanOrEqualTo(applied);
        assertThat(this.server.applied(ALL) > 0).isEqualTo(applied > 0);
    }

    @ParameterizedTest
    @MethodSource("silences")
    void nothingComes(String name, Fault fault, int applied) {
        this.server.once(ALL, fault);
        HttpRequest hasty = request("/graphql")
                .timeout(Duration.ofMillis(300))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThatExceptionOfType(HttpTimeoutException.class).as(name).isThrownBy(() -> send(hasty));
        assertThat(this.server.applied(ALL)).isEqualTo(applied);
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of("silence", Fault.silence(), 0),
                Arguments.of("applyAndSilence", Fault.applyAndSilence(), 1));
    }

    @Test
    void theBodyStopsInTheMiddle() throws IOException {
        this.server.once(ALL, Fault.silenceInBody());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(200);
            StringBuilder received = new StringBuilder();
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> {
                for (int next = socket.getInputStream().read();
                        next >= 0;
                        next = socket.getInputStream().read()) {
                    received.append((char) next);
                }
            });
            assertThat(received.toString())
                    .contains("Content-Length: " + ANSWER.length())
                    .endsWith(ANSWER.substring(0, ANSWER.length() / 2));
        }
    }

    @Test
    void theBodyDrips() throws Exception {
        this.server.once(ALL, Fault.drip(7, Duration.ofMillis(20)));
        long start = System.nanoTime();
        assertThat(text(post("{}"))).isEqualTo(ANSWER);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(140));
    }

    @Test
    void bodiesAreDamaged() throws Exception {
        this.server.once(ALL, Fault.cutBody());
        assertThat(text(post("{}"))).isEqualTo(ANSWER.substring(0, ANSWER.length() / 2));
        this.server.once(ALL, Fault.invalidUtf8());
        assertThat(text(post("{}"))).contains("\uFFFD").hasSameSizeAs(ANSWER);
        this.server.once(ALL, Fault.wrongLength(-5));
        assertThat(text(post("{}"))).isEqualTo(ANSWER.substring(0, ANSWER.length() - 5));
        this.server.once(ALL, Fault.answer(Response.html(200, "<html>down</html>")));
        HttpResponse<byte[]> page = post("{}");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(this.server.applied(ALL)).isEqualTo(3);
    }

    @Test
    void aSmallBodyUnpacksToALargeOne() throws Exception {
        this.server.once(ALL, Fault.gzipBomb(64));
        HttpResponse<byte[]> bomb = post("{}");
        assertThat(bomb.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(bomb.body()).hasSizeLessThan(100_000);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bomb.body()))) {
            assertThat(unpacked.skip(64L << 20)).isEqualTo(64L << 20);
            assertThat(unpacked.read()).isEqualTo(-1);
        }
    }

    @Test
    void aBodyWithoutEndFlowsUntilTheClientCloses() throws Exception {
        this.server.once(ALL, Fault.endlessBody());
        HttpResponse<InputStream> response = this.client.send(request("/file").build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(body.readNBytes(5_000_000)).hasSize(5_000_000);
        }
    }

    @Test
    void limitsAndRedirects() throws Exception {
        this.server.once(ALL, Fault.tooManyRequests(7));
        HttpResponse<byte[]> seconds = post("{}");
        assertThat(seconds.statusCode()).isEqualTo(429);
        assertThat(seconds.headers().firstValue("Retry-After")).contains("7");
        this.server.once(ALL, Fault.tooManyRequestsUntil(Duration.ofSeconds(90)));
        Instant until = ZonedDateTime.parse(
                        post("{}").headers().firstValue("Retry-After").orElseThrow(),
                        DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(until).isBetween(Instant.now().plusSeconds(60), Instant.now().plusSeconds(90));
        this.server.once(ALL, Fault.redirect("http://elsewhere.example/x"));
        assertThat(post("{}").headers().firstValue("Location")).contains("http://elsewhere.example/x");
        assertThat(this.server.applied(ALL)).isZero();
    }

    @Test
    void connectionsAreRefusedForAWhile() throws Exception {
        assertThat(post("{}").statusCode()).isEqualTo(200);
        this.server.refuse();
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), this.server.port()));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> post("{}"));
        this.server.acceptAgain();
        assertThat(post("{}").statusCode()).isEqualTo(200);
        assertThat(this.server.seen()).hasSize(2);
    }

    @Test
    void tlsHandshakesAreCut() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.port())) {
            socket.getOutputStream().write(new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3});
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
        }
        assertThat(this.server.seen()).isEmpty();
    }

    @Test
    void aScriptThatFailsIsReported() throws Exception {
        FaultServer broken = new FaultServer(request -> {
            throw new IllegalArgumentException("no such operation");
        });
        HttpRequest asked = HttpRequest.newBuilder(URI.create(broken.url("/"))).build();
        assertThat(catchThrowable(() -> send(asked))).isInstanceOf(IOException.class);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(broken::close)
                .havingCause()
                .withMessage("no such operation");
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        this.server.once(ALL, Fault.silence());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (this.server.seen().isEmpty()) {
                Thread.sleep(1);
            }
            this.server.close();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("fault-server-"));
    }
}
