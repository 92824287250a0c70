package io.github.labelboxspring.sample.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of digits that are labelled in rounds, with their own dataset and project.
 *
 * @param id a short id, which is the prefix of the global keys of all pictures
 * @param name the display name
 * @param source where the pictures come from
 * @param labelling who labels
 * @param firstRound the number of pictures in the first round
 * @param nextRound the number of pictures in each further round
 * @param datasetId null until the dataset is created
 * @param projectId null until the project is created
 * @param state the progress of the import
 * @param problem why the import has stopped, null if it has not; the import can be retried
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
        /** URLs in a CSV file. */
        CSV
    }

    /** Who labels. */
    public enum Labelling {
        /** People, in this application or in Labelbox. */
        PEOPLE,
        /** The known digits are imported as labels, and the next round is opened automatically. */
        TRUTH
    }

    /** The progress of the import. */
    public enum State {
        /** Data rows are being created. */
        IMPORTING,
        /** Rounds can be opened. */
        READY
    }

    /** Return the id of the project, or fail if there is none yet. */
    public String project() {
        if (this.projectId == null) {
            throw new IllegalStateException("Campaign " + this.id + " has no project yet: its import is not complete");
        }
        return this.projectId;
    }

    /** Return the id of the dataset, or fail if there is none yet. */
    public String dataset() {
        if (this.datasetId == null) {
            throw new IllegalStateException("Campaign " + this.id + " has no dataset yet: its import is not complete");
        }
        return this.datasetId;
    }
}
