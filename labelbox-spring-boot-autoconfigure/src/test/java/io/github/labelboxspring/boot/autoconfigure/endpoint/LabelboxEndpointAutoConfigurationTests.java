package io.github.labelboxspring.boot.autoconfigure.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import io.github.labelboxspring.boot.autoconfigure.Shows;
import io.github.labelboxspring.boot.autoconfigure.tasks.LabelboxTasksAutoConfiguration;
import io.github.labelboxspring.boot.endpoint.LabelboxEndpoint;
import io.github.labelboxspring.boot.endpoint.LabelboxInfoContributor;
import io.github.labelboxspring.boot.tasks.InMemoryTaskWatchStore;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskWatch;
import io.github.labelboxspring.boot.tasks.TaskWatchStore;
import io.github.labelboxspring.boot.tasks.WatchedTask;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.context.event.EventListener;
import org.springframework.core.type.AnnotationMetadata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** S13: {@code /actuator/labelbox} and {@code /actuator/info}, with the Actuator, without it, and replaced. */
public class LabelboxEndpointAutoConfigurationTests {

    private static final String HIDDEN = "******";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withUserConfiguration(Application.class)
            .withPropertyValues(
                    "labelbox.api-key=" + this.emulator.apiKey(), "labelbox.endpoint=" + this.emulator.endpoint());

    private final WebApplicationContextRunner exposed =
            this.runner.withPropertyValues("management.endpoints.web.exposure.include=labelbox");

    @AfterEach
    void stopEmulator() {
        this.emulator.close();
    }

    @Test
    void isNotThereUnlessExposed() {
        this.runner.run(context -> assertThat(context)
                .doesNotHaveBean(LabelboxEndpoint.class)
                .doesNotHaveBean(LabelboxInfoContributor.class));
        this.exposed.run(context -> assertThat(context).hasSingleBean(LabelboxEndpoint.class));
        this.exposed
                .withPropertyValues("labelbox.enabled=false", "management.info.labelbox.enabled=true")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(LabelboxEndpoint.class)
                        .doesNotHaveBean(LabelboxInfoContributor.class));
    }

    @Test
    @Shows({"management.endpoint.labelbox.access"})
    void accessCanBeTakenAway() {
        this.exposed
                .withPropertyValues("management.endpoint.labelbox.access=NONE")
                .run(context -> assertThat(context).doesNotHaveBean(LabelboxEndpoint.class));
    }

    @Test
    void startsWithoutTheActuator() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(LabelboxAutoConfiguration.class, LabelboxTasksAutoConfiguration.class))
                .withUserConfiguration(ByName.class)
                .withClassLoader(
                        new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LabelboxEndpoint.class));
    }

    @Test
    void anEndpointOfTheApplicationReplacesOurs() {
        LabelboxEndpoint own = new LabelboxEndpoint(List::of, () -> null, Show.NEVER, Set.of());
        this.exposed
                .withBean(LabelboxEndpoint.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(LabelboxEndpoint.class)).isSameAs(own));
    }

    /** R75: asking costs no request and creates no client. */
    @Test
    @Shows({"management.endpoint.labelbox.show-values", "management.endpoint.labelbox.roles"})
    void hostsAreShownAsThePropertiesSay() {
        this.exposed.run(context -> {
            assertThat(host(context.getBean(LabelboxEndpoint.class))).isEmpty();
            context.getBean(LabelboxClient.class);
            assertThat(host(context.getBean(LabelboxEndpoint.class))).containsExactly(HIDDEN);
            assertThat(this.emulator.requests().all()).isEmpty();
        });
        this.exposed
                .withPropertyValues("management.endpoint.labelbox.show-values=always")
                .run(context -> {
                    context.getBean(LabelboxClient.class);
                    assertThat(host(context.getBean(LabelboxEndpoint.class)))
                            .containsExactly(
                                    URI.create(this.emulator.endpoint()).getHost());
                });
        this.exposed
                .withPropertyValues(
                        "management.endpoint.labelbox.show-values=when-authorized",
                        "management.endpoint.labelbox.roles=operator")
                .run(context -> {
                    context.getBean(LabelboxClient.class);
                    assertThat(host(context.getBean(LabelboxEndpoint.class))).containsExactly(HIDDEN);
                });
    }

    private static List<String> host(LabelboxEndpoint endpoint) {
        List<String> hosts = new ArrayList<>();
        endpoint.status(SecurityContext.NONE).clients().forEach(client -> hosts.add(String.valueOf(client.host())));
        return hosts;
    }

    @Test
    @Shows("management.info.labelbox.enabled")
    void infoTellsHostsIfEnabled() {
        this.runner.withPropertyValues("management.info.labelbox.enabled=true").run(context -> {
            context.getBean(LabelboxClient.class);
            Info.Builder info = new Info.Builder();
            context.getBean(LabelboxInfoContributor.class).contribute(info);
            assertThat(info.build().get("labelbox"))
                    .isEqualTo(Map.of(
                            "clients",
                            Map.of(
                                    "default",
                                    Map.of(
                                            "host",
                                            URI.create(this.emulator.endpoint()).getHost()))));
        });
    }

    /** S13: what no listener could take is seen, and published again by one request. */
    @Test
    void parkedEventsAreSeenAndPublishedAgainOverHttp() throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Parked.class)
                .properties(
                        "server.port=0",
                        "labelbox.api-key=" + this.emulator.apiKey(),
                        "labelbox.endpoint=" + this.emulator.endpoint(),
                        "labelbox.polling.first=5ms",
                        "management.endpoints.web.exposure.include=labelbox")
                .run()) {
            application.getBean(LabelboxClient.class);
            String url = "http://localhost:"
                    + application.getEnvironment().getProperty("local.server.port")
                    + "/actuator/labelbox";
            HttpRequest get = HttpRequest.newBuilder(URI.create(url)).build();
            Awaitility.await().until(() -> !send(get).at("/watches").isEmpty());
            JsonNode status = send(get);
            assertThat(status.toString()).doesNotContain(this.emulator.apiKey()).doesNotContain("t1");
            assertThat(status.at("/clients/0/name").asString()).isEqualTo("default");
            assertThat(status.at("/clients/0/settings/maxConcurrentRequests").asInt())
                    .isEqualTo(30);
            assertThat(status.at("/clients/0/settings/retry/maxAttempts").asInt())
                    .isEqualTo(20);
            assertThat(status.at("/clients/0/load/activeRequests").asInt()).isZero();
            assertThat(status.at("/watches/0/parked/0/idempotencyKey").asString())
                    .isEqualTo("w1");
            assertThat(status.at("/watches/0/parked/0/task").asString()).isEqualTo(HIDDEN);
            HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(url + "/w1"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(send(post.build()).at("/republished").asBoolean()).isTrue();
            TaskCompletedEvent event = application.getBean(Parked.class).events.poll(60, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            assertThat(event.idempotencyKey()).isEqualTo("w1");
            assertThat(send(post.build()).at("/republished").asBoolean()).isFalse();
        }
    }

    private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    /** Auto-configurations are imported by name, so that annotations of absent classes are not seen. */
    @Configuration(proxyBeanMethods = false)
    @Import(Names.class)
    static class ByName {}

    static class Names implements ImportSelector {

        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {
                LabelboxEndpointAutoConfiguration.class.getName(),
                LabelboxInfoContributorAutoConfiguration.class.getName()
            };
        }
    }

    /** An application with an event that no listener could take. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Parked {

        final LinkedBlockingQueue<TaskCompletedEvent> events = new LinkedBlockingQueue<>();

        @Bean
        TaskWatchStore watches() {
            InMemoryTaskWatchStore store = new InMemoryTaskWatchStore();
            TaskRef task = TaskRef.task("t1");
            TaskWatch watch = TaskWatch.of(
                    new WatchedTask("w1", "default", task, null, Map.of(), null),
                    Instant.now().plusSeconds(3600));
            store.add(watch);
            store.take("default", "before", 1);
            store.update(
                    watch.withEnd(new TaskProgress(task, "export", null, TaskProgress.State.COMPLETE, 100, null))
                            .withParking(),
                    "before");
            return store;
        }

        @EventListener
        void on(TaskCompletedEvent event) {
            this.events.add(event);
        }
    }
}
