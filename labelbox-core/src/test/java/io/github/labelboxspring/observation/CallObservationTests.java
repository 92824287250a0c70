package io.github.labelboxspring.observation;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.organization.Organization;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationTextPublisher;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** R63: one observation a call, with few values for each key. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class CallObservationTests {

    private static final String NAME = "labelbox.client.operation";

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
        this.server.then(503, "").then(200, "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}");
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
                .hasLowCardinalityKeyValue("outcome", "SUCCESS");
    }

    @Test
    void aFailureNamesItsKind() {
        this.server.then(401, "");
        assertThat(catchThrowable(() -> this.style.run(this.client.users().me())))
                .isNotNull();
        assertThat(this.registry)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasLowCardinalityKeyValue("outcome", "AuthenticationException")
                .hasError();
    }

    /** S5 */
    @Test
    void aCallNamesItsClient() {
        this.server.then(200, "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}");
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

    @Test
    void neitherKeyNorSignatureIsObserved() {
        List<String> seen = new ArrayList<>();
        this.registry.observationConfig().observationHandler(new ObservationTextPublisher(seen::add, context -> true));
        this.server.then(200, "x").then(200, "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}");
        this.style.read(this.client.caller().bytes(RangedFile.at("file", this.server.url("/f?signature=secret"))));
        this.style.run(this.client.organization().get());
        assertThat(seen).isNotEmpty().noneMatch(value -> value.contains("secret") || value.contains(StubServer.KEY));
    }

    /** X12: in each part of a composed call, after pauses and on whichever thread. */
    @Test
    void everyOperationOfACallBelongsToTheTraceOfItsCaller() {
        List<String> parents = new CopyOnWriteArrayList<>();
        this.registry.observationConfig().observationHandler(new ParentNames(parents));
        String organization = "{\"data\":{\"organization\":{\"id\":\"c1\",\"name\":\"o\"}}}";
        this.server
                .then(200, organization)
                .then(503, "")
                .then(200, organization)
                .then(200, organization);
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

    /** Notes the parent of each operation. */
    private record ParentNames(List<String> names) implements ObservationHandler<Observation.Context> {

        @Override
        public void onStart(Observation.Context context) {
            if (NAME.equals(context.getName())) {
                this.names.add(
                        context.getParentObservation() == null
                                ? "none"
                                : context.getParentObservation()
                                        .getContextView()
                                        .getName());
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
