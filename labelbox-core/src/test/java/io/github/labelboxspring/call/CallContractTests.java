package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.DeadlineExceededException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.users.User;
import io.github.labelboxspring.work.TaskRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code docs/reference/calls.md} promises of every call. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class CallContractTests {

    private static final String ME = "{\"data\":{\"user\":{\"id\":\"u1\",\"email\":\"me@example.org\"}}}";

    private static final String STARTED = "{\"data\":{\"exportDataRowsInCatalog\":{\"taskId\":\"t1\"}}}";

    private static final String COMPLETE = "{\"data\":{\"user\":{\"a0\":[{\"id\":\"t1\",\"type\":\"export-data-rows\","
            + "\"status\":\"COMPLETE\",\"completionPercentage\":100}]}}}";

    private static final String HEADERS =
            "{\"data\":{\"task\":{\"result\":{\"totalSize\":10,\"totalLines\":1},\"errors\":null}}}";

    private static final String CREATED =
            "{\"data\":{\"createEmbedding\":{\"id\":\"e1\",\"name\":\"birds\",\"custom\":true,\"dims\":3}}}";

    private static final String GONE =
            "{\"errors\":[{\"message\":\"no such project\",\"extensions\":{\"code\":\"RESOURCE_NOT_FOUND\"}}]}";

    @Parameter
    private CallStyle style;

    private final StubServer stub = new StubServer();

    @AfterEach
    void stop() {
        this.stub.close();
    }

    private LabelboxClient client() {
        return this.stub.client().build();
    }

    private TaskCall<Export> export(LabelboxClient client) {
        return client.exports().ofCatalog(ExportFilters.NONE, ExportParams.of());
    }

    private <E extends LabelboxException> E failure(Class<E> type, Supplier<?> run) {
        E failure = catchThrowableOfType(type, run::get);
        assertThat(failure).isNotNull();
        return failure;
    }

    /** X1: a caller who obeys the flags resumes the task instead of starting it again. */
    @Test
    void aFailureAfterTheStartCarriesTheTask() {
        this.stub.then(200, STARTED).then(403, "{\"message\":\"no\"}");
        LabelboxClient client = client();
        AccessDeniedException failure = failure(AccessDeniedException.class, () -> this.style.run(export(client)));
        assertThat(failure.tasks()).containsExactly(TaskRef.task("t1"));
        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(failure).hasMessageContaining("Already started: TASK t1; resume it instead of starting again");

        this.stub.then(200, COMPLETE).then(200, HEADERS);
        Export resumed = this.style.run(
                client.exports().resume(failure.tasks().get(0).id()).result());
        assertThat(resumed.rows()).isEqualTo(1);
    }

    /** X1 */
    @Test
    void aFailureWhileTheResultIsReadCarriesTheTask() {
        this.stub.then(200, STARTED).then(200, COMPLETE).then(403, "{\"message\":\"no\"}");
        LabelboxException failure = failure(LabelboxException.class, () -> this.style.run(export(client())));
        assertThat(failure.tasks()).containsExactly(TaskRef.task("t1"));
        assertThat(failure.mayHaveBeenApplied()).isTrue();
    }

    /** X1 */
    @Test
    void aFailureAfterAnAppliedChangeSaysSo() {
        this.stub.then(200, CREATED).then(403, "{\"message\":\"no\"}");
        LabelboxClient client = client();
        LabelboxException failure = failure(
                LabelboxException.class,
                () -> this.style.run(client.dataRows()
                        .embeddings()
                        .create("birds", 3)
                        .flatMap(made -> client.users().me())));
        assertThat(failure.mayHaveBeenApplied()).isTrue();
        assertThat(failure.tasks()).isEmpty();
        assertThat(failure)
                .hasMessageContaining(
                        "Earlier steps of this call have been applied: CreateEmbedding (name=birds); check");
    }

    /** X1 */
    @Test
    void anAppliedChangeOfNothingInParticularIsNamedAlone() {
        this.stub.then(200, "{\"data\":{\"tidy\":true}}").then(403, "{\"message\":\"no\"}");
        LabelboxClient client = client();
        LabelboxException failure = failure(
                LabelboxException.class,
                () -> this.style.run(client.custom()
                        .graphQl()
                        .mutation("mutation Tidy { tidy }", Map.of())
                        .flatMap(tidied -> client.users().me())));
        assertThat(failure).hasMessageContaining("Earlier steps of this call have been applied: Custom; check");
    }

    @Test
    void aFailureBeforeAnyChangeSaysThatNothingWasApplied() {
        this.stub.then(403, "{\"message\":\"no\"}");
        LabelboxException failure = failure(LabelboxException.class, () -> this.style.run(export(client())));
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(failure.tasks()).isEmpty();
    }

    /** X2 */
    @Test
    void anOutageDelaysAWaitAndDoesNotEndIt() {
        this.stub.then(200, STARTED);
        IntStream.range(0, 8).forEach(each -> this.stub.then(503, "upstream connect error"));
        this.stub.thenCut().then(200, COMPLETE).then(200, HEADERS);
        assertThat(this.style.run(export(client())).rows()).isEqualTo(1);
        assertThat(this.stub.received()).hasSize(12);
    }

    /** X8: waiting for the request rate costs no attempts. */
    @Test
    void aRateLimitIsWaitedForMoreOftenThanThereAreAttempts() {
        IntStream.range(0, 7).forEach(each -> this.stub.then(429, "{}", "Retry-After", "0"));
        this.stub.then(200, ME);
        User me = this.style.run(this.stub
                .client()
                .deadline(Duration.ofMinutes(1))
                .build()
                .users()
                .me());
        assertThat(me.id()).isEqualTo("u1");
        assertThat(this.stub.received()).hasSize(8);
    }

    /** X8: one call that is refused makes the others of its key wait, too. */
    @Test
    void aRateLimitSlowsDownTheWholeKey() {
        this.stub.then(429, "{}", "Retry-After", "5").then(200, ME);
        LabelboxClient client = client();
        Call<User> once = client.users().me().with(options -> options.withoutRetry());
        assertThat(failure(LabelboxException.class, () -> this.style.run(once)))
                .isInstanceOf(RateLimitedException.class);
        Call<User> hurried = client.users().me().with(options -> options.withDeadline(Duration.ofSeconds(1)));
        assertThat(failure(LabelboxException.class, () -> this.style.run(hurried)))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(this.stub.received()).hasSize(1);
    }

    /** X9: the deadline of a call holds for all of it. */
    @Test
    void aCallEndsAtItsDeadline() {
        this.stub.thenSilence().thenSilence().thenSilence();
        long start = System.nanoTime();
        Call<User> call = client().users().me().with(options -> options.withDeadline(Duration.ofMillis(300)));
        assertThat(catchThrowableOfType(LabelboxException.class, () -> this.style.run(call)))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    /** X9, X24: a request that never got its turn was not sent. */
    @Test
    void waitingForATurnCountsTowardsTheDeadline() {
        this.stub.thenSilence();
        LabelboxClient narrow = this.stub.client().maxConcurrentRequests(1).build();
        var blocker = narrow.users().me().mono().subscribe(me -> {}, failure -> {});
        Call<?> waiting = narrow.dataRows()
                .embeddings()
                .create("late", 3)
                .with(options -> options.withDeadline(Duration.ofMillis(200)));
        DeadlineExceededException failure = failure(DeadlineExceededException.class, () -> this.style.run(waiting));
        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining(" ms").hasMessageNotContaining("PT0");
        blocker.dispose();
        assertThat(this.stub.received()).hasSizeLessThanOrEqualTo(1);
    }

    /** X10 */
    @Test
    void oneKeysLimitDoesNotHoldUpAnother() {
        this.stub.then(429, "{}", "Retry-After", "5").then(200, ME);
        LabelboxClient one = client();
        var slowed = one.users().me().mono().subscribe(me -> {}, failure -> {});
        while (this.stub.received().isEmpty()) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        assertThat(this.style.run(one.withApiKey(() -> "another").users().me()).id())
                .isEqualTo("u1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(this.stub.received().get(1).authorization()).isEqualTo("Bearer another");
        slowed.dispose();
    }

    /** X13 */
    @Test
    void aDeletionThatMayHaveBeenAppliedAndFindsNothingHasSucceeded() {
        this.stub.thenCut().then(200, GONE);
        this.style.complete(client().projects().delete("p1"));
        assertThat(this.stub.received()).hasSize(2);
    }

    /** X13 */
    @Test
    void aDeletionThatFindsNothingAtFirstFails() {
        this.stub.then(200, GONE);
        failure(NotFoundException.class, () -> {
            this.style.complete(client().projects().delete("p1"));
            return null;
        });
    }

    /** X14 */
    @Test
    void exceptionsKeepWhatTheyKnowWhenTheyAreSerialized() throws Exception {
        this.stub.then(200, STARTED).then(401, "{\"message\":\"bad key\"}");
        AuthenticationException failure =
                failure(AuthenticationException.class, () -> this.style.run(export(client())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            AuthenticationException read = (AuthenticationException) in.readObject();
            assertThat(read.status()).isEqualTo(401);
            assertThat(read.tasks()).containsExactly(TaskRef.task("t1"));
        }
    }

    /** X14: an interrupt ends the call with an exception of the client and keeps the thread's flag. */
    @Test
    void anInterruptEndsTheCall() throws Exception {
        this.stub.thenSilence();
        LabelboxClient client = client();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>(false);
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowableOfType(
                    LabelboxException.class,
                    () -> client.dataRows().embeddings().create("birds", 3).execute()));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (this.stub.received().isEmpty()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join(10_000);
        assertThat(thrown.get()).isInstanceOfSatisfying(TransportException.class, failure -> {
            assertThat(failure.mayHaveBeenApplied()).isTrue();
            assertThat(failure).hasMessageContaining("CreateEmbedding").hasMessageContaining("interrupted");
        });
        assertThat(flag.get()).isTrue();
    }

    /** X24 */
    @Test
    void aCreateThatIsAnsweredWithNothingMayHaveBeenApplied() {
        this.stub.then(200, "{\"data\":{\"createEmbedding\":null}}");
        LabelboxException failure = failure(
                LabelboxException.class,
                () -> this.style.run(client().dataRows().embeddings().create("birds", 3)));
        assertThat(failure).isNotInstanceOf(NotFoundException.class);
        assertThat(failure.mayHaveBeenApplied()).isTrue();
    }

    /** X24: where a redirect leads, without its query. */
    @Test
    void aRedirectIsNamed() {
        this.stub.then(302, "", "Location", "https://login.example.org/sso?token=secret");
        LabelboxException failure = failure(
                LabelboxException.class, () -> this.style.run(client().users().me()));
        assertThat(failure)
                .hasMessageContaining("https://login.example.org/sso")
                .hasMessageNotContaining("secret");
    }

    /** X25 */
    @Test
    void theLastFailureSaysHowOftenAndHowLongItWasTried() {
        IntStream.range(0, 4).forEach(each -> this.stub.then(503, "down"));
        LabelboxException failure = failure(
                LabelboxException.class, () -> this.style.run(client().users().me()));
        assertThat(failure.attempts()).isEqualTo(4);
        assertThat(failure.elapsed()).isPositive();
        assertThat(failure).hasMessageContaining("4 attempts in");
    }

    /** X27: a server may echo the key in any form. */
    @Test
    void anEchoedKeyIsNotShown() {
        this.stub.then(403, "{\"message\":\"key " + StubServer.KEY + " has no rights\"}");
        LabelboxException failure = failure(
                LabelboxException.class, () -> this.style.run(client().users().me()));
        assertThat(failure).hasMessageNotContaining(StubServer.KEY);
    }

    /** X6: not even an error of the virtual machine leaves the caller waiting. */
    @Test
    @Timeout(20)
    void anErrorReachesTheCallerThatWaits() {
        this.stub.then(200, ME).then(200, ME);
        LabelboxClient client = client();
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> client.users()
                        .me()
                        .map(me -> {
                            throw new OutOfMemoryError("made up");
                        })
                        .execute());
        try (Stream<User> users = StreamCall.concat(List.of(client.users().me().map(List::of)), 1).stream()) {
            assertThatExceptionOfType(OutOfMemoryError.class)
                    .isThrownBy(() -> users.forEach(user -> {
                        throw new OutOfMemoryError("made up");
                    }));
        }
    }

    /** What follows a call without a result runs in both styles. */
    @Test
    void aCallWithoutAResultIsFollowedByTheNext() {
        this.stub.then(200, ME).then(200, ME);
        LabelboxClient client = client();
        Call<Void> nothing = client.users().me().withoutResult();
        assertThat(this.style.run(nothing.flatMap(none -> client.users().me())).id())
                .isEqualTo("u1");
        String after = this.style.run(Call.of(1).withoutResult().map(none -> "after"));
        assertThat(after).isEqualTo("after");
    }
}
