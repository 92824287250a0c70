package io.github.labelboxspring.datasets;

import org.jspecify.annotations.Nullable;

/**
 * A dataset to be made.
 *
 * @param name its name, not blank
 * @param description what it is for
 * @param integration through which cloud integration its assets are read; the organization's default if not said
 */
public record NewDataset(String name, @Nullable String description, DatasetIntegration integration) {

    public NewDataset {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A dataset needs a name that is not blank");
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
