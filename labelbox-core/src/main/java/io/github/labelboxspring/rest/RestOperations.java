package io.github.labelboxspring.rest;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.RestOperation;
import io.github.labelboxspring.internal.operation.Safety;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * REST requests for what this client has no operation for. They have the same retries, limits and exceptions as all
 * others and are called {@code Custom} in metrics and errors.
 *
 * <p>Paths begin below the REST endpoint, {@code https://api.labelbox.com/api/v1} by default, and lead nowhere else:
 * the API key goes to that host only. Values belong into variables, which are encoded. A call answers the fields of the
 * JSON object that comes back, none if the answer has no body; {@link RestCall#readAs(Class)} reads it as a type of the
 * application's own.
 *
 * <p>All methods throw an {@link IllegalArgumentException} if the path is not a path, or if a variable of it has no
 * value.
 *
 * <pre>{@code
 * Map<String, Object> fields = client.custom()
 *         .rest()
 *         .get("/projects/{id}/performance", Map.of("id", projectId))
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@CheckReturnValue
public final class RestOperations {

    private static final String NAME = "Custom";

    private static final Pattern PATH = Pattern.compile("(/[^/?#\\\\\\s]+)+");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final Caller caller;

    public RestOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reads something; repeated when an attempt fails.
     *
     * @param path path template, such as {@code /projects/{id}/performance}
     * @param variables values for the template
     */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> get(String path, Map<String, String> variables) {
        return call("GET", path, variables, null, Safety.READ);
    }

    /**
     * Sends something; not repeated if it may have been applied, unless it is {@linkplain RestCall#idempotent() said}
     * to be the same twice.
     *
     * @param path path template
     * @param variables values for the template
     * @param body what is sent as JSON, null for nothing
     */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> post(String path, Map<String, String> variables, @Nullable Object body) {
        return call("POST", path, variables, body, Safety.ONCE);
    }

    /** Puts something in its place; see {@link #post(String, Map, Object)}. */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> put(String path, Map<String, String> variables, @Nullable Object body) {
        return call("PUT", path, variables, body, Safety.ONCE);
    }

    /** Changes something; see {@link #post(String, Map, Object)}. */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> patch(String path, Map<String, String> variables, @Nullable Object body) {
        return call("PATCH", path, variables, body, Safety.ONCE);
    }

    /** Removes something; see {@link #post(String, Map, Object)}. */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> delete(String path, Map<String, String> variables) {
        return call("DELETE", path, variables, null, Safety.ONCE);
    }

    private RestCall<Map<String, Object>> call(
            String method, String path, Map<String, String> variables, @Nullable Object body, Safety safety) {
        check(path, variables);
        return RestCall.of(
                this.caller,
                new RestOperation<>(
                        NAME,
                        method,
                        path,
                        false,
                        new LinkedHashMap<>(variables),
                        Map.of(),
                        body,
                        ResultType.anyObject().orElse(Map.of()),
                        safety,
                        null));
    }

    private static void check(String path, Map<String, String> variables) {
        if (!PATH.matcher(path).matches() || path.matches(".*/\\.{1,2}(/.*)?")) {
            throw new IllegalArgumentException("Not a path below the REST endpoint: " + path
                    + ". It begins with a slash, as in /projects/{id}/performance, and has no dots as segments;"
                    + " give parameters with query(name, value)");
        }
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            String value = variables.get(variable.group(1));
            if (value == null || value.matches("\\.{0,2}")) {
                throw new IllegalArgumentException("The path " + path + " needs a value for " + variable.group()
                        + (value == null ? "" : ", was '" + value + "'"));
            }
        }
    }
}
