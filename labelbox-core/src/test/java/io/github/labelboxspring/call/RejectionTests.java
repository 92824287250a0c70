package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.invites.NewInvite;
import io.github.labelboxspring.usergroups.MemberRemoval;
import io.github.labelboxspring.usergroups.UserGroupOperations;
import io.github.labelboxspring.usergroups.UserRole;
import io.github.labelboxspring.users.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** X1: a change that the platform rejects in its result, without an error, fails and was not applied. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class RejectionTests {

    private static final String UUID = "7f2c1f2e-6f5a-4d8e-9a55-0b1f6a3f9c10";

    private static final Role LABELER = new Role("r1", "Labeler", null, List.of(), null);

    @Parameter
    private CallStyle style;

    private final StubServer stub = new StubServer();

    private final LabelboxClient client = this.stub.client().build();

    private final UserGroupOperations groups = this.client.organization().userGroups();

    @AfterEach
    void stop() {
        this.stub.close();
    }

    private void rejects(String data, String named, Call<?> call) {
        this.stub.then(200, "{\"data\":" + data + "}");
        InvalidRequestException rejection =
                catchThrowableOfType(InvalidRequestException.class, () -> this.style.run(call));
        assertThat(rejection)
                .as(data)
                .isNotNull()
                .returns(false, InvalidRequestException::mayHaveBeenApplied)
                .hasMessageContaining(named)
                .hasMessageNotContaining("have been applied");
    }

    @Test
    void changesOfUserGroups() {
        rejects("{\"deleteUserGroup\":{\"success\":false}}", UUID, this.groups.delete(UUID));
        rejects(
                "{\"removeUsersFromGroupV2\":{\"success\":false}}",
                UUID,
                this.groups.members().remove(UUID, MemberRemoval.of(List.of("u1"))));
        Call<?> addition = this.groups.members().add(UUID, List.of(UserRole.of("u1", LABELER)));
        rejects(
                "{\"addUsersToGroupsV2\":{\"results\":[{\"success\":false,\"error\":\"u1 has a role\"}]}}",
                "u1 has a role",
                addition);
        rejects("{\"addUsersToGroupsV2\":{\"results\":[]}}", UUID, addition);
    }

    @Test
    void invitations() {
        Call<?> invitation = this.client.organization().invites().create(NewInvite.of("ada@example.org", LABELER));
        for (String created : List.of("[{\"invite\":null}]", "[]")) {
            this.stub.then(200, "{\"data\":{\"user\":{\"id\":\"u1\"},\"organization\":{\"id\":\"o1\"}}}");
            rejects("{\"createInvites\":" + created + "}", "ada@example.org", invitation);
        }
    }

    @Test
    void changesOfProjects() {
        rejects(
                "{\"deleteProjectMemberships\":{\"success\":false,\"errorMessage\":\"u1 owns it\"}}",
                "u1 owns it",
                this.client.projects().members().remove("p1", List.of("u1")));
        rejects(
                "{\"validateAndRequestProjectBoostWorkforce\":{\"success\":false}}",
                "request the labeling service of the project p1",
                this.client.projects().labelingServices().request("p1"));
        rejects(
                "{\"clearQueueReservations\":{\"success\":false,\"clearedReservationCount\":null}}",
                "q1",
                this.client.projects().reservations().clear("p1", "q1"));
    }

    @Test
    void deletions() {
        rejects(
                "{\"deleteModelFoundryApp\":{\"success\":false}}",
                "a1",
                this.client.models().foundry().deleteApp("a1"));
        rejects("{\"deleteModels\":false}", "m1", this.client.models().delete("m1"));
        rejects("{\"deleteModelRuns\":false}", "m1", this.client.models().runs().delete("m1"));
        rejects(
                "{\"deleteModelRunDataRows\":false}",
                "m1",
                this.client.models().runs().dataRows().delete("m1", List.of("d1")));
        rejects(
                "{\"deleteEmbedding\":false}",
                "e1",
                this.client.dataRows().embeddings().delete("e1"));
        rejects("{\"deleteIssue\":false}", "i1", this.client.issues().delete(List.of("i1")));
        for (String result : List.of("false", "{\"success\":false}")) {
            rejects(
                    "{\"deleteComment\":" + result + "}",
                    "c1",
                    this.client.issues().comments().delete("c1"));
            rejects(
                    "{\"deleteIssueCategory\":" + result + "}",
                    "c1",
                    this.client.issues().categories().delete("c1"));
        }
    }

    @Test
    void aDeletionWithAnotherResultIsAccepted() {
        for (String result : List.of("true", "{\"success\":true}", "{\"id\":\"c1\"}", "\"c1\"")) {
            this.stub.then(200, "{\"data\":{\"deleteComment\":" + result + "}}");
            this.style.complete(this.client.issues().comments().delete("c1"));
        }
        assertThat(this.stub.received()).hasSize(4);
    }
}
