package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.wire.Wire;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** M3: the control over HTTP, and that its OpenAPI document says what it does. */
class ControlRoutesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator, "no key is needed");
    private final JsonNode document =
            JSON.readTree(this.wire.rest("GET", "/emulator/v1/openapi.json", "").body());
    private final Set<String> used = new TreeSet<>();

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    /** Sends a request and checks its answer against the document. */
    private JsonNode call(String method, String template, String query, String body, Map<String, String> values) {
        String path = template;
        for (Map.Entry<String, String> each : values.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        HttpResponse<String> answer = this.wire.rest(method, "/emulator/v1" + path + query, body);
        JsonNode operation = this.document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        JsonNode response = operation.path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(response.isMissingNode())
                .as("%s %s answers %d: %s", method, template, answer.statusCode(), answer.body())
                .isFalse();
        this.used.add(method + " " + template + " " + answer.statusCode());
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            assertThat(answer.body().isEmpty())
                    .isEqualTo(response.path("content").isMissingNode());
            return schema;
        }
        JsonNode content = JSON.readTree(answer.body());
        check(template, schema, content);
        return content;
    }

    private JsonNode call(String method, String template, String body) {
        return call(method, template, "", body, Map.of());
    }

    private void check(String where, JsonNode given, JsonNode value) {
        JsonNode schema = given.has("$ref")
                ? this.document.at(given.path("$ref").asString().substring(1))
                : given;
        List<String> types = new ArrayList<>();
        (schema.path("type").isArray()
                        ? schema.path("type")
                        : JSON.createArrayNode().add(schema.path("type")))
                .forEach(type -> types.add(type.asString()));
        String type = value.isNull()
                ? "null"
                : value.isString()
                        ? "string"
                        : value.isBoolean()
                                ? "boolean"
                                : value.isNumber() ? "integer" : value.isArray() ? "array" : "object";
        assertThat(types).as("%s: %s", where, value).contains(type);
        if (type.equals("array")) {
            value.forEach(each -> check(where + "[]", schema.path("items"), each));
        } else if (type.equals("object") && schema.has("properties")) {
            schema.path("required")
                    .forEach(name -> assertThat(value.has(name.asString()))
                            .as("%s has %s", where, name)
                            .isTrue());
            value.properties().forEach(each -> {
                JsonNode property = schema.path("properties").path(each.getKey());
                assertThat(property.isMissingNode())
                        .as("%s.%s", where, each.getKey())
                        .isFalse();
                check(where + "." + each.getKey(), property, each.getValue());
            });
        }
    }

    @Test
    void doesWhatTheDocumentSays() {
        assertThat(call("GET", "/health", "").path("status").asString()).isEqualTo("UP");
        assertThat(call("GET", "/version", "").path("version").asString()).isEqualTo("development");
        call("GET", "/openapi.json", "");
        call("POST", "/seed", "", ControlTest.SEED, Map.of());
        call("POST", "/seed", "", "users: [{role: x}]", Map.of());
        call("POST", "/seed", "?organizationId=none", "", Map.of());
        snapshot();
        call("POST", "/organizations", "{}");
        call("POST", "/organizations", "{\"name\":\"Second\"}");
        assertThat(call("GET", "/organizations", "").size()).isEqualTo(2);
        work();
        webhooks();
        call("POST", "/faults", "{\"target\":\"users\",\"times\":2,\"effect\":{\"type\":\"answer\",\"status\":503}}");
        call("POST", "/faults", "{\"target\":\"userz\",\"effect\":{\"type\":\"html\"}}");
        assertThat(admin().post("/graphql", "{users{id}}", Map.of()).statusCode())
                .isEqualTo(503);
        JsonNode requests = call("GET", "/requests", "?target=users", "", Map.of());
        assertThat(requests.size()).isEqualTo(1);
        assertThat(requests.path(0).path("status").asInt()).isEqualTo(503);
        call("GET", "/requests", "?target=userz", "", Map.of());
        call("DELETE", "/requests", "");
        call("DELETE", "/faults", "");
        assertThat(admin().post("/graphql", "{users{id}}", Map.of()).statusCode())
                .isEqualTo(200);
        clock();
        call("GET", "/settings", "");
        call("PUT", "/settings", "{\"taskLatency\":\"soon\"}");
        assertThat(call("PUT", "/settings", "{\"rateLimit\":9}")
                        .path("rateLimit")
                        .asInt())
                .isEqualTo(9);
        assertThat(call("PUT", "/settings", "{\"strict\":true}").path("strict").asBoolean())
                .isTrue();
        call("POST", "/reset", "{\"organizationId\":\"none\"}");
        call("POST", "/reset", "[]");
        call("POST", "/reset", "");
        assertThat(call("GET", "/organizations", "").size()).isEqualTo(1);
        assertThat(this.used).containsExactlyInAnyOrderElementsOf(documented());
    }

    /** M2 */
    private void snapshot() {
        call("GET", "/snapshot", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + "/emulator/v1/snapshot"))
                .build();
        byte[] snapshot = Wire.bytes(request);
        int files = this.emulator.control().files();
        admin().data("mutation{createDataset(data:{name:\"lost\"}){id}}");
        call("POST", "/snapshot", "no snapshot");
        assertThat(admin().data("{datasets{name}}").toString()).contains("lost");
        assertThat(Wire.bytes(HttpRequest.newBuilder(request.uri())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(snapshot))
                        .build()))
                .isEmpty();
        this.used.add("POST /snapshot 204");
        assertThat(admin().data("{datasets{name}}").toString())
                .doesNotContain("lost")
                .contains("Digits");
        assertThat(this.emulator.control().files()).isEqualTo(files);
        this.emulator.clock().freeze();
        this.emulator.clock().schedule(Duration.ofHours(1), () -> {});
        call("GET", "/snapshot", "");
        this.emulator.clock().clear();
        this.emulator.clock().resume();
    }

    private void work() {
        String members = "/organizations/{organizationId}/members";
        String member = members + "/{userId}";
        Map<String, String> here = Map.of("organizationId", this.emulator.organizationId());
        Map<String, String> nowhere = Map.of("organizationId", "none", "userId", "none");
        String admin = call("GET", members, "", "", here).path(0).path("userId").asString();
        call("GET", members, "", "", nowhere);
        String guest = call("POST", members, "", "{\"email\":\"g@example.org\",\"role\":\"None\"}", here)
                .path("userId")
                .asString();
        call("POST", members, "", "{\"email\":\"h@example.org\",\"role\":\"King\"}", here);
        call("POST", members, "", "{\"email\":\"g@example.org\",\"role\":\"None\"}", nowhere);
        String accept = "/organizations/{organizationId}/invites/accept";
        String mail = "{\"email\":\"i@example.org\"}";
        call("POST", accept, "", mail, here);
        admin().data(
                        "mutation($r:ID!){inviteMembers(data:{emails:[\"i@example.org\"],workspaceWide:true,roleId:$r,"
                                + "projectIds:[],groupIds:[]}){results{status}}}",
                        Map.of("r", "cjlvi914y1aa20714372uvzjv"));
        call("POST", accept, "", mail, here);
        call("POST", accept, "", mail, nowhere);
        String project = admin().data("{projects{id}}")
                .path("projects")
                .path(0)
                .path("id")
                .asString();
        Map<String, String> him = Map.of("organizationId", this.emulator.organizationId(), "userId", guest);
        String role = "{\"projectId\":\"" + project + "\",\"role\":\"Labeler\"}";
        call("POST", member + "/projects", "", role, him);
        call("POST", member + "/projects", "", "{}", him);
        call("POST", member + "/projects", "", role, nowhere);
        String label = call(
                        "POST",
                        member + "/work",
                        "",
                        "{\"action\":\"label\",\"projectId\":\"" + project
                                + "\",\"dataRowId\":\"two\",\"spent\":\"PT3S\","
                                + "\"annotations\":[{\"name\":\"digit\",\"answer\":{\"name\":\"2\"}}]}",
                        him)
                .path("labelId")
                .asString();
        call("POST", member + "/work", "", "{\"action\":\"save\",\"labelId\":\"" + label + "\"}", him);
        String approval = "{\"action\":\"approve\",\"labelId\":\"" + label + "\"}";
        call("POST", member + "/work", "", approval, him);
        call("POST", member + "/work", "", approval, nowhere);
        Map<String, String> administrator = Map.of("organizationId", here.get("organizationId"), "userId", admin);
        call("POST", member + "/work", "", approval, administrator);
        String queue = admin().data("{projects{taskQueues{id}}}")
                .at("/projects/0/taskQueues/0/id")
                .asString();
        call(
                "POST",
                member + "/work",
                "",
                "{\"action\":\"move\",\"projectId\":\"" + project + "\",\"dataRowId\":\"two\",\"taskQueueId\":\""
                        + queue + "\"}",
                administrator);
    }

    private void webhooks() {
        String deliveries = "/organizations/{organizationId}/webhook-deliveries";
        String redelivery = deliveries + "/{deliveryId}/redelivery";
        String webhook = "/organizations/{organizationId}/webhooks/{webhookId}";
        Map<String, String> nowhere = Map.of("organizationId", "none", "deliveryId", "none", "webhookId", "none");
        String id = admin().data("mutation{createWebhook(data:{url:\"http://127.0.0.1:1/\",secret:\"s\","
                        + "topics:{set:[LABEL_DELETED]}}){id}}")
                .at("/createWebhook/id")
                .asString();
        Map<String, String> here =
                Map.of("organizationId", this.emulator.organizationId(), "deliveryId", "none", "webhookId", id);
        call("PUT", webhook, "", "{\"payload\":\"EXPORT\"}", here);
        call("PUT", webhook, "", "{\"payload\":\"XML\"}", here);
        call("PUT", webhook, "", "{\"payload\":\"EXPORT\"}", nowhere);
        String label = admin().data("{projects{labels{id}}}")
                .at("/projects/0/labels/0/id")
                .asString();
        this.emulator.clock().freeze();
        admin().data("mutation{deleteLabels(labelIds:[\"" + label + "\"]){id}}");
        String delivery = call("GET", deliveries, "?webhookId=" + id, "", here)
                .at("/0/id")
                .asString();
        Map<String, String> waiting = Map.of("organizationId", this.emulator.organizationId(), "deliveryId", delivery);
        call("POST", redelivery, "", "", waiting);
        this.emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(call("GET", deliveries, "", "", here)
                        .at("/0/attempts/4/failure")
                        .isString())
                .isTrue();
        call("POST", redelivery, "", "", waiting);
        this.emulator.clock().clear();
        this.emulator.clock().resume();
        call("GET", deliveries, "?webhookId=none", "", here);
        call("GET", deliveries, "", "", nowhere);
        call("POST", redelivery, "", "", here);
        call("POST", redelivery, "", "", nowhere);
    }

    private void clock() {
        assertThat(call("PUT", "/clock", "{\"frozen\":true,\"advance\":\"PT1H\"}")
                        .path("frozen")
                        .asBoolean())
                .isTrue();
        String then = call("GET", "/clock", "").path("now").asString();
        assertThat(call("GET", "/clock", "").path("now").asString()).isEqualTo(then);
        call("PUT", "/clock", "{\"advance\":\"PT-1H\"}");
        assertThat(call("PUT", "/clock", "{\"frozen\":false}").path("frozen").asBoolean())
                .isFalse();
    }

    private Wire admin() {
        return new Wire(this.emulator);
    }

    /** Every answer of the document but the refusal of strangers, who are no part of a test on one machine. */
    private List<String> documented() {
        List<String> all = new ArrayList<>();
        this.document
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation.getValue().path("responses").properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(status -> !status.equals("401"))
                                .forEach(status -> all.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.getKey() + " " + status))));
        return all;
    }

    @Test
    void requestsOfTheControlAreNotInTheJournal() {
        call("GET", "/health", "");
        assertThat(this.emulator.requests().all()).isEmpty();
    }
}
