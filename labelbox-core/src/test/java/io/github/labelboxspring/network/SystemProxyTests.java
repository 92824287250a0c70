package io.github.labelboxspring.network;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.WebClients;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

@DisplayName("X30: the proxy of the JVM's system properties is used for the API and for files")
@Once("changes system properties")
@ParameterizedClass
@EnumSource(CallStyle.class)
class SystemProxyTests {

    private static final List<String> PROPERTIES = List.of(
            "http.proxyHost",
            "http.proxyPort",
            "https.proxyHost",
            "https.proxyPort",
            "https.proxyUser",
            "https.proxyPassword",
            "http.nonProxyHosts");

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final TunnelProxy proxy;

    SystemProxyTests() throws IOException {
        this.proxy = new TunnelProxy(URI.create(this.server.url("/")).getPort());
    }

    @BeforeEach
    @AfterEach
    void clearProperties() {
        PROPERTIES.forEach(System::clearProperty);
    }

    @AfterEach
    void stop() throws IOException {
        this.proxy.close();
        this.server.close();
    }

    private void useProxy(String kind) {
        System.setProperty(kind + ".proxyHost", "127.0.0.1");
        System.setProperty(kind + ".proxyPort", String.valueOf(this.proxy.port()));
    }

    private LabelboxClientBuilder elsewhere() {
        return this.server.client().endpoint("http://api.example.org/graphql").polling(Polling.DEFAULT);
    }

    private void read(LabelboxClient client, String fileUrl) {
        this.server.then(200, "{\"data\":{\"user\":{\"id\":\"u\",\"email\":\"someone@example.org\"}}}");
        this.server.then(200, "line", "Content-Type", "application/octet-stream");
        assertThat(this.style.run(client.users().me()).id()).isEqualTo("u");
        assertThat(this.style.read(client.caller().bytes(RangedFile.at("DownloadFile", "file", fileUrl))))
                .extracting(piece -> new String(piece, UTF_8))
                .containsExactly("line");
    }

    private List<String> tunnels() {
        return this.proxy.requests().stream()
                .map(head -> head.substring(0, head.indexOf('\r')))
                .toList();
    }

    @Test
    void theApiAndFilesAreReachedThroughTheProxy() {
        useProxy("https");
        System.setProperty("https.proxyUser", "someone");
        System.setProperty("https.proxyPassword", "secret");
        try (LabelboxClient client = elsewhere().build()) {
            read(client, "http://storage.example.org/file");
        }
        assertThat(tunnels())
                .containsExactly("CONNECT api.example.org:80 HTTP/1.1", "CONNECT storage.example.org:80 HTTP/1.1");
        assertThat(this.proxy.requests())
                .allSatisfy(head -> assertThat(head)
                        .contains("Basic " + Base64.getEncoder().encodeToString("someone:secret".getBytes(US_ASCII))));
    }

    @Test
    void theProxyForHttpServesWhereThereIsNoOther() {
        useProxy("http");
        try (LabelboxClient client = elsewhere().build()) {
            read(client, "http://storage.example.org/file");
        }
        assertThat(tunnels()).hasSize(2);
    }

    @Test
    void someHostsAreReachedDirectly() {
        useProxy("https");
        try (LabelboxClient client = this.server.client().build()) {
            read(client, this.server.url("/file"));
        }
        assertThat(tunnels())
                .as("this machine unless the properties say otherwise")
                .isEmpty();

        System.setProperty("http.nonProxyHosts", "127.0.*|*.internal");
        try (LabelboxClient client = elsewhere().build()) {
            read(client, this.server.url("/file"));
        }
        assertThat(tunnels()).containsExactly("CONNECT api.example.org:80 HTTP/1.1");
    }

    @Test
    void webClientsCanUseAnotherProxy() {
        HttpClient http = WebClients.httpClient()
                .proxy(spec -> spec.type(ProxyProvider.Proxy.HTTP)
                        .host("127.0.0.1")
                        .port(this.proxy.port())
                        .username("someone")
                        .password(user -> "secret"));
        try (LabelboxClient client = elsewhere()
                .webClients(
                        WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)),
                        WebClient.builder().clientConnector(new ReactorClientHttpConnector(http.followRedirect(true))))
                .build()) {
            read(client, "http://storage.example.org/file");
        }
        assertThat(tunnels()).hasSize(2);
    }
}
