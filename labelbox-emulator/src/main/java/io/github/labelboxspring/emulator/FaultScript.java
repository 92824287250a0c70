package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** One rule in the making: modifiers first, then one method that names the effect and puts the rule into force. */
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
     * Only requests are hit whose variable has this value; may be said more than once.
     *
     * @param path name of the variable, and dots that lead into it, such as {@code data.name}
     */
    public FaultScript variable(String path, Object value) {
        this.variables.put(path, value);
        return this;
    }

    /** So many requests are let through first; none if not said. */
    public FaultScript skip(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("skip must not be negative, was " + count);
        }
        this.skip = count;
        return this;
    }

    /**
     * Each matching request is hit with this probability only.
     *
     * @param share from 0 to 1
     * @param randomSeed the same seed hits the same requests
     */
    public FaultScript probability(double share, long randomSeed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1, was " + share);
        }
        this.probability = share;
        this.seed = randomSeed;
        return this;
    }

    /** So many requests are hit; one if not said. */
    public FaultScript times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be positive, was " + count);
        }
        this.times = count;
        return this;
    }

    /** Every request is hit until {@link Faults#clear()}. */
    public FaultScript always() {
        this.times = Integer.MAX_VALUE;
        return this;
    }

    /** The request is carried out, only its answer is lost. */
    public FaultScript afterApplying() {
        this.afterApplying = true;
        return this;
    }

    /** The effect is seen only after this time. */
    public FaultScript delayed(Duration by) {
        this.delay = by;
        return this;
    }

    public void answer(int status, Map<String, String> headers, String body) {
        add(new Fault.Answer(status, Map.copyOf(headers), body));
    }

    /** HTTP 200 with one error in the platform's form. */
    public void graphqlError(String code, String message) {
        graphqlError(Map.of("message", message, "extensions", Map.of("code", code)));
    }

    /** The platform's answer to what it takes for its own failure; {@code status} says what it really is. */
    public void internalServerError(String message, int status) {
        graphqlError(Map.of(
                "message",
                message,
                "extensions",
                Map.of("code", "INTERNAL_SERVER_ERROR", "exception", Map.of("status", status))));
    }

    /** HTTP 429 with {@code retry-after} in seconds and the platform's sentence. */
    public void rateLimited(Duration retryAfter) {
        answer(
                429,
                Map.of("content-type", JSON, "retry-after", String.valueOf(retryAfter.toSeconds())),
                "{\"message\":\"You have exceeded the rate limit\"}");
    }

    /** A page of a proxy instead of JSON. */
    public void html() {
        answer(200, Map.of("content-type", "text/html"), "<!doctype html><html><body>Please sign in</body></html>");
    }

    /** Closes the connection instead of answering. */
    public void cutConnection() {
        add(new Fault.Cut());
    }

    /** Answers, but closes the connection after so many bytes of the body. */
    public void cutBody(int afterBytes) {
        this.afterApplying = true;
        add(new Fault.CutBody(afterBytes));
    }

    /** The ordinary answer, so many bytes at a time with a pause before each; fewer bytes in the last piece. */
    public void drip(int bytes, Duration pause) {
        if (bytes < 1) {
            throw new IllegalArgumentException("drip needs at least one byte at a time, not " + bytes);
        }
        this.afterApplying = true;
        add(new Fault.Drip(bytes, pause));
    }

    /** The ordinary answer, late. */
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
