package io.github.labelboxspring.observation;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.organization.Organization;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationTextPublisher;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;
import reactor.core.publisher.Flux;

/** R63: one observation a call, with few values for each key. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class CallObservationTests {

    private static final String NAME = "labelbox.client.operation";

    private static final String NOT_FOUND =
            "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"RESOURCE_NOT_FOUND\"}}]}";

    private static final String HTTP = "http.client.requests";

    private static final String ORGANIZATION = "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}";

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final TestObservationRegistry registry = TestObservationRegistry.create();

    private final LabelboxClient client =
            this.server.client().observations(this.registry, null).build();

    @AfterEach
    void stop() {
        this.server.close();
    }

    @Test
    void aCallIsObservedOnceWithAllItsAttempts() {
        this.server.then(503, "").then(200, ORGANIZATION);
        this.style.run(this.client.organization().get());
        assertThat(this.registry)
                .hasNumberOfObservationsWithNameEqualTo(NAME, 1)
                .hasNumberOfObservationsWithNameEqualTo("http.client.requests", 2)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasBeenStarted()
                .hasBeenStopped()
                .hasLowCardinalityKeyValue("labelbox.client", "default")
                .hasLowCardinalityKeyValue("labelbox.operation", "GetOrganization")
                .hasLowCardinalityKeyValue("labelbox.kind", "query")
                .hasLowCardinalityKeyValue("labelbox.attempts", "2")
                .hasLowCardinalityKeyValue("outcome", "SUCCESS")
                .hasLowCardinalityKeyValue("error", "none");
    }

    /** S7: what is under way has not succeeded. */
    @Test
    void aCallUnderWayHasNoOutcome() {
        List<String> seen = new CopyOnWriteArrayList<>();
        this.registry.observationConfig().observationHandler(new Starts(context -> {
            if (NAME.equals(context.getName())) {
                seen.add(context.getLowCardinalityKeyValues().toString());
            }
        }));
        this.server.then(200, ORGANIZATION);
        this.style.run(this.client.organization().get());
        assertThat(seen)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("(outcome=UNKNOWN)", "(error=none)", "(labelbox.attempts=0)");
    }

    /** S7: whatever goes wrong is one of few outcomes. */
    @Test
    void failuresHaveOutcomesOfAClosedSet() {
        assertThat(outcomeAfter(answer -> answer.then(503, ""))).isEqualTo("SERVER_ERROR");
        assertThat(outcomeAfter(answer -> answer.then(200, "<html>"))).isEqualTo("SERVER_ERROR");
        assertThat(outcomeAfter(answer -> answer.then(429, ""))).isEqualTo("THROTTLED");
        assertThat(outcomeAfter(answer -> answer.then(403, ""))).isEqualTo("CLIENT_ERROR");
        assertThat(outcomeAfter(answer -> answer.then(200, NOT_FOUND))).isEqualTo("CLIENT_ERROR");
        assertThat(outcomeAfter(StubServer::thenCut)).isEqualTo("UNKNOWN");
    }

    private String outcomeAfter(Consumer<StubServer> answer) {
        answer.accept(this.server);
        List<String> outcomes = new CopyOnWriteArrayList<>();
        TestObservationRegistry own = TestObservationRegistry.create();
        own.observationConfig().observationHandler(new Stops(outcomes));
        LabelboxClient once = this.server.client().observations(own, null).build();
        assertThat(catchThrowable(
                        () -> this.style.run(once.organization().get().with(options -> options.withoutRetry()))))
                .isNotNull();
        return String.join("", outcomes);
    }

    /** S7 */
    @Test
    void manyAttemptsAreOneValue() {
        for (int attempt = 1; attempt < 6; attempt++) {
            this.server.then(429, "", "Retry-After", "0");
        }
        this.server.then(200, ORGANIZATION);
        this.style.run(this.client.organization().get());
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasLowCardinalityKeyValue("labelbox.attempts", "4+");
    }

    /** S7: one observation for a file, with its requests below it. */
    @Test
    void aDownloadIsObserved() {
        List<String> parents = new CopyOnWriteArrayList<>();
        this.registry.observationConfig().observationHandler(parentsOf(HTTP, parents));
        this.server.then(503, "").then(200, "abc");
        assertThat(this.style.read(
                        this.client.caller().bytes(RangedFile.at("DownloadFile", "file", this.server.url("/f?s=s")))))
                .isNotEmpty();
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasBeenStopped()
                .hasLowCardinalityKeyValue("labelbox.operation", "DownloadFile")
                .hasLowCardinalityKeyValue("labelbox.kind", "download")
                .hasLowCardinalityKeyValue("labelbox.attempts", "2")
                .hasLowCardinalityKeyValue("outcome", "SUCCESS");
        assertThat(parents).containsExactly(NAME, NAME);
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(HTTP)
                .that()
                .hasLowCardinalityKeyValue("uri", "/{file}");
    }

    /** S7 */
    @Test
    void aCancelledDownloadIsNoSuccess() {
        this.server.then((request, response) ->
                response.sendByteArray(Flux.interval(Duration.ofMillis(10)).map(tick -> new byte[100])));
        assertThat(this.client
                        .caller()
                        .bytes(RangedFile.at("DownloadFile", "file", this.server.url("/f")))
                        .flux()
                        .blockFirst(Duration.ofSeconds(30)))
                .isNotNull();
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasBeenStopped()
                .hasLowCardinalityKeyValue("outcome", "CANCELLED");
    }

    /** S7 */
    @Test
    void httpRequestsHaveTheTemplateOfTheirUrl() {
        this.server.then(200, ORGANIZATION).then(200, "{}");
        this.style.run(this.client.organization().get());
        this.style.run(this.client
                .custom()
                .rest()
                .get("/things/{id}", Map.of("id", "c1"))
                .query("deep", true));
        assertThat(this.registry)
                .hasAnObservation(http -> http.hasNameEqualTo(HTTP).hasLowCardinalityKeyValue("uri", "/graphql"))
                .hasAnObservation(
                        http -> http.hasNameEqualTo(HTTP).hasLowCardinalityKeyValue("uri", "/api/v1/things/{id}"));
    }

    /** S7, R75: a convention of the application's own names requests, and sees neither signature nor key. */
    @Test
    void aConventionForHttpRequestsIsUsed() {
        List<String> seen = new CopyOnWriteArrayList<>();
        LabelboxClient named = this.server
                .client()
                .observations(this.registry, null)
                .httpObservationConvention(new DefaultClientRequestObservationConvention("requests") {
                    @Override
                    public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
                        ClientRequest request = context.getRequest();
                        seen.add(request == null ? "" : request.url() + " " + request.headers());
                        return super.getLowCardinalityKeyValues(context);
                    }
                })
                .build();
        this.server.then(200, "x").then(401, "");
        this.style.read(named.caller().bytes(RangedFile.at("DownloadFile", "file", this.server.url("/f?s=secret"))));
        assertThat(catchThrowable(() -> this.style.run(named.users().me()))).isNotNull();
        assertThat(this.registry)
                .hasNumberOfObservationsWithNameEqualTo("requests", 2)
                .hasAnObservation(http -> http.hasNameEqualTo("requests")
                        .hasHighCardinalityKeyValue("http.url", this.server.url("/f"))
                        .hasLowCardinalityKeyValue("outcome", "SUCCESS"))
                .hasAnObservation(http -> http.hasNameEqualTo("requests").hasLowCardinalityKeyValue("status", "401"));
        assertThat(seen)
                .anyMatch(value -> value.contains("/f"))
                .noneMatch(value -> value.contains("secret") || value.contains(StubServer.KEY));
    }

    /** S7 */
    @Test
    void anExportOfADatasetIsNamedSo() {
        this.server.then(200, "{\"data\":{\"exportDataRowsInCatalog\":{\"taskId\":\"t1\"}}}");
        this.style.run(this.client
                .exports()
                .ofDataset("d1", ExportFilters.NONE, ExportParams.of(ExportDetail.LABEL_DETAILS))
                .start());
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasLowCardinalityKeyValue("labelbox.operation", "ExportDataset");
    }

    /** S7 */
    @Test
    void aFailureNamesItsKind() {
        this.server.then(401, "");
        assertThat(catchThrowable(() -> this.style.run(this.client.users().me())))
                .isNotNull();
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasLowCardinalityKeyValue("outcome", "CLIENT_ERROR")
                .hasLowCardinalityKeyValue("error", "AuthenticationException")
                .hasError();
    }

    /** S5 */
    @Test
    void aCallNamesItsClient() {
        this.server.then(200, ORGANIZATION);
        LabelboxClient birds = this.server
                .client()
                .name("birds")
                .observations(this.registry, null)
                .build()
                .withApiKey(() -> StubServer.KEY);
        this.style.run(birds.organization().get());
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasLowCardinalityKeyValue("labelbox.client", birds.name())
                .hasLowCardinalityKeyValue("labelbox.client", "birds");
    }

    /** S10 */
    @Test
    void aClientKnowsHowItsCallsEnded() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(this.client.status().answers().sinceAnswer()).isNull();
        this.server
                .then(200, "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}")
                .then(401, "");
        this.style.run(this.client.organization().get());
        assertThat(this.client.status().answers().answeredWithin(minute)).isTrue();
        assertThat(this.client.status().answers().throttledWithin(minute)).isFalse();
        assertThat(catchThrowable(() -> this.style.run(this.client.users().me())))
                .isNotNull();
        assertThat(this.client.status().answers().answeredWithin(minute)).isFalse();
        assertThat(this.client.status().answers().sinceFailure()).isLessThan(minute);
        this.server.then(429, "").then(200, "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}");
        this.style.run(this.client.organization().get());
        assertThat(this.client.status().answers().answeredWithin(minute)).isTrue();
        assertThat(this.client.status().answers().throttledWithin(minute)).isTrue();
    }

    @Test
    void neitherKeyNorSignatureIsObserved() {
        List<String> seen = new ArrayList<>();
        this.registry.observationConfig().observationHandler(new ObservationTextPublisher(seen::add, context -> true));
        this.server.then(200, "x").then(200, ORGANIZATION);
        this.style.read(this.client
                .caller()
                .bytes(RangedFile.at("DownloadFile", "file", this.server.url("/f?signature=secret"))));
        this.style.run(this.client.organization().get());
        assertThat(seen).isNotEmpty().noneMatch(value -> value.contains("secret") || value.contains(StubServer.KEY));
    }

    /** X12: in each part of a composed call, after pauses and on whichever thread. */
    @Test
    void everyOperationOfACallBelongsToTheTraceOfItsCaller() {
        List<String> parents = new CopyOnWriteArrayList<>();
        this.registry.observationConfig().observationHandler(parentsOf(NAME, parents));
        this.server
                .then(200, ORGANIZATION)
                .then(503, "")
                .then(200, ORGANIZATION)
                .then(200, ORGANIZATION);
        Call<Organization> one = this.client.organization().get();
        Call<Organization> composed = one.flatMap(first -> one)
                .flatMap(second -> Call.all(List.of(one), 1).map(all -> all.get(0)));
        Organization read = Observation.createNotStarted("request", this.registry)
                .observe(() -> this.style == CallStyle.BLOCKING
                        ? composed.execute()
                        : composed.mono().contextCapture().block());
        assertThat(read).isNotNull();
        assertThat(parents).containsExactly("request", "request", "request");
    }

    /** Return a handler that notes the name of the parent of each observation of that name. */
    private static Starts parentsOf(String name, List<String> parents) {
        return new Starts(context -> {
            if (name.equals(context.getName())) {
                ObservationView parent = context.getParentObservation();
                parents.add(
                        parent == null
                                ? "none"
                                : String.valueOf(parent.getContextView().getName()));
            }
        });
    }

    /** Notes the outcome of each call. */
    private record Stops(List<String> outcomes) implements ObservationHandler<CallContext> {

        @Override
        public void onStop(CallContext context) {
            this.outcomes.add(Objects.requireNonNull(context.getLowCardinalityKeyValue("outcome"))
                    .getValue());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof CallContext;
        }
    }

    private record Starts(Consumer<Observation.Context> note) implements ObservationHandler<Observation.Context> {

        @Override
        public void onStart(Observation.Context context) {
            this.note.accept(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
