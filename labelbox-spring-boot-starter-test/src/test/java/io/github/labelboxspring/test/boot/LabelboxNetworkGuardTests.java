package io.github.labelboxspring.test.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.TransportException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** R72: with a real key, and without an emulator. */
class LabelboxNetworkGuardTests {

    private static void refuses(LabelboxClient client, String host) {
        long start = System.nanoTime();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> client.users().me().execute())
                .withMessageContaining("to " + host)
                .withMessageContaining("@AutoConfigureLabelboxEmulator")
                .withMessageContaining("labelbox.test.allowed-hosts=" + host);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> {
                    try {
                        client.users().me().mono().block();
                    } catch (RuntimeException wrapped) {
                        throw wrapped.getCause();
                    }
                })
                .withMessageContaining(host);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("not retried")
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aKeyInTheEnvironmentReachesNothing() {
        new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of("LABELBOX_API_KEY", "real"))))
                .run(context -> refuses(context.getBean(LabelboxClient.class), "api.labelbox.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "127.0.0.1.example.org",
                "localhost.example.org",
                "[2001:db8::1]",
                "0x7f.1.example.org"
            })
    void nothingElseIsThisMachine(String host) {
        runner(host).run(context -> refuses(context.getBean(LabelboxClient.class), host));
    }

    private static ApplicationContextRunner runner(String host) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withPropertyValues("labelbox.api-key=real", "labelbox.endpoint=https://" + host + "/graphql");
    }

    @Test
    void thisMachineCanBeReached() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            for (String host : new String[] {"localhost", "127.0.0.1"}) {
                new ApplicationContextRunner()
                        .withUserConfiguration(Application.class)
                        .withPropertyValues(
                                "labelbox.api-key=" + emulator.apiKey(),
                                "labelbox.endpoint=http://" + host + ":" + emulator.port() + "/graphql")
                        .run(context -> assertThat(context.getBean(LabelboxClient.class)
                                        .users()
                                        .me()
                                        .execute())
                                .isNotNull());
            }
        }
    }

    /** What the IDE shows of the property. */
    @Test
    void thePropertyIsDescribed() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/spring-configuration-metadata.json")))
                .contains("\"name\": \"labelbox.test.allowed-hosts\"", "\"description\": ");
    }

    @Test
    void aHostCanBeAllowed() {
        runner("labelbox.invalid")
                .withPropertyValues("labelbox.test.allowed-hosts=a,labelbox.invalid", "labelbox.retry.enabled=false")
                .run(context -> assertThatExceptionOfType(TransportException.class)
                        .isThrownBy(() -> context.getBean(LabelboxClient.class)
                                .users()
                                .me()
                                .execute()));
    }

    @Nested
    @SpringBootTest(properties = "labelbox.api-key=real", classes = Application.class)
    class WithSpringBootTest {

        @Test
        void reachesNothing(@Autowired LabelboxClient client) {
            refuses(client, "api.labelbox.com");
        }
    }

    /** Where all other auto-configuration is off, as in a slice. */
    @Nested
    @SpringJUnitConfig(WithoutAutoConfiguration.Imported.class)
    class WithoutAutoConfiguration {

        @Test
        void reachesNothing(@Autowired LabelboxClient client) {
            refuses(client, "api.labelbox.com");
        }

        @Configuration(proxyBeanMethods = false)
        @ImportAutoConfiguration(LabelboxAutoConfiguration.class)
        static class Imported {

            @Bean
            LabelboxConnectionDetails real() {
                return new RealDetails();
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    /** Of an application that gets its key from elsewhere. */
    static final class RealDetails implements LabelboxConnectionDetails {

        @Override
        public String getApiKey() {
            return "real";
        }

        @Override
        public URI getEndpoint() {
            return URI.create("https://api.labelbox.com/graphql");
        }

        @Override
        public URI getRestEndpoint() {
            return URI.create("https://api.labelbox.com/api/v1");
        }

        @Override
        public URI getAppUrl() {
            return URI.create("https://app.labelbox.com");
        }
    }
}
