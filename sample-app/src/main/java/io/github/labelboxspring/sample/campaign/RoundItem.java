package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A picture in a round.
 *
 * @param predicted the digit that the model had predicted when the round was opened, null if there was no model
 * @param sureness how sure the model was, from 0 to 1
 * @param label the digit of its label of this round, null until there is one
 * @param asked the digit of a label that is being created; if the application ended meanwhile, the label may or may not
 *     exist
 * @param labelImport the import by which this application creates or has created its label, null if there is none
 * @param stale whether Labelbox may have a withdrawn or incomplete label
 * @param version a number that changes when this application starts to create a label or has deleted one
 */
public record RoundItem(
        int round,
        Item item,
        @Nullable Integer predicted,
        @Nullable Double sureness,
        @Nullable Integer label,
        @Nullable Integer asked,
        @Nullable String labelImport,
        boolean stale,
        int version) {}
