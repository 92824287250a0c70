package io.github.labelboxspring.sample.campaign;

import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A round of labelling: some pictures are sent out, labelled, exported, and compared with what the model had predicted.
 *
 * @param number from 1
 * @param state how far it is
 * @param problem why it has stopped in this state, null if it has not; it can be tried again
 * @param labelImport whether an import brings its labels
 * @param attempt which import that is, from 1: each has a name of its own
 * @param labelsBefore when the latest label was changed that the project had before, by the clock of Labelbox; null if
 *     it had none
 * @param exportTask the export with its labels, null until that is started
 * @param size its pictures
 * @param labelled those of them that have a label of this round
 * @param compared those that had a prediction, null until it is closed
 * @param correct those whose prediction was right, null until it is closed
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

    /** How far a round is. */
    public enum State {
        /** Its batch and its pre-labels are being made. */
        OPENING,
        /** Labels are awaited. */
        LABELLING,
        /** All labels are there; the project is being exported. */
        EXPORTING,
        /** The export is complete and being read. */
        EVALUATING,
        /** It is done. */
        CLOSED
    }

    /** How far the import is that brings the labels of a round in place of people. */
    public enum LabelImport {
        /** There is none, or no more. */
        NONE,
        /** It is to be started. */
        DUE,
        /** It runs; people had better not label meanwhile. */
        RUNNING,
        /** It has ended and is to be looked at. */
        ENDED,
        /** It has left pictures without labels. */
        INCOMPLETE
    }

    /** Whether people can label its pictures now. */
    public boolean waitsForPeople() {
        return this.state == State.LABELLING
                && (this.labelImport == LabelImport.NONE || this.labelImport == LabelImport.INCOMPLETE);
    }

    /** Share of the predictions that were right; empty if there was none. */
    public OptionalDouble accuracy() {
        return this.compared == null || this.correct == null || this.compared == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) this.correct / this.compared);
    }
}
