package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.settings.WebClients;
import io.netty.buffer.Unpooled;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;

/** What happens to the connections below the calls. */
@ParameterizedClass
@EnumSource(CallStyle.class)
@Once("tests connections, whatever their content")
class ConnectionTests {

    private static final String OK = "{\"data\":{\"name\":\"birds\"}}";

    private static final String KEY = "Bearer " + StubServer.KEY;

    @Parameter
    private CallStyle style;

    private final List<String> received = new CopyOnWriteArrayList<>();

    private final AtomicInteger connections = new AtomicInteger();

    private final AtomicInteger underWay = new AtomicInteger();

    private final AtomicInteger mostUnderWay = new AtomicInteger();

    private Duration latency = Duration.ZERO;

    private final StubServer stub = new StubServer();

    private final DisposableServer server = serving(UnaryOperator.identity());

    private final LabelboxClient client = clientOf(this.server).build();

    private DisposableServer serving(UnaryOperator<HttpServer> change) {
        return change.apply(HttpServer.create().host("127.0.0.1").port(0))
                .doOnConnection(connection -> this.connections.incrementAndGet())
                .handle((request, response) ->
                        request.receive().aggregate().asString().flatMap(body -> answer(request, response)))
                .bindNow();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        String key = request.requestHeaders().get("Authorization");
        this.received.add(key);
        this.mostUnderWay.accumulateAndGet(this.underWay.incrementAndGet(), Math::max);
        return Mono.delay(this.latency)
                .doOnNext(tick -> this.underWay.decrementAndGet())
                .then(response.sendString(Mono.just("{\"data\":{\"name\":\"" + key + "\"}}"))
                        .then());
    }

    private LabelboxClientBuilder clientOf(DisposableServer server) {
        return this.stub.client().endpoint("http://127.0.0.1:" + server.port() + "/graphql");
    }

    @AfterEach
    void stop() {
        this.server.disposeNow();
        this.stub.close();
    }

    private static Call<String> name(LabelboxClient client) {
        return client.custom().graphQl().query("{ name }", Map.of()).at("name", String.class);
    }

    private static Call<String> change(LabelboxClient client) {
        return client.custom().graphQl().mutation("mutation { name }", Map.of()).at("name", String.class);
    }

    /** R54: what the other side closed while it was idle is not used. */
    @Test
    void aConnectionThatWasClosedWhileIdleIsNotUsedAgain() throws InterruptedException {
        DisposableServer impatient = serving(server -> server.idleTimeout(Duration.ofMillis(200)));
        LabelboxClient client = clientOf(impatient).build();
        assertThat(this.style.run(name(client))).isEqualTo(KEY);
        Thread.sleep(1000);
        assertThat(this.style.run(change(client))).isEqualTo(KEY);
        assertThat(this.received).hasSize(2);
        assertThat(this.connections).hasValue(2);
        impatient.disposeNow();
    }

    /** R54: the pool ends idle and old connections by itself, without any setting. */
    @Test
    void connectionsHaveAnIdleTimeAndALifeTimeByDefault() {
        assertThat(WebClients.httpClient().configuration().connectionProvider().mutate())
                .hasFieldOrPropertyWithValue("maxIdleTime", Duration.ofSeconds(30))
                .hasFieldOrPropertyWithValue("maxLifeTime", Duration.ofMinutes(5));
    }

    /** R55: a reset on a connection that served before. */
    @Test
    void aReadIsRepeatedWhenAUsedConnectionIsReset() {
        this.stub.then(200, OK).thenCut().then(200, OK).thenCut();
        LabelboxClient cut = this.stub.client().build();
        assertThat(this.style.run(name(cut))).isEqualTo("birds");
        assertThat(this.style.run(name(cut))).isEqualTo("birds");
        assertThat(catchThrowable(() -> this.style.run(change(cut))))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        ex -> assertThat(ex.mayHaveBeenApplied()).isTrue());
        assertThat(this.stub.received()).hasSize(4);
    }

    /** R56: no more under way than allowed, none lost, and waiting for a turn does not count as waiting for an answer. */
    @Test
    void fiveThousandCallsAtOnceAllFinish() {
        this.latency = Duration.ofMillis(20);
        LabelboxClient limited =
                clientOf(this.server).timeout(Duration.ofSeconds(3)).build();
        List<String> names = Flux.range(0, 5000)
                .flatMap(
                        each -> this.style == CallStyle.REACTIVE
                                ? name(limited).mono()
                                : Mono.fromCallable(() -> name(limited).execute())
                                        .subscribeOn(Schedulers.boundedElastic()),
                        5000)
                .collectList()
                .block(Duration.ofMinutes(1));
        assertThat(names).hasSize(5000);
        assertThat(this.mostUnderWay.get()).isBetween(2, 30);
    }

    /** R48: each tenant's calls carry its own key, whether it has a client of its own or gives its key with the call. */
    @Test
    void tenantsInParallelNeverMix() {
        this.latency = Duration.ofMillis(1);
        Flux.range(0, 400)
                .flatMap(
                        each -> Mono.fromCallable(() -> {
                                    String tenant = "tenant-" + each % 7;
                                    String seen = this.style.run(each % 2 == 0 ? ofOwnClient(tenant) : ofCall(tenant));
                                    return seen.equals("Bearer " + tenant);
                                })
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList()
                .as(all -> assertThat(all.block(Duration.ofMinutes(1)))
                        .hasSize(400)
                        .containsOnly(true));
    }

    private Call<String> ofCall(String tenant) {
        return name(this.client).with(options -> options.withApiKey(() -> tenant));
    }

    private Call<String> ofOwnClient(String tenant) {
        return name(clientOf(this.server).apiKey(() -> tenant).build());
    }

    /** R61: whoever logs the whole failure sees whom it was with, and no signature. */
    @Test
    void theTextHasHostAndOperationAndNoSignature() {
        this.stub.close();
        assertThat(catchThrowable(
                        () -> this.style.run(this.stub.client().build().users().me())))
                .hasMessageContaining("GetCurrentUser")
                .hasMessageContaining("127.0.0.1");
        RangedFile file = RangedFile.at("DownloadFile", "status file", this.stub.url("/file?X-Signature=canary"));
        Throwable failure =
                catchThrowable(() -> this.style.read(this.client.caller().bytes(file)));
        assertThat(failure)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("status file")
                .hasMessageContaining("127.0.0.1");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("canary");
    }

    /** X26: what keeps the connections is named, with what to do about it. */
    @Test
    void aPoolThatIsUsedUpNamesTheOpenDownloads() {
        ConnectionProvider two = ConnectionProvider.builder("two")
                .maxConnections(2)
                .pendingAcquireTimeout(Duration.ofMillis(100))
                .build();
        WebClient.Builder web =
                WebClient.builder().clientConnector(new ReactorClientHttpConnector(HttpClient.create(two)));
        LabelboxClient client = this.stub.client().webClients(web, web).build();
        for (int i = 0; i < 2; i++) {
            this.stub.then((request, response) -> response.send(
                    Flux.just(Unpooled.wrappedBuffer(new byte[100])).concatWith(Flux.never()), each -> true));
        }
        ByteStream file = client.caller().bytes(RangedFile.at("DownloadFile", "status file", this.stub.url("/f")));
        try (Stream<byte[]> first = file.stream();
                Stream<byte[]> second = file.stream()) {
            first.iterator().next();
            second.iterator().next();
            assertThat(catchThrowable(() -> this.style.read(file)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("status file at byte 0: all connections to 127.0.0.1 are in use")
                    .hasMessageContaining("2 downloads are open")
                    .hasMessageContaining("Close each stream()");
            assertThat(catchThrowable(() -> this.style.run(name(client))))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("2 downloads are open");
        }
        this.stub.then(200, OK);
        assertThat(this.style.run(name(client))).isEqualTo("birds");
        two.dispose();
    }
}
