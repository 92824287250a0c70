package io.github.labelboxspring.graphql;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Safety;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Custom GraphQL requests, for what this client has no operation for. They have the same retries, limits and exceptions
 * as all other requests and are named {@code Custom} in metrics and errors.
 *
 * <p>The result can be read in three ways: as the fields of {@code data}, which is the default of
 * {@link #query(String, Map)} and {@link #mutation(String, Map)}; as a custom type
 * ({@link GraphQlCall#at(String, Class)}); or as data and errors together ({@link GraphQlCall#answer()}). Use
 * {@link GraphQlCall#with} to set a time limit, {@link Call#recover(String, java.util.function.Function)} to handle an
 * error code, and {@link GraphQlCall#optional()} to return empty for objects that do not exist.
 *
 * <p>The official SDK's {@code error_log_key} has no counterpart: details that Labelbox sends beside an error's message
 * are always part of the exception's message. Instead of the SDK's {@code data}, a whole body as text, pass a document
 * and variables. Times are sent as ISO 8601, so use {@link java.time.Instant}.
 *
 * <pre>{@code
 * String name = client.custom()
 *         .graphQl()
 *         .query("query Name($id: ID!) { project(where: {id: $id}) { name } }", Map.of("id", projectId))
 *         .at("project.name", String.class)
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@CheckReturnValue
public final class GraphQlOperations {

    private static final String NAME = "Custom";

    private static final Pattern MUTATION = Pattern.compile("^\\s*mutation\\b", Pattern.MULTILINE);

    private final Caller caller;

    private final boolean mayExperiment;

    private final boolean experimental;

    /** @param mayExperiment whether {@link #experimental()} is allowed */
    public GraphQlOperations(Caller caller, boolean mayExperiment) {
        this(caller, mayExperiment, false);
    }

    private GraphQlOperations(Caller caller, boolean mayExperiment, boolean experimental) {
        this.caller = caller;
        this.mayExperiment = mayExperiment;
        this.experimental = experimental;
    }

    /**
     * Return operations for Labelbox's experimental endpoint {@code /_gql}, whose schema may change at any time.
     *
     * @throws IllegalStateException if the client was not created with {@code labelbox.enable-experimental}
     */
    public GraphQlOperations experimental() {
        if (!this.mayExperiment) {
            throw new IllegalStateException("Requests to the experimental endpoint are disabled: set"
                    + " labelbox.enable-experimental=true, or enableExperimental(true) on the client's builder");
        }
        return new GraphQlOperations(this.caller, true, true);
    }

    /**
     * Return a query, which is retried if an attempt fails.
     *
     * @param document the GraphQL document; pass values in the variables, not in the document
     * @return the fields of {@code data}
     * @throws IllegalArgumentException if the document contains a mutation
     */
    @PythonSdk("Client.execute")
    public GraphQlCall<Map<String, Object>> query(String document, Map<String, ? extends @Nullable Object> variables) {
        if (MUTATION.matcher(document).find()) {
            throw new IllegalArgumentException(
                    "The document contains a mutation: use mutation(...), which is not retried");
        }
        return call(document, variables, Safety.READ);
    }

    /**
     * Return a mutation, which is not retried if it may have been applied.
     *
     * @param document the GraphQL document; pass values in the variables, not in the document
     * @return the fields of {@code data}
     */
    @PythonSdk("Client.execute")
    public GraphQlCall<Map<String, Object>> mutation(
            String document, Map<String, ? extends @Nullable Object> variables) {
        return call(document, variables, Safety.ONCE);
    }

    private GraphQlCall<Map<String, Object>> call(
            String document, Map<String, ? extends @Nullable Object> variables, Safety safety) {
        return GraphQlCall.of(
                this.caller,
                new GraphQlOperation<>(
                        NAME,
                        document,
                        new LinkedHashMap<>(variables),
                        List.of(),
                        "",
                        ResultType.anyObject(),
                        safety,
                        this.experimental,
                        null));
    }
}
