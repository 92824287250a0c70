package io.github.labelboxspring.datasets;

import org.jspecify.annotations.Nullable;

/**
 * A dataset to be made.
 *
 * @param name its name, not blank
 * @param description what it is for
 */
public record NewDataset(String name, @Nullable String description) {

    public NewDataset {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A dataset needs a name that is not blank");
        }
    }

    public static NewDataset named(String name) {
        return new NewDataset(name, null);
    }

    public NewDataset description(String description) {
        return new NewDataset(this.name, description);
    }
}
