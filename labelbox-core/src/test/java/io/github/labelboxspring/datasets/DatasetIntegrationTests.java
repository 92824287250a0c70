package io.github.labelboxspring.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.integrations.IamIntegration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(CallStyle.class)
class DatasetIntegrationTests extends EmulatorTest {

    private static final JsonMapper JSON = new JsonMapper();

    private String integration = "";

    @BeforeEach
    void integration() {
        this.integration = id(
                "createAwsIamIntegration",
                "mutation { createAwsIamIntegration(data: {name: \"bucket\", roleArn: \"arn\"}) { id } }");
    }

    @AfterEach
    void forget() {
        this.emulator.faults().clear();
    }

    private String id(String field, String mutation) {
        return text(this.style.run(this.client.custom().graphQl().mutation(mutation, Map.of())), "/" + field + "/id");
    }

    private static String text(Map<String, Object> answer, String path) {
        return JSON.valueToTree(answer).at(path).asString("null");
    }

    private List<String> roots(int from) {
        return this.emulator.requests().all().stream()
                .skip(from)
                .flatMap(request -> request.rootFields().stream())
                .toList();
    }

    @Test
    void aChosenIntegrationIsSetAndTried() {
        int before = this.emulator.requests().all().size();

        Dataset made = this.style.run(this.client
                .datasets()
                .create(NewDataset.of("chosen").withIntegration(DatasetIntegration.of(this.integration))));

        assertThat(roots(before)).containsExactly("createDataset", "setSignerForDataset", "validateDataset");
        assertThat(signer(made)).isEqualTo(this.integration);
        this.style.complete(this.client.datasets().removeIntegration(made.id()));
        assertThat(signer(made)).isEqualTo("null");
        this.style.complete(this.client.datasets().addIntegration(made.id(), this.integration));
        assertThat(signer(made)).isEqualTo(this.integration);
        assertThat(this.style.run(this.client.datasets().findIntegration(made.id())))
                .get()
                .extracting(IamIntegration::id)
                .isEqualTo(this.integration);
    }

    @Test
    void theOrganizationsDefaultIsUsedIfNothingIsSaid() {
        assertThat(id(
                        "setDefaultIamIntegration",
                        "mutation { setDefaultIamIntegration(where: {id: \"" + this.integration + "\"}) { id } }"))
                .isEqualTo(this.integration);

        assertThat(signer(this.style.run(this.client.datasets().create(NewDataset.of("default")))))
                .isEqualTo(this.integration);
        assertThat(signer(this.style.run(
                        this.client.datasets().create(NewDataset.of("none").withIntegration(DatasetIntegration.NONE)))))
                .isEqualTo("null");
    }

    @Test
    void aDatasetThatCannotBeReadIsRemovedAgain() {
        this.emulator
                .faults()
                .on("validateDataset")
                .answer(
                        200,
                        Map.of("content-type", "application/json"),
                        "{\"data\":{\"validateDataset\":{\"valid\":false,\"checks\":["
                                + "{\"name\":\"CORS\",\"success\":false},{\"name\":\"role\",\"success\":true}]}}}");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .datasets()
                        .create(NewDataset.of("unreadable " + this.style)
                                .withIntegration(DatasetIntegration.of(this.integration)))))
                .withMessageContaining("CORS")
                .withMessageNotContaining("role");
        assertThat(this.style.read(this.client.datasets().list()))
                .extracting(Dataset::name)
                .doesNotContain("unreadable " + this.style);
    }

    /** Why it had to be removed is not lost. */
    @Test
    void aDatasetThatCannotBeRemovedIsNamedWithBothFailures() {
        Map<String, String> json = Map.of("content-type", "application/json");
        this.emulator
                .faults()
                .on("validateDataset")
                .answer(200, json, "{\"data\":{\"validateDataset\":{\"valid\":false,\"checks\":[]}}}");
        this.emulator.faults().on("updateDataset").answer(403, json, "{}");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .datasets()
                        .create(NewDataset.of("kept " + this.style)
                                .withIntegration(DatasetIntegration.of(this.integration)))))
                .withMessageContaining("CreateDataset (name=kept " + this.style)
                .returns(true, AccessDeniedException::mayHaveBeenApplied)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .anyMatch(earlier -> earlier instanceof InvalidRequestException));
    }

    @Test
    void anUnknownIntegrationLeavesNoDatasetBehind() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client
                        .datasets()
                        .create(NewDataset.of("unknown " + this.style).withIntegration(DatasetIntegration.of("cm0")))));
        assertThat(this.style.read(this.client.datasets().list()))
                .extracting(Dataset::name)
                .doesNotContain("unknown " + this.style);
    }

    private String signer(Dataset dataset) {
        String query = "query($id: ID!) { dataset(where: {id: $id}) { signer { id } } }";
        return text(
                this.style.run(this.client.custom().graphQl().query(query, Map.of("id", dataset.id()))),
                "/dataset/signer/id");
    }
}
