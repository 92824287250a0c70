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
 * GraphQL requests for what this client has no operation for. They have the same retries, limits and exceptions as all
 * others and are called {@code Custom} in metrics and errors.
 *
 * <p>What a call answers can be read in three ways: as the fields of {@code data}, which is what
 * {@link #query(String, Map)} and {@link #mutation(String, Map)} give; as a type of the application's own
 * ({@link GraphQlCall#at(String, Class)}); or with data and errors together ({@link GraphQlCall#answer()}). A time
 * limit is set with {@link GraphQlCall#with}, an error code handled with {@link Call#recover(String, java.util.function.Function)}, and
 * {@link GraphQlCall#optional()} makes nothing of what does not exist.
 *
 * <p>The official SDK's {@code error_log_key} has no counterpart: what the platform tells beside an error's message is
 * always part of the exception's text. Instead of its {@code data}, a whole body as text, give document and variables;
 * times are sent as ISO 8601, so use {@link java.time.Instant}.
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
     * The same for the platform's experimental endpoint {@code /_gql}, whose schema may change at any time.
     *
     * @throws IllegalStateException if the client was not made with {@code labelbox.enable-experimental}
     */
    public GraphQlOperations experimental() {
        if (!this.mayExperiment) {
            throw new IllegalStateException("Requests to the experimental endpoint are off: set"
                    + " labelbox.enable-experimental=true, or enableExperimental(true) on the client's builder");
        }
        return new GraphQlOperations(this.caller, true, true);
    }

    /**
     * A query, which is repeated when an attempt fails.
     *
     * @param document the GraphQL document; values belong into the variables, never into it
     * @return the fields of {@code data}
     * @throws IllegalArgumentException if the document holds a mutation
     */
    @PythonSdk("Client.execute")
    public GraphQlCall<Map<String, Object>> query(String document, Map<String, ? extends @Nullable Object> variables) {
        if (MUTATION.matcher(document).find()) {
            throw new IllegalArgumentException(
                    "The document holds a mutation: use mutation(...), which is not repeated");
        }
        return call(document, variables, Safety.READ);
    }

    /**
     * A mutation, which is not repeated if it may have been applied.
     *
     * @param document the GraphQL document; values belong into the variables, never into it
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
