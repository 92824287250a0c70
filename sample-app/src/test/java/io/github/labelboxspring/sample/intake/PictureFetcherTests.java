package io.github.labelboxspring.sample.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.labelboxspring.sample.picture.UnreadablePictureException;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;

/** A server of this machine takes the part of one in the internet, and 127.0.0.2 that of a private network. */
class PictureFetcherTests {

    private static final byte[] PICTURE = {1, 2, 3};

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final List<String> requests = new CopyOnWriteArrayList<>();

    private final CountDownLatch end = new CountDownLatch(1);

    private HttpServer server = server();

    private final PictureFetcher fetcher = new PictureFetcher(
            Limits.of(null), InetAddressFilter.of("127.0.0.1"), ClientHttpConnectorBuilder.reactor());

    @BeforeEach
    void serve() {
        this.server.setExecutor(this.threads);
        this.server.createContext("/picture", exchange -> answer(exchange, 200, PICTURE));
        this.server.createContext("/empty", exchange -> answer(exchange, 200, new byte[0]));
        this.server.createContext("/absent", exchange -> answer(exchange, 404, PICTURE));
        this.server.createContext("/largest", exchange -> answer(exchange, 200, new byte[Limits.MAX_PICTURE]));
        this.server.createContext("/large", exchange -> answer(exchange, 200, new byte[Limits.MAX_PICTURE + 1]));
        this.server.createContext("/endless", exchange -> endless(exchange, 200));
        this.server.createContext("/endless-error", exchange -> endless(exchange, 500));
        this.server.createContext("/silent", exchange -> awaitEnd());
        this.server.createContext("/slow", this::slow);
        this.server.createContext("/to", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getQuery());
            answer(exchange, 302, PICTURE);
        });
        this.server.createContext("/nowhere", exchange -> answer(exchange, 302, PICTURE));
        this.server.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        this.end.countDown();
        this.server.stop(0);
        this.threads.shutdownNow();
        assertThat(this.threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPictureIsReadWithItsRedirects() {
        assertThat(this.fetcher.fetch(url("/picture"))).isEqualTo(PICTURE);
        assertThat(this.fetcher.fetch(url("/to?/to?/picture"))).isEqualTo(PICTURE);
        assertThat(this.fetcher.fetch(url("/to?" + url("/picture")))).isEqualTo(PICTURE);
        assertThat(this.fetcher.fetch(url("/largest"))).hasSize(Limits.MAX_PICTURE);
        assertThat(this.fetcher.fetch(url("/empty"))).isEmpty();
    }

    @Test
    void itIsAskedForOnce() {
        this.fetcher.fetch(url("/picture"));
        assertThat(this.requests).containsExactly("/picture");
    }

    @Test
    void moreRedirectsAreNotFollowed() {
        refused(url("/to?/to?/to?/picture"), "The URL leads to too many redirects");
        refused(url("/nowhere"), "127.0.0.1 redirects without saying where to");
    }

    @Test
    void anErrorIsReported() {
        refused(url("/absent"), "127.0.0.1 answers with status 404");
        refused(url("/endless-error"), "127.0.0.1 answers with status 500");
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() {
        refused(url("/large"), "The picture is larger than 1000 bytes");
        refused(url("/endless"), "The picture is larger than 1000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/slow", "/to?/silent"})
    void whatTakesTooLongIsGivenUp(String path) {
        Instant start = Instant.now();
        refused(url(path), "The URL was not read within 2 s");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aServerThatIsNotThereIsReported() throws IOException {
        ServerSocket gone = new ServerSocket(0);
        gone.close();
        refused("http://127.0.0.1:" + gone.getLocalPort() + "/", "127.0.0.1 cannot be reached");
        refused("http://nobody.invalid/", "There is no host nobody.invalid");
    }

    @Test
    void otherSchemesAndPasswordsAreRefused() {
        refused("file:///etc/passwd", "The URL must begin with http:// or https://");
        refused(url("/to?file:///etc/passwd"), "The URL must begin with http:// or https://");
        refused("http://user:password@example.org/", "The URL must not contain a user name or password");
        refused(
                url("/to?http://user:password@127.0.0.1:" + port() + "/picture"),
                "The URL must not contain a user name or password");
        assertThat(this.requests).noneMatch(request -> request.startsWith("/picture"));
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNotFollowed() {
        refused(
                url("/to?http://127.0.0.2:" + port() + "/picture"),
                "127.0.0.2 is in a private network, from which no pictures are read");
        assertThat(this.requests).hasSize(1);
    }

    /** With the filter of the application itself, this machine can only be read from if that is set. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::]"
            })
    void privateAddressesAreRefused(String host) {
        PictureFetcher strict = new PictureFetcher(Limits.of(null));
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> strict.fetch("http://" + host + ":" + port() + "/picture"))
                .withMessage(host + " is in a private network, from which no pictures are read");
        assertThat(this.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "localhost.", "127.1", "0x7f000001", "[64:ff9b::127.0.0.1]", "[::1%25lo]"})
    void otherWaysToWriteThemAreRefused(String host) {
        PictureFetcher strict = new PictureFetcher(Limits.of(null));
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> strict.fetch("http://" + host + ":" + port() + "/picture"));
        assertThat(this.requests).isEmpty();
    }

    @Test
    void privateAddressesAreReadInAClosedNetwork() {
        IntakeProperties.Intake limits = Limits.of(null).intake();
        PictureFetcher closed = new PictureFetcher(new IntakeProperties(
                null, new IntakeProperties.Intake(true, limits.maxPicture(), limits.timeout(), limits.maxRedirects())));
        assertThat(closed.fetch(url("/picture"))).isEqualTo(PICTURE);
    }

    /** A name server that answers differently the second time gains nothing: nobody asks it again. */
    @Test
    void theAddressThatWasCheckedIsTheOneThatIsUsed() {
        Rebinding names = new Rebinding();
        PictureFetcher rebound = new PictureFetcher(
                Limits.of(null),
                InetAddressFilter.of("127.0.0.1"),
                ClientHttpConnectorBuilder.reactor().withHttpClientCustomizer(http -> http.resolver(names)));
        assertThat(rebound.fetch("http://rebinding.example:" + port() + "/picture"))
                .isEqualTo(PICTURE);
        assertThat(names.asked).hasValue(1);
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> rebound.fetch("http://second.example:" + port() + "/picture"))
                .withMessage("second.example is in a private network, from which no pictures are read");
        assertThat(this.requests).hasSize(1);
    }

    private void refused(String url, String reason) {
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> this.fetcher.fetch(url))
                .withMessage(reason);
    }

    private int port() {
        return this.server.getAddress().getPort();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        this.requests.add(exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private void endless(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream content = exchange.getResponseBody()) {
            while (this.end.getCount() > 0) {
                content.write(new byte[8_192]);
            }
        }
    }

    private void slow(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream content = exchange.getResponseBody()) {
            while (!this.end.await(100, TimeUnit.MILLISECONDS)) {
                content.write(1);
                content.flush();
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            this.end.await();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers with 127.0.0.1 first, then with 127.0.0.2. */
    private static final class Rebinding extends AddressResolverGroup<InetSocketAddress> {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
            return new InetNameResolver(executor) {

                @Override
                protected void doResolve(String host, Promise<InetAddress> promise) throws UnknownHostException {
                    promise.setSuccess(next());
                }

                @Override
                protected void doResolveAll(String host, Promise<List<InetAddress>> promise)
                        throws UnknownHostException {
                    promise.setSuccess(List.of(next()));
                }
            }.asAddressResolver();
        }

        private InetAddress next() throws UnknownHostException {
            return InetAddress.getByName(this.asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2");
        }
    }
}
