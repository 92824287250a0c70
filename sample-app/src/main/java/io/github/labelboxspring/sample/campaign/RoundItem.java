package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A picture in a round.
 *
 * @param predicted what the model had taken it for when the round was opened, null if there was no model
 * @param sureness how sure it was, from 0 to 1
 * @param label which digit its label of this round says, null until there is one
 * @param asked which digit the label says that is just being made; if the application has ended meanwhile, it may or may
 *     not be there
 * @param labelImport the import by which this application makes or has made its label, null if it has not
 * @param stale whether Labelbox may have a label that was taken back here
 * @param version another one whenever this application makes or takes back a label
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
