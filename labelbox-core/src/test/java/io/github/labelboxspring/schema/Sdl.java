package io.github.labelboxspring.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The SDL that the emulator executes. */
public final class Sdl {

    /** What variables of the platform's own scalars look like. */
    private static final Map<String, Predicate<Object>> SCALARS = Map.of(
            "Json", value -> true,
            "DateTime", value -> value instanceof String text && isTime(text),
            "Upload", value -> true,
            "UInt64", value -> value.toString().matches("\\d+"),
            "PageSize", value -> value instanceof Number);

    private static final GraphQLSchema SCHEMA = executable(new NoFetchers());

    private Sdl() {}

    /** The schema, answering nothing. */
    public static GraphQLSchema schema() {
        return SCHEMA;
    }

    /** The schema, answering by such fetchers. */
    public static GraphQLSchema executable(WiringFactory fetchers) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(fetchers);
        TypeDefinitionRegistry types = types();
        types.scalars().keySet().stream()
                .filter(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
                .forEach(name -> wiring.scalar(scalar(name)));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static TypeDefinitionRegistry types() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:schema/*.graphqls")) {
                types.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return types;
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeParseException ex) {
            return false;
        }
    }

    private static GraphQLScalarType scalar(String name) {
        Predicate<Object> valid = SCALARS.get(name);
        if (valid == null) {
            throw new IllegalStateException("Say what a " + name + " looks like");
        }
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, GraphQLContext context, Locale locale) {
                        return value;
                    }

                    @Override
                    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                        if (!valid.test(input)) {
                            throw new CoercingParseValueException("Not a " + name + ": " + input);
                        }
                        return input;
                    }

                    @Override
                    public Object parseLiteral(
                            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
                        Object value = input instanceof StringValue text ? String.valueOf(text.getValue()) : input;
                        return parseValue(
                                input instanceof IntValue number ? number.getValue() : value, context, locale);
                    }
                })
                .build();
    }

    /** Resolves nothing; a wiring for a purpose overrides the fetchers. */
    public static class NoFetchers extends MockedWiringFactory {

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return false;
        }
    }
}
