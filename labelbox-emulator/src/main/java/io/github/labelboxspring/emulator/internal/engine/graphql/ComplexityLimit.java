package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;

/** Refuses queries whose complexity exceeds the limit. The selections within a list count tenfold. */
final class ComplexityLimit extends MaxQueryComplexityInstrumentation {

    static final String MESSAGE = "Query complexity limit exceeded";

    private static final int LIMIT = 10_000;
    private static final int LIST_FACTOR = 10;

    ComplexityLimit() {
        super(LIMIT, ComplexityLimit::complexity);
    }

    private static int complexity(FieldComplexityEnvironment field, int children) {
        boolean introspection = field.getParentType().getName().startsWith("__");
        boolean list = GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()) instanceof GraphQLList;
        int factor = list && children > 0 && !introspection ? LIST_FACTOR : 1;
        return Math.min(1 + children * factor, LIMIT * LIST_FACTOR);
    }

    @Override
    protected AbortExecutionException mkAbortException(int totalComplexity, int maxComplexity) {
        return new AbortExecutionException(MESSAGE);
    }
}
