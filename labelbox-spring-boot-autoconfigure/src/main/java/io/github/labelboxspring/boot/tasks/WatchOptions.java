package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a task is watched, and what its events carry back.
 *
 * <pre>{@code
 * WatchOptions.ofName("nightly-export").withAttribute("order", "4711").withTimeout(Duration.ofHours(2))
 * }</pre>
 *
 * @param workspace name of the client that the task was started with; null for the only one of the application
 * @param name the application's name for the watch, such as that of the step of a job; at most {@value #MAX_NAME}
 *     characters
 * @param attributes what the application needs when the task ends, such as the id of an order; at most
 *     {@value #MAX_ATTRIBUTES}, with keys of at most {@value #MAX_KEY} and values of at most {@value #MAX_VALUE}
 *     characters. They are stored as they are: no secrets
 * @param timeout how long to watch; null for the watcher's default
 */
public record WatchOptions(
        @Nullable String workspace,
        @Nullable String name,
        Map<String, String> attributes,
        @Nullable Duration timeout) {

    /** Most characters of a name. */
    public static final int MAX_NAME = 200;

    /** Most attributes. */
    public static final int MAX_ATTRIBUTES = 20;

    /** Most characters of the key of an attribute. */
    public static final int MAX_KEY = 100;

    /** Most characters of the value of an attribute. */
    public static final int MAX_VALUE = 1_000;

    /** Neither name nor attributes, the only workspace of the application, and the watcher's timeout. */
    public static final WatchOptions DEFAULTS = new WatchOptions(null, null, Map.of(), null);

    public WatchOptions {
        attributes = Map.copyOf(attributes);
        check(name == null || name.length() <= MAX_NAME, "the name is longer than " + MAX_NAME + " characters");
        check(name == null || name.chars().noneMatch(Character::isISOControl), "the name has control characters");
        check(attributes.size() <= MAX_ATTRIBUTES, "there are more than " + MAX_ATTRIBUTES + " attributes");
        attributes.forEach((key, value) -> check(
                key.length() <= MAX_KEY && value.length() <= MAX_VALUE,
                "the attribute '" + key.substring(0, Math.min(key.length(), MAX_KEY)) + "' is longer than " + MAX_KEY
                        + " (key) or " + MAX_VALUE + " (value) characters"));
        check(timeout == null || timeout.toMillis() > 0, "the timeout " + timeout + " is not positive");
    }

    private static void check(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalArgumentException("A task cannot be watched so: " + failure);
        }
    }

    /** Return options with a name. */
    public static WatchOptions ofName(String name) {
        return new WatchOptions(null, name, Map.of(), null);
    }

    /** Return the same options with one more attribute. */
    public WatchOptions withAttribute(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(this.attributes);
        more.put(key, value);
        return new WatchOptions(this.workspace, this.name, more, this.timeout);
    }

    /** Return the same options with another timeout. */
    public WatchOptions withTimeout(Duration timeout) {
        return new WatchOptions(this.workspace, this.name, this.attributes, timeout);
    }

    /** Return the same options for the workspace of the client with the given name. */
    public WatchOptions withWorkspace(String workspace) {
        return new WatchOptions(workspace, this.name, this.attributes, this.timeout);
    }
}
