package io.github.labelboxspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/** What one client makes, both see alike. */
@EnabledIfEnvironmentVariable(named = OfficialSdk.PYTHON, matches = ".+")
@Once("spends its time in the official SDK")
class SameDataTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final LabelboxEmulator emulator =
            LabelboxEmulator.builder().taskLatency(Duration.ofMillis(20)).start();

    private final LabelboxClient client = LabelboxClient.builder()
            .apiKey(this.emulator.apiKey())
            .endpoint(this.emulator.endpoint())
            .restEndpoint(this.emulator.restEndpoint())
            .polling(new Polling(Duration.ofMillis(20), Duration.ofMillis(200)))
            .build();

    private final OfficialSdk sdk = new OfficialSdk(this.emulator);

    @AfterEach
    void stop() {
        this.emulator.close();
    }

    @Test
    void whatThisClientMakes() {
        LabeledProject project = LabeledProject.of(this.client, 30).labeled(this.client, 20);

        Map<String, Object> ours = new Description(this.client).of(project.projectId(), project.datasetId());

        assertThat(JSON.valueToTree(ours).at("/project/labelCount").asInt()).isEqualTo(20);
        assertSame(ours, this.sdk.describe(project.projectId(), project.datasetId()));
    }

    @Test
    void whatTheOfficialSdkMakes() {
        Map<?, ?> made = this.sdk.fill();
        String project = String.valueOf(made.get("project"));
        String dataset = String.valueOf(made.get("dataset"));

        Map<String, Object> ours = new Description(this.client).of(project, dataset);

        assertThat(JSON.valueToTree(ours).at("/labels").size()).isEqualTo(1400);
        assertSame(ours, this.sdk.describe(project, dataset));
    }

    /** 1 and 1.0 are the same number. */
    private static void assertSame(Map<?, ?> ours, Map<?, ?> theirs) {
        JsonNode left = JSON.valueToTree(ours);
        JsonNode right = JSON.valueToTree(theirs);
        assertThat(left.equals(SameDataTests::compare, right))
                .as("ours %s%ntheirs %s", left, right)
                .isTrue();
    }

    private static int compare(JsonNode left, JsonNode right) {
        if (left.getNodeType() == JsonNodeType.NUMBER && right.getNodeType() == JsonNodeType.NUMBER) {
            return Double.compare(left.asDouble(), right.asDouble());
        }
        return left.equals(right) ? 0 : 1;
    }
}
