package io.github.labelboxspring.sample.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A picture in a round.
 *
 * @param predicted what the model had taken it for when the round was opened, null if there was no model
 * @param sureness how sure it was, from 0 to 1
 * @param label which digit its label of this round says, null until there is one
 * @param labelImport the import that this application has made its label by, null if it has not
 */
public record RoundItem(
        int round,
        Item item,
        @Nullable Integer predicted,
        @Nullable Double sureness,
        @Nullable Integer label,
        @Nullable String labelImport) {}
