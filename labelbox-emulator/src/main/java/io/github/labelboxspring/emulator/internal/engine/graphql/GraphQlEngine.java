package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaPrinter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** Executes GraphQL requests. Queries run concurrently, mutations exclusively. */
public final class GraphQlEngine {

    private final DocumentCache documents = new DocumentCache();
    private final ReadWriteLock lock;
    private final GraphQLSchema schema;
    private final GraphQL graphQl;

    /**
     * Assemble the schema.
     *
     * @throws IllegalStateException if a field of the SDL has no resolver
     */
    public GraphQlEngine(Collection<? extends ResolverSet> domains, Guard guard, ReadWriteLock lock) {
        this.lock = lock;
        this.schema = new SchemaAssembly(domains, guard).build();
        this.graphQl = GraphQL.newGraphQL(this.schema)
                .instrumentation(new ComplexityLimit())
                .preparsedDocumentProvider(this.documents)
                .defaultDataFetcherExceptionHandler(new PlatformErrors())
                .build();
    }

    /** Load what all engines share and takes long, so that a caller can do something else meanwhile. */
    public static void preload() {
        SchemaAssembly.preload();
    }

    /** Execute a trivial query, so that the first request of a client does not bear the initialization cost. */
    public void rehearse() {
        execute(new GraphQlRequest("{__typename}", Map.of(), null), "nobody");
    }

    /** Return the schema as SDL. */
    public String sdl() {
        return new SchemaPrinter().print(this.schema);
    }

    /** Return the fields of the document (see {@link DocumentCache.Outline}), empty if it cannot be parsed. */
    public List<String> fields(String query) {
        return this.documents.outline(query).fields();
    }

    /**
     * Return all fields of the schema's object types as {@code Type.field}, and the platform's fields that the schema
     * lacks, with the names of their types, which are empty if unknown.
     */
    public Map<String, String> allFields() {
        Map<String, String> fields = new HashMap<>();
        NotImplemented.fields().forEach(field -> fields.put(field, ""));
        for (GraphQLNamedType named : this.schema.getAllTypesAsList()) {
            if (named instanceof GraphQLObjectType type) {
                for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                    GraphQLNamedType of = GraphQLTypeUtil.unwrapAllAs(field.getType());
                    fields.put(type.getName() + "." + field.getName(), of.getName());
                }
            }
        }
        return fields;
    }

    /**
     * Return the response as a JSON object. {@code session} is available to resolvers as {@link Invocation#session}.
     */
    public Map<String, Object> execute(GraphQlRequest request, Object session) {
        DocumentCache.Outline outline = this.documents.outline(request.query());
        if (outline.repetitive()) {
            return Map.of("errors", List.of(PlatformErrors.tooComplex()));
        }
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .variables(request.variables())
                .operationName(request.operationName())
                .graphQLContext(Invocation.context(session))
                .build();
        Lock held = outline.mutation() ? this.lock.writeLock() : this.lock.readLock();
        ExecutionResult result;
        held.lock();
        try {
            result = this.graphQl.execute(input);
        } finally {
            held.unlock();
        }
        Map<String, Object> response = new LinkedHashMap<>();
        if (result.isDataPresent()) {
            response.put("data", result.getData());
        }
        if (!result.getErrors().isEmpty()) {
            response.put("errors", PlatformErrors.specifications(result.getErrors()));
        }
        return response;
    }
}
