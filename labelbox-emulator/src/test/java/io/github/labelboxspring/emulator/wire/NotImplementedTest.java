package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.internal.engine.graphql.NotImplemented;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** M5: what the platform has and the emulator lacks is said to be that. */
class NotImplementedTest {

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private static List<String> lines() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(NotImplementedTest.class.getResourceAsStream("/not-implemented.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private JsonNode error(String document) {
        JsonNode errors = this.wire.ask(document, Map.of()).get("errors");
        assertThat(errors).as(document).hasSize(1);
        return errors.get(0);
    }

    @Test
    @Fact("P13-01")
    void everyRootThatIsLackingIsNamed() throws IOException {
        List<String> roots = lines().stream()
                .filter(line -> line.startsWith("Query.") || line.startsWith("Mutation."))
                .toList();
        assertThat(roots).isNotEmpty();
        for (String root : roots) {
            String[] parts = root.split("\\.");
            JsonNode error = error(parts[0].toLowerCase(Locale.ROOT) + "{" + parts[1] + "{id}}");
            assertThat(error.get("message").asString()).isEqualTo("Not implemented by the emulator: " + parts[1]);
            assertThat(error.at("/extensions/code").asString()).isEqualTo("NOT_IMPLEMENTED");
        }
    }

    @Test
    void aFieldThatIsLackingHidesWhatFollowsFromIt() {
        assertThat(error("mutation M($w: TagInput!) {updateProjectResourceTag(where: $w){id}}")
                        .get("message")
                        .asString())
                .isEqualTo("Not implemented by the emulator: updateProjectResourceTag");
    }

    @Test
    void aFieldThatThePlatformDoesNotHaveIsTheCallersMistake() {
        JsonNode error = error("{webhoooks{id}}");
        assertThat(error.get("message").asString()).isEqualTo("Cannot query field \"webhoooks\" on type \"Query\".");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @Fact("P13-03")
    void aPathThatIsLackingIsNamed() {
        HttpResponse<String> answer = this.wire.rest("POST", "/adv/adv/v1/dataset/cm0/data-rows", "");
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("Not implemented by the emulator: POST /adv/adv/v1/dataset/{id}/data-rows");
    }

    @Test
    void nothingIsListedThatTheEmulatorHas() throws IOException {
        TypeDefinitionRegistry schema = new SchemaParser().parse(this.emulator.sdl());
        assertThat(lines().stream().filter(line -> !line.contains(" "))).allSatisfy(line -> {
            String[] parts = line.split("\\.");
            ObjectTypeDefinition type = Objects.requireNonNull(
                    schema.getTypeOrNull(parts[0], ObjectTypeDefinition.class), "no type " + parts[0]);
            assertThat(type.getFieldDefinitions())
                    .extracting(FieldDefinition::getName)
                    .doesNotContain(parts[1]);
        });
        assertThat(NotImplemented.paths().stream().map(NotImplementedTest::shape))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(this.emulator.restPaths().stream()
                        .map(NotImplementedTest::shape)
                        .toList());
        assertThat(lines()).doesNotHaveDuplicates();
    }
}
