package io.github.labelboxspring.datasets;

/**
 * The cloud integration (IAM) through which Labelbox reads a dataset's assets.
 *
 * <p>Corresponds to {@code iam_integration} of {@code Client.create_dataset} in the official SDK.
 */
public sealed interface DatasetIntegration {

    /** The organization's default integration, or none if it has none. */
    DatasetIntegration DEFAULT = new Default();

    /** No integration: assets are public, signed, or in Labelbox's own storage. */
    DatasetIntegration NONE = new None();

    /** Return the integration with the given id. */
    static DatasetIntegration of(String id) {
        return new Chosen(id);
    }

    /** See {@link #DEFAULT}. */
    record Default() implements DatasetIntegration {}

    /** See {@link #NONE}. */
    record None() implements DatasetIntegration {}

    /** See {@link #of}. */
    record Chosen(String id) implements DatasetIntegration {

        public Chosen {
            if (id.isBlank()) {
                throw new IllegalArgumentException("The id of an integration must not be blank");
            }
        }
    }
}
