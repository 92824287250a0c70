package io.github.labelboxspring.matrix;

import io.github.labelboxspring.matrix.Verdict.Absent;
import io.github.labelboxspring.matrix.Verdict.Delivered;
import io.github.labelboxspring.matrix.Verdict.Final;
import io.github.labelboxspring.matrix.Verdict.Harmless;
import io.github.labelboxspring.matrix.Verdict.Refused;
import io.github.labelboxspring.matrix.Verdict.Resumed;
import io.github.labelboxspring.matrix.Verdict.TooLong;
import io.github.labelboxspring.matrix.Verdict.Unknown;
import io.github.labelboxspring.matrix.Verdict.Unsent;
import io.github.labelboxspring.matrix.Verdict.Waited;
import io.github.labelboxspring.network.Fault;
import io.github.labelboxspring.network.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong.
 *
 * @param spoiled how requests are spoiled
 * @param platform what is to come of requests to the platform; null if that does not happen there
 * @param store what is to come of requests to a store of files
 */
record Wrong(
        String title,
        Spoiled spoiled,
        @Nullable Verdict platform,
        @Nullable Verdict store) {

    private static final Unknown GATEWAY = new Unknown("Server", Trial.ATTEMPTS);

    private static final Unknown INTERNAL = new Unknown("Server", 3);

    private static final Unknown NETWORK = new Unknown("Transport", Trial.ATTEMPTS);

    private static final Unknown GARBAGE = new Unknown("Decoding", 2);

    /** Another answer in place of a file's bytes. */
    private static final Unknown FOREIGN = NETWORK;

    private static final Unknown EXPIRED = new Unknown("SignedUrl", Trial.ATTEMPTS);

    private static final String EXCEEDED = "{\"message\":\"You have exceeded your rate limit\"}";

    static List<Wrong> all() {
        return Stream.of(limits(), servers(), refusals(), connections(), silence(), bodies())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Wrong> limits() {
        return Stream.of(
                of("429", Fault.answer(Response.json(429, "{}")), new Waited(), new Waited()),
                of("429, `Retry-After: 1`", Fault.tooManyRequests(1), new Waited(), new Waited()),
                of(
                        "429, `Retry-After` a date",
                        Fault.tooManyRequestsUntil(Duration.ofSeconds(1)),
                        new Waited(),
                        new Waited()),
                of("429, `Retry-After: 3600`", Fault.tooManyRequests(3600), new TooLong(), new TooLong()),
                of("200, “You have exceeded…”", Fault.answer(Response.json(200, EXCEEDED)), new Waited(), FOREIGN),
                of("400, “You have exceeded…”", Fault.answer(Response.json(400, EXCEEDED)), new Waited(), EXPIRED));
    }

    private static Stream<Wrong> servers() {
        return Stream.of(
                status(500, INTERNAL, FOREIGN),
                status(502, GATEWAY, FOREIGN),
                status(503, GATEWAY, FOREIGN),
                status(504, GATEWAY, FOREIGN),
                of(
                        "503, `Retry-After: 1`",
                        Fault.answer(Response.json(503, "{}").with("Retry-After", "1")),
                        GATEWAY,
                        new Waited()),
                error("INTERNAL_SERVER_ERROR", "", INTERNAL),
                error("INTERNAL_SERVER_ERROR", "500", INTERNAL));
    }

    private static Stream<Wrong> refusals() {
        return Stream.of(
                error("INTERNAL_SERVER_ERROR", "400", new Refused("InvalidRequest")),
                error("INTERNAL_SERVER_ERROR", "422", new Refused("InvalidRequest")),
                error("INTERNAL_SERVER_ERROR", "426", new Refused("OperationNotAllowed")),
                error("AUTHENTICATION_ERROR", "", new Refused("Authentication")),
                error("AUTHORIZATION_ERROR", "", new Refused("AccessDenied")),
                error("RESOURCE_NOT_FOUND", "", new Absent()),
                error("RESOURCE_CONFLICT", "", new Refused("Conflict")),
                error("MALFORMED_REQUEST", "", new Refused("InvalidRequest")),
                error("GRAPHQL_PARSE_FAILED", "", new Refused("InvalidRequest")),
                error("GRAPHQL_VALIDATION_FAILED", "", new Refused("InvalidRequest")),
                error("OPERATION_NOT_ALLOWED", "", new Refused("OperationNotAllowed")),
                refusal(400, "InvalidRequest", EXPIRED),
                refusal(401, "Authentication", EXPIRED),
                refusal(403, "AccessDenied", EXPIRED),
                refusal(404, "NotFound", EXPIRED),
                refusal(409, "Conflict", new Refused("Transport")),
                refusal(413, "InvalidRequest", new Refused("Transport")),
                of(
                        "redirect to another host",
                        Fault.redirect("http://elsewhere.invalid/x"),
                        new Refused("InvalidRequest"),
                        FOREIGN));
    }

    private static Stream<Wrong> connections() {
        return Stream.of(
                new Wrong("connection refused", Spoiled.refused(), new Unsent(), new Unsent()),
                new Wrong("host unknown", Spoiled.unknownHost(), new Unsent(), new Unsent()),
                new Wrong("TLS handshake reset", Spoiled.handshake(), new Unsent(), new Unsent()),
                of("reset before the request was read", Fault.resetBeforeBody(), NETWORK, NETWORK),
                of("reset before it was carried out", Fault.reset(), NETWORK, NETWORK),
                of("reset after it was carried out", Fault.applyAndReset(), NETWORK, NETWORK),
                of("reset in the answer", Fault.resetInBody(), NETWORK, new Resumed()),
                of("closed in the answer", Fault.closeInBody(), NETWORK, new Resumed()));
    }

    private static Stream<Wrong> silence() {
        return Stream.of(
                new Wrong("no answer", Spoiled.slowly(Fault.silence()), NETWORK, NETWORK),
                new Wrong(
                        "no answer after it was carried out",
                        Spoiled.slowly(Fault.applyAndSilence()),
                        NETWORK,
                        NETWORK),
                new Wrong("silence in the answer", Spoiled.slowly(Fault.silenceInBody()), NETWORK, new Resumed()),
                new Wrong(
                        "an answer that takes longer than the timeout",
                        Spoiled.slowly(Fault.drip(20, Duration.ofMillis(150))),
                        NETWORK,
                        new Harmless()));
    }

    private static Stream<Wrong> bodies() {
        return Stream.of(
                of("longer than sent", Fault.wrongLength(10), NETWORK, FOREIGN),
                of("cut JSON", Fault.cutBody(), GARBAGE, FOREIGN),
                of("invalid UTF-8", Fault.invalidUtf8(), GARBAGE, new Delivered("Decoding")),
                of("a page", Fault.applyButAnswer(Response.html(200, "<html>Sign in</html>")), GARBAGE, FOREIGN),
                of("other JSON", Fault.applyButAnswer(Response.json(200, "{\"ok\":true}")), GARBAGE, FOREIGN),
                of("200 without a body", Fault.applyButAnswer(Response.empty(200)), GARBAGE, FOREIGN),
                of("204", Fault.applyButAnswer(Response.empty(204)), GARBAGE, FOREIGN),
                of("an endless answer", Fault.endlessBody(), new Final("Decoding"), new Final("Decoding")),
                of("a zip bomb", Fault.gzipBomb(64), new Final("Decoding"), new Final("Decoding")));
    }

    private static Wrong of(String title, Fault fault, @Nullable Verdict platform, @Nullable Verdict store) {
        return new Wrong(title, Spoiled.by(fault), platform, store);
    }

    /** What was asked is done all the same. */
    private static Wrong status(int status, Verdict platform, Verdict store) {
        return of(
                String.valueOf(status),
                Fault.applyButAnswer(Response.json(status, "upstream connect error")),
                platform,
                store);
    }

    private static Wrong refusal(int status, String failure, Verdict store) {
        return of(String.valueOf(status), Fault.answer(Response.json(status, "{}")), new Refused(failure), store);
    }

    private static Wrong error(String code, String status, Verdict platform) {
        String inner = status.isEmpty() ? "" : ",\"exception\":{\"status\":" + status + "}";
        String body = "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"" + code + "\"" + inner + "}}]}";
        return of(
                "`" + code + "`" + (status.isEmpty() ? "" : ", status " + status),
                Fault.answer(Response.json(200, body)),
                platform,
                null);
    }

    @Nullable
    Verdict verdict(Work work) {
        return work == Work.FILE ? this.store : this.platform;
    }

    @Override
    public String toString() {
        return this.title;
    }
}
