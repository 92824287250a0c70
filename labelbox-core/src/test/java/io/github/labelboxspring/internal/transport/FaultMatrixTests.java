package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.OperationNotAllowedException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Safety;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row of the fault matrix a test; the same exception whichever way a call is run. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class FaultMatrixTests {

    private static final String OK = "{\"data\":{\"name\":\"birds\"}}";

    @Parameter
    private CallStyle style;

    private final StubServer server = new StubServer();

    private final LabelboxClient client = this.server.client().build();

    @AfterEach
    void stop() {
        this.server.close();
    }

    private Call<String> call(Safety safety) {
        return this.client
                .caller()
                .call(new GraphQlOperation<>(
                        "GetName",
                        "query GetName { name }",
                        Map.of(),
                        List.of(),
                        "name",
                        ResultType.of(String.class),
                        safety,
                        false,
                        null));
    }

    private Throwable failure(Safety safety) {
        return catchThrowable(() -> this.style.run(call(safety)));
    }

    private static String error(String code, int status) {
        return "{\"errors\":[{\"message\":\"it is so\",\"path\":[\"name\"],\"extensions\":{\"code\":\"" + code
                + "\",\"exception\":{\"status\":" + status + "}}}]}";
    }

    @Test
    void answersWhatIsAtTheResultPath() {
        this.server.then(200, OK);
        assertThat(this.style.run(call(Safety.READ))).isEqualTo("birds");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504, 500})
    void readIsRepeatedAfterServerError(int status) {
        this.server.then(status, "upstream connect error").then(200, OK);
        assertThat(this.style.run(call(Safety.READ))).isEqualTo("birds");
        assertThat(this.server.received()).hasSize(2);
    }

    /** R33. */
    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504, 500})
    void createIsNotRepeatedAfterServerError(int status) {
        this.server.then(status, "gone").then(200, OK);
        assertThat(failure(Safety.ONCE))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        ex -> assertThat(ex.mayHaveBeenApplied()).isTrue())
                .hasMessageContaining("may already have been applied");
        assertThat(this.server.received()).hasSize(1);
    }

    /** R33. */
    @Test
    void createIsNotRepeatedWhenTheConnectionBreaksAfterItWasSent() {
        this.server.thenCut().then(200, OK);
        assertThat(failure(Safety.ONCE)).isInstanceOfSatisfying(TransportException.class, ex -> {
            assertThat(ex.mayHaveBeenApplied()).isTrue();
            assertThat(ex.retryable()).isTrue();
        });
        assertThat(this.server.received()).hasSize(1);
    }

    @Test
    void readAndIdempotentChangeAreRepeatedWhenTheConnectionBreaks() {
        this.server.thenCut().then(200, OK).thenCut().then(200, OK);
        assertThat(this.style.run(call(Safety.READ))).isEqualTo("birds");
        assertThat(this.style.run(call(Safety.IDEMPOTENT))).isEqualTo("birds");
        assertThat(this.server.received()).hasSize(4);
    }

    @Test
    void createIsRepeatedWhenNothingWasSent() {
        this.server.close();
        assertThat(failure(Safety.ONCE)).isInstanceOfSatisfying(TransportException.class, ex -> {
            assertThat(ex.mayHaveBeenApplied()).isFalse();
            assertThat(ex).hasMessageContaining("cannot connect to 127.0.0.1");
        });
    }

    /** R29: never earlier than told, also for a create, which a 429 has not applied. */
    @Test
    void rateLimitIsWaitedForAsTold() {
        this.server
                .then(429, "{\"message\":\"You have exceeded the limit\"}", "Retry-After", "1")
                .then(200, OK);
        long start = System.nanoTime();
        assertThat(this.style.run(call(Safety.ONCE))).isEqualTo("birds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    /** R28. */
    @Test
    void longRateLimitIsThrownAtOnceWithTheWait() {
        this.server.then(429, "{}", "Retry-After", "3600");
        assertThat(failure(Safety.READ))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        ex -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofHours(1)));
        assertThat(this.server.received()).hasSize(1);
    }

    @Test
    void rateLimitTextWithoutStatusIsRecognized() {
        String body = "{\"message\":\"You have exceeded the rate limit\"}";
        this.server.then(200, body).then(400, body).then(200, OK);
        assertThat(this.style.run(call(Safety.ONCE))).isEqualTo("birds");
        assertThat(this.server.received()).hasSize(3);
    }

    /** R30, R59, R76: the code in the answer decides, whatever the HTTP status; one request. */
    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATION_ERROR, 0, AuthenticationException",
        "AUTHORIZATION_ERROR, 0, AccessDeniedException",
        "RESOURCE_NOT_FOUND, 0, NotFoundException",
        "RESOURCE_CONFLICT, 0, ConflictException",
        "MALFORMED_REQUEST, 0, InvalidRequestException",
        "GRAPHQL_VALIDATION_FAILED, 0, InvalidRequestException",
        "GRAPHQL_PARSE_FAILED, 0, InvalidRequestException",
        "OPERATION_NOT_ALLOWED, 0, OperationNotAllowedException",
        "INTERNAL_SERVER_ERROR, 400, InvalidRequestException",
        "INTERNAL_SERVER_ERROR, 422, InvalidRequestException",
        "INTERNAL_SERVER_ERROR, 426, OperationNotAllowedException"
    })
    void refusalIsFinalAndHasItsOwnType(String code, int inner, String type) {
        this.server.then(inner == 0 ? 500 : 200, error(code, inner));
        assertThat(failure(Safety.READ)).isInstanceOfSatisfying(LabelboxApiException.class, ex -> {
            assertThat(ex.getClass().getSimpleName()).isEqualTo(type);
            assertThat(ex.code()).isEqualTo(code);
            assertThat(ex.path()).isEqualTo("name");
            assertThat(ex.operation()).isEqualTo("GetName");
            assertThat(ex.serverMessage()).isEqualTo("it is so");
            assertThat(ex.retryable()).isFalse();
        });
        assertThat(this.server.received()).hasSize(1);
    }

    /** R60. */
    @ParameterizedTest
    @CsvSource({"401, AuthenticationException", "403, AccessDeniedException", "404, NotFoundException"})
    void statusWithoutBodyNeverYieldsEmpty(int status, String type) {
        this.server.then(status, "");
        assertThat(failure(Safety.READ).getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void nothingAtTheResultPathIsNotFound() {
        this.server.then(200, "{\"data\":{\"name\":null}}");
        assertThat(failure(Safety.READ)).isInstanceOf(NotFoundException.class);
    }

    /** R10, R32. */
    @Test
    void htmlIsAskedForOnceMoreAndThenNamedWithItsBeginning() {
        String html = "<html><body>" + "down ".repeat(100) + "</body></html>";
        this.server.then(200, html).then(200, html);
        assertThat(failure(Safety.READ))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("GetName")
                .hasMessageContaining("HTTP 200")
                .hasMessageContaining("<html><body>down down")
                .hasMessageContaining("labelbox.endpoint")
                .satisfies(ex -> assertThat(ex.getMessage()).hasSizeLessThan(450));
        assertThat(this.server.received()).hasSize(2);
    }

    /** X24: a proxy's JSON says nothing about what became of a change. */
    @Test
    void jsonThatIsNoGraphQlAnswerLeavesOpenWhetherAChangeWasApplied() {
        this.server.then(200, "{\"ok\":true}");
        assertThat(failure(Safety.ONCE))
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        ex -> assertThat(ex.mayHaveBeenApplied()).isTrue());
        assertThat(this.server.received()).hasSize(1);

        this.server.then(200, "{\"ok\":true}").then(200, OK);
        assertThat(this.style.run(call(Safety.READ))).isEqualTo("birds");
        assertThat(this.server.received()).hasSize(3);
    }

    /** R32: what stands before the platform, or in its place. */
    @ParameterizedTest
    @CsvSource({"404, NotFoundException", "403, AccessDeniedException", "405, InvalidRequestException"})
    void aWebPageWithAnyStatusSaysWhatToCheck(int status, String type) {
        this.server.then(status, "\n<!doctype html><title>Not Found</title>");
        Throwable failure = failure(Safety.READ);
        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure)
                .hasMessageContaining("GetName: responded with a web page instead of JSON (check the endpoint")
                .hasMessageContaining("<title>Not Found</title>");
    }

    @Test
    void cutJsonIsADecodingFailure() {
        this.server.then(200, "{\"data\":{\"name\":\"bi").then(200, "{\"data\":{\"name\":");
        assertThat(failure(Safety.READ)).isInstanceOf(DecodingException.class);
    }

    /** R57, X17: the same request would get the same answer. */
    @Test
    void tooLargeAnswerNamesThePropertyAndIsNotAskedForAgain() {
        this.server.then(200, "x".repeat(5000)).then(200, "x".repeat(5000));
        LabelboxClient small = this.server.client().maxInMemory(1000).build();
        assertThat(catchThrowable(() -> this.style.run(small.users().me())))
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        failure -> assertThat(failure.retryable()).isFalse())
                .hasMessageContaining("labelbox.max-in-memory-size");
        assertThat(this.server.received()).hasSize(1);
    }

    /** R57. */
    @Test
    void answerOfFiveMegabytesWorksOutOfTheBox() {
        this.server.then(200, "{\"data\":{\"name\":\"" + "x".repeat(5_000_000) + "\"}}");
        assertThat(this.style.run(call(Safety.READ))).hasSize(5_000_000);
    }

    @Test
    void silenceEndsAtTheTimeout() {
        this.server.thenSilence();
        assertThat(catchThrowable(() ->
                        this.style.run(call(Safety.ONCE).with(options -> options.withTimeout(Duration.ofMillis(200))))))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("timed out")
                .hasMessageContaining("may already have been applied");
    }

    /** R35. */
    @Test
    void retryCanBeSwitchedOffForACall() {
        this.server.then(503, "").then(200, OK);
        assertThat(catchThrowable(() -> this.style.run(call(Safety.READ).with(options -> options.withoutRetry()))))
                .isInstanceOf(ServerException.class);
        assertThat(this.server.received()).hasSize(1);
    }

    @Test
    void attemptsAreBoundedAndTheLastFailureIsThrown() {
        for (int i = 0; i < 10; i++) {
            this.server.then(503, "{\"message\":\"down " + i + "\"}");
        }
        assertThat(failure(Safety.READ)).isInstanceOf(ServerException.class).hasMessageContaining("down 3");
        assertThat(this.server.received()).hasSize(4);
    }

    @Test
    void redirectOfAnApiCallIsNotFollowed() {
        this.server.then(302, "", "Location", this.server.url("/elsewhere"));
        assertThat(failure(Safety.READ)).isInstanceOf(InvalidRequestException.class);
        assertThat(this.server.received()).hasSize(1);
    }

    /** R31. */
    @Test
    void unlistedServerErrorIsFinal() {
        this.server.then(501, "").then(200, OK);
        assertThat(failure(Safety.READ)).isInstanceOf(ServerException.class);
        assertThat(this.server.received()).hasSize(1);
    }

    /** R31. */
    @Test
    void theListOfStatusesCanBeSet() {
        RetrySettings own = new RetrySettings(
                3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(5), Duration.ZERO, Set.of(408, 501));
        LabelboxClient client = this.server.client().retry(own).build();
        Call<String> name =
                client.custom().graphQl().query("{ name }", Map.of()).at("name", String.class);
        this.server.then(408, "").then(501, "").then(200, OK).then(503, "").then(200, error("RESOURCE_CONFLICT", 408));
        assertThat(this.style.run(name)).isEqualTo("birds");
        assertThat(catchThrowable(() -> this.style.run(name))).isInstanceOf(ServerException.class);
        assertThat(catchThrowable(() -> this.style.run(name))).isInstanceOf(ConflictException.class);
        assertThat(this.server.received()).hasSize(5);
    }

    @Test
    void unknownHostIsAskedForAgainAndNothingWasSent() {
        LabelboxClient lost = this.server
                .client()
                .polling(Polling.DEFAULT)
                .endpoint("http://no-such-host.invalid/graphql")
                .build();
        assertThat(catchThrowable(() -> this.style.run(lost.custom()
                        .graphQl()
                        .mutation("mutation { name }", Map.of())
                        .at("name", String.class))))
                .isInstanceOfSatisfying(TransportException.class, ex -> {
                    assertThat(ex.retryable()).isTrue();
                    assertThat(ex.mayHaveBeenApplied()).isFalse();
                })
                .hasMessageContaining("cannot connect to no-such-host.invalid")
                .hasMessageContaining("Check the endpoint");
    }

    @Test
    void everyFailureIsALabelboxException() {
        this.server.then(418, "{\"message\":\"teapot\"}");
        assertThat(failure(Safety.READ)).isInstanceOf(LabelboxException.class).hasMessageContaining("teapot");
        assertThat(AccessDeniedException.class).isFinal();
        assertThat(ConflictException.class).isFinal();
        assertThat(OperationNotAllowedException.class).isFinal();
    }
}
