package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.Fact;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Integrations that let the platform read assets. */
class IntegrationTest {

    private static final String FIELDS = "{id name provider valid isOrgDefault settings{__typename"
            + " ... on AwsIamIntegrationSettings{roleArn aws:readBucket}"
            + " ... on GcpIamIntegrationSettings{serviceAccountEmailId gcp:readBucket}"
            + " ... on AzureIamIntegrationSettings{readContainerUrl tenantId}}}";

    private final LabelboxEmulator emulator = LabelboxEmulator.start();
    private final Wire wire = new Wire(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    private JsonNode made(String provider, String data) {
        return this.wire
                .data("mutation{made:create" + provider + "IamIntegration(data:{name:\"" + provider + "\"," + data
                        + "})" + FIELDS + "}")
                .get("made");
    }

    private JsonNode aws() {
        return made("Aws", "roleArn:\"arn\",readBucket:\"b\"");
    }

    @Test
    @Fact("I-01")
    void eachProviderHasItsSettings() {
        JsonNode aws = aws();
        JsonNode gcp = made("Gcp", "readBucket:\"g\"");
        JsonNode azure = made("Azure", "readContainerUrl:\"https://a\",tenantId:\"t\"");

        assertThat(aws.get("provider").asString()).isEqualTo("AWS");
        assertThat(aws.get("settings").toString())
                .isEqualTo("{\"__typename\":\"AwsIamIntegrationSettings\",\"roleArn\":\"arn\",\"aws\":\"b\"}");
        assertThat(gcp.get("provider").asString()).isEqualTo("GCP");
        assertThat(gcp.at("/settings/gcp").asString()).isEqualTo("g");
        assertThat(gcp.at("/settings/serviceAccountEmailId").asString()).contains("@");
        assertThat(azure.get("provider").asString()).isEqualTo("Azure");
        assertThat(azure.get("settings").toString())
                .isEqualTo("{\"__typename\":\"AzureIamIntegrationSettings\",\"readContainerUrl\":\"https://a\","
                        + "\"tenantId\":\"t\"}");
        String update = "mutation($i:ID!){updateAwsIamIntegration(where:{id:$i},data:{name:\"new\",roleArn:\"other\"})"
                + FIELDS + "}";
        JsonNode changed =
                this.wire.data(update, Map.of("i", aws.get("id").asString())).get("updateAwsIamIntegration");
        assertThat(changed.get("name").asString()).isEqualTo("new");
        assertThat(changed.at("/settings/roleArn").asString()).isEqualTo("other");
        assertThat(this.wire.code(update, Map.of("i", gcp.get("id").asString())))
                .isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    @Fact("I-02")
    void isValidatedByChecks() {
        JsonNode validation = this.wire
                .data(
                        "mutation($i:ID!){validateIamIntegration(where:{id:$i}){valid checks{name success message}}}",
                        Map.of("i", aws().get("id").asString()))
                .get("validateIamIntegration");

        assertThat(validation.get("valid").asBoolean()).isTrue();
        assertThat(validation.at("/checks/0").propertyNames()).containsExactly("name", "success", "message");
    }

    @Test
    @Fact("I-03")
    void oneIsTheDefault() {
        JsonNode first = aws();
        JsonNode second = made("Gcp", "readBucket:\"g\"");
        String choose = "mutation($i:ID!){setDefaultIamIntegration(where:{id:$i}){id}}";
        this.wire.data(choose, Map.of("i", first.get("id").asString()));
        this.wire.data(choose, Map.of("i", second.get("id").asString()));

        assertThat(first.get("isOrgDefault").asBoolean()).isFalse();
        assertThat(this.wire
                        .data("{iamIntegrations{id isOrgDefault}}")
                        .get("iamIntegrations")
                        .valueStream())
                .filteredOn(each -> each.get("isOrgDefault").asBoolean())
                .extracting(each -> each.get("id").asString())
                .containsExactly(second.get("id").asString());
    }

    @Test
    @Fact("I-04")
    void secretsAreNotShown() {
        made("Azure", "readContainerUrl:\"https://a\",tenantId:\"t\",clientId:\"id\",clientSecret:\"hush\"");

        assertThat(this.wire.data("{iamIntegrations" + FIELDS + "}").toString()).doesNotContain("hush");
        assertThat(this.emulator.sdl().replaceAll("(?s)input \\w+ \\{.*?\\}", ""))
                .doesNotContain("clientSecret");
    }
}
