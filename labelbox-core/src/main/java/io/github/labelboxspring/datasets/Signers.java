package io.github.labelboxspring.datasets;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.integrations.IamIntegration;
import io.github.labelboxspring.integrations.IamIntegrationOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets the cloud integrations of datasets, which are called signers in the API. */
record Signers(Caller caller) {

    private static final Document<String> SET_SIGNER = Document.mutation(
                    Signers.class, "SetDatasetSigner", "setSignerForDataset.id", String.class)
            .idempotent();

    private static final Document<String> CLEAR_SIGNER = Document.mutation(
                    Signers.class, "ClearDatasetSigner", "clearSignerForDataset.id", String.class)
            .idempotent();

    private static final Document<Validation> VALIDATE = Document.mutation(
                    Signers.class, "ValidateDataset", "validateDataset", Validation.class)
            .idempotent();

    /** Return the id of the given integration, or empty if it is none. */
    Call<Optional<String>> id(DatasetIntegration meant) {
        if (meant instanceof DatasetIntegration.Chosen chosen) {
            return Call.of(Optional.of(chosen.id()));
        }
        return meant instanceof DatasetIntegration.None
                ? Call.of(Optional.empty())
                : new IamIntegrationOperations(this.caller).findDefault().map(found -> found.map(IamIntegration::id));
    }

    Call<String> set(String datasetId, String integrationId) {
        return this.caller.call(SET_SIGNER.with(Map.of("datasetId", datasetId, "signerId", integrationId)));
    }

    Call<String> clear(String datasetId) {
        return this.caller.call(CLEAR_SIGNER.with("datasetId", datasetId));
    }

    /** Set the integration and validate it. */
    Call<String> setAndTry(String datasetId, String integrationId) {
        return set(datasetId, integrationId)
                .flatMap(set -> this.caller.call(VALIDATE.with("id", datasetId)))
                .map(validation -> {
                    if (!validation.valid()) {
                        throw InvalidRequestException.of(
                                "ValidateDataset",
                                "Labelbox cannot read through integration " + integrationId + ", failed checks: "
                                        + validation.failed()
                                        + ". Fix the integration, or use another one or none");
                    }
                    return datasetId;
                });
    }

    record Validation(boolean valid, List<Check> checks) {

        String failed() {
            return this.checks.stream()
                    .filter(check -> !check.success())
                    .map(Check::name)
                    .collect(Collectors.joining(", "));
        }
    }

    record Check(String name, boolean success) {}
}
