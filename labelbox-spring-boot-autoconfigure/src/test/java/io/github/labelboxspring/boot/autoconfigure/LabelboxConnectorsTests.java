package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

/** S13: the four HTTP clients that Spring Boot knows, and what the application has set for them. */
@ExtendWith(OutputCaptureExtension.class)
class LabelboxConnectorsTests {

    private static final String FILTER = "org.springframework.boot.http.client.InetAddressFilter";

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
                    "labelbox.polling.first=10ms",
                    "labelbox.polling.max=50ms",
                    "labelbox.retry.enabled=false");

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    /** Table row 19. */
    @ParameterizedTest
    @ValueSource(strings = {"reactor", "jetty", "http-components", "jdk"})
    void questionsUploadsTasksAndDownloadsWork(String connector) {
        with(
                client -> {
                    String dataset = client.datasets()
                            .create(NewDataset.of("birds"))
                            .execute()
                            .id();
                    assertThat(client.dataRows()
                                    .create(dataset, List.of(NewDataRow.ofText("wren"), NewDataRow.ofText("finch")))
                                    .execute()
                                    .rows())
                            .hasSize(2);
                    assertThat(client.exports()
                                    .rows(client.exports()
                                            .ofDataset(dataset, ExportFilters.NONE, ExportParams.of())
                                            .execute())
                                    .flux()
                                    .collectList()
                                    .block())
                            .hasSize(2);
                },
                "spring.http.clients.reactive.connector=" + connector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reactor", "jetty", "http-components", "jdk"})
    void theKeyDoesNotFollowARedirect(String connector) {
        try (LabelboxEmulator elsewhere = LabelboxEmulator.start()) {
            this.emulator.faults().on("user").always().answer(307, Map.of("location", elsewhere.endpoint()), "");
            with(
                    client -> assertThatThrownBy(() -> client.users().me().execute())
                            .isInstanceOf(LabelboxApiException.class),
                    "spring.http.clients.reactive.connector=" + connector);
            assertThat(elsewhere.requests().all()).isEmpty();
        }
    }

    /** Table row 47: the platform names the address of a file, and it must not name one of ours. */
    @ParameterizedTest
    @CsvSource({
        "reactor,localhost",
        "reactor,127.0.0.1",
        "reactor,[::ffff:127.0.0.1]",
        "jetty,localhost",
        "jetty,127.0.0.1",
        "jetty,[::ffff:127.0.0.1]",
        "http-components,localhost",
        "http-components,127.0.0.1",
        "http-components,[::ffff:127.0.0.1]",
        "jdk,localhost",
        "jdk,127.0.0.1",
        "jdk,[::ffff:127.0.0.1]"
    })
    @Shows("labelbox.http.address-filter")
    void signedUrlsDoNotLeadIntoPrivateNetworks(String connector, String host) {
        assumeThat(connector.equals("reactor") || ClassUtils.isPresent(FILTER, null))
                .as("Spring Boot 4.0 filters no addresses")
                .isTrue();
        this.emulator.faults().on("/storage/f").always().answer(200, Map.of(), "content");
        RangedFile file = RangedFile.at("Test", "file", "http://" + host + ":" + this.emulator.port() + "/storage/f");
        String[] elsewhere = {
            "labelbox.endpoint=https://api.example.org/graphql",
            "labelbox.polling.first=2s",
            "labelbox.polling.max=2s",
            "labelbox.retry.enabled=true",
            "labelbox.retry.max-elapsed=3s",
            "spring.http.clients.reactive.connector=" + connector
        };
        with(
                client -> assertThatThrownBy(
                                () -> client.caller().bytes(file).flux().blockLast())
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("labelbox.http.address-filter")
                        .hasMessageContaining(host)
                        .satisfies(failure -> assertThat(((TransportException) failure).attempts())
                                .isEqualTo(1)),
                elsewhere);
        assertThat(this.emulator.requests().all()).isEmpty();
        this.runner
                .withPropertyValues(elsewhere)
                .withPropertyValues("labelbox.http.address-filter=none")
                .run(context -> assertThat(context.getBean(LabelboxClient.class)
                                .caller()
                                .bytes(file)
                                .flux()
                                .blockLast())
                        .isEqualTo("content".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "ff02::1"
            })
    void privateAddresses(String address) throws Exception {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    /** Netty keeps a mapped address of a URL as an IPv6 address. */
    @ParameterizedTest
    @CsvSource({"::ffff:127.0.0.1,true", "::ffff:10.0.0.1,true", "::ffff:8.8.8.8,false"})
    void mappedAddresses(String address, boolean expected) throws Exception {
        byte[] bytes = Objects.requireNonNull(NetUtil.createByteArrayFromIpAddressString(address));
        assertThat(PrivateAddresses.contains(Inet6Address.getByAddress(null, bytes, -1)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2001:4860:4860::8888", "64:ff9b::808:808"
            })
    void publicAddresses(String address) throws Exception {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:1/graphql,true",
        "http://127.0.0.1/graphql,true",
        "http://[::1]/graphql,true",
        "http://10.0.0.8/graphql,true",
        "https://api.labelbox.com/graphql,false",
        "https://localhost.example.org/graphql,false",
        "https://8.8.8.8/graphql,false"
    })
    void endpointsOfPrivateNetworks(URI endpoint, boolean expected) {
        assertThat(PrivateAddresses.isHostOf(endpoint)).isEqualTo(expected);
    }

    /** Table row 15. */
    @ParameterizedTest
    @ValueSource(strings = {"labelbox.http.ssl.bundle=company", "spring.http.clients.ssl.bundle=company"})
    void aRenewedBundleIsUsedWithoutRestart(String property, CapturedOutput output, @TempDir Path folder)
            throws Exception {
        SelfSigned before = SelfSigned.in(Files.createDirectory(folder.resolve("before")));
        SelfSigned after = SelfSigned.in(Files.createDirectory(folder.resolve("after")));
        DisposableServer server = HttpServer.create()
                .host("localhost")
                .secure(spec -> spec.sslContext(after.context()))
                .handle((request, response) -> response.header("content-type", "application/json")
                        .sendString(Mono.just(LabelboxHttpPropertiesTests.ME)))
                .bindNow();
        try {
            this.runner
                    .withPropertyValues("labelbox.endpoint=https://localhost:" + server.port() + "/graphql", property)
                    .withPropertyValues(before.properties("company"))
                    .withPropertyValues(after.properties("renewed"))
                    .run(context -> {
                        LabelboxClient client = context.getBean(LabelboxClient.class);
                        assertThatThrownBy(() -> client.users().me().execute())
                                .isInstanceOf(TransportException.class)
                                .hasMessageContaining("no secure connection");
                        context.getBean(SslBundleRegistry.class)
                                .updateBundle(
                                        "company",
                                        context.getBean(SslBundles.class).getBundle("renewed"));
                        assertThat(client.users().me().execute()).isNotNull();
                    });
        } finally {
            server.disposeNow();
        }
        assertThat(output).contains("uses the reloaded SSL bundle 'company'");
    }

    @Test
    void anHttpClientOfTheApplicationIsKept() {
        List<HttpClientConfig> built = new CopyOnWriteArrayList<>();
        ConnectionProvider own = ConnectionProvider.create("own", 7);
        this.runner
                .withBean(
                        ClientHttpConnectorBuilderCustomizer.class,
                        () -> (ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder>) builder ->
                                builder.withHttpClientFactory(() -> HttpClient.create(own)
                                                .headers(headers -> headers.set("X-Team", "birds")))
                                        .withHttpClientCustomizer(http -> {
                                            built.add(http.configuration());
                                            return http;
                                        }))
                .run(context -> assertThat(context.getBean(LabelboxClient.class)
                                .users()
                                .me()
                                .execute())
                        .isNotNull());
        assertThat(built)
                .isNotEmpty()
                .allSatisfy(config -> assertThat(config.connectionProvider()).isSameAs(own));
        assertThat(this.emulator.requests().to("user").get(0).headers()).containsEntry("x-team", "birds");
        own.dispose();
    }

    /** X30 for those that read the system properties; Jetty does not. */
    @ParameterizedTest
    @ValueSource(strings = {"http-components", "jdk"})
    void theProxyOfTheJvmIsUsed(String connector) throws Exception {
        try (ProxyStub proxy = new ProxyStub()) {
            this.runner
                    .withSystemProperties("http.proxyHost=localhost", "http.proxyPort=" + proxy.port())
                    .withPropertyValues(
                            "labelbox.endpoint=http://api.example.org/graphql",
                            "labelbox.polling.first=2s",
                            "labelbox.polling.max=2s",
                            "spring.http.clients.reactive.connector=" + connector)
                    .run(context -> assertThatThrownBy(() -> context.getBean(LabelboxClient.class)
                                    .users()
                                    .me()
                                    .execute())
                            .isNotNull());
            assertThat(proxy.requests()).hasSize(1).first().asString().contains("api.example.org");
        }
    }

    private void with(Consumer<LabelboxClient> test, String... properties) {
        this.runner.withPropertyValues(properties).run(context -> test.accept(context.getBean(LabelboxClient.class)));
    }
}
