package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Webhooks as the API shows them. */
class WebhookTest {

    private static final String CREATE =
            "mutation($d:WebhookCreateInput!){createWebhook(data:$d){id url topics status createdAt updatedAt}}";
    private static final String UPDATE = "mutation($i:ID!,$d:WebhookUpdateInput!)"
            + "{updateWebhook(where:{id:$i},data:$d){id url topics status createdAt updatedAt}}";

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    private static Map<String, Object> hook(String url, String... topics) {
        return Map.of("url", url, "secret", "canary", "topics", Map.of("set", List.of(topics)));
    }

    private String made(Map<String, ?> data) {
        return this.wire.data(CREATE, Map.of("d", data)).at("/createWebhook/id").asString();
    }

    private JsonNode updated(String id, Map<String, ?> data) {
        return this.wire.data(UPDATE, Map.of("i", id, "d", data)).get("updateWebhook");
    }

    private String project() {
        return this.wire
                .data("mutation{createProject(data:{name:\"p\",allowedMediaType:IMAGE}){id}}")
                .at("/createProject/id")
                .asString();
    }

    @Test
    @Fact("P8-01")
    void isMadeChangedAndSetInactive() {
        String id = made(hook("https://hooks.example.org/a", "LABEL_DELETED", "LABEL_CREATED", "LABEL_CREATED"));
        JsonNode listed =
                this.wire.data("{organization{webhooks{id url topics status}}}").at("/organization/webhooks");
        assertThat(listed.toString())
                .isEqualTo("[{\"id\":\"" + id + "\",\"url\":\"https://hooks.example.org/a\","
                        + "\"topics\":[\"LABEL_CREATED\",\"LABEL_DELETED\"],\"status\":\"ACTIVE\"}]");

        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
        assertThat(updated(id, Map.of("url", "http://localhost:8080/b"))
                        .get("url")
                        .asString())
                .isEqualTo("http://localhost:8080/b");
        assertThat(updated(id, Map.of("topics", Map.of("set", List.of()))).get("topics"))
                .isEmpty();
        JsonNode inactive = updated(id, Map.of("status", "INACTIVE"));
        assertThat(inactive.get("status").asString()).isEqualTo("INACTIVE");
        assertThat(inactive.get("updatedAt").asString())
                .isGreaterThan(inactive.get("createdAt").asString());
        assertThat(this.wire.data("{organization{webhooks{id}}}").at("/organization/webhooks"))
                .hasSize(1);
    }

    @Test
    @Fact("P8-03")
    void belongsToAProjectOrToTheOrganization() {
        String project = project();
        Map<String, Object> data = new HashMap<>(hook("https://hooks.example.org/p", "WORKFLOW_ACTION"));
        data.put("project", Map.of("id", project));
        String ofProject = made(data);
        String ofAll = made(hook("https://hooks.example.org/o", "LABEL_CREATED"));
        String relations = "query($i:ID!){webhook(where:{id:$i}){project{id} organization{id} createdBy{email}}}";

        assertThat(this.wire
                        .data(relations, Map.of("i", ofProject))
                        .at("/webhook/project/id")
                        .asString())
                .isEqualTo(project);
        JsonNode all = this.wire.data(relations, Map.of("i", ofAll)).get("webhook");
        assertThat(all.get("project").isNull()).isTrue();
        assertThat(all.at("/organization/id").asString())
                .isEqualTo(this.uploads.emulator().organizationId());
        assertThat(all.at("/createdBy/email").asString()).startsWith("admin@");
        assertThat(this.wire
                        .data("query($p:ID!){project(where:{id:$p}){webhooks{id}}}", Map.of("p", project))
                        .at("/project/webhooks")
                        .findValuesAsString("id"))
                .containsExactly(ofProject);
        assertThat(this.wire
                        .data("{organization{webhooks(orderBy:url_DESC){id}}}")
                        .at("/organization/webhooks")
                        .findValuesAsString("id"))
                .containsExactly(ofProject, ofAll);
    }

    @Test
    @Fact("P8-04")
    void theSecretIsNeverShown() {
        String id = made(hook("https://hooks.example.org/a", "LABEL_CREATED"));

        assertThat(this.wire.code("query($i:ID!){webhook(where:{id:$i}){secret}}", Map.of("i", id)))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(this.wire.code(UPDATE, Map.of("i", id, "d", Map.of("secret", "other"))))
                .isNotEmpty();
    }

    @Test
    void whatCannotBeDeliveredIsRefused() {
        for (String url : List.of("", "hooks.example.org", "ftp://hooks.example.org/", "https:///a", "https://a b/")) {
            assertThat(this.wire
                            .ask(CREATE, Map.of("d", hook(url, "LABEL_CREATED")))
                            .at("/errors/0/message")
                            .asString())
                    .as(url)
                    .contains("URL of a webhook");
        }
        assertThat(this.wire.code(CREATE, Map.of("d", hook("https://hooks.example.org/"))))
                .isNotEmpty();
        assertThat(this.wire.code(CREATE, Map.of("d", hook("https://hooks.example.org/", "LABEL_SOLD"))))
                .isNotEmpty();
        Map<String, Object> elsewhere = new HashMap<>(hook("https://hooks.example.org/", "LABEL_CREATED"));
        elsewhere.put("project", Map.of("id", "cm0000000000000000000none"));
        assertThat(this.wire.code(CREATE, Map.of("d", elsewhere))).isEqualTo("RESOURCE_NOT_FOUND");
        String id = made(hook("https://hooks.example.org/a", "LABEL_CREATED"));
        assertThat(this.wire.code(UPDATE, Map.of("i", id, "d", Map.of("url", "nowhere"))))
                .isNotEmpty();
        assertThat(this.wire.data("{organization{webhooks{url}}}").toString()).contains("https://hooks.example.org/a");
    }

    @Test
    void labelersNeitherMakeNorSeeThoseOfTheOrganization() {
        made(hook("https://hooks.example.org/a", "LABEL_CREATED"));
        Wire labeler = new Wire(
                this.uploads.emulator(),
                this.uploads
                        .emulator()
                        .people()
                        .add("l@example.org", DefaultRole.NONE)
                        .apiKey());

        assertThat(labeler.code(CREATE, Map.of("d", hook("https://hooks.example.org/b", "LABEL_CREATED"))))
                .isEqualTo("AUTHORIZATION_ERROR");
        assertThat(labeler.data("{organization{webhooks{id}}}").at("/organization/webhooks"))
                .isEmpty();
    }
}
