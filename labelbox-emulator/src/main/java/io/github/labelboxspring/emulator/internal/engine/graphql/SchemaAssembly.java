package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the schema from the SDL files and the resolvers of all domains. Fails if a field has no resolver. */
final class SchemaAssembly implements WiringFactory {

    private static final String COMMON = "common";
    private static final Map<String, TypeDefinitionRegistry> PARSED = new ConcurrentHashMap<>();

    private final Wiring wiring = new Wiring();
    private final TypeDefinitionRegistry types = new TypeDefinitionRegistry();
    private final List<String> unresolved = new ArrayList<>();
    private final Guard guard;

    SchemaAssembly(Collection<? extends ResolverSet> domains) {
        this(domains, Guard.NONE);
    }

    SchemaAssembly(Collection<? extends ResolverSet> domains, Guard guard) {
        this.guard = guard;
        this.types.merge(read(COMMON));
        for (ResolverSet domain : domains) {
            this.types.merge(read(domain.schema()));
            domain.register(this.wiring);
        }
    }

    GraphQLSchema build() {
        // Strict mode would reject the custom ID.
        RuntimeWiring.Builder runtime =
                RuntimeWiring.newRuntimeWiring().strictMode(false).wiringFactory(this);
        Scalars.all().forEach(runtime::scalar);
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(this.types, runtime.build());
        if (!this.unresolved.isEmpty()) {
            throw new IllegalStateException("Fields of the SDL that nothing resolves: " + this.unresolved);
        }
        for (String field : this.wiring.resolvers().keySet()) {
            String[] parts = field.split("\\.");
            GraphQLObjectType type = schema.getObjectType(parts[0]);
            if (type == null || type.getFieldDefinition(parts[1]) == null) {
                throw new IllegalStateException("A resolver for a field that the SDL does not have: " + field);
            }
        }
        return schema;
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment environment) {
        return true;
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
        String type = environment.getParentType().getName();
        String field = environment.getFieldDefinition().getName();
        Resolver resolver = this.wiring.resolver(type, field);
        if (resolver != null) {
            return call -> {
                Invocation invocation = new Invocation(call);
                this.guard.check(invocation, type, field);
                return resolver.resolve(invocation);
            };
        }
        Class<?> javaType = this.wiring.javaType(type);
        if (javaType != null) {
            Function<Object, @Nullable Object> reader =
                    Properties.reader(javaType, field).orElse(null);
            if (reader != null) {
                return call -> reader.apply(Objects.requireNonNull(call.getSource()));
            }
        }
        this.unresolved.add(type + "." + field);
        return call -> null;
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return byClass();
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return byClass();
    }

    private TypeResolver byClass() {
        return environment -> this.wiring.types().entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(environment.getObject()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(environment.getSchema()::getObjectType)
                .orElseThrow(() -> new IllegalStateException("No GraphQL type for " + environment.getObject()));
    }

    /** Parse the SDL that all schemas share, which also loads the parser. */
    static void preload() {
        read(COMMON);
    }

    /** Return the type definitions of a file, which is parsed once per JVM. */
    private static TypeDefinitionRegistry read(String name) {
        return PARSED.computeIfAbsent(name, SchemaAssembly::parse);
    }

    private static TypeDefinitionRegistry parse(String name) {
        try (InputStream file = SchemaAssembly.class.getResourceAsStream("/schema/" + name + ".graphqls")) {
            if (file == null) {
                throw new IllegalStateException("No SDL file " + name);
            }
            return new SchemaParser().parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
