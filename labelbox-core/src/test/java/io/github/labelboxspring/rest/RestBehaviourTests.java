package io.github.labelboxspring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class RestBehaviourTests extends EmulatorTest {

    private static final Map<String, String> NOBODY = Map.of("id", "cm00000000000000000000404");

    @AfterEach
    void forget() {
        this.emulator.faults().clear();
        this.emulator.requests().clear();
    }

    @Test
    void aRequestOfOnesOwnGivesTheJsonAsItIsOrATypeOfOnesOwn() {
        String id = this.style
                .run(this.client.ontologies().create(NewOntology.of("digits", OntologySchema.of(Tool.point("tip")))))
                .id();
        RestCall<Map<String, Object>> get = this.client.custom().rest().get("/ontologies/{id}", Map.of("id", id));
        assertThat(this.style.run(get)).containsEntry("name", "digits").containsKey("featureSchemaNodes");
        assertThat(this.style.run(get.readAs(Name.class))).isEqualTo(new Name("digits"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> this.style.run(this.client.custom().rest().get("/ontologies/{id}", NOBODY)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Custom: ");
        assertThat(this.style.run(this.client
                        .custom()
                        .rest()
                        .get("/ontologies/{id}", NOBODY)
                        .optional()))
                .isEmpty();
    }

    @Test
    void aGetIsRepeatedAndAChangeIsNot() {
        this.emulator.faults().on("/api/v1/ontologies").times(3).answer(503, Map.of(), "");
        assertThatThrownBy(() -> this.style.run(this.client.custom().rest().delete("/ontologies/{id}", NOBODY)))
                .isInstanceOf(ServerException.class);
        assertThat(this.emulator.requests().all()).hasSize(1);
        assertThat(this.style.run(this.client
                        .custom()
                        .rest()
                        .get("/ontologies/unused", Map.of())
                        .readAs(ResultType.listOf(String.class))))
                .isNotNull();
        assertThat(this.emulator.requests().all()).hasSize(4);
    }

    @Test
    void aChangeThatMayRunTwiceIsRepeated() {
        this.emulator.faults().on("/api/v1/ontologies").answer(503, Map.of(), "");
        assertThatThrownBy(() -> this.style.run(this.client
                        .custom()
                        .rest()
                        .delete("/ontologies/{id}", NOBODY)
                        .idempotent()))
                .isInstanceOf(NotFoundException.class);
        assertThat(this.emulator.requests().all()).hasSize(2);
    }

    @Test
    void everyMethodSendsWhatItIsGiven() {
        try (StubServer server = new StubServer()) {
            for (int i = 0; i < 5; i++) {
                server.then(200, "[{\"n\":1}]");
            }
            RestOperations rest = server.client().build().custom().rest();
            Map<String, String> id = Map.of("id", "a/b c");
            List.of(
                            rest.get("/things/{id}", id).query("from", "1+1=2").query("to", 3),
                            rest.post("/things/{id}", id, Map.of("name", "n")),
                            rest.put("/things/{id}", id, List.of(1, 2)),
                            rest.patch("/things/{id}", id, new Name("m")),
                            rest.delete("/things/{id}", id))
                    .forEach(call -> assertThat(this.style.run(call.readAs(ResultType.listOf(Object.class))))
                            .hasSize(1));
            assertThat(server.received())
                    .extracting(each -> each.method() + " " + each.uri() + " " + each.body())
                    .containsExactly(
                            "GET /api/v1/things/a%2Fb%20c?from=1%2B1%3D2&to=3 ",
                            "POST /api/v1/things/a%2Fb%20c {\"name\":\"n\"}",
                            "PUT /api/v1/things/a%2Fb%20c [1,2]",
                            "PATCH /api/v1/things/a%2Fb%20c {\"name\":\"m\"}",
                            "DELETE /api/v1/things/a%2Fb%20c ");
        }
    }

    record Name(String name) {}

    @Test
    void anAnswerWithoutBodyIsNoField() {
        try (StubServer server = new StubServer()) {
            server.then(204, "");
            assertThat(this.style.run(server.client().build().custom().rest().delete("/things/{id}", NOBODY)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/x",
                "//elsewhere.example/x",
                "@elsewhere.example",
                "things",
                "",
                "/",
                "/things/../../admin",
                "/things/.",
                "/things?x=1",
                "/things#x",
                "/things\\x",
                "/things//x"
            })
    void aPathLeadsNowhereElse(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.custom().rest().get(path, Map.of()))
                .withMessageContaining("Invalid path below the REST endpoint");
    }

    @Test
    void aVariableNeedsAValueThatStaysInItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.custom().rest().get("/things/{id}", Map.of()))
                .withMessageContaining("requires a value for {id}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.custom().rest().get("/things/{id}", Map.of("id", "..")))
                .withMessageContaining("requires a value for {id}");
    }
}
