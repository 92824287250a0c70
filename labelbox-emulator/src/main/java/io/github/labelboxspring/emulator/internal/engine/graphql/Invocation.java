package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.introspection.GoodFaithIntrospection;
import graphql.parser.ParserOptions;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;

/** A requested field with its arguments. */
public final class Invocation extends Input {

    private static final String SESSION = "session";

    private final DataFetchingEnvironment environment;

    Invocation(DataFetchingEnvironment environment) {
        super(environment.getArguments());
        this.environment = environment;
    }

    /** Return the GraphQL context of an execution, which contains the session and the limits of the parser. */
    static Map<Object, Object> context(Object session) {
        return Map.of(
                SESSION,
                session,
                ParserOptions.class,
                DocumentCache.OPTIONS,
                GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                true);
    }

    /** Return the session of the caller. */
    public <T> T session(Class<T> type) {
        return type.cast(
                Objects.requireNonNull(this.environment.getGraphQlContext().<Object>get(SESSION)));
    }

    /** Return the value of the parent field. */
    public <T> T source(Class<T> type) {
        return type.cast(Objects.requireNonNull(this.environment.<Object>getSource()));
    }
}
