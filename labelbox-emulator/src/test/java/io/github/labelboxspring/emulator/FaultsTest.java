package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.labelboxspring.emulator.wire.Wire;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
    @Fact("P2.3-14")
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
    @Fact("P2.3-12")
    void writesErrorsInThePlatformsForm() {
        this.emulator.faults().on("users").graphqlError("RESOURCE_CONFLICT", "taken");
        this.emulator.faults().on("users").internalServerError("name taken", 422);

        assertThat(this.wire.code(USER, Map.of())).isEqualTo("RESOURCE_CONFLICT");
        assertThat(this.wire.ask(USER, Map.of()).toString()).contains("\"status\":422", "INTERNAL_SERVER_ERROR");
    }

    @Test
    @Fact("P1.1-01")
    void limitsTheRateWithRetryAfter() {
        this.emulator.faults().on("*").rateLimited(Duration.ofSeconds(7));

        HttpResponse<String> answer = this.wire.post("/graphql", USER, Map.of());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("7");
        assertThat(answer.body()).contains("You have exceeded");
    }

    @Test
    @Fact("P2.3-14")
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

    /** M4: a field below the root, by its path or, below the project of a mutation, by its name. */
    @Test
    void matchesFieldsBelowTheRoot() {
        String create = "mutation{project(where:{id:\"p\"}){createBatchV2(input:{name:\"b\"}){batch{id}}}}";
        this.emulator.faults().on("createBatchV2").answer(502, Map.of(), "");
        this.emulator.faults().on("project.createBatchV2").answer(503, Map.of(), "");
        this.emulator.faults().on("users.email").answer(504, Map.of(), "");

        assertThat(status("{project(where:{id:\"p\"}){id}}")).isEqualTo(200);
        assertThat(status(create)).isEqualTo(502);
        assertThat(status(create)).isEqualTo(503);
        assertThat(status("{users{id}}")).isEqualTo(200);
        assertThat(status("{users{id email}}")).isEqualTo(504);
        assertThat(this.emulator.requests().count("createBatchV2")).isEqualTo(2);
    }

    /** M4 */
    @Test
    void matchesFieldsBehindAFragmentAndAnAlias() {
        this.emulator.faults().on("users").times(2).answer(502, Map.of(), "");

        assertThat(status("query{...a} fragment a on Query{...b} fragment b on Query{mine:users{id}}"))
                .isEqualTo(502);
        assertThat(status("{... on Query{users{id}}}")).isEqualTo(502);
        assertThat(this.emulator.requests().all().get(0).rootFields()).containsExactly("users");
    }

    /** M4 */
    @Test
    void refusesTargetsThatDoNotExist() {
        for (String target : List.of("createDatset", "project.", "nothing.name", "", "GET", "batch V2")) {
            assertThatThrownBy(() -> this.emulator.faults().on(target))
                    .as(target)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(target);
        }
        assertThatThrownBy(() -> this.emulator.requests().count("createDatset"))
                .isInstanceOf(IllegalArgumentException.class);
        this.emulator.faults().on("createWebhook").answer(502, Map.of(), "");
    }

    /** M4 */
    @Test
    void matchesTheMethodOfAPath() {
        this.emulator.faults().on("DELETE /api/v1/ontologies/").answer(502, Map.of(), "");

        assertThat(this.wire.rest("GET", "/api/v1/ontologies/unused", "").statusCode())
                .isEqualTo(200);
        assertThat(this.wire.rest("DELETE", "/api/v1/ontologies/abc", "").statusCode())
                .isEqualTo(502);
    }

    /** M4 */
    @Test
    void letsTheFirstOnesThrough() {
        this.emulator.faults().on("users").skip(2).times(1).answer(502, Map.of(), "");

        assertThat(statuses(4)).containsExactly(200, 200, 502, 200);
    }

    /** M4 */
    @Test
    void hitsByChanceAlikeForTheSameSeed() {
        this.emulator.faults().on("users").probability(0.5, 42).always().answer(502, Map.of(), "");
        List<Integer> first = statuses(40);
        this.emulator.faults().clear();
        this.emulator.faults().on("users").probability(0.5, 42).always().answer(502, Map.of(), "");

        assertThat(first).contains(200, 502);
        assertThat(statuses(40)).isEqualTo(first);
        assertThatThrownBy(() -> this.emulator.faults().on("users").probability(1.5, 1))
                .hasMessageContaining("1.5");
    }

    /** M4 */
    @Test
    void dripsTheWholeAnswer() {
        String whole = this.wire.post("/graphql", USER, Map.of()).body();
        this.emulator.faults().on("users").drip(8, Duration.ofMillis(5));
        long begin = System.nanoTime();

        assertThat(this.wire.post("/graphql", USER, Map.of()).body()).isEqualTo(whole);

        long pieces = (whole.length() + 7) / 8;
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(5 * pieces));
    }

    /** M6: what was sent is kept for a while only. */
    @Test
    void theJournalDoesNotGrowWithWhatIsSent() {
        String email = "a".repeat(50_000);
        String query = "query($e:String!){users(where:{email:$e}){id}}";
        for (int each = 0; each < 50; each++) {
            this.wire.data(query, Map.of("e", email + each));
        }
        List<ReceivedRequest> all = this.emulator.requests().to("users");
        assertThat(all).hasSize(50).allMatch(request -> request.bodySize() > 50_000);
        assertThat(all.get(0).variables()).isEmpty();
        assertThat(all.get(49).variables()).containsEntry("e", email + 49);
        assertThat(all.stream().filter(request -> !request.variables().isEmpty()))
                .hasSize(2 * 1024 * 1024 / (int) all.get(0).bodySize());
    }

    /** M4 */
    @Test
    void theJournalTellsWhoAskedForWhatAndHowItEnded() {
        this.wire.data(USER, Map.of("x", 3));
        ReceivedRequest asked = this.emulator.requests().to("users").get(0);
        assertThat(asked.document()).isEqualTo(USER);
        assertThat(asked.fields()).containsExactly("users", "users.id");
        assertThat(asked.user()).isEqualTo("admin@" + this.emulator.organizationId() + ".example.org");
        assertThat(answer(asked).status()).isEqualTo(200);
        assertThat(answer(asked).duration()).isPositive();

        this.wire.rest("POST", "/emulator/slices", "{\"name\":\"recent\",\"filter\":[]}");
        ReceivedRequest rest =
                this.emulator.requests().to("POST /emulator/slices").get(0);
        assertThat(rest.body()).contains("recent");
        assertThat(answer(rest).status()).isEqualTo(201);

        new Wire(this.emulator, "wrong").post("/graphql", USER, Map.of());
        assertThat(this.emulator.requests().all().get(2).user()).isNull();

        this.emulator.faults().on("users").cutConnection();
        assertThatThrownBy(() -> this.wire.ask(USER, Map.of())).isInstanceOf(UncheckedIOException.class);
        assertThat(answer(this.emulator.requests().all().get(3)).status()).isZero();
    }

    private static ReceivedRequest.Answer answer(ReceivedRequest request) {
        return Objects.requireNonNull(request.answer());
    }

    private int status(String document) {
        return this.wire.post("/graphql", document, Map.of()).statusCode();
    }

    private List<Integer> statuses(int count) {
        return IntStream.range(0, count).mapToObj(each -> status(USER)).toList();
    }
}
