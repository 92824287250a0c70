package io.github.labelboxspring.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.GraphQlAnswer;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TransportException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class GraphQlBehaviourTests extends EmulatorTest {

    private static final String ME = "query Me { user { id email } }";

    @AfterEach
    void forget() {
        this.emulator.faults().clear();
        this.emulator.requests().clear();
    }

    @Test
    void aQueryOfOnesOwnGivesTheDataAsItIs() {
        Map<String, Object> data = this.style.run(this.client.custom().graphQl().query(ME, Map.of()));
        assertThat(data)
                .extractingByKey("user")
                .isEqualTo(Map.of(
                        "id", this.style.run(this.client.users().me()).id(),
                        "email", this.style.run(this.client.users().me()).email()));
    }

    @Test
    void variablesAreSentAsVariables() {
        String document = "query Some($first: Int!) { users(first: $first, skip: 0) { id } }";
        this.style.run(this.client.custom().graphQl().query(document, Map.of("first", 3)));
        assertThat(this.emulator.requests().to("users").get(0).variables()).containsEntry("first", 3);
    }

    @Test
    void anErrorOfTheDocumentIsAnInvalidRequest() {
        assertThatThrownBy(() -> this.style.run(this.client.custom().graphQl().query("{ nothing }", Map.of())))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aMutationIsNotRepeatedAndAQueryIs() {
        this.emulator.faults().on("*").times(2).answer(503, Map.of(), "");
        String mutation = "mutation M($id: ID!) { cancelBulkOperationJob(id: $id) { success } }";
        assertThatThrownBy(() -> this.style.run(this.client.custom().graphQl().mutation(mutation, Map.of("id", "x"))))
                .isInstanceOf(ServerException.class);
        assertThat(this.emulator.requests().all()).hasSize(1);
        assertThat(this.style.run(this.client.custom().graphQl().query(ME, Map.of())))
                .containsKey("user");
        assertThat(this.emulator.requests().all()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.custom().graphQl().query(mutation, Map.of()))
                .withMessageContaining("mutation(...)");
    }

    @Test
    void theExperimentalEndpointMustBeSwitchedOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> this.client.custom().graphQl().experimental())
                .withMessageContaining("labelbox.enable-experimental");
        LabelboxClient daring =
                client(this.emulator.apiKey()).enableExperimental(true).build();
        this.style.run(daring.custom().graphQl().experimental().query(ME, Map.of()));
        this.style.run(daring.custom().graphQl().query(ME, Map.of()));
        assertThat(this.emulator.requests().all())
                .extracting(request -> request.path())
                .containsExactly("/_gql", "/graphql");
    }

    @Test
    void aResultAtAPathIsReadAsATypeOfOnesOwn() {
        assertThat(this.style.run(
                        this.client.custom().graphQl().query(ME, Map.of()).at("user", Me.class)))
                .extracting(Me::email)
                .isEqualTo(this.style.run(this.client.users().me()).email());
        assertThat(this.style.run(this.client
                        .custom()
                        .graphQl()
                        .query("{ users(skip: 0, first: 10) { id email } }", Map.of())
                        .at("users", ResultType.listOf(Me.class))))
                .hasSize(1);
    }

    @Test
    void filesTakeThePlacesOfVariables() {
        String mutation = "mutation Two($a: Upload!, $b: Upload!) {"
                + " a: uploadFile(file: $a, contentLength: 3) { filename }"
                + " b: uploadFile(file: $b, contentLength: 5) { filename } }";
        Map<String, Object> data = this.style.run(this.client
                .custom()
                .graphQl()
                .mutation(mutation, Map.of())
                .attach("a", Content.of("one"), "a.txt", "text/plain")
                .attach("b", Content.of("three"), "b.txt", "text/plain"));
        assertThat(data).extractingByKey("a").asString().endsWith("-a.txt}");
        assertThat(data).extractingByKey("b").asString().endsWith("-b.txt}");
    }

    @Test
    void aCallMaySetItsTimeLimit() {
        this.emulator.faults().on("user").always().delay(Duration.ofSeconds(20));
        assertThatThrownBy(() -> this.style.run(this.client
                        .custom()
                        .graphQl()
                        .query(ME, Map.of())
                        .with(options ->
                                options.withTimeout(Duration.ofMillis(100)).withoutRetry())))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("timed out");
    }

    /** R62: what one part found and what another failed with. */
    @Test
    void dataAndErrorsComeTogetherOnRequest() {
        String half = "query Half($id: ID!) { user { id } project(where: {id: $id}) { id } }";
        Map<String, String> nothing = Map.of("id", "cm00000000000000000000404");
        GraphQlAnswer<Map<String, Object>> answer = this.style.run(
                this.client.custom().graphQl().query(half, nothing).answer());
        assertThat(answer.data()).containsKey("user").containsEntry("project", null);
        assertThat(answer.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("RESOURCE_NOT_FOUND");
            assertThat(error.dottedPath()).isEqualTo("project");
            assertThat(error.text()).isNotBlank();
        });
        assertThat(answer.hasError("RESOURCE_NOT_FOUND")).isTrue();
        assertThat(answer.hasError("RESOURCE_CONFLICT")).isFalse();
        assertThat(this.emulator.requests().all()).hasSize(1);

        GraphQlAnswer<Me> typed = this.style.run(this.client
                .custom()
                .graphQl()
                .query(half, nothing)
                .at("user", Me.class)
                .answer());
        assertThat(typed.data()).isNotNull();
        assertThatThrownBy(() -> this.style.run(this.client.custom().graphQl().query(half, nothing)))
                .isInstanceOf(NotFoundException.class);
    }

    /** R62: a failure that the platform does not tell itself stays a failure, and is repeated. */
    @Test
    void aFailedRequestIsNoAnswer() {
        this.emulator.faults().on("user").answer(503, Map.of(), "{\"errors\":[{\"message\":\"down\"}]}");
        assertThat(this.style
                        .run(this.client.custom().graphQl().query(ME, Map.of()).answer())
                        .errors())
                .isEmpty();
        assertThat(this.emulator.requests().all()).hasSize(2);
        this.emulator.faults().on("user").always().rateLimited(Duration.ofHours(1));
        assertThatThrownBy(() -> this.style.run(
                        this.client.custom().graphQl().query(ME, Map.of()).answer()))
                .isInstanceOf(RateLimitedException.class);
    }

    @Test
    void anErrorCodeCanBeHandled() {
        this.emulator.faults().on("user").times(2).graphqlError("RESOURCE_CONFLICT", "taken");
        GraphQlCall<Me> me = this.client.custom().graphQl().query(ME, Map.of()).at("user", Me.class);
        assertThat(this.style.run(me.recover("RESOURCE_CONFLICT", failure -> Call.of(new Me("", failure.code())))))
                .isEqualTo(new Me("", "RESOURCE_CONFLICT"));
        assertThatThrownBy(() -> this.style.run(me.recover("MALFORMED_REQUEST", failure -> Call.of(new Me("", "")))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatTheSdkLogsByAKeyIsInTheText() {
        this.emulator
                .faults()
                .on("user")
                .answer(
                        200,
                        Map.of("content-type", "application/json"),
                        "{\"errors\":[{\"message\":\"refused\",\"errors\":[{\"error\":\"not completed\"}],"
                                + "\"extensions\":{\"code\":\"MALFORMED_REQUEST\"}}]}");
        assertThatThrownBy(() -> this.style.run(this.client.custom().graphQl().query(ME, Map.of())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("refused")
                .hasMessageContaining("not completed");
    }

    @Test
    void absenceIsEmptyWhereThatIsAskedFor() {
        String project = "query Project($id: ID!) { project(where: {id: $id}) { id } }";
        assertThat(this.style.run(this.client
                        .custom()
                        .graphQl()
                        .query(project, Map.of("id", "cm00000000000000000000404"))
                        .at("project", Me.class)
                        .optional()))
                .isEmpty();
        assertThat(this.style.run(this.client
                        .custom()
                        .graphQl()
                        .query(ME, Map.of())
                        .at("user", Me.class)
                        .optional()))
                .isPresent();
    }

    @Test
    void aMutationThatMayRunTwiceIsRepeated() {
        this.emulator.faults().on("*").answer(503, Map.of(), "");
        String rename = "mutation R($id: ID!) { updateProject(where: {id: $id}, data: {name: \"n\"}) { id } }";
        assertThatThrownBy(() -> this.style.run(this.client
                        .custom()
                        .graphQl()
                        .mutation(rename, Map.of("id", "cm00000000000000000000404"))
                        .idempotent()))
                .isInstanceOf(NotFoundException.class);
        assertThat(this.emulator.requests().all()).hasSize(2);
    }

    record Me(String id, @Nullable String email) {}
}
