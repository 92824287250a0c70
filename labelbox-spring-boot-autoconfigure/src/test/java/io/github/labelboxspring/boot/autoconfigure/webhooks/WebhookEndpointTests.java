package io.github.labelboxspring.boot.autoconfigure.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.labelboxspring.boot.webhooks.Hooks;
import io.github.labelboxspring.boot.webhooks.LabelCreatedEvent;
import io.github.labelboxspring.boot.webhooks.OtherWebhookEvent;
import io.github.labelboxspring.boot.webhooks.WebhookEvent;
import io.github.labelboxspring.boot.webhooks.WebhookSignature;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.filter.CommonsRequestLoggingFilter;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Webhooks through real servers of both stacks, behind filters that log bodies: R65, R66, R67, R68, R69. */
@ParameterizedClass
@EnumSource(
        value = WebApplicationType.class,
        names = {"SERVLET", "REACTIVE"})
class WebhookEndpointTests {

    private static final String SECRET = "canary-secret";

    private static final int LARGEST = 64 * 1024;

    private static @Nullable ConfigurableApplicationContext application;

    private static URI endpoint = URI.create("");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Parameter
    private WebApplicationType stack = WebApplicationType.NONE;

    private final String id = UUID.randomUUID().toString();

    @BeforeParameterizedClassInvocation
    static void start(WebApplicationType stack) {
        SpringApplication spring = new SpringApplication(Application.class);
        spring.setWebApplicationType(stack);
        application = spring.run(
                "--server.port=0",
                "--labelbox.webhooks.path=/hooks",
                "--labelbox.webhooks.secret=" + SECRET,
                "--labelbox.webhooks.max-body-size=" + LARGEST + "B");
        endpoint = URI.create(
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/hooks");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    private static Listener listener() {
        return bean(Listener.class);
    }

    private static <T> T bean(Class<T> type) {
        if (application == null) {
            throw new IllegalStateException("not started");
        }
        return application.getBean(type);
    }

    @BeforeEach
    void reset() {
        listener().events.clear();
        listener().behaviour = event -> {};
    }

    private HttpRequest.Builder request(String topic, byte[] signed) {
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("X-Labelbox-Event", topic)
                .header("X-Labelbox-Id", this.id)
                .header("X-Hub-Signature-256", WebhookSignature.sha256(SECRET, signed));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> deliver(String topic, String body) throws IOException, InterruptedException {
        return send(request(topic, Hooks.bytes(body)).POST(BodyPublishers.ofByteArray(Hooks.bytes(body))));
    }

    private static double count(String topic, String outcome) {
        return bean(MeterRegistry.class)
                .find("labelbox.webhook.deliveries")
                .tags("labelbox.webhook.topic", topic, "outcome", outcome)
                .timers()
                .stream()
                .mapToDouble(timer -> timer.count())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {Hooks.LABEL, Hooks.DATA_ROW, "{ \"label\" : \"\\u00e9é\\/鵜🦆\",\r\n\t\"n\":1.0e1 }"})
    void aDeliveryIsPublishedAsItWasSent(String body) throws Exception {
        double before = count("LABEL_CREATED", "PUBLISHED");
        HttpResponse<String> answer = deliver("LABEL_CREATED", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Success");
        assertThat(listener().events).singleElement().isInstanceOfSatisfying(LabelCreatedEvent.class, event -> {
            assertThat(event.delivery().id()).isEqualTo(this.id);
            assertThat(event.delivery().body()).isEqualTo(body);
            assertThat(event.delivery().workspace()).isEqualTo("default");
        });
        assertThat(count("LABEL_CREATED", "PUBLISHED")).isEqualTo(before + 1);
    }

    @Test
    void aBodyOfUnknownLengthIsRead() throws Exception {
        byte[] body = Hooks.bytes(Hooks.LABEL);
        assertThat(send(request("LABEL_UPDATED", body)
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(listener().events).hasSize(1);
    }

    @Test
    void theContentTypeDoesNotMatter() throws Exception {
        byte[] body = Hooks.bytes(Hooks.LABEL);
        for (String type :
                List.of("text/plain", "application/octet-stream", "application/json; charset=iso-8859-1", "x")) {
            assertThat(send(request("LABEL_UPDATED", body)
                                    .setHeader("Content-Type", type)
                                    .setHeader(
                                            "X-Labelbox-Id", UUID.randomUUID().toString())
                                    .POST(BodyPublishers.ofByteArray(body)))
                            .statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
        assertThat(listener().events).hasSize(4);
    }

    @Test
    void nothingIsPublishedWithoutAValidSignature() throws Exception {
        double before = count("none", "WRONGLY_SIGNED");
        byte[] body = Hooks.bytes(Hooks.LABEL);
        HttpRequest.Builder unsigned = HttpRequest.newBuilder(endpoint)
                .header("X-Labelbox-Event", "LABEL_CREATED")
                .header("X-Labelbox-Id", this.id)
                .POST(BodyPublishers.ofByteArray(body));
        assertThat(send(unsigned.copy()).statusCode()).isEqualTo(401);
        assertThat(send(unsigned.copy().header("X-Hub-Signature", WebhookSignature.sha1(SECRET, body)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(unsigned.copy().header("X-Hub-Signature-256", WebhookSignature.sha256("another", body)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("LABEL_CREATED", body).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(listener().events).isEmpty();
        assertThat(count("none", "WRONGLY_SIGNED")).isEqualTo(before + 2);
    }

    /** R65: JSON that was read and written again on the way. */
    @Test
    void aBodyThatAProxyHasChangedIsRefused() throws Exception {
        HttpResponse<String> answer = send(
                request("LABEL_CREATED", Hooks.bytes("{\"n\": 1.0}")).POST(BodyPublishers.ofString("{\"n\":1.0}")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(listener().events).isEmpty();
    }

    @Test
    void aLargeBodyIsRefusedWithAndWithoutALength() throws Exception {
        byte[] fits = Hooks.bytes("\"" + "x".repeat(LARGEST - 2) + "\"");
        byte[] large = Hooks.bytes("\"" + "x".repeat(LARGEST - 1) + "\"");
        assertThat(send(request("A", fits).POST(BodyPublishers.ofByteArray(fits)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(request("A", large).POST(BodyPublishers.ofByteArray(large)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(request("A", large).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                        .statusCode())
                .isEqualTo(413);
        assertThat(listener().events).hasSize(1);
    }

    /** What is announced as too large, or has no signature, is answered although nothing of it has arrived. */
    @Test
    void aBodyIsNotWaitedForInVain() throws Exception {
        assertThat(statusOfHeaders("X-Hub-Signature-256: sha256=00\r\nContent-Length: 100000000"))
                .isEqualTo("413");
        assertThat(statusOfHeaders("Content-Length: 10")).isEqualTo("401");
    }

    private static String statusOfHeaders(String headers) throws IOException {
        try (Socket socket = connect(headers)) {
            socket.setSoTimeout(10_000);
            byte[] status = socket.getInputStream().readNBytes(12);
            return new String(status, 9, 3, StandardCharsets.US_ASCII);
        }
    }

    private static Socket connect(String headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(Hooks.bytes("POST /hooks HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n"));
        out.flush();
        return socket;
    }

    @Test
    void aRepeatedDeliveryIsPublishedOnce() throws Exception {
        assertThat(deliver("LABEL_CREATED", Hooks.LABEL).statusCode()).isEqualTo(200);
        assertThat(deliver("LABEL_CREATED", Hooks.LABEL).statusCode()).isEqualTo(200);
        assertThat(listener().events).hasSize(1);
    }

    @Test
    void theSameDeliveryIsNotPublishedTwiceAtTheSameTime() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        listener().behaviour = event -> {
            entered.countDown();
            await(proceed);
        };
        byte[] body = Hooks.bytes(Hooks.LABEL);
        CompletableFuture<HttpResponse<String>> first = HTTP.sendAsync(
                request("LABEL_CREATED", body)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
        HttpResponse<String> second = deliver("LABEL_CREATED", Hooks.LABEL);
        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).contains("5");
        proceed.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(listener().events).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void aListenerThatFailsIsCalledAgainByTheNextAttempt() throws Exception {
        listener().behaviour = event -> {
            throw new IllegalStateException("canary-failure");
        };
        HttpResponse<String> answer = deliver("LABEL_CREATED", Hooks.LABEL);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("canary");
        listener().behaviour = event -> {};
        assertThat(deliver("LABEL_CREATED", Hooks.LABEL).statusCode()).isEqualTo(200);
        assertThat(listener().events).hasSize(2);
    }

    @Test
    void aSenderThatDoesNotWaitInterruptsNoListener() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
        listener().behaviour = event -> {
            entered.countDown();
            try {
                proceed.await();
                interrupted.add(false);
            } catch (InterruptedException ex) {
                interrupted.add(true);
            }
        };
        byte[] body = Hooks.bytes(Hooks.LABEL);
        String headers = "X-Labelbox-Event: LABEL_CREATED\r\nX-Labelbox-Id: " + this.id + "\r\nX-Hub-Signature-256: "
                + WebhookSignature.sha256(SECRET, body) + "\r\nContent-Length: " + body.length;
        Socket sender = connect(headers);
        sender.getOutputStream().write(body);
        assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
        sender.close();
        assertThat(interrupted.poll(500, TimeUnit.MILLISECONDS)).isNull();
        proceed.countDown();
        assertThat(interrupted.poll(30, TimeUnit.SECONDS)).isFalse();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> deliver("LABEL_CREATED", Hooks.LABEL).statusCode() == 200);
        assertThat(listener().events).hasSize(1);
    }

    /** Only WebFlux has no threads for requests whose number would bound the deliveries. */
    @Test
    void tooManyDeliveriesAtTheSameTimeAreSentAway() throws Exception {
        assumeThat(this.stack).isEqualTo(WebApplicationType.REACTIVE);
        int most = ReactiveWebhookEndpoint.THREADS * (1 + ReactiveWebhookEndpoint.QUEUE);
        CountDownLatch proceed = new CountDownLatch(1);
        listener().behaviour = event -> await(proceed);
        byte[] body = Hooks.bytes(Hooks.LABEL);
        BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
        List<CompletableFuture<Void>> all = IntStream.range(0, most + 20)
                .mapToObj(each -> HTTP.sendAsync(
                                request("LABEL_CREATED", body)
                                        .setHeader("X-Labelbox-Id", this.id + each)
                                        .POST(BodyPublishers.ofByteArray(body))
                                        .build(),
                                BodyHandlers.ofString())
                        .thenAccept(answer -> answers.add(answer.statusCode())))
                .toList();
        for (int busy = 0; busy < 20; busy++) {
            assertThat(answers.poll(30, TimeUnit.SECONDS)).isEqualTo(503);
        }
        proceed.countDown();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        assertThat(answers).hasSize(most).containsOnly(200);
    }

    /** R69 */
    @Test
    void anUnknownTopicIsPublished() throws Exception {
        assertThat(deliver("DATA_ROW_SOLD", Hooks.LABEL).statusCode()).isEqualTo(200);
        assertThat(listener().events).singleElement().isInstanceOf(OtherWebhookEvent.class);
        assertThat(count("DATA_ROW_SOLD", "PUBLISHED")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "<html>", "{}{}"})
    void whatIsNoJsonIsRefused(String body) throws Exception {
        assertThat(deliver("LABEL_CREATED", body).statusCode()).isEqualTo(400);
        assertThat(listener().events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(endpoint).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void otherPathsAreLeftAlone() throws Exception {
        assertThat(send(HttpRequest.newBuilder(endpoint.resolve("/hooks/more")).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listenersMayBlockAndAreWithinTheTraceOfTheRequest() throws Exception {
        BlockingQueue<Map<String, Object>> seen = new LinkedBlockingQueue<>();
        listener().behaviour = event -> {
            Observation current = bean(ObservationRegistry.class).getCurrentObservation();
            seen.add(Map.of(
                    "blocks",
                    !Schedulers.isInNonBlockingThread(),
                    "observation",
                    current == null ? "none" : current.getContext().getName()));
        };
        assertThat(deliver("LABEL_CREATED", Hooks.LABEL).statusCode()).isEqualTo(200);
        assertThat(seen).containsExactly(Map.of("blocks", true, "observation", "http.server.requests"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Listener.class, ServletFilters.class, ReactiveFilters.class})
    static class Application {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    static class Listener {

        final BlockingQueue<WebhookEvent> events = new LinkedBlockingQueue<>();

        volatile Consumer<WebhookEvent> behaviour = event -> {};

        @EventListener
        void received(WebhookEvent event) {
            this.events.add(event);
            this.behaviour.accept(event);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class ServletFilters {

        @Bean
        CommonsRequestLoggingFilter logsBodies() {
            CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
            filter.setIncludePayload(true);
            filter.setMaxPayloadLength(LARGEST);
            return filter;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.REACTIVE)
    static class ReactiveFilters {

        @Bean
        ReactiveWebServerFactory netty() {
            return NettyServer::new;
        }

        @Bean
        WebFilter logsBodies() {
            return (exchange, chain) -> chain.filter(exchange.mutate()
                    .request(new ServerHttpRequestDecorator(exchange.getRequest()) {
                        @Override
                        public Flux<DataBuffer> getBody() {
                            return super.getBody().doOnNext(buffer -> buffer.toString(StandardCharsets.UTF_8));
                        }
                    })
                    .build());
        }
    }
}
