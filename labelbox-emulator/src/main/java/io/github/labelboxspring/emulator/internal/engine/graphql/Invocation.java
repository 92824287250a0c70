package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.introspection.GoodFaithIntrospection;
import graphql.parser.ParserOptions;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;

/** One field of a request with its arguments. */
public final class Invocation extends Input {

    private static final String SESSION = "session";

    private final DataFetchingEnvironment environment;

    Invocation(DataFetchingEnvironment environment) {
        super(environment.getArguments());
        this.environment = environment;
    }

    /** What stands beside the document while it is executed, the limits of its parser too. */
    static Map<Object, Object> context(Object session) {
        return Map.of(
                SESSION,
                session,
                ParserOptions.class,
                DocumentCache.OPTIONS,
                GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                true);
    }

    /** Who asks, in the form in which the server was given it. */
    public <T> T session(Class<T> type) {
        return type.cast(
                Objects.requireNonNull(this.environment.getGraphQlContext().<Object>get(SESSION)));
    }

    /** What the parent field answered. */
    public <T> T source(Class<T> type) {
        return type.cast(Objects.requireNonNull(this.environment.<Object>getSource()));
    }
}
