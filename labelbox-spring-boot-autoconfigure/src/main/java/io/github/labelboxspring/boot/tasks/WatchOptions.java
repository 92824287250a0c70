package io.github.labelboxspring.boot.tasks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options for watching a task.
 *
 * <pre>{@code
 * WatchOptions.ofName("nightly-export").withAttribute("order", "4711").withTimeout(Duration.ofHours(2))
 * }</pre>
 *
 * @param workspace name of the client that started the task; null if the application has only one
 * @param name name of the watch, such as the step of a job; at most {@value #MAX_NAME} characters, may be null
 * @param attributes data that the application needs when the task ends, such as the id of an order; at most {@value
 *     #MAX_ATTRIBUTES}, with keys of at most {@value #MAX_KEY} and values of at most {@value #MAX_VALUE} characters.
 *     They are stored in plain text and must not contain secrets
 * @param timeout how long to watch; null for the watcher's default
 */
public record WatchOptions(
        @Nullable String workspace,
        @Nullable String name,
        Map<String, String> attributes,
        @Nullable Duration timeout) {

    /** Maximum length of a name in characters. */
    public static final int MAX_NAME = 200;

    /** Maximum number of attributes. */
    public static final int MAX_ATTRIBUTES = 20;

    /** Maximum length of an attribute key in characters. */
    public static final int MAX_KEY = 100;

    /** Maximum length of an attribute value in characters. */
    public static final int MAX_VALUE = 1_000;

    /** No name and no attributes, the only workspace of the application, and the watcher's timeout. */
    public static final WatchOptions DEFAULTS = new WatchOptions(null, null, Map.of(), null);

    public WatchOptions {
        attributes = Map.copyOf(attributes);
        check(name == null || name.length() <= MAX_NAME, "name is longer than " + MAX_NAME + " characters");
        check(name == null || name.chars().noneMatch(Character::isISOControl), "name contains control characters");
        check(attributes.size() <= MAX_ATTRIBUTES, "there are more than " + MAX_ATTRIBUTES + " attributes");
        attributes.forEach((key, value) -> check(
                key.length() <= MAX_KEY && value.length() <= MAX_VALUE,
                "attribute '" + key.substring(0, Math.min(key.length(), MAX_KEY)) + "' is longer than " + MAX_KEY
                        + " (key) or " + MAX_VALUE + " (value) characters"));
        check(timeout == null || timeout.toMillis() > 0, "timeout " + timeout + " is not positive");
    }

    private static void check(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalArgumentException("Invalid watch options: " + failure);
        }
    }

    /** Return options with a name. */
    public static WatchOptions ofName(String name) {
        return new WatchOptions(null, name, Map.of(), null);
    }

    /** Return these options with an additional attribute. */
    public WatchOptions withAttribute(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(this.attributes);
        more.put(key, value);
        return new WatchOptions(this.workspace, this.name, more, this.timeout);
    }

    /** Return these options with another timeout. */
    public WatchOptions withTimeout(Duration timeout) {
        return new WatchOptions(this.workspace, this.name, this.attributes, timeout);
    }

    /** Return these options for the workspace of the client with the given name. */
    public WatchOptions withWorkspace(String workspace) {
        return new WatchOptions(workspace, this.name, this.attributes, this.timeout);
    }
}
