package io.github.labelboxspring.sample.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of digits that are labelled round after round, in a dataset and a project of their own.
 *
 * @param id short, and the beginning of the global keys of all pictures
 * @param name for people
 * @param source where the pictures come from
 * @param labelling who labels
 * @param firstRound pictures of the first round
 * @param nextRound pictures of each round after the first
 * @param datasetId null until the dataset is made
 * @param projectId null until the project is made
 * @param state how far the import is
 * @param problem why the import has stopped, null if it has not; it can be tried again
 */
public record Campaign(
        String id,
        String name,
        Source source,
        Labelling labelling,
        int firstRound,
        int nextRound,
        @Nullable String datasetId,
        @Nullable String projectId,
        State state,
        @Nullable String problem,
        Instant createdAt) {

    /** Where pictures come from. */
    public enum Source {
        /** The digits that come with the application. */
        DIGITS,
        /** A folder of the server. */
        FOLDER,
        /** Addresses in a CSV file. */
        CSV
    }

    /** Who labels. */
    public enum Labelling {
        /** People, in this application or in Labelbox. */
        PEOPLE,
        /** What is known of the pictures is imported as their labels, and one round follows the other. */
        TRUTH
    }

    /** How far the import is. */
    public enum State {
        /** Data rows are being made. */
        IMPORTING,
        /** Rounds can be opened. */
        READY
    }

    /** The project, for what needs one. */
    public String project() {
        if (this.projectId == null) {
            throw new IllegalStateException("Campaign " + this.id + " has no project yet: its import is not complete");
        }
        return this.projectId;
    }

    /** The dataset, for what needs one. */
    public String dataset() {
        if (this.datasetId == null) {
            throw new IllegalStateException("Campaign " + this.id + " has no dataset yet: its import is not complete");
        }
        return this.datasetId;
    }
}
