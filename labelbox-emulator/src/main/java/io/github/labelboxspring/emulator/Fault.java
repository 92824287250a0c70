package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.util.Map;

/**
 * A fault that affects one request.
 *
 * @param effect what the client observes
 * @param afterApplying whether the request is executed before the effect replaces its response
 * @param delay how long the response is delayed, in real time
 */
public record Fault(Effect effect, boolean afterApplying, Duration delay) {

    /** What the client observes. */
    public sealed interface Effect {}

    /** The normal response. */
    public record Ordinary() implements Effect {}

    /** Another response instead of the normal one. */
    public record Answer(int status, Map<String, String> headers, String body) implements Effect {}

    /** No response: the connection is closed. */
    public record Cut() implements Effect {}

    /** The normal response, sent in pieces of the given size with a pause before each. */
    public record Drip(int bytes, Duration pause) implements Effect {}

    /** The normal response, but the connection is closed after the given number of bytes of its body. */
    public record CutBody(int bytes) implements Effect {}
}
