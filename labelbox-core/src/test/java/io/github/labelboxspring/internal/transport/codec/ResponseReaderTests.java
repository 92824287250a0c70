package io.github.labelboxspring.internal.transport.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.call.GraphQlAnswer;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.ServerException;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.RestOperation;
import io.github.labelboxspring.internal.operation.Safety;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X24: every answer is a result or an exception that says what it was. */
class ResponseReaderTests {

    private static final ResultType<String> TEXT = ResultType.of(String.class);

    private final ResponseReader reader = new ResponseReader(Json.lenient());

    private static Answer answer(int status, String body, @Nullable String location) {
        return new Answer(
                "host",
                status,
                "request-1",
                Duration.ofSeconds(3),
                location,
                () -> List.of("secret-key"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T graphQl(String path, ResultType<T> type, Safety safety, int status, String body) {
        GraphQlOperation<T> operation =
                new GraphQlOperation<>("Op", "query Op {a}", Map.of(), List.of(), path, type, safety, false, null);
        return this.reader.read(operation, answer(status, body, null));
    }

    private <T> T graphQl(String path, ResultType<T> type, int status, String body) {
        return graphQl(path, type, Safety.READ, status, body);
    }

    private <T> T rest(ResultType<T> type, Safety safety, int status, String body) {
        RestOperation<T> operation =
                new RestOperation<>("RestOp", "GET", "/a", false, Map.of(), Map.of(), null, type, safety, null);
        return this.reader.read(operation, answer(status, body, null));
    }

    private static <E extends LabelboxException> E failure(Class<E> type, Runnable read) {
        return Objects.requireNonNull(catchThrowableOfType(type, read::run), "no " + type.getSimpleName());
    }

    @Test
    void theResultIsAtItsPath() {
        assertThat(graphQl(
                        "a.b",
                        TEXT,
                        200,
                        "{\"x\":[1],\"data\":{\"z\":{\"b\":1},\"a\":{\"q\":[],\"b\":\"found\",\"r\":2}}}"))
                .isEqualTo("found");
        assertThat(graphQl("", TEXT, 200, "{\"data\":\"all\"}")).isEqualTo("all");
    }

    /** An error that cannot be read is an error all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[null] | no message",
                "[[]] | no message",
                "[null, {\"message\": \"second\"}] | no message",
                "[\"boom\"] | boom",
                "[7] | 7",
                "[{}] | no message",
                "[{\"message\": null, \"extensions\": null}] | no message",
                "{\"message\": \"alone\"} | alone",
                "\"boom\" | boom"
            })
    void malformedErrorsAreErrors(String errors, String message) {
        for (String data : List.of("", "\"data\":{\"a\":\"x\"},")) {
            String body = "{" + data + "\"errors\":" + errors + "}";
            assertThat(failure(LabelboxException.class, () -> graphQl("a", TEXT, 200, body)))
                    .as(body)
                    .isNotInstanceOf(DecodingException.class)
                    .hasMessageContaining(message);
            assertThat(graphQl("a", ResultType.answerOf(TEXT), 200, body).errors())
                    .as(body)
                    .isNotEmpty()
                    .doesNotContainNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]"})
    void noErrorsAreNone(String errors) {
        assertThat(graphQl("a", TEXT, 200, "{\"errors\":" + errors + ",\"data\":{\"a\":\"x\"}}"))
                .isEqualTo("x");
    }

    /** A field of an error that has another shape than expected leaves the answer unread, which the message shows. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"path\": 7}", "{\"extensions\": [1]}"})
    void anErrorOfAnotherShapeIsShown(String error) {
        assertThat(failure(
                        LabelboxException.class,
                        () -> graphQl("a", TEXT, 200, "{\"errors\":[" + error + "],\"data\":null}")))
                .hasMessageContaining("Op: ");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String body :
                List.of("{\"data\":null}", "{\"data\":{\"a\":null}}", "{\"data\":{}}", "{\"data\":{\"a\":{}}}")) {
            assertThat(failure(NotFoundException.class, () -> graphQl("a.b", TEXT, 200, body)))
                    .as(body)
                    .hasMessageContaining("nothing found");
        }
    }

    @Test
    void anAbsentRelationOfAnObjectThatIsThereIsEmpty() {
        ResultType<Optional<String>> relation = TEXT.optional();
        assertThat(graphQl("a.b", relation, 200, "{\"data\":{\"a\":{\"b\":null}}}"))
                .isEmpty();
        assertThat(graphQl("a.b.c", relation, 200, "{\"data\":{\"a\":{\"b\":null}}}"))
                .isEmpty();
        assertThat(graphQl("a.b", relation, 200, "{\"data\":{\"a\":{\"b\":\"x\"}}}"))
                .contains("x");
        failure(NotFoundException.class, () -> graphQl("a.b", relation, 200, "{\"data\":{\"a\":null}}"));
    }

    @Test
    void aChangeWithoutAResultMayHaveBeenApplied() {
        assertThat(failure(
                        DecodingException.class,
                        () -> graphQl("a.b", TEXT, Safety.ONCE, 200, "{\"data\":{\"a\":null}}")))
                .hasMessage("Op: host responded without a result at a.b")
                .returns(true, LabelboxException::mayHaveBeenApplied);
        assertThat(failure(DecodingException.class, () -> rest(TEXT, Safety.ONCE, 200, "")))
                .hasMessage("RestOp: host responded without a result at /a");
    }

    @Test
    void aListWithoutAnElementIsNoResult() {
        failure(
                DecodingException.class,
                () -> graphQl("a", ResultType.listOf(String.class), 200, "{\"data\":{\"a\":[null]}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | []",
                "200 | {\"a\":1}",
                "200 | {\"data\":7}",
                "200 | {\"data\":{\"a\":[1]}}",
                "200 | <html>",
                "201 | {\"data\":{\"a\":\"x\"}}",
                "299 | garbage"
            })
    void anAnswerOfSuccessThatIsNoneIsQuoted(int status, String body) {
        assertThat(failure(DecodingException.class, () -> graphQl("a", TEXT, Safety.ONCE, status, body)))
                .hasMessageContaining("Op: host responded with HTTP " + status + " and unexpected content: ")
                .hasMessageEndingWith(". Check labelbox.endpoint")
                .returns(true, LabelboxException::mayHaveBeenApplied);
        assertThat(failure(DecodingException.class, () -> graphQl("a", TEXT, Safety.READ, status, body))
                        .mayHaveBeenApplied())
                .isFalse();
    }

    @Test
    void aStatusIsReportedWithTheMessageOfTheBody() {
        assertThat(failure(
                        InvalidRequestException.class,
                        () -> graphQl("a", TEXT, 400, "{\"message\":\"bad key secret-key\"}")))
                .hasMessageContaining("bad key ***");
        assertThat(failure(InvalidRequestException.class, () -> graphQl("a", TEXT, 200, "{\"message\":\"odd\"}")))
                .hasMessageContaining("odd");
        assertThat(failure(InvalidRequestException.class, () -> graphQl("a", TEXT, 300, "garbage")))
                .hasMessageContaining("responded with garbage");
        assertThat(failure(ServerException.class, () -> graphQl("a", TEXT, 500, "{\"data\":{\"a\":\"x\"}}"))
                        .status())
                .isEqualTo(500);
        failure(RateLimitedException.class, () -> graphQl("a", TEXT, 400, "{\"message\":\"You have exceeded it\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, AuthenticationException",
        "403, AccessDeniedException",
        "404, NotFoundException",
        "410, NotFoundException",
        "409, ConflictException",
        "426, OperationNotAllowedException",
        "429, RateLimitedException",
        "418, InvalidRequestException",
        "499, InvalidRequestException",
        "500, ServerException",
        "503, ServerException"
    })
    void eachStatusHasItsException(int status, String type) {
        assertThat(failure(LabelboxException.class, () -> rest(TEXT, Safety.READ, status, "{}"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATION_ERROR, AuthenticationException",
        "UNAUTHENTICATED, AuthenticationException",
        "AUTHORIZATION_ERROR, AccessDeniedException",
        "FORBIDDEN, AccessDeniedException",
        "RESOURCE_NOT_FOUND, NotFoundException",
        "RESOURCE_CONFLICT, ConflictException",
        "OPERATION_NOT_ALLOWED, OperationNotAllowedException",
        "BAD_USER_INPUT, InvalidRequestException",
        "INTERNAL_SERVER_ERROR, ServerException",
        "ANOTHER, InvalidRequestException"
    })
    void eachCodeHasItsException(String code, String type) {
        String body =
                "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"" + code + "\"}}],\"data\":{\"a\":\"x\"}}";
        assertThat(failure(LabelboxException.class, () -> graphQl("a", TEXT, 200, body))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "399, ServerException",
        "400, InvalidRequestException",
        "404, NotFoundException",
        "499, InvalidRequestException",
        "500, ServerException"
    })
    void theStatusInsideOfAnInternalErrorCounts(int status, String type) {
        String body =
                "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\",\"exception\":{\"status\":"
                        + status + "}}}]}";
        assertThat(failure(LabelboxException.class, () -> graphQl("a", TEXT, 200, body))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(type);
    }

    /** What the platform tells beside the data is part of an answer, unless the client itself must react to it. */
    @Test
    void aWholeAnswerHoldsErrorsAndData() {
        ResultType<GraphQlAnswer<String>> whole = ResultType.answerOf(TEXT);
        String refused = "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"%s\"}}],\"data\":{\"a\":\"x\"}}";
        GraphQlAnswer<String> answer = graphQl("a", whole, 200, refused.formatted("RESOURCE_CONFLICT"));
        assertThat(answer.data()).isEqualTo("x");
        assertThat(answer.hasError("RESOURCE_CONFLICT")).isTrue();
        assertThat(graphQl("a", whole, 499, refused.formatted("RESOURCE_CONFLICT"))
                        .errors())
                .hasSize(1);
        failure(ConflictException.class, () -> graphQl("a", whole, 500, refused.formatted("RESOURCE_CONFLICT")));
        failure(AuthenticationException.class, () -> graphQl("a", whole, 200, refused.formatted("UNAUTHENTICATED")));
        failure(RateLimitedException.class, () -> graphQl("a", whole, 429, refused.formatted("ANOTHER")));
        failure(AccessDeniedException.class, () -> graphQl("a", whole, 403, "{}"));
        assertThat(graphQl("a", whole, 200, "{\"data\":{\"a\":null},\"errors\":{\"odd\":[]}}")
                        .data())
                .isNull();
    }

    @Test
    void aRestAnswerIsItsBody() {
        assertThat(rest(TEXT, Safety.READ, 200, "\"x\"")).isEqualTo("x");
        assertThat(rest(ResultType.of(byte[].class), Safety.READ, 299, "raw"))
                .asString()
                .isEqualTo("raw");
        assertThat(rest(TEXT.orElse("none"), Safety.READ, 204, "")).isEqualTo("none");
        assertThat(failure(NotFoundException.class, () -> rest(TEXT, Safety.READ, 200, "null")))
                .hasMessageContaining("RestOp");
        assertThat(failure(DecodingException.class, () -> rest(TEXT, Safety.READ, 200, "{")))
                .hasMessageEndingWith("Check labelbox.rest-endpoint");
        failure(InvalidRequestException.class, () -> rest(TEXT, Safety.READ, 300, "\"x\""));
        failure(InvalidRequestException.class, () -> rest(TEXT, Safety.READ, 199, "\"x\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"message\":\"no\"}                        | no",
                "{\"message\":\"no\",\"details\":[\"why\"]}  | no: why",
                "{\"message\":\"no\",\"details\":\"why\"}    | no: why",
                "{\"message\":[\"a\",\"b\"]}                 | a; b",
                "{\"message\":\"no\",\"details\":[{\"parameter\":\"day\",\"message\":\"is odd\"},{}]} | no: day is odd; {}",
                "{\"details\":\"why\"}                       | responded with {\"details\":\"why\"}",
                "[1]                                         | responded with [1]",
                "``                                          | responded with (empty body)"
            })
    void aRefusalOfRestIsReportedInItsOwnWords(String body, String text) {
        assertThat(failure(InvalidRequestException.class, () -> rest(TEXT, Safety.READ, 400, body)))
                .hasMessageContaining(text);
    }

    @Test
    void aRedirectNamesWhereItLeads() {
        RestOperation<String> operation =
                new RestOperation<>("RestOp", "GET", "/a", false, Map.of(), Map.of(), null, TEXT, Safety.READ, null);
        assertThatExceptionOfType(LabelboxException.class)
                .isThrownBy(() -> this.reader.read(operation, answer(302, "", "https://login")))
                .withMessageContaining("redirected to https://login, which is not followed");
    }

    @Test
    void aPageIsQuotedBrieflyAndWithoutCredentials() {
        assertThat(Excerpts.of("x".repeat(200).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("x".repeat(200));
        assertThat(Excerpts.of("x".repeat(201).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("x".repeat(200) + "…");
        assertThat(Excerpts.of(" <html>\n  Bearer  abc.def</html>".getBytes(StandardCharsets.UTF_8)))
                .startsWith("a web page instead of JSON")
                .endsWith(": <html> Bearer ***</html>");
        assertThat(answer(200, "secret-key", null).excerpt()).isEqualTo("***");
        assertThat(answer(200, "secret-key", null)).hasToString("Answer[host=host, status=200]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999", ""})
    void aMalformedPauseIsNone(String header) {
        assertThat(RateLimit.retryAfter(header)).isNull();
    }

    @Test
    void aPauseIsSecondsOrATime() {
        assertThat(RateLimit.retryAfter(null)).isNull();
        assertThat(RateLimit.retryAfter(" 120 ")).isEqualTo(Duration.ofMinutes(2));
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        assertThat(RateLimit.retryAfter(now.plusHours(1).format(DateTimeFormatter.RFC_1123_DATE_TIME)))
                .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
        assertThat(RateLimit.retryAfter(now.minusHours(1).format(DateTimeFormatter.RFC_1123_DATE_TIME)))
                .isEqualTo(Duration.ZERO);
    }
}
