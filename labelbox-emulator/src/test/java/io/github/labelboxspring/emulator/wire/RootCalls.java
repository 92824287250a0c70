package io.github.labelboxspring.emulator.wire;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests for every root field of the schema, which name one value wherever an id or a text is taken. */
final class RootCalls {

    private static final Set<String> LOGIC = Set.of("AND", "OR", "NOT");
    private static final int DEPTH = 2;

    private final GraphQLSchema schema;

    RootCalls(String sdl) {
        this.schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }

    /**
     * One request.
     *
     * @param root such as {@code Query.dataset}
     * @param ids whether it sends the value as an id
     */
    record Request(String root, String document, Map<String, Object> variables, boolean ids) {}

    List<Request> queries(String value) {
        return requests(this.schema.getQueryType(), value, "query %s {%s}");
    }

    /** All changes but those within a project. */
    List<Request> mutations(String value) {
        return requests(this.schema.getMutationType(), value, "mutation %s {%s}").stream()
                .filter(each -> !each.root().equals("Mutation.project"))
                .toList();
    }

    /** All changes within this project. */
    List<Request> changesOf(String project, String value) {
        return requests(
                this.schema.getObjectType("ProjectMutation"),
                value,
                "mutation %s {project(where: {id: \"" + project + "\"}) {%s}}");
    }

    private List<Request> requests(GraphQLObjectType type, String value, String form) {
        List<Request> requests = new ArrayList<>();
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            for (boolean optional : new boolean[] {false, true}) {
                Request request = request(type, field, value, optional, form);
                if (request != null && !requests.contains(request)) {
                    requests.add(request);
                }
            }
        }
        return requests;
    }

    private @Nullable Request request(
            GraphQLObjectType type, GraphQLFieldDefinition field, String value, boolean optional, String form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        List<String> declared = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            if (isFile(argument.getType()) && argument.getType() instanceof GraphQLNonNull) {
                return null;
            }
            if (optional || argument.getType() instanceof GraphQLNonNull) {
                variables.put(argument.getName(), value(argument.getType(), value, optional, 0));
                declared.add("$" + argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
                passed.add(argument.getName() + ": $" + argument.getName());
            }
        }
        String call = field.getName()
                + (passed.isEmpty() ? "" : "(" + String.join(", ", passed) + ")")
                + selection(field.getType(), DEPTH, !list(field.getType()));
        return new Request(
                type.getName() + "." + field.getName(),
                form.formatted(declared.isEmpty() ? "" : "(" + String.join(", ", declared) + ")", call),
                variables,
                field.getArguments().stream()
                        .filter(argument -> variables.containsKey(argument.getName()))
                        .anyMatch(argument -> sendsIds(argument.getType(), optional, 0)));
    }

    private static boolean isFile(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName().equals("Upload");
    }

    private static boolean holdsFile(GraphQLType type) {
        return isFile(type)
                || GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
                        && input.getFields().stream().anyMatch(field -> isFile(field.getType()));
    }

    private static boolean sendsIds(GraphQLType type, boolean optional, int depth) {
        GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
        return bare instanceof GraphQLScalarType scalar && scalar.getName().equals("ID")
                || bare instanceof GraphQLInputObjectType input
                        && input.getFields().stream()
                                .filter(field -> isSent(field, optional, depth))
                                .anyMatch(field -> sendsIds(field.getType(), optional, depth + 1));
    }

    private static boolean isSent(GraphQLInputObjectField field, boolean optional, int depth) {
        return field.getType() instanceof GraphQLNonNull
                || optional && !holdsFile(field.getType()) && depth < 3 && !LOGIC.contains(field.getName());
    }

    private static Object value(GraphQLInputType type, String value, boolean optional, int depth) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            return List.of(value((GraphQLInputType) list.getWrappedType(), value, optional, depth));
        } else if (bare instanceof GraphQLEnumType constants) {
            return constants.getValues().get(0).getName();
        } else if (bare instanceof GraphQLInputObjectType input) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (GraphQLInputObjectField field : input.getFields()) {
                boolean file =
                        GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals("Upload");
                if (isSent(field, optional, depth)) {
                    object.put(field.getName(), value(field.getType(), value, optional, depth + 1));
                }
            }
            return object;
        }
        return switch (((GraphQLScalarType) bare).getName()) {
            case "Int", "PageSize" -> 10;
            case "Float" -> 1.0;
            case "Boolean" -> true;
            case "UInt64" -> "0";
            case "DateTime" -> "2026-01-01T00:00:00.000Z";
            case "Json" -> Map.of("type", "data_row_id", "operator", "is", "ids", List.of(value), "id", value);
            default -> value;
        };
    }

    /** All that needs no arguments, as deep as the limit of complexity lets: one list within another is too much. */
    private String selection(GraphQLType type, int depth, boolean lists) {
        if (!(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object)) {
            return leaf(type) ? "" : " {__typename}";
        }
        return object.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().stream()
                        .noneMatch(argument -> argument.getType() instanceof GraphQLNonNull))
                .filter(field -> leaf(field.getType()) || depth > 0 && (lists || !list(field.getType())))
                .map(field -> field.getName() + selection(field.getType(), depth - 1, lists && !list(field.getType())))
                .collect(Collectors.joining(" ", " {__typename ", "}"));
    }

    private static boolean leaf(GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
        return bare instanceof GraphQLScalarType || bare instanceof GraphQLEnumType;
    }

    private static boolean list(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }
}
