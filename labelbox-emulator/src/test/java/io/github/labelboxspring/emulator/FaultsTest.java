package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.wire.Wire;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String USER = "query($x: Int){users(first:$x){id}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    @Test
    void answersAsScriptedSoOftenAndThenAsEver() {
        this.emulator.faults().on("users").times(2).answer(502, Map.of("x-proxy", "yes"), "bad gateway");

        HttpResponse<String> first = this.wire.post("/graphql", USER, Map.of());
        assertThat(first.statusCode()).isEqualTo(502);
        assertThat(first.body()).isEqualTo("bad gateway");
        assertThat(first.headers().firstValue("x-proxy")).contains("yes");
        assertThat(this.wire.post("/graphql", "{roles{id}}", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(this.wire.post("/graphql", USER, Map.of()).statusCode()).isEqualTo(502);
        assertThat(this.wire.post("/graphql", USER, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void writesErrorsInThePlatformsForm() {
        this.emulator.faults().on("users").graphqlError("RESOURCE_CONFLICT", "taken");
        this.emulator.faults().on("users").internalServerError("name taken", 422);

        assertThat(this.wire.code(USER, Map.of())).isEqualTo("RESOURCE_CONFLICT");
        assertThat(this.wire.ask(USER, Map.of()).toString()).contains("\"status\":422", "INTERNAL_SERVER_ERROR");
    }

    @Test
    void limitsTheRateWithRetryAfter() {
        this.emulator.faults().on("*").rateLimited(Duration.ofSeconds(7));

        HttpResponse<String> answer = this.wire.post("/graphql", USER, Map.of());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("7");
        assertThat(answer.body()).contains("You have exceeded");
    }

    @Test
    void cutsConnectionsAndBodies() {
        this.emulator.faults().on("users").cutConnection();
        assertThatThrownBy(() -> this.wire.ask(USER, Map.of())).isInstanceOf(UncheckedIOException.class);

        this.emulator.faults().on("users").cutBody(5);
        assertThatThrownBy(() -> this.wire.ask(USER, Map.of())).isInstanceOf(UncheckedIOException.class);

        this.emulator.faults().on("/graphql").html();
        assertThat(this.wire.post("/graphql", USER, Map.of()).body()).contains("<html>");
        assertThat(this.wire.data(USER).has("users")).isTrue();
    }

    @Test
    void holdsTheAnswerBack() {
        this.emulator.faults().on("users").delay(Duration.ofMillis(300));
        long begin = System.nanoTime();

        assertThat(this.wire.data(USER).has("users")).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void keepsAJournalWithoutTheKey() {
        this.wire.data(USER, Map.of("x", 3));

        ReceivedRequest request = this.emulator.requests().to("users").get(0);
        assertThat(request.variables()).containsEntry("x", 3);
        assertThat(request.path()).isEqualTo("/graphql");
        assertThat(request.headers()).containsKey("content-type").doesNotContainKey("authorization");
        assertThat(request.toString()).doesNotContain(this.emulator.apiKey());
        assertThat(this.emulator.requests().count("roles")).isZero();
        this.emulator.requests().clear();
        assertThat(this.emulator.requests().all()).isEmpty();
    }

    /** R74: an operation and its variables, in whatever way the document is written. */
    @Test
    void matchesByOperationAndVariables() {
        String spaced = "query  Any ( $w : WhereUniqueIdInput! )\n{\n  project ( where : $w ) { id } }";
        String dense = "query($w:WhereUniqueIdInput!){project(where:$w){id name}}";
        this.emulator.faults().on("project").variable("w.id", "b").always().answer(502, Map.of(), "down");
        this.emulator.faults().on("users").variable("x", 3L).variable("y", 1).answer(503, Map.of(), "");

        assertThat(this.wire
                        .post("/graphql", spaced, Map.of("w", Map.of("id", "a")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(this.wire
                        .post("/graphql", spaced, Map.of("w", Map.of("id", "b")))
                        .statusCode())
                .isEqualTo(502);
        assertThat(this.wire
                        .post("/graphql", dense, Map.of("w", Map.of("id", "b")))
                        .statusCode())
                .isEqualTo(502);
        assertThat(this.wire.post("/graphql", USER, Map.of("x", 3)).statusCode())
                .isEqualTo(200);
        assertThat(this.wire.post("/graphql", USER, Map.of("x", 3, "y", 1)).statusCode())
                .isEqualTo(503);
        assertThat(this.emulator.requests().to("project", Map.of("w.id", "b"))).hasSize(2);
        assertThat(this.emulator.requests().to("project", Map.of("w.id", "c"))).isEmpty();
        assertThat(this.emulator.requests().to("users", Map.of("x", 3, "y", 1))).hasSize(1);
    }
}
