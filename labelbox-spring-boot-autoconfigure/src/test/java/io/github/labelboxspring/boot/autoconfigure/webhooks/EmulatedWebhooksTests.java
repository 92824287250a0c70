package io.github.labelboxspring.boot.autoconfigure.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.webhooks.DataRowPayload;
import io.github.labelboxspring.boot.webhooks.LabelCreatedEvent;
import io.github.labelboxspring.boot.webhooks.LabelPayload;
import io.github.labelboxspring.boot.webhooks.WebhookEvent;
import io.github.labelboxspring.boot.webhooks.WorkflowActionEvent;
import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.PayloadForm;
import io.github.labelboxspring.emulator.Webhooks;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.emulator.Workspace;
import io.github.labelboxspring.exports.ExportedLabel;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.webhooks.NewWebhook;
import io.github.labelboxspring.webhooks.Webhook;
import io.github.labelboxspring.webhooks.WebhookTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.server.reactive.ReactiveWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/**
 * From a person's work in the emulator to the listener of an application: the application makes the webhook by its client,
 * the emulator delivers, and the log tells how that went. R65 to R68.
 */
@ParameterizedClass
@EnumSource(
        value = WebApplicationType.class,
        names = {"SERVLET", "REACTIVE"})
class EmulatedWebhooksTests {

    private static final String SECRET = "canary-secret";

    private static final String SEED = """
            datasets:
              - name: Digits
                data_rows: [{row_data: "https://example.org/1.png", global_key: one}]
            ontologies:
              - name: Numbers
                media_type: IMAGE
                classifications:
                  - {name: digit, instructions: digit, type: radio, options: [{label: "1", value: "1"}]}
            projects:
              - name: Reading
                media_type: IMAGE
                ontology: Numbers
                batches: [{name: first, data_rows: [one]}]
            """;

    private static final List<Map<String, Object>> MARKS =
            List.of(Map.of("name", "digit", "answer", Map.of("name", "1")));

    private static @Nullable ConfigurableApplicationContext application;

    private static String endpoint = "";

    @Parameter
    private WebApplicationType stack = WebApplicationType.NONE;

    private String projectId = "";

    @BeforeParameterizedClassInvocation
    static void start(WebApplicationType stack) {
        SpringApplication spring = new SpringApplication(Application.class);
        spring.setWebApplicationType(stack);
        application = spring.run(
                "--server.port=0",
                "--labelbox.emulator.mode=always",
                "--labelbox.webhooks.path=/hooks",
                "--labelbox.webhooks.secret=" + SECRET);
        endpoint = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/hooks";
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    private static <T> T bean(Class<T> type) {
        if (application == null) {
            throw new IllegalStateException("not started");
        }
        return application.getBean(type);
    }

    private static LabelboxEmulator emulator() {
        return bean(LabelboxEmulator.class);
    }

    private static LabelboxClient client() {
        return bean(LabelboxClient.class);
    }

    private static Listener listener() {
        return bean(Listener.class);
    }

    private static Workspace workspace() {
        return emulator().control().workspaces().get(0);
    }

    private static Webhooks webhooks() {
        return emulator().control().webhooks(workspace());
    }

    @BeforeEach
    void begin() {
        emulator().control().reset();
        emulator().control().seed(workspace(), SEED);
        listener().events.clear();
        listener().behaviour = event -> {};
        this.projectId =
                client().projects().list().mapItems(Project::id).execute().get(0);
    }

    private Webhook webhook(String secret, WebhookTopic... topics) {
        NewWebhook webhook = NewWebhook.of(endpoint, secret, topics).withProject(this.projectId);
        return client().organization().webhooks().create(webhook).execute();
    }

    private static Work work() {
        return emulator().people().work(emulator().people().all().get(0));
    }

    private String label() {
        return work().label(this.projectId, "one", MARKS, Duration.ZERO);
    }

    private static Delivery only(Delivery.State state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> webhooks().deliveries(),
                        log -> log.size() == 1 && log.get(0).state() == state)
                .get(0);
    }

    /** Lets pauses between attempts pass. */
    private static Delivery afterAttempts(int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            emulator().clock().advance(Duration.ofMinutes(1));
                            return webhooks().deliveries();
                        },
                        log -> log.size() == 1 && log.get(0).attempts().size() == number)
                .get(0);
    }

    @Test
    void whatAPersonDoesArrivesAsTypedEvents() throws InterruptedException {
        webhook(SECRET, WebhookTopic.LABEL_CREATED, WebhookTopic.WORKFLOW_ACTION);
        String label = label();

        List<WebhookEvent> events = List.of(listener().next(), listener().next());
        String row = client().dataRows().getByGlobalKey("one").execute().id();
        assertThat(events)
                .as("%s", this.stack)
                .hasAtLeastOneElementOfType(WorkflowActionEvent.class)
                .allSatisfy(event -> {
                    assertThat(event.projectId()).isEqualTo(this.projectId);
                    assertThat(event.dataRowId()).isEqualTo(row);
                });
        LabelCreatedEvent created = events.stream()
                .filter(LabelCreatedEvent.class::isInstance)
                .map(LabelCreatedEvent.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(created.payload()).isInstanceOfSatisfying(LabelPayload.class, payload -> {
            assertThat(payload.labelId()).isEqualTo(label);
            assertThat(payload.label().get("classifications"))
                    .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                    .singleElement()
                    .asString()
                    .contains("title=digit", "answer={");
        });
        assertThat(webhooks().deliveries())
                .extracting(Delivery::id)
                .contains(created.delivery().id());
    }

    @Test
    void theNewerPayloadIsReadAsAnExportedDataRow() throws InterruptedException {
        Webhook webhook = webhook(SECRET, WebhookTopic.LABEL_CREATED);
        webhooks().send(webhook.id(), PayloadForm.EXPORT);
        String label = label();

        assertThat(listener().next().payload()).isInstanceOfSatisfying(DataRowPayload.class, payload -> {
            assertThat(payload.row().problems()).isEmpty();
            assertThat(payload.row().dataRow().globalKey()).isEqualTo("one");
            assertThat(payload.row().labels()).extracting(ExportedLabel::id).containsExactly(label);
        });
    }

    @Test
    void aWrongSecretIsRefusedAndLogged() {
        webhook("another", WebhookTopic.LABEL_CREATED);
        label();

        assertThat(afterAttempts(5).attempts())
                .extracting(Delivery.Attempt::status)
                .containsOnly(401);
        only(Delivery.State.FAILED);
        assertThat(listener().events).isEmpty();
    }

    @Test
    void aDeliveryThatAListenerFailedOnComesAgainAndThenNoMore() throws InterruptedException {
        listener().behaviour = event -> {
            listener().behaviour = next -> {};
            throw new IllegalStateException("canary-failure");
        };
        webhook(SECRET, WebhookTopic.LABEL_CREATED);
        label();

        Delivery delivery = afterAttempts(2);
        assertThat(delivery.attempts()).extracting(Delivery.Attempt::status).containsExactly(500, 200);
        assertThat(only(Delivery.State.DELIVERED).body()).isNotEmpty();
        assertThat(List.of(listener().next(), listener().next()))
                .extracting(event -> event.delivery().id())
                .containsExactly(delivery.id(), delivery.id());

        webhooks().redeliver(delivery.id());
        assertThat(afterAttempts(3).attempts().get(2).status()).isEqualTo(200);
        assertThat(listener().events).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Listener.class, Reactive.class})
    static class Application {}

    static class Listener {

        final BlockingQueue<WebhookEvent> events = new LinkedBlockingQueue<>();

        volatile Consumer<WebhookEvent> behaviour = event -> {};

        @EventListener
        void received(WebhookEvent event) {
            this.events.add(event);
            this.behaviour.accept(event);
        }

        WebhookEvent next() throws InterruptedException {
            WebhookEvent next = this.events.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No event within 30 s");
            }
            return next;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.REACTIVE)
    static class Reactive {

        @Bean
        ReactiveWebServerFactory netty() {
            return NettyServer::new;
        }
    }
}
