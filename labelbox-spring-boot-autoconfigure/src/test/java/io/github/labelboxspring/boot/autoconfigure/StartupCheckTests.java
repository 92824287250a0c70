package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Table row 40: what stands between the application and Labelbox is told at the start, if that is wanted. */
@ExtendWith(OutputCaptureExtension.class)
class StartupCheckTests {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    void noRequestIsMadeUnasked() {
        start("labelbox.api-key=wrong");
        assertThat(this.emulator.requests().all()).isEmpty();
    }

    @Test
    @Shows("labelbox.verify-on-startup")
    void oneRequestIsMadeIfThatIsWanted() {
        start("labelbox.verify-on-startup=true", "labelbox.api-key=" + this.emulator.apiKey());
        assertThat(this.emulator.requests().count("user")).isEqualTo(1);
    }

    @Test
    void aRefusedKeyIsReported(CapturedOutput output) {
        fails("labelbox.verify-on-startup=true", "labelbox.api-key=canary-4711");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "client 'default' cannot be used")
                .contains("rejected the API key. Check labelbox.api-key (set at \"labelbox.api-key\" from")
                .doesNotContain("canary")
                .doesNotContain("\tat org.springframework");
    }

    @Test
    void aRefusedKeyOfANamedClientIsReportedByItsProperty(CapturedOutput output) {
        fails("labelbox.clients.birds.verify-on-startup=true", "labelbox.clients.birds.api-key=canary-4711");
        assertThat(output)
                .contains("client 'birds' cannot be used", "Check labelbox.clients.birds.api-key (set at")
                .contains("remove labelbox.clients.birds.verify-on-startup")
                .doesNotContain("canary");
    }

    @Test
    void aHostThatIsNotThereIsReported(CapturedOutput output) {
        fails(
                "labelbox.verify-on-startup=true",
                "labelbox.api-key=key",
                "labelbox.retry.enabled=false",
                "labelbox.endpoint=http://nowhere.invalid/graphql");
        assertThat(output)
                .contains("cannot be resolved. Check labelbox.endpoint (set at")
                .doesNotContain("\tat org.springframework");
    }

    @Test
    void aProxyThatRefusesIsReported(CapturedOutput output) throws Exception {
        try (ProxyStub proxy = new ProxyStub()) {
            fails(
                    "labelbox.verify-on-startup=true",
                    "labelbox.api-key=key",
                    "labelbox.retry.enabled=false",
                    "labelbox.endpoint=https://api.example.org/graphql",
                    "labelbox.http.proxy.host=localhost",
                    "labelbox.http.proxy.port=" + proxy.port());
        }
        assertThat(output).contains("The connection through the proxy failed. Check labelbox.http.proxy.host (set at");
    }

    @Test
    void aCertificateThatIsNotTrustedIsReported(CapturedOutput output, @TempDir Path folder) throws Exception {
        SelfSigned certificate = SelfSigned.in(folder);
        DisposableServer server = HttpServer.create()
                .host("localhost")
                .secure(spec -> spec.sslContext(certificate.context()))
                .handle((request, response) -> response.sendString(Mono.just("")))
                .bindNow();
        try {
            fails(
                    "labelbox.verify-on-startup=true",
                    "labelbox.api-key=key",
                    "labelbox.endpoint=https://localhost:" + server.port() + "/graphql");
        } finally {
            server.disposeNow();
        }
        assertThat(output).contains("set it as labelbox.http.ssl.bundle (not set)");
    }

    private void fails(String... settings) {
        assertThatThrownBy(() -> start(settings)).isInstanceOf(UnusableLabelboxClientException.class);
    }

    private void start(String... settings) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        String[] arguments = Stream.concat(
                        Stream.of("labelbox.endpoint=" + this.emulator.endpoint())
                                .filter(each ->
                                        Stream.of(settings).noneMatch(own -> own.startsWith("labelbox.endpoint"))),
                        Stream.of(settings))
                .map(each -> "--" + each)
                .toArray(String[]::new);
        application.run(arguments).close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(LabelboxAutoConfiguration.class)
    static class Application {}
}
