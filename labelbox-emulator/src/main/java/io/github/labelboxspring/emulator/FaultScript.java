package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** Builds a rule: call modifiers first, then one method that specifies the effect and activates the rule. */
public final class FaultScript {

    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Faults faults;
    private final Predicate<ReceivedRequest> target;
    private final Map<String, Object> variables = new HashMap<>();
    private int skip;
    private int times = 1;
    private double probability = 1;
    private long seed;
    private boolean afterApplying;
    private Duration delay = Duration.ZERO;

    FaultScript(Faults faults, Predicate<ReceivedRequest> target) {
        this.faults = faults;
        this.target = target;
    }

    /**
     * Apply only to requests with this value of a variable. Can be called several times.
     *
     * @param path name of the variable, or the path to a value in it, such as {@code data.name}
     */
    public FaultScript variable(String path, Object value) {
        this.variables.put(path, value);
        return this;
    }

    /** Do not affect the given number of matching requests first, 0 by default. */
    public FaultScript skip(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("skip must not be negative, was " + count);
        }
        this.skip = count;
        return this;
    }

    /**
     * Affect each matching request only with this probability.
     *
     * @param share from 0 to 1
     * @param randomSeed the same seed affects the same requests
     */
    public FaultScript probability(double share, long randomSeed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1, was " + share);
        }
        this.probability = share;
        this.seed = randomSeed;
        return this;
    }

    /** Affect the given number of requests, 1 by default. */
    public FaultScript times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be positive, was " + count);
        }
        this.times = count;
        return this;
    }

    /** Affect every matching request until {@link Faults#clear()} is called. */
    public FaultScript always() {
        this.times = Integer.MAX_VALUE;
        return this;
    }

    /** Execute the request; only its response is affected. */
    public FaultScript afterApplying() {
        this.afterApplying = true;
        return this;
    }

    /** Delay the effect by the given time. */
    public FaultScript delayed(Duration by) {
        this.delay = by;
        return this;
    }

    /** Send this response instead of the normal one. */
    public void answer(int status, Map<String, String> headers, String body) {
        add(new Fault.Answer(status, Map.copyOf(headers), body));
    }

    /** Respond with HTTP 200 and one GraphQL error in the platform's format. */
    public void graphqlError(String code, String message) {
        graphqlError(Map.of("message", message, "extensions", Map.of("code", code)));
    }

    /** Respond with the platform's internal server error, whose extensions contain the given status. */
    public void internalServerError(String message, int status) {
        graphqlError(Map.of(
                "message",
                message,
                "extensions",
                Map.of("code", "INTERNAL_SERVER_ERROR", "exception", Map.of("status", status))));
    }

    /** Respond with HTTP 429, {@code retry-after} in seconds and the platform's message. */
    public void rateLimited(Duration retryAfter) {
        answer(
                429,
                Map.of("content-type", JSON, "retry-after", String.valueOf(retryAfter.toSeconds())),
                "{\"message\":\"You have exceeded the rate limit\"}");
    }

    /** Respond with the HTML page of a proxy instead of JSON. */
    public void html() {
        answer(200, Map.of("content-type", "text/html"), "<!doctype html><html><body>Please sign in</body></html>");
    }

    /** Close the connection instead of responding. */
    public void cutConnection() {
        add(new Fault.Cut());
    }

    /** Respond, but close the connection after the given number of bytes of the body. */
    public void cutBody(int afterBytes) {
        this.afterApplying = true;
        add(new Fault.CutBody(afterBytes));
    }

    /** Send the normal response in pieces of the given size, with a pause before each. The last piece may be smaller. */
    public void drip(int bytes, Duration pause) {
        if (bytes < 1) {
            throw new IllegalArgumentException("drip needs at least one byte at a time, not " + bytes);
        }
        this.afterApplying = true;
        add(new Fault.Drip(bytes, pause));
    }

    /** Send the normal response after the given delay. */
    public void delay(Duration by) {
        this.delay = by;
        this.afterApplying = true;
        add(new Fault.Ordinary());
    }

    private void graphqlError(Map<String, ?> error) {
        answer(200, Map.of("content-type", JSON), MAPPER.writeValueAsString(Map.of("errors", new Object[] {error})));
    }

    private void add(Fault.Effect effect) {
        this.faults.add(new FaultRule(
                new RequestMatch(this.target, this.variables),
                new FaultRule.Hits(this.skip, this.times, this.probability, this.seed),
                new Fault(effect, this.afterApplying, this.delay)));
    }
}
