package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whatever is asked for or changed by an id that nobody has is not found, in the platform's words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotFoundPromiseTest {

    private static final String NOBODY = "\"cm000000000000000000nobody\"";
    private static final String BY_ID = "WhereUniqueIdInput";

    /** Of which the platform is known to say it in words of their own. */
    private static final Set<String> OTHERWISE = Set.of("findModelFoundryApp", "deleteCustomMetadataSchema");

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);
    private final TypeDefinitionRegistry schema = new SchemaParser().parse(this.emulator.sdl());

    @AfterAll
    void stop() {
        this.emulator.close();
    }

    @TestFactory
    @Fact("P2.3-07")
    Stream<DynamicTest> isNotFound() {
        return Stream.of("query", "mutation")
                .flatMap(operation -> byId(operation)
                        .map(field -> DynamicTest.dynamicTest(operation + " " + field.getName(), () -> {
                            JsonNode answer = this.wire.ask(operation + "{" + call(field) + "}", Map.of());
                            assertThat(answer.at("/errors/0/extensions/code").asString())
                                    .as("%s", answer)
                                    .isEqualTo("RESOURCE_NOT_FOUND");
                            assertThat(answer.at("/errors/0/message").asString())
                                    .endsWith(" not found");
                            assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo(field.getName());
                            assertThat(answer.at("/data").isNull()
                                            || answer.at("/data/" + field.getName())
                                                    .isNull())
                                    .isTrue();
                        })));
    }

    @Test
    void thereAreManySuchFields() {
        assertThat(byId("query")).hasSizeGreaterThan(10);
        assertThat(byId("mutation")).hasSizeGreaterThan(10);
    }

    private Stream<FieldDefinition> byId(String operation) {
        String root = operation.equals("query") ? "Query" : "Mutation";
        return Objects.requireNonNull(this.schema.getTypeOrNull(root, ObjectTypeDefinition.class))
                .getFieldDefinitions()
                .stream()
                .filter(field -> !OTHERWISE.contains(field.getName()))
                .filter(field -> field.getInputValueDefinitions().stream()
                        .noneMatch(argument ->
                                TypeInfo.typeInfo(argument.getType()).getName().equals("Upload")))
                .filter(field -> field.getInputValueDefinitions().stream()
                        .anyMatch(argument ->
                                TypeInfo.typeInfo(argument.getType()).getName().equals(BY_ID)));
    }

    private String call(FieldDefinition field) {
        String arguments = field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getType() instanceof NonNullType
                        || TypeInfo.typeInfo(argument.getType()).getName().equals(BY_ID))
                .map(argument -> argument.getName() + ":" + value(argument.getType()))
                .collect(Collectors.joining(","));
        boolean object =
                this.schema.getTypeOrNull(TypeInfo.typeInfo(field.getType()).getName()) instanceof ObjectTypeDefinition;
        return field.getName() + "(" + arguments + ")" + (object ? "{__typename}" : "");
    }

    /** The least that the type demands. */
    private String value(Type<?> type) {
        if (type instanceof NonNullType some) {
            return value(some.getType());
        } else if (type instanceof ListType list) {
            return "[" + value(list.getType()) + "]";
        }
        String name = ((TypeName) type).getName();
        TypeDefinition<?> definition = this.schema.getTypeOrNull(name);
        if (definition instanceof InputObjectTypeDefinition input) {
            return demanded(input).stream()
                    .map(field -> field.getName() + ":" + value(field.getType()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (definition instanceof EnumTypeDefinition constants) {
            return constants.getEnumValueDefinitions().get(0).getName();
        }
        return switch (name) {
            case "Int", "PageSize" -> "1";
            case "Float" -> "1.5";
            case "Boolean" -> "true";
            case "Json" -> "{}";
            default -> NOBODY;
        };
    }

    private static List<InputValueDefinition> demanded(InputObjectTypeDefinition input) {
        return input.getInputValueDefinitions().stream()
                .filter(field -> field.getType() instanceof NonNullType)
                .toList();
    }
}
