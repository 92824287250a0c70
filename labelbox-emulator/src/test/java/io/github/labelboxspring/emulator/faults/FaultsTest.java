package io.github.labelboxspring.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Wire;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String USER = "query($x: Int){users(first:$x){id}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(emulator);

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void answersAsScriptedSoOftenAndThenAsEver() {
        emulator.faults().on("users").times(2).answer(502, Map.of("x-proxy", "yes"), "bad gateway");

        HttpResponse<String> first = wire.post("/graphql", USER, Map.of());
        assertThat(first.statusCode()).isEqualTo(502);
        assertThat(first.body()).isEqualTo("bad gateway");
        assertThat(first.headers().firstValue("x-proxy")).contains("yes");
        assertThat(wire.post("/graphql", "{roles{id}}", Map.of()).statusCode()).isEqualTo(200);
        assertThat(wire.post("/graphql", USER, Map.of()).statusCode()).isEqualTo(502);
        assertThat(wire.post("/graphql", USER, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void writesErrorsInThePlatformsForm() {
        emulator.faults().on("users").graphqlError("RESOURCE_CONFLICT", "taken");
        emulator.faults().on("users").internalServerError("name taken", 422);

        assertThat(wire.code(USER, Map.of())).isEqualTo("RESOURCE_CONFLICT");
        assertThat(wire.ask(USER, Map.of()).toString()).contains("\"status\":422", "INTERNAL_SERVER_ERROR");
    }

    @Test
    void limitsTheRateWithRetryAfter() {
        emulator.faults().on("*").rateLimited(Duration.ofSeconds(7));

        HttpResponse<String> answer = wire.post("/graphql", USER, Map.of());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("7");
        assertThat(answer.body()).contains("You have exceeded");
    }

    @Test
    void cutsConnectionsAndBodies() {
        emulator.faults().on("users").cutConnection();
        assertThatThrownBy(() -> wire.ask(USER, Map.of())).isInstanceOf(UncheckedIOException.class);

        emulator.faults().on("users").cutBody(5);
        assertThatThrownBy(() -> wire.ask(USER, Map.of())).isInstanceOf(UncheckedIOException.class);

        emulator.faults().on("/graphql").html();
        assertThat(wire.post("/graphql", USER, Map.of()).body()).contains("<html>");
        assertThat(wire.data(USER).has("users")).isTrue();
    }

    @Test
    void holdsTheAnswerBack() {
        emulator.faults().on("users").delay(Duration.ofMillis(300));
        long begin = System.nanoTime();

        assertThat(wire.data(USER).has("users")).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void keepsAJournalWithoutTheKey() {
        wire.data(USER, Map.of("x", 3));

        ReceivedRequest request = emulator.requests().to("users").get(0);
        assertThat(request.variables()).containsEntry("x", 3);
        assertThat(request.path()).isEqualTo("/graphql");
        assertThat(request.headers()).containsKey("content-type").doesNotContainKey("authorization");
        assertThat(request.toString()).doesNotContain(emulator.apiKey());
        assertThat(emulator.requests().count("roles")).isZero();
        emulator.requests().clear();
        assertThat(emulator.requests().all()).isEmpty();
    }

    /** R74: an operation and its variables, in whatever way the document is written. */
    @Test
    void matchesByOperationAndVariables() {
        String spaced = "query  Any ( $w : WhereUniqueIdInput! )\n{\n  project ( where : $w ) { id } }";
        String dense = "query($w:WhereUniqueIdInput!){project(where:$w){id name}}";
        emulator.faults().on("project").variable("w.id", "b").always().answer(502, Map.of(), "down");
        emulator.faults().on("users").variable("x", 3L).variable("y", 1).answer(503, Map.of(), "");

        assertThat(wire.post("/graphql", spaced, Map.of("w", Map.of("id", "a"))).statusCode())
                .isEqualTo(200);
        assertThat(wire.post("/graphql", spaced, Map.of("w", Map.of("id", "b"))).statusCode())
                .isEqualTo(502);
        assertThat(wire.post("/graphql", dense, Map.of("w", Map.of("id", "b"))).statusCode())
                .isEqualTo(502);
        assertThat(wire.post("/graphql", USER, Map.of("x", 3)).statusCode()).isEqualTo(200);
        assertThat(wire.post("/graphql", USER, Map.of("x", 3, "y", 1)).statusCode())
                .isEqualTo(503);
        assertThat(emulator.requests().to("project", Map.of("w.id", "b"))).hasSize(2);
        assertThat(emulator.requests().to("project", Map.of("w.id", "c"))).isEmpty();
        assertThat(emulator.requests().to("users", Map.of("x", 3, "y", 1))).hasSize(1);
    }
}
