package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.LabelboxClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** S9: what cannot be used is reported with its property, value, origin and remedy, and without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class InvalidPropertiesTests {

    /** Of a failed startup: connections of an earlier test may still be logged with theirs. */
    private static final String STACK_TRACE = "\tat org.springframework";

    /** Property, value, what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            labelbox.endpoint                             | api.labelbox.com/graphql | not an http or https URL
            labelbox.endpoint                             | ftp://api.labelbox.com   | https://api.labelbox.com/graphql
            labelbox.endpoint                             | https://host name/       | not an http or https URL
            labelbox.rest-endpoint                        | nowhere                  | https://api.labelbox.com/api/v1
            labelbox.app-url                              | /app                     | https://app.labelbox.com
            labelbox.timeout                              | 0s                       | must be a positive duration
            labelbox.timeout                              | soon                     | not a valid duration
            labelbox.deadline                             | -5s                      | must be a positive duration
            labelbox.max-in-memory-size                   | 2GB                      | between 1 byte and 2047 MB
            labelbox.max-in-memory-size                   | 0B                       | between 1 byte and 2047 MB
            labelbox.primary                              | nobody                   | no client of this name in labelbox.clients
            labelbox.retry.max-attempts                   | 0                        | at least 1
            labelbox.retry.max-attempts                   | many                     | NumberFormatException
            labelbox.retry.first-delay                    | -1s                      | must not be negative
            labelbox.retry.max-delay                      | -1s                      | must not be negative
            labelbox.retry.max-elapsed                    | -1s                      | must not be negative
            labelbox.retry.max-retry-after                | -1s                      | must not be negative
            labelbox.retry.statuses                       | 5000                     | only HTTP statuses
            labelbox.rate-limit.requests-per-minute       | -1                       | 0 means no limit
            labelbox.rate-limit.concurrent-requests       | 0                        | at least 1
            labelbox.rate-limit.max-queued-requests       | -1                       | must not be negative
            labelbox.polling.first                        | 0s                       | must be a positive duration
            labelbox.polling.first                        | 1s                       | more often than every 2 s
            labelbox.polling.max                          | 1s                       | not be shorter than labelbox.polling.first
            labelbox.polling.task-wait                    | 0s                       | must be a positive duration
            labelbox.health.timeout                       | 0s                       | must be a positive duration
            labelbox.health.max-age                       | -1s                      | must not be negative
            labelbox.http.connect-timeout                 | -1s                      | must be a positive duration
            labelbox.http.read-timeout                    | 0s                       | must be a positive duration
            labelbox.http.redirects                       | perhaps                  | follow
            labelbox.http.ssl.bundle                      | company                  | spring.ssl.bundle.pem.company
            labelbox.http.address-filter                  | some                     | EXTERNAL
            labelbox.http.proxy.port                      | 70000                    | a port from 1 to 65535
            labelbox.clients.birds.timeout                | 0s                       | must be a positive duration
            labelbox.clients.birds.timeout                | soon                     | not a valid duration
            labelbox.clients.birds.polling.max            | 1s                       | not be shorter than labelbox.clients.birds.polling
            labelbox.clients.birds.http.ssl.bundle        | company                  | spring.ssl.bundle.pem.company
            """)
    void isReported(String property, String value, String said, CapturedOutput output) {
        List<String> settings = new ArrayList<>(List.of(property + "=" + value));
        if (property.contains("proxy")) {
            settings.add("labelbox.http.proxy.host=proxy");
        }
        if (property.contains("birds")) {
            settings.add("labelbox.clients.birds.api-key=key");
        }
        fails(settings);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(property)
                .contains("\"" + value)
                .contains("Origin: ")
                .contains(said)
                .contains("Action:")
                .doesNotContain(STACK_TRACE);
    }

    /** Where something is missing, there is no value. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            labelbox.http.proxy.password=canary-4711    | labelbox.http.proxy.host     | other proxy settings are
            labelbox.http.proxy.port=8080               | labelbox.http.proxy.host     | Set the host
            labelbox.clients.default.api-key=canary-4711 | labelbox.clients.default    | choose another name
            """)
    void whatIsMissingIsReported(String setting, String property, String said, CapturedOutput output) {
        fails(List.of(setting));
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Property: " + property, said)
                .doesNotContain("canary-4711")
                .doesNotContain(STACK_TRACE);
    }

    /** R75 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "labelbox.api-key=canary 4711",
                "labelbox.clients.birds.api-key=canary\u00e44711",
                "labelbox.endpoint=https://someone:canary4711@api.labelbox.com/graphql",
                "labelbox.endpoint=https://api.labelbox.com/graphql?api_key=canary4711"
            })
    void aSecretIsNotShown(String setting, CapturedOutput output) {
        fails(List.of(setting));
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Property: " + setting.substring(0, setting.indexOf('=')))
                .contains("the value is not shown")
                .contains("Origin: ")
                .doesNotContain("canary")
                .doesNotContain(STACK_TRACE);
    }

    @Test
    void allThatIsWrongIsReportedAtOnceAndInheritedValuesOnce(CapturedOutput output) {
        fails(List.of("labelbox.timeout=0s", "labelbox.retry.max-attempts=0", "labelbox.clients.birds.deadline=0s"));
        assertThat(output)
                .contains("Property: labelbox.timeout", "Property: labelbox.retry.max-attempts")
                .contains("Property: labelbox.clients.birds.deadline")
                .doesNotContain("labelbox.clients.birds.timeout");
    }

    @Test
    void aProxyWithAnotherHttpClientIsReported(CapturedOutput output) {
        fails(List.of("spring.http.clients.reactive.connector=jdk", "labelbox.http.proxy.host=proxy"));
        assertThat(output)
                .contains("Property: labelbox.http.proxy.host", "Value: \"proxy\"")
                .contains("JdkClientHttpConnectorBuilder", "spring.http.clients.reactive.connector=reactor")
                .doesNotContain(STACK_TRACE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            labelbox.http.ssl.bundle=company               | labelbox.http.ssl.bundle
            labelbox.http.proxy.host=proxy                 | labelbox.http.proxy.host
            labelbox.clients.birds.http.ssl.bundle=company | labelbox.clients.birds.http.ssl.bundle
            """)
    void connectionsAreCheckedThoughNobodyHasAskedForAClient(String setting, String property, CapturedOutput output) {
        fails(Unused.class, List.of("spring.http.clients.reactive.connector=jdk", setting));
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Property: " + property, "Origin: ")
                .doesNotContain(STACK_TRACE);
    }

    private static void fails(List<String> settings) {
        fails(Application.class, settings);
    }

    private static void fails(Class<?> configuration, List<String> settings) {
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("labelbox.api-key", "key"));
        assertThatThrownBy(() -> application.run(
                        settings.stream().map(each -> "--" + each).toArray(String[]::new)))
                .isNotNull();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        HttpClientAutoConfiguration.class,
        ReactiveHttpClientAutoConfiguration.class,
        WebClientAutoConfiguration.class,
        LabelboxAutoConfiguration.class
    })
    static class Unused {}

    @Configuration(proxyBeanMethods = false)
    @Import(Unused.class)
    static class Application {

        @Bean
        List<LabelboxClient> all(LabelboxClients clients) {
            return clients.names().stream().map(clients::get).toList();
        }
    }
}
