package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** R34 for {@code labelbox.http}. */
class LabelboxHttpPropertiesTests {

    static final String ME = "{\"data\":{\"user\":{\"id\":\"u\",\"email\":\"someone@example.org\"}}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SslAutoConfiguration.class,
                    HttpClientAutoConfiguration.class,
                    ReactiveHttpClientAutoConfiguration.class,
                    WebClientAutoConfiguration.class,
                    LabelboxAutoConfiguration.class))
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(),
                    "labelbox.endpoint=" + this.emulator.endpoint(),
                    "labelbox.retry.enabled=false");

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    /** R44 */
    @Test
    @Shows("labelbox.http.connect-timeout")
    void connectionsEndTheirAttemptAfterTheTimeout() {
        List<HttpClientConfig> built = new CopyOnWriteArrayList<>();
        this.runner
                .withBean(
                        ClientHttpConnectorBuilderCustomizer.class,
                        () -> (ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder>)
                                builder -> builder.withHttpClientCustomizer(http -> {
                                    built.add(http.configuration());
                                    return http;
                                }))
                .withPropertyValues("labelbox.http.connect-timeout=1234ms")
                .run(context ->
                        assertThat(context.getBean(LabelboxClient.class)).isNotNull());
        assertThat(built.stream()
                        .map(config -> config.options().get(ChannelOption.CONNECT_TIMEOUT_MILLIS))
                        .filter(Integer.valueOf(1234)::equals))
                .as("the connector for the API and the one for signed URLs, not the application's")
                .hasSize(2);
    }

    /** R44 */
    @Test
    @Shows("labelbox.http.read-timeout")
    void silenceEndsTheAttempt() {
        this.emulator.faults().on("user").always().delay(Duration.ofSeconds(20));
        with(
                client -> assertThatThrownBy(() -> client.users().me().execute())
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("ReadTimeoutException"),
                "labelbox.http.read-timeout=50ms");
    }

    @Test
    @Shows("labelbox.http.redirects")
    void redirectsOfSignedUrlsAreFollowedUnlessThePropertyForbidsIt() {
        this.emulator
                .faults()
                .on("/storage/moved")
                .always()
                .answer(302, Map.of("location", this.emulator.baseUrl() + "/storage/there"), "");
        this.emulator.faults().on("/storage/there").always().answer(200, Map.of(), "content");
        RangedFile file = RangedFile.at("Test", "file", this.emulator.baseUrl() + "/storage/moved");
        with(client -> assertThat(client.caller().bytes(file).flux().blockLast())
                .isEqualTo("content".getBytes(StandardCharsets.UTF_8)));
        with(
                client -> assertThatThrownBy(
                                () -> client.caller().bytes(file).flux().blockLast())
                        .hasMessageContaining("HTTP 302"),
                "labelbox.http.redirects=dont-follow");
    }

    @Test
    void theKeyDoesNotFollowARedirectOfTheApi() {
        try (LabelboxEmulator elsewhere = LabelboxEmulator.start()) {
            this.emulator.faults().on("user").always().answer(307, Map.of("location", elsewhere.endpoint()), "");
            with(
                    client -> assertThatThrownBy(() -> client.users().me().execute())
                            .isInstanceOf(LabelboxApiException.class),
                    "labelbox.http.redirects=follow");
            assertThat(elsewhere.requests().all()).isEmpty();
        }
    }

    /** Spring Boot 4.0 has no such setting. */
    @Test
    @EnabledIf("cookiesCanBeSet")
    @Shows("labelbox.http.cookie-handling")
    void cookiesAreKeptByConnectorsThatCan() {
        this.emulator
                .faults()
                .on("user")
                .times(2)
                .answer(200, Map.of("content-type", "application/json", "set-cookie", "taste=sweet"), ME);
        with(
                client -> {
                    assertThat(client.users().me().execute()).isNotNull();
                    assertThat(client.users().me().execute()).isNotNull();
                },
                "spring.http.clients.reactive.connector=jdk",
                "labelbox.http.cookie-handling=enable");
        assertThat(this.emulator.requests().to("user").get(1).headers()).containsEntry("cookie", "taste=sweet");
    }

    /** R46 */
    @Test
    @Shows("labelbox.http.ssl.bundle")
    void theCertificateOfACompanyIsTrustedByABundle(@TempDir Path folder) throws Exception {
        SelfSigned certificate = SelfSigned.in(folder);
        DisposableServer server = HttpServer.create()
                .host("localhost")
                .secure(spec -> spec.sslContext(certificate.context()))
                .handle((request, response) ->
                        response.header("content-type", "application/json").sendString(Mono.just(ME)))
                .bindNow();
        try {
            String endpoint = "labelbox.endpoint=https://localhost:" + server.port() + "/graphql";
            with(
                    client -> assertThatThrownBy(() -> client.users().me().execute())
                            .isInstanceOf(TransportException.class)
                            .hasMessageContaining("no secure connection")
                            .hasMessageContaining("set labelbox.http.ssl.bundle"),
                    endpoint);
            with(
                    client -> assertThat(client.users().me().execute().email()).isEqualTo("someone@example.org"),
                    endpoint,
                    "labelbox.http.ssl.bundle=company",
                    certificate.properties("company")[0],
                    certificate.properties("company")[1]);
        } finally {
            server.disposeNow();
        }
    }

    /** R45 */
    @Test
    @Shows({
        "labelbox.http.proxy.host",
        "labelbox.http.proxy.port",
        "labelbox.http.proxy.username",
        "labelbox.http.proxy.password"
    })
    void theApiAndSignedUrlsAreReachedThroughTheProxy() throws Exception {
        reachesBothThroughTheProxy(this.runner);
    }

    /** As in WebFlux applications, whose HTTP clients have the event loops of the server. */
    @Test
    void clientsWithEventLoopsOfTheApplicationUseTheProxy() throws Exception {
        LoopResources loops = LoopResources.create("application");
        try {
            reachesBothThroughTheProxy(
                    this.runner.withBean(ClientHttpConnectorBuilderCustomizer.class, () -> onLoops(loops)));
        } finally {
            loops.dispose();
        }
    }

    private static ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> onLoops(
            LoopResources loops) {
        return builder -> builder.withHttpClientCustomizer(http -> http.runOn(loops));
    }

    private static void reachesBothThroughTheProxy(ApplicationContextRunner runner) throws IOException {
        try (ProxyStub proxy = new ProxyStub()) {
            with(
                    runner,
                    LabelboxHttpPropertiesTests::failAtTheProxy,
                    "labelbox.endpoint=http://api.example.org/graphql",
                    "labelbox.http.proxy.host=localhost",
                    "labelbox.http.proxy.port=" + proxy.port(),
                    "labelbox.http.proxy.username=someone",
                    "labelbox.http.proxy.password=secret");
            String credentials =
                    Base64.getEncoder().encodeToString("someone:secret".getBytes(StandardCharsets.US_ASCII));
            assertThat(proxy.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request).contains("Basic " + credentials))
                    .anySatisfy(request -> assertThat(request).startsWith("CONNECT api.example.org:80"))
                    .anySatisfy(request -> assertThat(request).startsWith("CONNECT storage.example.org:80"));
        }
    }

    /** X30 */
    @Test
    void theProxyOfTheSystemPropertiesIsUsedByDefault() throws Exception {
        try (ProxyStub proxy = new ProxyStub()) {
            this.runner
                    .withSystemProperties("https.proxyHost=localhost", "https.proxyPort=" + proxy.port())
                    .withPropertyValues("labelbox.endpoint=http://api.example.org/graphql")
                    .run(context -> failAtTheProxy(context.getBean(LabelboxClient.class)));
            assertThat(proxy.requests())
                    .hasSize(2)
                    .anySatisfy(request -> assertThat(request).startsWith("CONNECT api.example.org:80"))
                    .anySatisfy(request -> assertThat(request).startsWith("CONNECT storage.example.org:80"));
        }
    }

    private static void failAtTheProxy(LabelboxClient client) {
        assertThatThrownBy(() -> client.users().me().execute()).isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> client.caller()
                        .bytes(RangedFile.at("Test", "file", "http://storage.example.org/file"))
                        .flux()
                        .blockLast())
                .isInstanceOf(TransportException.class);
    }

    /** R45 */
    @Test
    @Shows("labelbox.http.proxy.non-proxy-hosts")
    void someHostsAreReachedDirectly() throws Exception {
        try (ProxyStub proxy = new ProxyStub()) {
            with(
                    client -> assertThat(client.users().me().execute()).isNotNull(),
                    "labelbox.http.proxy.host=localhost",
                    "labelbox.http.proxy.port=" + proxy.port(),
                    "labelbox.http.proxy.non-proxy-hosts=*.internal,127.0.*");
            assertThat(proxy.requests()).isEmpty();
        }
    }

    @Test
    void aProxyNeedsAConnectorThatKnowsIt() {
        this.runner
                .withPropertyValues("spring.http.clients.reactive.connector=jdk", "labelbox.http.proxy.host=localhost")
                .run(context -> assertThatThrownBy(() -> context.getBean(LabelboxClient.class))
                        .rootCause()
                        .hasMessageContaining("labelbox.http.proxy.host")
                        .hasMessageContaining("Reactor Netty"));
    }

    private void with(Consumer<LabelboxClient> test, String... properties) {
        with(this.runner, test, properties);
    }

    private static void with(ApplicationContextRunner runner, Consumer<LabelboxClient> test, String... properties) {
        runner.withPropertyValues(properties).run(context -> test.accept(context.getBean(LabelboxClient.class)));
    }

    static boolean cookiesCanBeSet() {
        return ClassUtils.isPresent("org.springframework.boot.http.client.HttpCookieHandling", null);
    }
}
