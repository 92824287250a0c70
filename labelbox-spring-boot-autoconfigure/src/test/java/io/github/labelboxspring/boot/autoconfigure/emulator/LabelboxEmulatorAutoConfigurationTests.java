package io.github.labelboxspring.boot.autoconfigure.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.settings.Polling;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** S6, S15: an emulator by one dependency and one property. */
@ExtendWith(OutputCaptureExtension.class)
public class LabelboxEmulatorAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(LabelboxAutoConfiguration.class, LabelboxEmulatorAutoConfiguration.class));

    private static void usesTheEmulator(ApplicationContext context) {
        LabelboxEmulator emulator = context.getBean(LabelboxEmulator.class);
        assertThat(context.getBean(LabelboxClient.class)
                        .organization()
                        .get()
                        .execute()
                        .id())
                .isEqualTo(emulator.organizationId());
    }

    /** R70 */
    @Test
    void needsNoKey(CapturedOutput output) {
        this.runner.withPropertyValues("labelbox.emulator.mode=always").run(context -> {
            usesTheEmulator(context);
            LabelboxEmulator emulator = context.getBean(LabelboxEmulator.class);
            assertThat(output).contains(emulator.baseUrl()).doesNotContain(emulator.apiKey());
        });
    }

    @ParameterizedTest
    @Shows("labelbox.emulator.mode")
    @CsvSource({
        "always, real, true",
        "always, , true",
        "without-key, real, false",
        "without-key, , true",
        "without-key, ${NOT_SET_ANYWHERE}, true",
        "never, , false",
        ", , false"
    })
    void theModeDecides(@Nullable String mode, @Nullable String key, boolean emulated) {
        this.runner
                .withPropertyValues(
                        mode == null ? "a=b" : "labelbox.emulator.mode=" + mode,
                        "labelbox.api-key=" + (key == null ? "" : key))
                .run(context -> assertThat(context.getBeanNamesForType(LabelboxEmulator.class))
                        .hasSize(emulated ? 1 : 0));
    }

    /** Two workspaces with their keys must not be emulated since the default client has none. */
    @ParameterizedTest
    @CsvSource({"real, false", ", true", "${NOT_SET_ANYWHERE}, true"})
    void aKeyOfANamedClientIsAKey(@Nullable String key, boolean emulated) {
        this.runner
                .withPropertyValues(
                        "labelbox.emulator.mode=without-key",
                        "labelbox.clients.birds.timeout=5s",
                        "labelbox.clients.fish.api-key=" + (key == null ? "" : key))
                .run(context -> assertThat(context.getBeanNamesForType(LabelboxEmulator.class))
                        .hasSize(emulated ? 1 : 0));
    }

    @Test
    void isAbsentIfLabelboxIsSwitchedOff() {
        this.runner
                .withPropertyValues("labelbox.enabled=false", "labelbox.emulator.mode=always")
                .run(context -> assertThat(context).doesNotHaveBean(LabelboxEmulator.class));
    }

    @Test
    void itsDetailsWinOverPropertiesAndDetailsOfTheApplication() {
        for (Class<?> details : new Class<?>[] {Details.class, PrimaryDetails.class}) {
            this.runner
                    .withPropertyValues(
                            "labelbox.emulator.mode=always",
                            "labelbox.api-key=real",
                            "labelbox.endpoint=https://api.example.org/graphql")
                    .withUserConfiguration(details)
                    .run(context -> {
                        usesTheEmulator(context);
                        assertThat(context.getBean(LabelboxConnectionDetails.class))
                                .isInstanceOf(EmulatorLabelboxConnectionDetails.class);
                        assertThat(context.getBean(OwnDetails.class)).isNotNull();
                    });
        }
    }

    /** S5 */
    @Test
    void eachClientHasAWorkspaceOfItsOwn() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            EmulatorLabelboxConnectionDetails details = new EmulatorLabelboxConnectionDetails(emulator);
            EmulatorLabelboxConnectionDetails birds = details.forClient("birds");
            assertThat(birds.getApiKey())
                    .isNotEqualTo(details.getApiKey())
                    .isEqualTo(birds.getApiKey())
                    .isEqualTo(details.forClient("birds").getApiKey());
            assertThat(details.forClient("fish").getApiKey()).isNotEqualTo(birds.getApiKey());
            assertThat(birds.getEndpoint()).isEqualTo(details.getEndpoint());
            emulator.control().reset();
            assertThat(emulator.control().workspaces()).hasSize(1);
            assertThat(birds.getApiKey()).isNotEqualTo(details.getApiKey());
            assertThat(emulator.control().workspaces()).hasSize(2);
        }
    }

    /** S5: as without an emulator, the only client can be injected by its type. */
    @Test
    void theClientsAreThoseOfTheProperties() {
        this.runner
                .withPropertyValues("labelbox.emulator.mode=always", "labelbox.clients.birds.api-key=real")
                .run(context -> {
                    assertThat(context).hasSingleBean(LabelboxClient.class);
                    LabelboxClient client = context.getBean(LabelboxClient.class);
                    assertThat(client.name()).isEqualTo("birds");
                    assertThat(client.organization().get().execute().name()).isEqualTo("birds");
                });
    }

    @Test
    void usesAnEmulatorOfTheApplication() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            this.runner
                    .withPropertyValues("labelbox.emulator.mode=always")
                    .withBean(LabelboxEmulator.class, () -> emulator)
                    .run(context -> assertThat(context.getBean(LabelboxConnectionDetails.class)
                                    .getEndpoint())
                            .hasPort(emulator.port()));
        }
    }

    @Test
    @Shows("labelbox.emulator.port")
    void listensOnAPort() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        this.runner
                .withPropertyValues("labelbox.emulator.mode=always", "labelbox.emulator.port=" + port)
                .run(context -> assertThat(
                                context.getBean(LabelboxEmulator.class).port())
                        .isEqualTo(port));
    }

    @Test
    void tasksAreAskedForOftenUnlessThePropertiesSayHowOften() {
        this.runner
                .withPropertyValues("labelbox.emulator.mode=always")
                .run(context -> assertThat(polling(context.getBean(LabelboxClientBuilderCustomizer.class)))
                        .isEqualTo(new Polling(Duration.ofMillis(100), Duration.ofMillis(500))));
        this.runner
                .withPropertyValues("labelbox.emulator.mode=always", "labelbox.polling.first=7s")
                .run(context -> assertThat(polling(context.getBean(LabelboxClientBuilderCustomizer.class)))
                        .isNull());
    }

    private static @Nullable Polling polling(LabelboxClientBuilderCustomizer customizer) {
        LabelboxClientBuilder builder = mock(LabelboxClientBuilder.class);
        customizer.customize(builder);
        ArgumentCaptor<Polling> polling = ArgumentCaptor.forClass(Polling.class);
        verify(builder, atMost(1)).polling(polling.capture());
        return polling.getAllValues().isEmpty() ? null : polling.getValue();
    }

    /** Nothing is sent to Labelbox because a dependency is missing. */
    @Test
    void failsWithAnAnalysisWithoutTheDependency() {
        this.runner
                .withPropertyValues("labelbox.emulator.mode=always", "labelbox.api-key=real")
                .withClassLoader(new FilteredClassLoader(LabelboxEmulator.class))
                .run(context -> {
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    assertThat(failure).hasRootCauseInstanceOf(MissingLabelboxEmulatorException.class);
                    assertThat(new MissingLabelboxEmulatorFailureAnalyzer().analyze(failure))
                            .isNotNull()
                            .satisfies(analysis -> assertThat(analysis.getDescription() + analysis.getAction())
                                    .contains("labelbox.emulator.mode", "io.github.labelboxspring:labelbox-emulator"));
                });
        this.runner
                .withClassLoader(new FilteredClassLoader(LabelboxEmulator.class))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void doesNotStartWhileAnImageIsPrepared(CapturedOutput output) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Application.class);
        TestPropertyValues.of("labelbox.emulator.mode=always").applyTo(context);
        new ApplicationContextAotGenerator()
                .processAheadOfTime(
                        context,
                        new DefaultGenerationContext(
                                new ClassNameGenerator(ClassName.get(Application.class)),
                                new InMemoryGeneratedFiles()));
        assertThat(context.getBeanFactory().containsBeanDefinition("labelboxEmulator"))
                .isTrue();
        assertThat(context.getBeanFactory().containsSingleton("labelboxEmulator"))
                .isFalse();
        assertThat(output).doesNotContain("emulated");
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class Details {

        @Bean
        OwnDetails vaultDetails() {
            return new OwnDetails();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PrimaryDetails {

        @Bean
        @Primary
        OwnDetails vaultDetails() {
            return new OwnDetails();
        }
    }

    /** Of an application whose key is kept elsewhere. */
    static class OwnDetails implements LabelboxConnectionDetails {

        private static final URI ELSEWHERE = URI.create("https://api.example.org");

        @Override
        public String getApiKey() {
            throw new IllegalStateException("not reachable from a test");
        }

        @Override
        public URI getEndpoint() {
            return ELSEWHERE;
        }

        @Override
        public URI getRestEndpoint() {
            return ELSEWHERE;
        }

        @Override
        public URI getAppUrl() {
            return ELSEWHERE;
        }
    }
}
