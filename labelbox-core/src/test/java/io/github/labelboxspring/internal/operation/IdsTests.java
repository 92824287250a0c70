package io.github.labelboxspring.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.catalog.LabelSource;
import io.github.labelboxspring.datarows.DataRowUpdate;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.foundry.NewFoundryApp;
import io.github.labelboxspring.integrations.IamIntegrationUpdate;
import io.github.labelboxspring.invites.NewInvite;
import io.github.labelboxspring.labels.ProjectLabelFilter;
import io.github.labelboxspring.performance.PerformanceFilter;
import io.github.labelboxspring.taskqueues.DataRowPriority;
import io.github.labelboxspring.usergroups.UserGroupUpdate;
import io.github.labelboxspring.usergroups.UserRole;
import io.github.labelboxspring.users.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What names nothing is not asked for. */
class IdsTests {

    private static final NewInvite INVITE = NewInvite.of("ada@example.org", new Role("none", "None", null, null, null));

    private static Map<String, @Nullable Object> checked(Map<String, @Nullable Object> variables) {
        return Ids.checked("Op", variables);
    }

    @Test
    void blankIdsAreRefusedAtAnyDepth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("id", "")))
                .withMessage("Op: id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("input", Map.of("projectId", " "))))
                .withMessage("Op: input.projectId must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("data", Map.of("labelIds", List.of("a", "b", "\t")))))
                .withMessage("Op: data.labelIds[2] must not be blank");
    }

    @Test
    void blankIdsAreRefusedInTheObjectsOfAList() {
        List<Object> overrides =
                List.of(Map.of("dataRowIdentifier", Map.of("id", "a")), Map.of("dataRowIdentifier", Map.of("id", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("overrides", overrides)))
                .withMessage("Op: overrides[1].dataRowIdentifier.id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("where", Map.of("dataset", Map.of("id_in", List.of("a", " "))))))
                .withMessage("Op: where.dataset.id_in[1] must not be blank");
    }

    @Test
    void mappedFeatureSchemasMustNotBeBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSource.project("p", Map.of("a", " ")))
                .withMessage("The feature schema for a must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> LabelSource.modelRun("m", Map.of("", "b")));
    }

    @Test
    void whatIsNoIdMayBeBlank() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("description", "");
        variables.put("paid", " ");
        variables.put("projectId", null);
        variables.put("ids", List.of(1, "a"));
        variables.put("config", Map.of("templateId", "", "nodes", List.of(Map.of("id", ""))));
        variables.put("normalized", new JsonText(Map.of("featureSchemaId", "")));
        assertThat(checked(variables)).isSameAs(variables);
    }

    @Test
    void nothingIsSentForABlankId() {
        assertNothingIsSent(List.of(
                client -> client.projects().get(""),
                client -> client.labels().getVersion(" "),
                client -> client.organization().userGroups().members().add("", List.of(new UserRole("user", "role"))),
                client -> client.organization().iamIntegrations().validate(""),
                client -> client.organization().webhooks().delete(" "),
                client -> client.projects().labels().delete(many("")),
                client -> client.projects()
                        .performance()
                        .getReport("", PerformanceFilter.of(LocalDate.now(), LocalDate.now()))));
    }

    @Test
    void nothingIsSentForABlankIdInAnObject() {
        assertNothingIsSent(List.of(
                client -> client.projects().labels().list("p", ProjectLabelFilter.ofDatasets(List.of(" "))),
                client -> client.projects().taskQueues().setOverrides("p", List.of(DataRowPriority.ofId(" ", 1))),
                client -> client.projects().taskQueues().setOverrides("p", List.of(DataRowPriority.ofGlobalKey("", 1))),
                client -> client.organization().invites().create(INVITE.withProject(" ", "role")),
                client -> client.organization().invites().create(INVITE.withUserGroup("group", "")),
                client -> client.models().foundry().createApp(NewFoundryApp.of("App", " ", "ontology")),
                client -> client.models()
                        .foundry()
                        .createApp(NewFoundryApp.of("App", "model", "ontology")
                                .withClassToSchemaId(Map.of("bird", " ")))));
    }

    @Test
    void nothingIsSentForABlankIdOfALaterRequest() {
        assertNothingIsSent(List.of(
                client -> client.organization().iamIntegrations().get(" "),
                client -> client.organization().iamIntegrations().update(" ", IamIntegrationUpdate.ofName("rows")),
                client -> client.dataRows().update(" ", DataRowUpdate.ofRowData(RowData.file(Path.of("a.png")))),
                client -> client.projects().uploadInstructions(" ", Path.of("a.pdf")),
                client -> client.projects().members().upsert("project", "user", " "),
                client -> client.projects().members().remove(" ", "user"),
                client -> client.projects().workflows().copy(" ", "source"),
                client -> client.dataRows().metadata().renameSchema(" ", "name"),
                client -> client.organization()
                        .userGroups()
                        .update(" ", UserGroupUpdate.ofProjects(List.of("project")))));
    }

    private static void assertNothingIsSent(List<Function<LabelboxClient, Call<?>>> calls) {
        try (StubServer stub = new StubServer()) {
            LabelboxClient client = stub.client().build();
            for (Function<LabelboxClient, Call<?>> call : calls) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> call.apply(client).execute())
                        .withMessageContaining("blank");
            }
            assertThat(stub.received()).isEmpty();
        }
    }

    /** More than one request deletes, the last of which is the wrong one. */
    private static List<String> many(String last) {
        List<String> ids = new ArrayList<>(Collections.nCopies(2000, "id"));
        for (int at = 0; at < ids.size(); at++) {
            ids.set(at, "id" + at);
        }
        ids.add(last);
        return ids;
    }
}
