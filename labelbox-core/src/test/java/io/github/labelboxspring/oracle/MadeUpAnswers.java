package io.github.labelboxspring.oracle;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.TypeResolutionEnvironment;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import io.github.labelboxspring.schema.Sdl;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers any valid request, with values made up by the schema's types unless a case names others. */
final class MadeUpAnswers extends Sdl.NoFetchers {

    private static final String SCRIPT = "script";

    private static final Set<String> CURSORS = Set.of("after", "cursor", "endCursor", "nextCursor", "startCursor");

    private static final GraphQL ENGINE =
            GraphQL.newGraphQL(Sdl.executable(new MadeUpAnswers())).build();

    private MadeUpAnswers() {}

    static ExecutionResult answer(String document, Map<String, Object> variables, Script script) {
        return ENGINE.execute(ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .graphQLContext(Map.of(SCRIPT, script))
                .build());
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment field) {
        return MadeUpAnswers::fetch;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment type) {
        return found -> concrete(
                found,
                found
                        .getSchema()
                        .getImplementations((GraphQLInterfaceType) GraphQLTypeUtil.unwrapAll(found.getFieldType()))
                        .stream());
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment type) {
        return found -> concrete(
                found,
                ((GraphQLUnionType) GraphQLTypeUtil.unwrapAll(found.getFieldType()))
                        .getTypes().stream().map(GraphQLObjectType.class::cast));
    }

    private static GraphQLObjectType concrete(TypeResolutionEnvironment found, Stream<GraphQLObjectType> types) {
        return found.getObject() instanceof Map<?, ?> given && given.get("__typename") instanceof String name
                ? found.getSchema().getObjectType(name)
                : types.findFirst().orElseThrow();
    }

    private static @Nullable Object fetch(DataFetchingEnvironment field) {
        if (field.getSource() instanceof Map<?, ?> given
                && given.containsKey(field.getField().getName())) {
            return given.get(field.getField().getName());
        }
        Script script = field.getGraphQlContext().get(SCRIPT);
        String path = path(field.getExecutionStepInfo());
        return script.has(path) ? script.next(path) : madeUp(field.getField().getName(), field.getFieldType());
    }

    private static String path(ExecutionStepInfo step) {
        ExecutionStepInfo parent = step.getParent();
        if (step.getPath().isListSegment()) {
            return path(parent);
        }
        String name = step.getFieldDefinition().getName();
        return parent.hasParent() ? path(parent) + "." + name : name;
    }

    private static @Nullable Object madeUp(String name, GraphQLOutputType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (CURSORS.contains(name) && bare == type) {
            return null;
        } else if (bare instanceof GraphQLList list) {
            return Collections.singletonList(madeUp(name, (GraphQLOutputType) list.getWrappedType()));
        } else if (bare instanceof GraphQLEnumType constants) {
            return constants.getValues().get(0).getName();
        } else if (bare instanceof GraphQLScalarType scalar) {
            return switch (scalar.getName()) {
                case "ID" -> String.format(Locale.ROOT, "cm%023d", name.hashCode() & Integer.MAX_VALUE);
                case "Int" -> 1;
                case "Float" -> 1.0;
                case "Boolean" -> !name.startsWith("hasNext");
                case "DateTime" -> "2024-01-02T03:04:05.000Z";
                case "Json" -> Map.of();
                case "UInt64" -> "1";
                default -> name;
            };
        }
        return Map.of();
    }
}
