package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which waits share their requests, and what an answer says about a task. */
@Timeout(60)
class SharedPollingTests {

    private static final TaskRef ONE = TaskRef.task("one");

    private static final TaskRef TWO = TaskRef.task("two");

    private static final String GONE =
            "{\"errors\":[{\"message\":\"no such import\",\"extensions\":{\"code\":\"RESOURCE_NOT_FOUND\"}}]}";

    private final StubServer stub = new StubServer();

    /** Slow enough for all to arrive before the first question. */
    private final LabelboxClient client = this.stub
            .client()
            .polling(new Polling(Duration.ofSeconds(10), Duration.ofSeconds(10)))
            .build();

    @AfterEach
    void stop() {
        this.stub.close();
    }

    private static Mono<TaskProgress> end(LabelboxClient client, TaskRef task) {
        return client.tasks().watch(task).flux().last();
    }

    private static String complete(String... ids) {
        return IntStream.range(0, ids.length)
                .mapToObj(at -> "\"a" + at + "\":[{\"id\":\"" + ids[at] + "\",\"type\":\"t\",\"status\":\"COMPLETE\"}]")
                .collect(Collectors.joining(",", "{\"data\":{\"user\":{", "}}}"));
    }

    /** P7: however many clients there are of a key. */
    @Test
    void waitsOfOneKeyShareTheirRequests() {
        this.stub.then(200, complete("one", "two"));
        LabelboxClient same = this.client.withApiKey(() -> StubServer.KEY);
        assertThat(Flux.merge(end(this.client, ONE), end(same, TWO))
                        .collectList()
                        .block())
                .extracting(TaskProgress::ref)
                .containsExactlyInAnyOrder(ONE, TWO);
        assertThat(this.stub.received()).hasSize(1);
    }

    @Test
    void waitsOfOtherKeysAreAskedForWithTheirOwnKey() {
        this.stub.then(200, complete("one")).then(200, complete("one"));
        LabelboxClient other = this.client.withApiKey(() -> "other-key");
        Flux.merge(end(this.client, ONE), end(other, ONE)).collectList().block();
        assertThat(this.stub.received())
                .extracting(StubServer.Received::authorization)
                .containsExactlyInAnyOrder("Bearer " + StubServer.KEY, "Bearer other-key");
    }

    @Test
    void closingTheClientEndsItsWaits() {
        LabelboxClient derived = this.client.withApiKey(() -> "other-key");
        Mono<TaskProgress> wait = end(derived, ONE).cache();
        wait.subscribe(done -> {}, failure -> {});
        derived.close();
        this.client.close();
        assertThat(catchThrowable(wait::block))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("The client was closed")
                .hasMessageContaining("one");
        assertThat(catchThrowable(end(this.client, ONE)::block)).hasMessageContaining("The client was closed");
    }

    @Test
    void closingADerivedClientEndsNoWaits() {
        this.stub.then(200, complete("one"));
        Mono<TaskProgress> wait = end(this.client, ONE).cache();
        wait.subscribe();
        this.client.withApiKey(() -> StubServer.KEY).close();
        assertThat(wait.block()).isNotNull();
    }

    /** The halves without the import that is gone are answered together. */
    @Test
    void anImportThatIsGoneIsFoundByHalving() {
        this.stub.then(200, GONE).then(200, GONE).then(200, complete("t1"));
        Map<TaskRef, TaskProgress> found =
                this.client.tasks().statuses(List.of(ONE, TWO)).execute();
        assertThat(found).hasSize(1);
        assertThat(this.stub.received()).hasSize(3);
    }

    /** S4 */
    @Test
    void aNotFoundOfAnotherServerSaysNothingAboutTasks() {
        this.stub.then(404, "<html>no such page</html>");
        assertThat(catchThrowable(
                        () -> this.client.tasks().statuses(List.of(ONE, TWO)).execute()))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        failure -> assertThat(failure.code()).isNull());
        assertThat(this.stub.received()).hasSize(1);
    }

    /** S4: an answer that does not mention a task does not say that it is unknown. */
    @Test
    void anAnswerThatDoesNotMentionATaskIsAskedForAgain() {
        this.stub
                .then(200, "{\"data\":{\"user\":{}}}")
                .then(200, "{\"data\":{\"user\":null}}")
                .then(200, complete("one"));
        try (Stream<TaskProgress> states = this.client.tasks().watch(ONE).stream()) {
            assertThat(states).singleElement().matches(TaskProgress::done);
        }
        assertThat(this.stub.received()).hasSize(3);
    }
}
