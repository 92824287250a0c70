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
 * Send REST requests that this client has no operation for. They have the same retries, limits and exceptions as other
 * requests and are named {@code Custom} in metrics and errors.
 *
 * <p>Paths are relative to the REST endpoint, {@code https://api.labelbox.com/api/v1} by default, and cannot leave it:
 * the API key is sent to that host only. Pass values as variables, which are encoded. A call returns the fields of the
 * JSON object in the response, or an empty map if the response has no body; {@link RestCall#readAs(Class)} reads it as
 * a custom type.
 *
 * <p>All methods throw an {@link IllegalArgumentException} if the path is invalid, or if one of its variables has no
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
     * Send a GET request, which is retried after failures.
     *
     * @param path the path template, such as {@code /projects/{id}/performance}
     * @param variables the values for the template
     */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> get(String path, Map<String, String> variables) {
        return call("GET", path, variables, null, Safety.READ);
    }

    /**
     * Send a POST request. It is not retried if it may have been applied, unless it is marked as {@linkplain
     * RestCall#idempotent() idempotent}.
     *
     * @param path the path template
     * @param variables the values for the template
     * @param body the JSON body, null for none
     */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> post(String path, Map<String, String> variables, @Nullable Object body) {
        return call("POST", path, variables, body, Safety.ONCE);
    }

    /** Send a PUT request; see {@link #post(String, Map, Object)}. */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> put(String path, Map<String, String> variables, @Nullable Object body) {
        return call("PUT", path, variables, body, Safety.ONCE);
    }

    /** Send a PATCH request; see {@link #post(String, Map, Object)}. */
    @JavaOnly("the official SDK has no REST requests of one's own")
    public RestCall<Map<String, Object>> patch(String path, Map<String, String> variables, @Nullable Object body) {
        return call("PATCH", path, variables, body, Safety.ONCE);
    }

    /** Send a DELETE request; see {@link #post(String, Map, Object)}. */
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
            throw new IllegalArgumentException("Invalid path below the REST endpoint: " + path
                    + ". A path starts with a slash, as in /projects/{id}/performance, and has no dots as segments;"
                    + " pass parameters with query(name, value)");
        }
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            String value = variables.get(variable.group(1));
            if (value == null || value.matches("\\.{0,2}")) {
                throw new IllegalArgumentException("The path " + path + " requires a value for " + variable.group()
                        + (value == null ? "" : ", not '" + value + "'"));
            }
        }
    }
}
