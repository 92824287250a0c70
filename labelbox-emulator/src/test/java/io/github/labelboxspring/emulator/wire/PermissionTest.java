package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.internal.tenancy.Permissions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What roles may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTest {

    /** A change of each kind, by what it takes. */
    private static final Map<String, String> CHANGES = changes();

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire admin = new Wire(this.emulator);

    @AfterAll
    void stop() {
        this.emulator.close();
    }

    private static Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("project", "createProject(data: {name: \"p\", allowedMediaType: IMAGE}) {id}");
        changes.put("ontology", "upsertRootSchemaNode(data: {normalized: \"{}\"}) {id}");
        changes.put("data", "createDataset(data: {name: \"d\"}) {id}");
        changes.put("model", "createModel(data: {name: \"m\", ontologyId: \"none\"}) {id}");
        changes.put(
                "export",
                "exportDataRowsInCatalog(input: {filters: {searchQuery: {query: []}}, params: {}, streamable: true}) {taskId}");
        changes.put("review", "upsertAutoQaLabelFeedback(input: {labelId: \"l\", feedback: \"\", scores: {}}) {id}");
        changes.put("members", "setProjectMembership(data: {projectId: \"p\", userId: \"u\", roleId: \"r\"}) {id}");
        changes.put("workspace", "setOrganizationRole(data: {userId: \"u\", roleId: \"r\"}) {id}");
        return changes;
    }

    private Member member(DefaultRole role) {
        return this.emulator.people().add(role + "-" + System.nanoTime() + "@example.org", role);
    }

    private Wire wire(DefaultRole role) {
        return new Wire(this.emulator, member(role).apiKey());
    }

    @Test
    void everyChangeOfTheSchemaIsInTheTableAndNoOther() {
        TypeDefinitionRegistry types = new SchemaParser().parse(this.emulator.sdl());
        Set<String> changes = types.types().values().stream()
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .filter(type -> type.getName().endsWith("Mutation"))
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .map(FieldDefinition::getName)
                        .map(field -> type.getName() + "." + field))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(Permissions.known()))
                .as("changes that have a rule in Permissions")
                .containsExactlyElementsOf(changes);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, project ontology data model export review members workspace",
        "TEAM_MANAGER, project ontology data model export review members",
        "PROJECT_LEAD, export review",
        "DATA_ADMIN, data export",
        "READ_ONLY_ADMIN, export",
        "REVIEWER, review",
        "LABELER, ''",
        "NONE, ''"
    })
    void eachRoleMayDoWhatItIsFor(DefaultRole role, String allowed) {
        Wire wire = wire(role);
        Set<String> may = CHANGES.entrySet().stream()
                .filter(change -> {
                    String code = wire.code("mutation {" + change.getValue() + "}", Map.of());
                    assertThat(code).isNotEqualTo("GRAPHQL_VALIDATION_FAILED");
                    return !code.equals("AUTHORIZATION_ERROR");
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(may)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(allowed.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    @Test
    @Fact("P2.3-03")
    void aRefusalIsAnAnswerWithAnErrorAndChangesNothing() {
        Wire labeler = wire(DefaultRole.LABELER);
        var answer = labeler.post("/graphql", "mutation {createDataset(data: {name: \"refused\"}) {id}}", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"code\":\"AUTHORIZATION_ERROR\"", "\"path\":[\"createDataset\"]");
        assertThat(this.admin
                        .data("{datasets(where: {name: \"refused\"}) {id}}")
                        .get("datasets"))
                .isEmpty();
    }

    @Test
    @Fact("O-09")
    void aMemberWithoutARoleSeesHisProjectsOnly() {
        String project = project();
        Member member = member(DefaultRole.NONE);
        Wire his = new Wire(this.emulator, member.apiKey());
        String get = "query ($id: ID!) {project(where: {id: $id}) {id}}";
        assertThat(his.code(get, Map.of("id", project))).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(his.data("{projects {id}}").get("projects")).isEmpty();
        assertThat(his.data("{organization {projects {id}}}").at("/organization/projects"))
                .isEmpty();
        assertThat(Stream.of("{datasets {id}}", "{models {id}}", "{iamIntegrations {id}}", "{embeddings {id}}"))
                .allMatch(query -> his.code(query, Map.of()).equals("AUTHORIZATION_ERROR"));

        this.emulator.people().assign(member, project, DefaultRole.LABELER);
        assertThat(his.data(get, Map.of("id", project)).at("/project/id").asString())
                .isEqualTo(project);
        assertThat(his.data("{projects {id}}").get("projects")).hasSize(1);
        assertThat(rename(his, project)).isEqualTo("AUTHORIZATION_ERROR");
    }

    @Test
    @Fact("O-09")
    void aRoleInAProjectHoldsThereOnly() {
        String led = project();
        Member lead = member(DefaultRole.NONE);
        this.emulator.people().assign(lead, led, DefaultRole.PROJECT_LEAD);
        Wire his = new Wire(this.emulator, lead.apiKey());
        assertThat(rename(his, led)).isEmpty();
        assertThat(his.code(
                        "mutation ($id: ID!) {project(where: {id: $id}) {showPredictionsToLabelers(show: true) {id}}}",
                        Map.of("id", led)))
                .isEmpty();
        assertThat(rename(his, project())).isEqualTo("AUTHORIZATION_ERROR");
        assertThat(his.code(
                        "mutation ($id: ID!) {updateProject(where: {id: $id}, data: {deleted: true}) {id}}",
                        Map.of("id", led)))
                .isEqualTo("AUTHORIZATION_ERROR");
    }

    @Test
    void restPathsRefuseToo() {
        HttpRequest.Builder delete = HttpRequest.newBuilder(URI.create(this.emulator.restEndpoint() + "/ontologies/x"))
                .DELETE();
        assertThat(wire(DefaultRole.LABELER).send(delete).statusCode()).isEqualTo(403);
        HttpRequest.Builder again = HttpRequest.newBuilder(URI.create(this.emulator.restEndpoint() + "/ontologies/x"))
                .DELETE();
        assertThat(this.admin.send(again).statusCode()).isEqualTo(404);
        HttpRequest.Builder unused =
                HttpRequest.newBuilder(URI.create(this.emulator.restEndpoint() + "/ontologies/unused"));
        assertThat(wire(DefaultRole.NONE).send(unused).statusCode()).isEqualTo(403);
    }

    private String project() {
        return this.admin
                .data("mutation {" + CHANGES.get("project") + "}")
                .at("/createProject/id")
                .asString();
    }

    private static String rename(Wire wire, String project) {
        return wire.code(
                "mutation ($id: ID!) {updateProject(where: {id: $id}, data: {name: \"n\"}) {id}}",
                Map.of("id", project));
    }
}
