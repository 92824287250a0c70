package io.github.labelboxspring.emulator;

import java.time.Duration;
import java.util.Map;

/**
 * What goes wrong with one request.
 *
 * @param effect what the client sees
 * @param afterApplying whether the request is carried out before the effect hides its answer
 * @param delay how long the answer is held back, in real time
 */
public record Fault(Effect effect, boolean afterApplying, Duration delay) {

    /** What the client sees. */
    public sealed interface Effect {}

    /** The ordinary answer. */
    public record Ordinary() implements Effect {}

    /** Another answer in its place. */
    public record Answer(int status, Map<String, String> headers, String body) implements Effect {}

    /** No answer: the connection is closed. */
    public record Cut() implements Effect {}

    /** The ordinary answer, so many bytes at a time with a pause before each. */
    public record Drip(int bytes, Duration pause) implements Effect {}

    /** The ordinary answer, but the connection is closed after so many bytes of the body. */
    public record CutBody(int bytes) implements Effect {}
}
