package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.error.AuthenticationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

class LabelboxAutoConfigurationTests {

    private static final String KEY = "canary-key-4711";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    HttpClientAutoConfiguration.class,
                    ReactiveHttpClientAutoConfiguration.class,
                    WebClientAutoConfiguration.class,
                    LabelboxAutoConfiguration.class));

    /** R40 */
    @Test
    void startsWithoutAKeyWhereNothingAsksForTheClient() {
        this.runner.run(context -> assertThat(context).hasNotFailed());
    }

    /** R40, R43 */
    @Test
    void failsWithAnAnalysisWhereABeanAsksForTheClientAndNoKeyIsSet() {
        this.runner.withUserConfiguration(NeedsClient.class).run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            assertThat(failure).hasRootCauseInstanceOf(MissingLabelboxApiKeyException.class);
            assertThat(new MissingLabelboxApiKeyFailureAnalyzer().analyze(failure))
                    .isNotNull()
                    .satisfies(analysis -> assertThat(analysis.getDescription() + analysis.getAction())
                            .contains(
                                    "labelbox.api-key",
                                    "LABELBOX_API_KEY",
                                    "api-key=${LABELBOX_API_KEY}",
                                    "LabelboxConnectionDetails"));
        });
    }

    /** R40 */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${NOT_SET_ANYWHERE}"})
    void takesAnEmptyKeyForNone(String key) {
        this.runner
                .withPropertyValues("labelbox.api-key=" + key)
                .withUserConfiguration(NeedsClient.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(MissingLabelboxApiKeyException.class));
    }

    /** R42 */
    @Test
    void needsNothingButAKey() {
        this.runner
                .withPropertyValues("labelbox.api-key=" + KEY)
                .withUserConfiguration(NeedsClient.class)
                .run(context -> assertThat(context).hasSingleBean(LabelboxClient.class));
    }

    @Test
    void takesTheKeyFromTheEnvironmentVariable() {
        this.runner
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("LABELBOX_API_KEY", KEY))))
                .run(context -> assertThat(
                                context.getBean(LabelboxConnectionDetails.class).getApiKey())
                        .isEqualTo(KEY));
    }

    /** Table row 62: as Docker and Kubernetes mount secrets. */
    @Test
    void takesTheKeyFromAFile(@TempDir Path secrets) throws IOException {
        Files.writeString(Files.createDirectory(secrets.resolve("labelbox")).resolve("api-key"), KEY);
        this.runner
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.config.import=configtree:" + secrets + "/")
                .run(context -> assertThat(
                                context.getBean(LabelboxConnectionDetails.class).getApiKey())
                        .isEqualTo(KEY));
    }

    /** R41 */
    @Test
    @Shows("labelbox.enabled")
    void makesNoBeanWhenItIsDisabled() {
        this.runner
                .withPropertyValues("labelbox.enabled=false", "labelbox.api-key=" + KEY)
                .run(context -> assertThat(ownBeans(context.getBeanFactory())).isEmpty());
    }

    /** R50 */
    @Test
    void publishesNoBeanOfATypeThatTheApplicationCouldMean() {
        ApplicationContextRunner observed =
                this.runner.withConfiguration(AutoConfigurations.of(LabelboxSanitizingAutoConfiguration.class));
        observed.withPropertyValues("labelbox.api-key=" + KEY).run(context -> {
            assertThat(context).doesNotHaveBean(JsonMapper.class).doesNotHaveBean(WebClient.class);
            assertThat(ownBeans(context.getBeanFactory()))
                    .filteredOn(name -> !String.valueOf(context.getType(name)).contains(" io.github.labelboxspring."))
                    .as("the actuator collects all beans of this type")
                    .containsExactly("labelboxSanitizingFunction");
        });
    }

    @Test
    void leavesTheClientToTheApplication() {
        this.runner
                .withUserConfiguration(OwnClient.class)
                .run(context -> assertThat(context.getBean(LabelboxClient.class))
                        .isSameAs(context.getBean(OwnClient.class).client));
    }

    /** R73 */
    @Test
    void goesWhereTheConnectionDetailsSay() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues("labelbox.api-key=another", "labelbox.endpoint=http://localhost:1/graphql")
                    .withBean(LabelboxConnectionDetails.class, () -> new EmulatorDetails(emulator))
                    .run(context -> assertThat(context.getBean(LabelboxClient.class)
                                    .users()
                                    .me()
                                    .execute()
                                    .email())
                            .startsWith("admin@"));
        }
    }

    /** R47 */
    @Test
    void appliesTheCustomizersOfTheApplicationAndLeavesItsBuilderAlone() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withBean(LabelboxConnectionDetails.class, () -> new EmulatorDetails(emulator))
                    .withBean(WebClientCustomizer.class, () -> builder -> builder.defaultHeader("X-Team", "birds"))
                    .run(context -> {
                        assertThat(context.getBean(LabelboxClient.class)
                                        .users()
                                        .me()
                                        .execute())
                                .isNotNull();
                        assertThat(emulator.requests().to("user").get(0).headers())
                                .containsEntry("x-team", "birds");
                        assertThat(emulator.requests().to("user").get(0).headers())
                                .containsKey("x-user-agent");
                        String body = context.getBean(WebClient.Builder.class)
                                .build()
                                .get()
                                .uri(emulator.baseUrl() + "/elsewhere")
                                .exchangeToMono(
                                        response -> response.releaseBody().thenReturn("done"))
                                .block();
                        assertThat(body).isEqualTo("done");
                        assertThat(emulator.requests().to("/elsewhere").get(0).headers())
                                .doesNotContainKey("x-user-agent");
                    });
        }
    }

    @Test
    void letsTheApplicationChangeTheClient() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues("labelbox.api-key=wrong")
                    .withBean(
                            LabelboxClientBuilderCustomizer.class,
                            () -> builder -> builder.apiKey(emulator.apiKey()).endpoint(emulator.endpoint()))
                    .run(context -> assertThat(context.getBean(LabelboxClient.class)
                                    .users()
                                    .me()
                                    .execute())
                            .isNotNull());
        }
    }

    /** Table row 48. */
    @Test
    void aKeyIsReplacedWithoutRestart() {
        Map<String, Object> vault = new HashMap<>(Map.of("labelbox.api-key", "expired"));
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues("labelbox.endpoint=" + emulator.endpoint())
                    .withInitializer(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("vault", vault)))
                    .run(context -> {
                        LabelboxClient client = context.getBean(LabelboxClient.class);
                        assertThatThrownBy(() -> client.users().me().execute())
                                .isInstanceOf(AuthenticationException.class);
                        vault.put("labelbox.api-key", emulator.apiKey());
                        assertThat(client.users().me().execute()).isNotNull();
                    });
        }
    }

    /** Table row 48: as with Spring Cloud's refresh scope. */
    @Test
    void connectionDetailsInAScopeAreReadAgainAfterARefresh() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withBean(LabelboxEmulator.class, () -> emulator)
                    .withUserConfiguration(RefreshedDetails.class)
                    .run(context -> {
                        LabelboxClient client = context.getBean(LabelboxClient.class);
                        assertThatThrownBy(() -> client.users().me().execute())
                                .isInstanceOf(AuthenticationException.class);
                        context.getBean(RefreshedDetails.RefreshScope.class).refresh();
                        assertThat(client.users().me().execute()).isNotNull();
                    });
        }
    }

    /** R75 */
    @Test
    void showsTheKeyInNoText() {
        this.runner
                .withPropertyValues("labelbox.api-key=" + KEY, "labelbox.http.proxy.host=proxy")
                .run(context -> {
                    assertThat(context.getBean(LabelboxProperties.class).toString())
                            .doesNotContain(KEY);
                    assertThat(context.getBean(LabelboxConnectionDetails.class).toString())
                            .doesNotContain(KEY);
                    assertThat(context.getBean(LabelboxClient.class).toString()).doesNotContain(KEY);
                });
    }

    private static List<String> ownBeans(ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> name.toLowerCase(Locale.ROOT).contains("labelbox"))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsClient {

        @Bean
        String organizationName(LabelboxClient client) {
            return client.getClass().getName();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {

        final LabelboxClient client = LabelboxClient.builder().apiKey(KEY).build();

        @Bean
        LabelboxClient client() {
            return this.client;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class RefreshedDetails {

        private final AtomicInteger made = new AtomicInteger();

        @Bean
        static RefreshScope refreshScope() {
            return new RefreshScope();
        }

        @Bean
        static CustomScopeConfigurer scopes(RefreshScope refresh) {
            CustomScopeConfigurer scopes = new CustomScopeConfigurer();
            scopes.addScope("refresh", refresh);
            return scopes;
        }

        /** The first has a key that is refused. */
        @Bean
        @Scope(scopeName = "refresh", proxyMode = ScopedProxyMode.INTERFACES)
        LabelboxConnectionDetails details(LabelboxEmulator emulator) {
            if (this.made.getAndIncrement() > 0) {
                return new EmulatorDetails(emulator);
            }
            return new EmulatorDetails(emulator) {

                @Override
                public String getApiKey() {
                    return "expired";
                }
            };
        }

        /** Keeps beans until they are refreshed. */
        static final class RefreshScope extends SimpleThreadScope {

            private final Map<String, Object> beans = new ConcurrentHashMap<>();

            @Override
            public Object get(String name, ObjectFactory<?> factory) {
                return this.beans.computeIfAbsent(name, missing -> factory.getObject());
            }

            void refresh() {
                this.beans.clear();
            }
        }
    }

    static class EmulatorDetails implements LabelboxConnectionDetails {

        private final LabelboxEmulator emulator;

        EmulatorDetails(LabelboxEmulator emulator) {
            this.emulator = emulator;
        }

        @Override
        public @Nullable String getApiKey() {
            return this.emulator.apiKey();
        }

        @Override
        public URI getEndpoint() {
            return URI.create(this.emulator.endpoint());
        }

        @Override
        public URI getRestEndpoint() {
            return URI.create(this.emulator.restEndpoint());
        }

        @Override
        public URI getAppUrl() {
            return URI.create(this.emulator.appUrl());
        }
    }
}
