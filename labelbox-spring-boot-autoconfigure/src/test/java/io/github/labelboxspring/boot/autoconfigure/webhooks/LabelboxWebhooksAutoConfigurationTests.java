package io.github.labelboxspring.boot.autoconfigure.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.boot.webhooks.Hooks;
import io.github.labelboxspring.boot.webhooks.InMemoryWebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.JdbcWebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.WebhookDeliveryStore;
import io.github.labelboxspring.boot.webhooks.WebhookDeliveryStore.Claim;
import io.github.labelboxspring.boot.webhooks.WebhookEvent;
import io.github.labelboxspring.boot.webhooks.WebhookEventPublisher;
import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import io.github.labelboxspring.boot.webhooks.WebhookReceiver;
import io.github.labelboxspring.boot.webhooks.WebhookRecorder;
import io.github.labelboxspring.boot.webhooks.WebhookRequest;
import io.github.labelboxspring.boot.webhooks.WebhookSecret;
import io.github.labelboxspring.boot.webhooks.WebhookSecrets;
import io.github.labelboxspring.boot.webhooks.WebhookSignature;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.json.JsonMapper;

/** R67; that webhooks are received is shown by {@link WebhookEndpointTests}. */
public class LabelboxWebhooksAutoConfigurationTests {

    private static final String SECRET = "canary-secret";

    private static final String PROPERTY = "labelbox.webhooks.secret=" + SECRET;

    private final WebApplicationContextRunner servlet = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LabelboxWebhooksAutoConfiguration.class));

    private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LabelboxWebhooksAutoConfiguration.class));

    private static WebhookOutcome receive(ApplicationContext context, String id, String secret, int length) {
        byte[] body = Hooks.bytes("\"" + "x".repeat(length - 2) + "\"");
        return context.getBean(WebhookReceiver.class)
                .receive(
                        new WebhookRequest(id, "LABEL_CREATED", WebhookSignature.sha256(secret, body), null, length),
                        body);
    }

    private static WebhookOutcome receive(ApplicationContext context, String secret) {
        return receive(context, UUID.randomUUID().toString(), secret, 10);
    }

    private static List<String> ownBeans(ConfigurableListableBeanFactory beans) {
        return List.of(beans.getBeanDefinitionNames()).stream()
                .filter(name -> name.startsWith("labelboxWebhook"))
                .toList();
    }

    @Test
    void isAbsentWithoutProperties() {
        this.servlet.run(
                context -> assertThat(ownBeans(context.getBeanFactory())).isEmpty());
        this.reactive.run(
                context -> assertThat(ownBeans(context.getBeanFactory())).isEmpty());
    }

    @Test
    void isAbsentWithoutWeb() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LabelboxWebhooksAutoConfiguration.class))
                .withPropertyValues("labelbox.webhooks.path=/hooks")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WebhookReceiver.class));
    }

    @Test
    void needsASecretOnly() {
        ContextConsumer<ApplicationContext> works = context -> {
            assertThat(context.containsBean("labelboxWebhookRoute")).isTrue();
            assertThat(receive(context, SECRET)).isEqualTo(WebhookOutcome.PUBLISHED);
            assertThat(receive(context, "another")).isEqualTo(WebhookOutcome.WRONGLY_SIGNED);
        };
        this.servlet.withPropertyValues(PROPERTY).run(works::accept);
        this.reactive.withPropertyValues(PROPERTY).run(works::accept);
    }

    @Test
    @Shows({"labelbox.webhooks.enabled", "labelbox.webhooks.secret"})
    void canBeSwitchedOff() {
        for (String off : List.of("labelbox.webhooks.enabled=false", "labelbox.enabled=false")) {
            this.servlet
                    .withPropertyValues(PROPERTY, off)
                    .run(context ->
                            assertThat(ownBeans(context.getBeanFactory())).isEmpty());
        }
    }

    /** Without a secret, the application does not start. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "labelbox.webhooks.path=/hooks",
                "labelbox.webhooks.enabled=true",
                "labelbox.webhooks.secret=",
                "labelbox.webhooks.workspaces.birds.secret= "
            })
    void failsWithAnAnalysisWithoutASecret(String property) {
        this.servlet.withPropertyValues(property).run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            assertThat(failure).hasRootCauseInstanceOf(MissingWebhookSecretException.class);
            assertThat(new MissingWebhookSecretFailureAnalyzer().analyze(failure))
                    .isNotNull()
                    .satisfies(analysis -> assertThat(analysis.getDescription() + analysis.getAction())
                            .contains(
                                    "labelbox.webhooks.secret",
                                    "LABELBOX_WEBHOOKS_SECRET",
                                    "labelbox.webhooks.enabled=false",
                                    "WebhookSecrets"));
        });
    }

    @Test
    @Shows("labelbox.webhooks.path")
    void theEndpointHasAPath() {
        this.servlet.withPropertyValues(PROPERTY).run(context -> {
            assertThat(handler(context, "/labelbox/webhooks")).isNotNull();
            assertThat(handler(context, "/hooks")).isNull();
        });
        this.servlet
                .withPropertyValues(PROPERTY, "labelbox.webhooks.path=/hooks")
                .run(context -> {
                    assertThat(handler(context, "/labelbox/webhooks")).isNull();
                    assertThat(handler(context, "/hooks")).isNotNull();
                });
        for (String wrong : List.of("hooks", "", "/", "/{a}", "/**")) {
            this.servlet
                    .withPropertyValues(PROPERTY, "labelbox.webhooks.path=" + wrong)
                    .run(context -> assertThat(context.getStartupFailure())
                            .rootCause()
                            .hasMessageContaining("labelbox.webhooks.path"));
        }
    }

    private static @Nullable HandlerFunction<?> handler(AssertableWebApplicationContext context, String path) {
        RouterFunction<?> route = context.getBean("labelboxWebhookRoute", RouterFunction.class);
        return route.route(ServerRequest.create(new MockHttpServletRequest("POST", path), List.of()))
                .orElse(null);
    }

    @Test
    @Shows({"labelbox.webhooks.previous-secret", "labelbox.webhooks.workspaces"})
    void allSecretsAreAccepted() {
        this.servlet
                .withPropertyValues(
                        PROPERTY,
                        "labelbox.webhooks.previous-secret=old",
                        "labelbox.webhooks.workspaces.birds.secret=b\n",
                        "labelbox.webhooks.workspaces.birds.previous-secret=c,d")
                .withUserConfiguration(Listener.class)
                .run(context -> {
                    for (String secret : List.of(SECRET, "old", "b", "c,d")) {
                        assertThat(receive(context, secret)).isEqualTo(WebhookOutcome.PUBLISHED);
                    }
                    assertThat(context.getBean(Listener.class).events)
                            .extracting(event -> event.delivery().workspace())
                            .containsExactly("default", "default", "birds", "birds");
                });
    }

    @Test
    @Shows("labelbox.webhooks.allow-sha1")
    void theOlderSignatureCanBeAllowed() {
        byte[] body = Hooks.bytes(Hooks.LABEL);
        WebhookRequest request = new WebhookRequest("d1", "A", null, WebhookSignature.sha1(SECRET, body), -1);
        this.servlet
                .withPropertyValues(PROPERTY)
                .run(context -> assertThat(
                                context.getBean(WebhookReceiver.class).receive(request, body))
                        .isEqualTo(WebhookOutcome.UNSIGNED));
        this.servlet
                .withPropertyValues(PROPERTY, "labelbox.webhooks.allow-sha1=true")
                .run(context -> assertThat(
                                context.getBean(WebhookReceiver.class).receive(request, body))
                        .isEqualTo(WebhookOutcome.PUBLISHED));
    }

    @Test
    @Shows("labelbox.webhooks.max-body-size")
    void theSizeIsLimited() {
        this.servlet
                .withPropertyValues(PROPERTY)
                .run(context -> assertThat(
                                context.getBean(WebhookReceiver.class).maxBodySize())
                        .isEqualTo(10 * 1024 * 1024));
        this.servlet
                .withPropertyValues(PROPERTY, "labelbox.webhooks.max-body-size=9B")
                .run(context -> {
                    assertThat(receive(context, "d1", SECRET, 9)).isEqualTo(WebhookOutcome.PUBLISHED);
                    assertThat(receive(context, "d2", SECRET, 10)).isEqualTo(WebhookOutcome.TOO_LARGE);
                });
        for (String wrong : List.of("0", "2GB")) {
            this.servlet
                    .withPropertyValues(PROPERTY, "labelbox.webhooks.max-body-size=" + wrong)
                    .run(context -> assertThat(context.getStartupFailure())
                            .rootCause()
                            .hasMessageContaining("labelbox.webhooks.max-body-size"));
        }
    }

    @Test
    @Shows({"labelbox.webhooks.store", "labelbox.webhooks.claim-timeout", "labelbox.webhooks.retention"})
    void deliveriesCanBeRememberedInTheDatabase() {
        this.servlet
                .withPropertyValues(PROPERTY)
                .run(context -> assertThat(context).hasSingleBean(InMemoryWebhookDeliveryStore.class));
        withDatabase()
                .withPropertyValues("labelbox.webhooks.claim-timeout=1ms", "labelbox.webhooks.retention=1s")
                .run(context -> {
                    JdbcWebhookDeliveryStore store = context.getBean(JdbcWebhookDeliveryStore.class);
                    assertThat(store.claim("default", "d1")).isEqualTo(Claim.GRANTED);
                    Thread.sleep(5);
                    assertThat(store.claim("default", "d1")).isEqualTo(Claim.GRANTED);
                });
        for (String wrong : List.of("claim-timeout", "retention")) {
            withDatabase()
                    .withPropertyValues("labelbox.webhooks." + wrong + "=0s")
                    .run(context -> assertThat(context).hasFailed());
        }
    }

    private WebApplicationContextRunner withDatabase() {
        return new WebApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withPropertyValues(
                        PROPERTY,
                        "labelbox.webhooks.store=jdbc",
                        "spring.flyway.enabled=false",
                        "spring.datasource.generate-unique-name=true");
    }

    @Test
    void aDatabaseThatIsAskedForAndNotThereIsExplained() {
        this.servlet
                .withPropertyValues(PROPERTY, "labelbox.webhooks.store=jdbc")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOfSatisfying(
                                InvalidConfigurationPropertyValueException.class,
                                failure -> assertThat(failure.getName() + failure.getReason())
                                        .contains(
                                                "labelbox.webhooks.store", "DataSource", "spring-boot-starter-jdbc")));
    }

    @Test
    @Shows("labelbox.webhooks.jdbc.initialize-schema")
    void theTableIsCreatedUnlessToldOtherwise() {
        withDatabase().run(context -> assertThat(receive(context, SECRET)).isEqualTo(WebhookOutcome.PUBLISHED));
        withDatabase()
                .withPropertyValues("labelbox.webhooks.jdbc.initialize-schema=never")
                .run(context -> assertThat(receive(context, SECRET)).isEqualTo(WebhookOutcome.FAILED));
    }

    @Test
    @Shows({
        "labelbox.webhooks.jdbc.schema",
        "labelbox.webhooks.jdbc.platform",
        "labelbox.webhooks.jdbc.continue-on-error"
    })
    void theScriptCanBeAnother() {
        withDatabase()
                .withPropertyValues(
                        "labelbox.webhooks.jdbc.platform=postgresql",
                        "labelbox.webhooks.jdbc.schema=classpath:tasks-@@platform@@.sql")
                .run(context -> assertThat(context.getBean(JdbcTemplate.class)
                                .queryForObject("select count(*) from of_another_script", Integer.class))
                        .isZero());
        WebApplicationContextRunner broken =
                withDatabase().withPropertyValues("labelbox.webhooks.jdbc.schema=classpath:tasks-broken.sql");
        broken.run(context -> assertThat(context).hasFailed());
        broken.withPropertyValues("labelbox.webhooks.jdbc.continue-on-error=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void flywayCanCreateTheTable() {
        withDatabase()
                .withPropertyValues(
                        "labelbox.webhooks.jdbc.initialize-schema=never",
                        "spring.flyway.enabled=true",
                        "spring.flyway.locations=classpath:io/github/labelboxspring/boot/webhooks/{vendor}")
                .run(context -> assertThat(receive(context, SECRET)).isEqualTo(WebhookOutcome.PUBLISHED));
    }

    /** What listeners have changed and what is remembered of the delivery are committed together, or not at all. */
    @Test
    void listenersAndTheStoreShareATransaction() {
        withDatabase().withUserConfiguration(TransactionalListener.class).run(context -> {
            JdbcTemplate database = context.getBean(JdbcTemplate.class);
            database.execute("create table label (id varchar(10) unique)");
            TransactionalListener listener = context.getBean(TransactionalListener.class);
            listener.fail(true);
            assertThat(receive(context, "d1", SECRET, 10)).isEqualTo(WebhookOutcome.FAILED);
            assertThat(database.queryForList("select * from label")).isEmpty();
            assertThat(listener.afterCommit()).isZero();
            listener.fail(false);
            assertThat(receive(context, "d1", SECRET, 10)).isEqualTo(WebhookOutcome.PUBLISHED);
            assertThat(receive(context, "d1", SECRET, 10)).isEqualTo(WebhookOutcome.REPEATED);
            assertThat(database.queryForList("select * from label")).hasSize(1);
            assertThat(listener.afterCommit()).isEqualTo(1);
        });
    }

    @Test
    void aBeanOfTheApplicationReplacesEachPart() {
        WebhookDeliveryStore store = new InMemoryWebhookDeliveryStore(1);
        List<String> recorded = new ArrayList<>();
        List<WebhookEvent> published = new ArrayList<>();
        this.servlet
                .withPropertyValues("labelbox.webhooks.enabled=true")
                .withBean(WebhookSecrets.class, () -> () -> List.of(new WebhookSecret("vault", "from elsewhere")))
                .withBean(WebhookDeliveryStore.class, () -> store)
                .withBean(
                        WebhookRecorder.class,
                        () -> (workspace, topic, outcome, time) -> recorded.add(workspace + topic))
                .withBean(WebhookEventPublisher.class, () -> (event, done) -> {
                    published.add(event);
                    done.run();
                })
                .run(context -> {
                    assertThat(receive(context, "d1", "from elsewhere", 10)).isEqualTo(WebhookOutcome.PUBLISHED);
                    assertThat(recorded).containsExactly("vaultLABEL_CREATED");
                    assertThat(published).hasSize(1);
                    assertThat(store.claim("vault", "d1")).isEqualTo(Claim.PUBLISHED);
                });
        this.servlet
                .withPropertyValues(PROPERTY)
                .withBean("labelboxWebhookRoute", String.class, () -> "mine")
                .run(context -> assertThat(context).doesNotHaveBean(RouterFunction.class));
    }

    /** Each optional library may be missing. */
    @ParameterizedTest
    @ValueSource(classes = {MeterRegistry.class, JdbcOperations.class, PlatformTransactionManager.class})
    void worksWithout(Class<?> library) {
        this.servlet
                .withPropertyValues(PROPERTY)
                .withClassLoader(new FilteredClassLoader(library))
                .run(context -> assertThat(receive(context, SECRET)).isEqualTo(WebhookOutcome.PUBLISHED));
    }

    @Test
    void worksWithoutSpringMvc() {
        this.servlet
                .withPropertyValues(PROPERTY)
                .withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
                .run(context -> {
                    assertThat(receive(context, SECRET)).isEqualTo(WebhookOutcome.PUBLISHED);
                    assertThat(context).doesNotHaveBean("labelboxWebhookRoute");
                });
        this.reactive
                .withPropertyValues(PROPERTY)
                .withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
                .run((AssertableReactiveWebApplicationContext context) ->
                        assertThat(context).hasBean("labelboxWebhookRoute"));
    }

    /** R75 */
    @Test
    void noSecretIsShown() {
        new WebApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withPropertyValues(
                        PROPERTY,
                        "labelbox.webhooks.workspaces.birds.secret=" + SECRET,
                        "labelbox.webhooks.workspaces.birds.previous-secret=" + SECRET,
                        "spring.jmx.enabled=true",
                        "management.endpoints.jmx.exposure.include=env",
                        "management.endpoint.env.show-values=always")
                .run(context -> {
                    LabelboxWebhooksProperties properties = context.getBean(LabelboxWebhooksProperties.class);
                    assertThat(properties + " " + properties.workspaces()).doesNotContain(SECRET);
                    assertThat(JsonMapper.builder()
                                    .build()
                                    .writeValueAsString(context.getBean(EnvironmentEndpoint.class)
                                            .environment("labelbox.webhooks.*")))
                            .contains("labelbox.webhooks.workspaces.birds.secret", "******")
                            .doesNotContain(SECRET);
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    static class Listener {

        final List<WebhookEvent> events = new ArrayList<>();

        @EventListener
        void received(WebhookEvent event) {
            this.events.add(event);
        }
    }

    /** Without fields that are used from outside: Spring Modulith makes proxies of transactional listeners. */
    static class TransactionalListener {

        private final JdbcTemplate database;

        private boolean failing;

        private int afterCommit;

        TransactionalListener(JdbcTemplate database) {
            this.database = database;
        }

        @EventListener
        void received(WebhookEvent event) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            this.database.update(
                    "insert into label values (?)", event.delivery().id());
            if (this.failing) {
                throw new IllegalStateException("no");
            }
        }

        void fail(boolean fail) {
            this.failing = fail;
        }

        int afterCommit() {
            return this.afterCommit;
        }

        @TransactionalEventListener
        void committed(WebhookEvent event) {
            this.afterCommit++;
        }
    }
}
