package io.github.labelboxspring.datasets;

import org.jspecify.annotations.Nullable;

/**
 * A dataset to create.
 *
 * @param name its name, not blank
 * @param description description of its purpose
 * @param integration the cloud integration through which its assets are read; the organization's default by default
 */
public record NewDataset(String name, @Nullable String description, DatasetIntegration integration) {

    public NewDataset {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a dataset must not be blank");
        }
    }

    public static NewDataset of(String name) {
        return new NewDataset(name, null, DatasetIntegration.DEFAULT);
    }

    public NewDataset withDescription(String description) {
        return new NewDataset(this.name, description, this.integration);
    }

    public NewDataset withIntegration(DatasetIntegration integration) {
        return new NewDataset(this.name, this.description, integration);
    }
}
