package io.github.labelboxspring.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.ServerException;
import java.util.Map;
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
        Map<String, Object> data = this.style.run(this.client.graphQl().query(ME, Map.of()));
        assertThat(data)
                .extractingByKey("user")
                .isEqualTo(Map.of(
                        "id", this.style.run(this.client.users().me()).id(),
                        "email", this.style.run(this.client.users().me()).email()));
    }

    @Test
    void variablesAreSentAsVariables() {
        String document = "query Some($first: Int!) { users(first: $first, skip: 0) { id } }";
        this.style.run(this.client.graphQl().query(document, Map.of("first", 3)));
        assertThat(this.emulator.requests().to("users").get(0).variables()).containsEntry("first", 3);
    }

    @Test
    void anErrorOfTheDocumentIsAnInvalidRequest() {
        assertThatThrownBy(() -> this.style.run(this.client.graphQl().query("{ nothing }", Map.of())))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aMutationIsNotRepeatedAndAQueryIs() {
        this.emulator.faults().on("*").times(2).answer(503, Map.of(), "");
        String mutation = "mutation M($id: ID!) { cancelBulkOperationJob(id: $id) { success } }";
        assertThatThrownBy(() -> this.style.run(this.client.graphQl().mutation(mutation, Map.of("id", "x"))))
                .isInstanceOf(ServerException.class);
        assertThat(this.emulator.requests().all()).hasSize(1);
        assertThat(this.style.run(this.client.graphQl().query(ME, Map.of()))).containsKey("user");
        assertThat(this.emulator.requests().all()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.graphQl().query(mutation, Map.of()))
                .withMessageContaining("mutation(...)");
    }

    @Test
    void theExperimentalEndpointMustBeSwitchedOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> this.client.graphQl().experimental())
                .withMessageContaining("labelbox.enable-experimental");
        LabelboxClient daring =
                client(this.emulator.apiKey()).enableExperimental(true).build();
        this.style.run(daring.graphQl().experimental().query(ME, Map.of()));
        this.style.run(daring.graphQl().query(ME, Map.of()));
        assertThat(this.emulator.requests().all())
                .extracting(request -> request.path())
                .containsExactly("/_gql", "/graphql");
    }
}
