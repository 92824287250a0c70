package io.github.labelboxspring.sample.campaign;

import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A round of labelling, in which some pictures are labelled, exported, and compared with the model's predictions.
 *
 * @param number from 1
 * @param state the progress of the round
 * @param problem why it has stopped in this state, null if it has not; the step can be retried
 * @param labelImport the state of the import of its labels
 * @param attempt the number of that import, from 1; each import has a different name
 * @param labelsBefore when the latest label that the project had before the round was changed, by the clock of
 *     Labelbox; null if it had none
 * @param exportTask the task of the export with its labels, null until it is started
 * @param size the number of its pictures
 * @param labelled the number of its pictures that have a label of this round
 * @param compared the number of predictions that were compared with labels, null until the round is closed
 * @param correct the number of correct predictions, null until the round is closed
 */
public record Round(
        String campaignId,
        int number,
        State state,
        @Nullable String problem,
        LabelImport labelImport,
        int attempt,
        @Nullable Instant labelsBefore,
        @Nullable String exportTask,
        int size,
        int labelled,
        @Nullable Integer compared,
        @Nullable Integer correct,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** The progress of a round. */
    public enum State {
        /** Its batch and its pre-labels are being created. */
        OPENING,
        /** It waits for labels. */
        LABELLING,
        /** All pictures are labelled; the project is being exported. */
        EXPORTING,
        /** The export is complete and is being read. */
        EVALUATING,
        /** It is complete. */
        CLOSED
    }

    /** The state of the import that provides the labels of a round in place of people. */
    public enum LabelImport {
        /** There is no import, or it is complete. */
        NONE,
        /** It must be started. */
        DUE,
        /** It is in progress; people should not label in the meantime. */
        RUNNING,
        /** It has ended, and its result must be read. */
        ENDED,
        /** It has left pictures without labels. */
        INCOMPLETE
    }

    /** Return whether people can label its pictures now. */
    public boolean waitsForPeople() {
        return this.state == State.LABELLING
                && (this.labelImport == LabelImport.NONE || this.labelImport == LabelImport.INCOMPLETE);
    }

    /** Return the share of correct predictions, empty if there were none. */
    public OptionalDouble accuracy() {
        return this.compared == null || this.correct == null || this.compared == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) this.correct / this.compared);
    }
}
