package io.github.labelboxspring.datasets;

/**
 * Through which cloud integration (IAM) the platform reads a dataset's assets.
 *
 * <p>Answers to {@code iam_integration} of the official SDK's {@code Client.create_dataset}.
 */
public sealed interface DatasetIntegration {

    /** The organization's default integration, or none if it has none. */
    DatasetIntegration DEFAULT = new Default();

    /** None: assets are public, signed, or in the platform's own store. */
    DatasetIntegration NONE = new None();

    /** The integration of this id. */
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
