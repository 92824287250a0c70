package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** S5: several workspaces in one application. */
class NamedClientsTests {

    private final LabelboxEmulator birds = LabelboxEmulator.start();

    private final LabelboxEmulator fish = LabelboxEmulator.start();

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LabelboxAutoConfiguration.class));

    private final ApplicationContextRunner both = this.runner.withPropertyValues(
            "labelbox.clients.birds.api-key=" + this.birds.apiKey(),
            "labelbox.clients.birds.endpoint=" + this.birds.endpoint(),
            "labelbox.clients.fish.api-key=" + this.fish.apiKey(),
            "labelbox.clients.fish.endpoint=" + this.fish.endpoint());

    @AfterEach
    void stop() {
        this.birds.close();
        this.fish.close();
    }

    @Test
    @Shows("labelbox.clients")
    void eachNameIsAClientOfItsWorkspace() {
        this.both.withUserConfiguration(NeedsBoth.class).run(context -> {
            NeedsBoth.Both clients = context.getBean(NeedsBoth.Both.class);
            assertThat(organization(clients.birds())).isEqualTo(this.birds.organizationId());
            assertThat(organization(clients.fish())).isEqualTo(this.fish.organizationId());
            assertThat(clients.birds().name()).isEqualTo("birds");
            assertThat(context).getBean("birdsLabelboxClient").isSameAs(clients.birds());
            assertThat(context.getBean(LabelboxClients.class).names()).containsExactly("birds", "fish");
            assertThat(context.getBean(LabelboxClients.class).get("fish")).isSameAs(clients.fish());
        });
    }

    @Test
    void withoutADefaultKeyThereIsNoOtherClient() {
        this.both.run(context -> {
            assertThat(context).doesNotHaveBean("labelboxClient");
            assertThatThrownBy(() -> context.getBean(LabelboxClient.class))
                    .isInstanceOf(NoUniqueBeanDefinitionException.class)
                    .hasMessageContaining("birdsLabelboxClient,fishLabelboxClient");
        });
    }

    @Test
    void theOnlyClientNeedsNoName() {
        this.runner
                .withPropertyValues("labelbox.clients.birds.api-key=key")
                .run(context ->
                        assertThat(context.getBean(LabelboxClient.class).name()).isEqualTo("birds"));
    }

    @Test
    void theClientOfTheDefaultKeyIsInjectedWhereNoNameIsGiven() {
        this.both
                .withPropertyValues("labelbox.api-key=key")
                .withUserConfiguration(NeedsOne.class, NeedsBoth.class)
                .run(context -> {
                    assertThat(context).getBean("one").isEqualTo("default");
                    assertThat(context.getBean(LabelboxClients.class).names())
                            .containsExactly("default", "birds", "fish");
                });
    }

    @Test
    @Shows("labelbox.primary")
    void thePrimaryClientIsInjectedWhereNoNameIsGiven() {
        this.both
                .withPropertyValues("labelbox.primary=fish")
                .withUserConfiguration(NeedsOne.class)
                .run(context -> assertThat(context).getBean("one").isEqualTo("fish"));
        this.both
                .withPropertyValues("labelbox.primary=birds", "labelbox.api-key=key")
                .withUserConfiguration(NeedsOne.class)
                .run(context -> assertThat(context).getBean("one").isEqualTo("birds"));
        this.both
                .withPropertyValues("labelbox.primary=default", "labelbox.api-key=key")
                .withUserConfiguration(NeedsOne.class)
                .run(context -> assertThat(context).getBean("one").isEqualTo("default"));
    }

    @Test
    void whatAClientDoesNotSetIsInheritedExceptForTheKey() {
        this.both
                .withPropertyValues(
                        "labelbox.api-key=key",
                        "labelbox.timeout=7s",
                        "labelbox.retry.max-attempts=5",
                        "labelbox.retry.statuses=503,504",
                        "labelbox.http.proxy.host=proxy",
                        "labelbox.clients.birds.retry.max-delay=3s",
                        "labelbox.clients.birds.retry.statuses=502",
                        "labelbox.clients.fish.timeout=8s",
                        "labelbox.clients.plain.enable-experimental=true")
                .run(context -> {
                    LabelboxClientProperties properties = context.getBean(LabelboxClientProperties.class);
                    assertThat(properties.of("birds").timeout()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(properties.of("birds").retry().maxAttempts()).isEqualTo(5);
                    assertThat(properties.of("birds").retry().maxDelay()).isEqualTo(Duration.ofSeconds(3));
                    assertThat(properties.of("birds").retry().statuses()).containsExactly(502);
                    assertThat(properties.of("fish").timeout()).isEqualTo(Duration.ofSeconds(8));
                    assertThat(properties.of("fish").retry().statuses()).containsExactlyInAnyOrder(503, 504);
                    assertThat(properties.of("fish").http().getProxy()).hasToString("Proxy[proxy:8080]");
                    assertThat(properties.of("other").timeout()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(properties.of("plain").apiKey()).isNull();
                    assertThatThrownBy(() -> context.getBean("plainLabelboxClient"))
                            .rootCause()
                            .hasMessageContaining("labelbox.clients.plain.api-key")
                            .hasMessageContaining("LABELBOX_CLIENTS_PLAIN_APIKEY");
                });
    }

    @Test
    void aKeyCanComeFromAnEnvironmentVariable() {
        this.runner
                .withPropertyValues("labelbox.clients.bigBirds.endpoint=" + this.birds.endpoint())
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("LABELBOX_CLIENTS_BIGBIRDS_APIKEY", this.birds.apiKey()))))
                .run(context -> {
                    assertThat(context.getBean(LabelboxClients.class).names()).containsExactly("bigBirds");
                    assertThat(organization(context.getBean(LabelboxClient.class)))
                            .isEqualTo(this.birds.organizationId());
                });
    }

    /** R73 */
    @Test
    void connectionDetailsOfAClientComeBeforeItsProperties() {
        this.both
                .withPropertyValues("labelbox.clients.birds.api-key=wrong", "labelbox.clients.fish.api-key=wrong")
                .withBean(LabelboxEmulator.class, () -> this.birds)
                .withUserConfiguration(BirdsDetails.class)
                .run(context -> {
                    assertThat(context).doesNotHaveBean("labelboxClient");
                    LabelboxClients clients = context.getBean(LabelboxClients.class);
                    assertThat(organization(clients.get("birds"))).isEqualTo(this.birds.organizationId());
                    assertThatThrownBy(() -> organization(clients.get("fish"))).hasMessageContaining("GetOrganization");
                });
    }

    /** R72 */
    @Test
    void connectionDetailsForAllLeadEveryClientElsewhere() {
        this.both
                .withPropertyValues(
                        "labelbox.clients.birds.endpoint=https://api.labelbox.com/graphql",
                        "labelbox.clients.fish.endpoint=https://api.labelbox.com/graphql")
                .withBean(LabelboxConnectionDetails.class, () -> new ForAll(this.fish))
                .run(context -> {
                    LabelboxClients clients = context.getBean(LabelboxClients.class);
                    assertThat(clients.names()).containsExactly("default", "birds", "fish");
                    assertThat(clients.names())
                            .allSatisfy(name ->
                                    assertThat(organization(clients.get(name))).isEqualTo(this.fish.organizationId()));
                });
    }

    @Test
    void aBeanOfTheApplicationTakesThePlaceOfAClient() {
        LabelboxClient own = LabelboxClient.builder().apiKey("key").build();
        this.both
                .withBean("birdsLabelboxClient", LabelboxClient.class, () -> own)
                .run(context -> assertThat(
                                context.getBean(LabelboxClients.class).get("birds"))
                        .isSameAs(own));
    }

    @Test
    void clientsMadeByHandHaveAllPartsAndTheNamesOfTheirBeans() {
        List<String> observed = new CopyOnWriteArrayList<>();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new ClientNamesSeen(observed));
        this.runner
                .withPropertyValues("labelbox.endpoint=" + this.birds.endpoint(), "labelbox.max-in-memory-size=10B")
                .withBean(LabelboxEmulator.class, () -> this.birds)
                .withBean(ObservationRegistry.class, () -> observations)
                .withUserConfiguration(TwoByHand.class)
                .run(context -> {
                    LabelboxClients clients = context.getBean(LabelboxClients.class);
                    assertThat(clients.names()).containsExactly("finches", "wrens");
                    assertThat(clients.get("finches").name()).isEqualTo("finches");
                    assertThatThrownBy(() -> organization(clients.get("finches")))
                            .hasMessageContaining("labelbox.max-in-memory-size");
                    assertThatThrownBy(() -> organization(clients.get("wrens")))
                            .hasMessageContaining("labelbox.max-in-memory-size");
                    assertThat(observed).containsExactly("finches", "wrens");
                    assertThat(context.getBean(LabelboxClientBuilder.class).name())
                            .isEqualTo("default");
                });
    }

    @Test
    void clientsMadeWithoutTheBuilderHaveTheNamesOfTheirBeansInTheRegistry() {
        this.runner.withUserConfiguration(TwoPlain.class).run(context -> {
            LabelboxClients clients = context.getBean(LabelboxClients.class);
            assertThat(clients.names()).containsExactly("one", "second");
            assertThat(clients.get("one").name()).isEqualTo("default");
            assertThat(clients.get("default")).isSameAs(clients.get("one"));
            assertThatThrownBy(() -> clients.get("third"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("no Labelbox client named 'third'")
                    .hasMessageContaining("[one, second]")
                    .hasMessageContaining("labelbox.clients.third.api-key");
        });
    }

    @Test
    void aRegistryOfTheApplicationTakesThePlaceOfOurs() {
        LabelboxClients own = new LabelboxClients(Map::of);
        this.both
                .withBean(LabelboxClients.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(LabelboxClients.class)).isSameAs(own));
    }

    @Test
    void aBuilderOfTheApplicationTakesThePlaceOfOurs() {
        LabelboxClientBuilder own = LabelboxClient.builder().name("own");
        this.both
                .withBean(LabelboxClientBuilder.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(LabelboxClientBuilder.class)).isSameAs(own));
    }

    @Test
    void everyBuilderIsANewOne() {
        this.both.run(context -> assertThat(context.getBean(LabelboxClientBuilder.class))
                .isNotSameAs(context.getBean(LabelboxClientBuilder.class)));
    }

    /** R41 */
    @Test
    void thereIsNoClientIfAllIsDisabled() {
        this.both
                .withPropertyValues("labelbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LabelboxClient.class));
    }

    @Test
    void theCustomizerCanTellClientsApart() {
        this.both
                .withBean(LabelboxClientBuilderCustomizer.class, () -> builder -> {
                    if (builder.name().equals("birds")) {
                        builder.apiKey("wrong");
                    }
                })
                .run(context -> {
                    LabelboxClients clients = context.getBean(LabelboxClients.class);
                    assertThatThrownBy(() -> organization(clients.get("birds")))
                            .hasMessageContaining("GetOrganization");
                    assertThat(organization(clients.get("fish"))).isEqualTo(this.fish.organizationId());
                });
    }

    @Test
    void theMissingKeyOfAClientIsReportedByItsProperty() {
        this.runner
                .withPropertyValues("labelbox.clients.birds.timeout=5s")
                .withUserConfiguration(NeedsOne.class)
                .run(context -> {
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    assertThat(failure).isInstanceOf(BeanCreationException.class);
                    assertThat(new MissingLabelboxApiKeyFailureAnalyzer().analyze(failure))
                            .isNotNull()
                            .satisfies(analysis -> assertThat(analysis.getDescription() + analysis.getAction())
                                    .contains("labelbox.clients.birds.api-key", "LABELBOX_CLIENTS_BIRDS_APIKEY"));
                });
    }

    private static String organization(LabelboxClient client) {
        return client.organization().get().execute().id();
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsBoth {

        @Bean
        Both both(@Qualifier("birds") LabelboxClient birds, @Qualifier("fish") LabelboxClient fish) {
            return new Both(birds, fish);
        }

        record Both(LabelboxClient birds, LabelboxClient fish) {}
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsOne {

        @Bean
        String one(LabelboxClient client) {
            return client.name();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoByHand {

        @Bean
        LabelboxClient finches(LabelboxClientBuilder builder, LabelboxEmulator emulator) {
            return builder.apiKey(emulator.apiKey()).build();
        }

        @Bean
        LabelboxClient wrensLabelboxClient(LabelboxClientBuilder builder, LabelboxEmulator emulator) {
            return builder.apiKey(emulator.apiKey()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoPlain {

        @Bean
        LabelboxClient one() {
            return LabelboxClient.builder().apiKey("key").build();
        }

        @Bean
        LabelboxClient two() {
            return LabelboxClient.builder().name("second").apiKey("key").build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class BirdsDetails {

        @Bean(defaultCandidate = false)
        @Qualifier("birds")
        LabelboxConnectionDetails detailsOfBirds(LabelboxEmulator emulator) {
            return new LabelboxAutoConfigurationTests.EmulatorDetails(emulator);
        }
    }

    private record ForAll(LabelboxEmulator emulator) implements LabelboxConnectionDetails {

        @Override
        public String getApiKey() {
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

        @Override
        public @Nullable LabelboxConnectionDetails forClient(String client) {
            return this;
        }
    }

    /** Notes the client of each call. */
    private record ClientNamesSeen(List<String> names) implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            if ("labelbox.client.operation".equals(context.getName())) {
                this.names.add(Objects.requireNonNull(context.getLowCardinalityKeyValue("labelbox.client"))
                        .getValue());
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
