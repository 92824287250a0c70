package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The limits of pages, and of what a query may ask for at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePromiseTest {

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final TypeDefinitionRegistry schema =
            new SchemaParser().parse(this.uploads.emulator().sdl());

    @AfterAll
    void stop() {
        this.uploads.close();
    }

    /** Lists at the root that are read by {@code skip} and {@code first}, or by cursor. */
    private Stream<FieldDefinition> lists(String argument) {
        return Objects.requireNonNull(this.schema.getTypeOrNull("Query", ObjectTypeDefinition.class))
                .getFieldDefinitions()
                .stream()
                .filter(field -> field.getInputValueDefinitions().stream()
                        .anyMatch(each -> each.getName().equals(argument)))
                .filter(field -> field.getInputValueDefinitions().stream()
                        .noneMatch(each -> TypeInfo.typeInfo(each.getType()).isNonNull()));
    }

    @TestFactory
    Stream<DynamicTest> negativeNumbersAreRefused() {
        return Stream.of("first", "skip")
                .flatMap(argument -> lists(argument)
                        .map(field -> DynamicTest.dynamicTest(field.getName() + " " + argument, () -> {
                            boolean scalar = field.getInputValueDefinitions().stream()
                                    .anyMatch(each -> each.getName().equals(argument)
                                            && each.getType() instanceof TypeName type
                                            && type.getName().equals("PageSize"));
                            assertThat(code(field, argument + ":-1"))
                                    .isEqualTo(scalar ? "GRAPHQL_VALIDATION_FAILED" : "MALFORMED_REQUEST");
                        })));
    }

    @Test
    void thereAreManyLists() {
        assertThat(lists("first")).hasSizeGreaterThan(5);
    }

    private String code(FieldDefinition field, String arguments) {
        return this.wire.code("{" + field.getName() + "(" + arguments + "){__typename}}", Map.of());
    }

    @Test
    void aPageIsNoLargerThanTheLargest() {
        String dataset = this.uploads.dataset("d");
        int rows = Listing.LARGEST_PAGE + 5;
        this.uploads.upsert(List.of(IntStream.range(0, rows)
                .mapToObj(n -> Uploads.create(dataset, "https://example.org/" + n + ".png", "k" + n))
                .toList()));

        JsonNode page = this.wire
                .data(
                        "query($d:ID!){datasetDataRows(id:$d,first:100000){nodes{id} pageInfo{hasNextPage startCursor}}}",
                        Map.of("d", dataset))
                .get("datasetDataRows");

        assertThat(page.get("nodes")).hasSize(Listing.LARGEST_PAGE);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(this.wire
                        .data("query($d:ID!){datasetDataRows(id:$d){nodes{id}}}", Map.of("d", dataset))
                        .at("/datasetDataRows/nodes"))
                .hasSize(Listing.DEFAULT_PAGE);
    }

    /** Lists in lists in lists: the text and the code are the platform's. */
    @Test
    @Fact("P2.3-05")
    void tooMuchAtOnceIsTooComplex() {
        JsonNode error = this.wire
                .ask("{projects{members{user{projects{members{user{projects{id}}}}}}}}", Map.of())
                .at("/errors/0");

        assertThat(error.get("message").asString()).isEqualTo("Query complexity limit exceeded");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(this.wire.code("{projects{members{user{id}}}}", Map.of())).isEmpty();
    }
}
